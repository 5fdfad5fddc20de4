import type { Meanings } from './meanings.ts';
import { bareHan, rowsIn } from './meanings.ts';
import { writtenWords } from './written-words.ts';

/** A text, of either language or both, that words can be held against. */
export interface Support {
  readonly stems: ReadonlySet<string>;
  readonly han: string;
  readonly rows: ReadonlySet<string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export function supportOf(meanings: Meanings, text: string): Support {
  const words = writtenWords(text);
  const stems = words.flatMap(({ kind, term }) => (kind === 'latin' ? [term] : []));
  return { stems: new Set(stems), han: bareHan(text), rows: rowsIn(meanings, text, words) };
}
