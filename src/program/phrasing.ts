import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';

/** A term of art for drafts: when its use is supported, and until when it holds (null: no end known). */
export interface Phrase {
  readonly id: string;
  readonly term: Bilingual;
  readonly fits: Bilingual;
  readonly fact: string;
  readonly until: Day | null;
}
