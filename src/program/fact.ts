import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';

/** How strongly the text says it: "must"; "should", an imperative or a recommendation; a plain statement; an example. */
export type Modality = 'must' | 'should' | 'states' | 'example';

export interface FactItem extends Bilingual {
  readonly id: string;
}

/** One line of the sample budget. Amounts in fen. */
export interface SampleLine {
  readonly category: Bilingual;
  readonly amount: bigint;
  readonly own: bigint;
  readonly grant: bigint;
  readonly outcome: Bilingual;
}

/** A typed value, where the fact has one. `open` lists say "such as" or "include": not listed is not forbidden. */
export type FactValue =
  | { readonly kind: 'money'; readonly fen: bigint }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'ratio'; readonly own: bigint; readonly grant: bigint }
  | { readonly kind: 'items'; readonly items: readonly FactItem[]; readonly open: boolean }
  | { readonly kind: 'table'; readonly lines: readonly SampleLine[]; readonly total: bigint };

/** The program term that a fact sets, if it sets one: what rules read instead of a fact id. */
export type TermName = 'cap' | 'ratio' | 'deadline' | 'review-lead' | 'allowable' | 'issuer';

/**
 * One thing the program text says, once, in both languages.
 * `anchor` is at most 12 words, word for word from the original page; it also stands in program.en.md.
 */
export interface Fact {
  readonly id: string;
  readonly section: string;
  readonly modality: Modality;
  /** Set where the fact is inferred from the text and does not stand in it; its finding is never an error. */
  readonly basis?: 'reading';
  readonly say: Bilingual;
  readonly anchor: string | null;
  /** What an applicant has to show, as a noun: "audited financial statements"; null where nothing is asked of it. */
  readonly condition: Bilingual | null;
  readonly value: FactValue | null;
  readonly term: TermName | null;
  /** Lay questions this fact answers, either language. */
  readonly asks: readonly string[];
  readonly related: readonly string[];
  /** Ids of silences that people run into next to this fact. */
  readonly silences: readonly string[];
}

/** Whom to ask: 科技局, 管委会, 会计师事务所, 知识产权顾问. */
export type Desk = 'bureau' | 'zone' | 'accountant' | 'ip-counsel';

/** Something people ask and the text does not say. */
export interface Silence {
  readonly id: string;
  /** At least three phrasings per language that find it. */
  readonly asks: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** Words that name its subject: a question that has one of them is about it. Lower case, both languages. */
  readonly subject: readonly string[];
  /** What is not said: "The text states no match ratio." */
  readonly say: Bilingual;
  /** Facts to show beside it, nearest first. */
  readonly nearest: readonly string[];
  /** How we read the text, always shown as our reading; null when there is nothing to read into. */
  readonly reading: Bilingual | null;
  /** The safe treatment until somebody confirms; null when there is none. */
  readonly advice: Bilingual | null;
  readonly desk: Desk;
  /** Ready to send. */
  readonly question: Bilingual;
}
