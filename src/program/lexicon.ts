import type { Bilingual } from './bilingual.ts';

/** Phrases that name one allowable kind, a near miss, or a lay word for a program term. Lower case, both languages. */
export interface LexiconKind {
  /** Item id of the allowable list, or the near miss's own id: land, interest, salary, travel, overhead, software … */
  readonly id: string;
  readonly name: Bilingual;
  readonly inList: 'yes' | 'partly' | 'no';
  /** For partly and no: which allowable item is nearest, and what is not named. */
  readonly near: string | null;
  readonly note: Bilingual | null;
  readonly phrases: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

/** A lay word or abbreviation and the program's words for it, so that a search finds them. */
export interface LayWord {
  readonly says: readonly string[];
  readonly means: Bilingual;
}

export interface Lexicon {
  readonly kinds: readonly LexiconKind[];
  readonly words: readonly LayWord[];
}
