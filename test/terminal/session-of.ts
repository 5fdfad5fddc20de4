import { createAdvisor } from '../../src/advisor/create-advisor.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import type { Lang } from '../../src/program/bilingual.ts';
import { type Session, UsageError } from '../../src/terminal/session.ts';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const advisor = createAdvisor(library);

/** A session on the shipped knowledge, with files by name and what was printed. */
export function sessionOf(
  files: Readonly<Record<string, string>> = {},
  lang: Lang = 'en',
  now = '2026-11-23T04:00:00Z',
) {
  const printed: string[] = [];
  const session: Session = {
    library,
    advisor,
    lang,
    now,
    readText: async (path) => {
      const text = files[path];
      if (text === undefined)
        throw new UsageError({ en: `${path} cannot be opened.`, zh: `无法打开 ${path}。` });
      return text;
    },
    elapsed: () => performance.now(),
    out: (text) => printed.push(text),
  };
  return { session, printed, text: () => printed.join('\n'), json: () => JSON.parse(printed.join('\n')) };
}
