import { openKeptIndex } from '../knowledge/kept-index.ts';
import type { IndexedText } from '../knowledge/lexical-index.ts';
import { indexOf, searchCorpus } from '../knowledge/search-corpus.ts';
import { readJsonLines } from './json-lines.ts';
import { readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = 'search --corpus corpus.jsonl --queries queries.jsonl [--k 100] [--index FILE]';

/** `torch search`: the bot's own engine over any corpus, one JSON line a query; `--index` keeps the index in a file. */
export async function searchCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    index: { type: 'string' },
    k: { type: 'string', default: '100' },
  } as const;
  const { values } = readOptions(args, options, USAGE, { min: 0, max: 0 });
  const k = Number(values.k);
  if (values.corpus === undefined || values.queries === undefined || !Number.isInteger(k) || k < 1) {
    throw new UsageError({ en: `Usage: torch ${USAGE}`, zh: `用法：torch ${USAGE}` });
  }
  const docs = readJsonLines(await session.readText(values.corpus), values.corpus).map(
    ({ id, title, text }) => ({
      id: String(id),
      title: title === undefined || title === null ? undefined : String(title),
      text: String(text ?? ''),
    }),
  );
  const queries = readJsonLines(await session.readText(values.queries), values.queries).map(
    ({ id, text }) => ({
      id: String(id),
      text: String(text ?? ''),
    }),
  );
  const index = values.index === undefined ? indexOf(docs) : await kept(values.index, docs);
  for (const result of searchCorpus(index, queries, k, session.elapsed)) session.out(JSON.stringify(result));
  return 0;
}

async function kept(file: string, docs: readonly IndexedText[]) {
  const { index, saved } = await openKeptIndex(file, docs);
  if (saved) return index;
  throw new UsageError({
    en: `The index cannot be written to ${file}. Check that its folder may be written to, or leave out --index.`,
    zh: `无法将索引写入 ${file}。请检查所在文件夹的写入权限，或不使用 --index。`,
  });
}
