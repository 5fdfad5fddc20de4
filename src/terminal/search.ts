import { searchCorpus } from '../knowledge/search-corpus.ts';
import { readJsonLines } from './json-lines.ts';
import { readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = 'search --corpus corpus.jsonl --queries queries.jsonl [--k 100]';

/** `torch search`: the bot's own engine over any corpus, one JSON line a query. */
export async function searchCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    corpus: { type: 'string' },
    queries: { type: 'string' },
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
  for (const result of searchCorpus(docs, queries, k, session.elapsed)) session.out(JSON.stringify(result));
  return 0;
}
