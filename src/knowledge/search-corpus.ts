import { type Hit, type IndexedText, LexicalIndex } from './lexical-index.ts';
import { lexicalQuery, mended } from './lexical-query.ts';
import { analyse } from './tokens.ts';

export interface CorpusAnswer {
  readonly id: string;
  readonly hits: readonly Hit[];
  /** Milliseconds from the question's text to its hits. */
  readonly ms: number;
}

/** An index over any texts, with the engine and the setting that serve the program's own. */
export function indexOf(texts: Iterable<IndexedText>): LexicalIndex {
  const index = new LexicalIndex();
  for (const text of texts) index.add(text);
  return index;
}

/** Answers each query on its own. `elapsed` tells milliseconds. */
export function searchCorpus(
  index: LexicalIndex,
  queries: Iterable<{ readonly id: string; readonly text: string }>,
  k: number,
  elapsed: () => number,
): CorpusAnswer[] {
  return Array.from(queries, ({ id, text }) => {
    const before = elapsed();
    const hits = index.search(mended(lexicalQuery(analyse(text)), index), k);
    return { id, hits, ms: elapsed() - before };
  });
}
