import { decodeText } from '../../src/intake/decode-text.ts';
import type { Lang } from '../../src/program/bilingual.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Session, UsageError } from '../../src/terminal/session.ts';
import { advisor, library } from '../shipped.ts';

/** A session on the shipped knowledge, with files by name and what was printed. */
export function sessionOf(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  lang: Lang = 'en',
  now = '2026-11-23T04:00:00Z',
) {
  const printed: string[] = [];
  const noted: string[] = [];
  let store: ReturnType<typeof openStore> | null = null;
  const written: Record<string, Uint8Array | string> = {};
  const fileAt = (path: string) => {
    const file = files[path];
    if (file === undefined)
      throw new UsageError({ en: `${path} cannot be opened.`, zh: `无法打开 ${path}。` });
    return file;
  };
  const session: Session = {
    library,
    advisor,
    lang,
    now,
    readText: async (path) => {
      const file = fileAt(path);
      return typeof file === 'string' ? file : decodeText(file).text;
    },
    readBytes: async (path) => {
      const file = fileAt(path);
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    listFiles: async (folder) => {
      const within = Object.keys(files).flatMap((path) =>
        path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
      );
      if (within.length === 0)
        throw new UsageError({ en: `${folder} cannot be opened.`, zh: `无法打开 ${folder}。` });
      return [...new Set(within.map((path) => path.replace(/\/.*$/, '/')))];
    },
    write: async (path, bytes) => {
      written[path] = bytes;
    },
    openStore: async (make) => {
      if (!make && store === null) return null;
      store ??= openStore({ file: ':memory:' }, 0);
      // The next command finds what this one kept.
      return { ...(await store), close: async () => {} };
    },
    elapsed: () => performance.now(),
    out: (text) => printed.push(text),
    note: (text) => noted.push(text),
  };
  return {
    session,
    printed,
    noted,
    written,
    text: () => printed.join('\n'),
    json: () => JSON.parse(printed.join('\n')),
  };
}
