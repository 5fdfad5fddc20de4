import type { Bilingual } from '../../program/bilingual.ts';
import type { Claim } from './claim.ts';
import type { Span } from './support.ts';

/** What is wrong. The hard kinds leave no room for a reading; the soft ones a writer may settle. */
export type ReasonKind =
  | 'figure'
  | 'date'
  | 'unit'
  | 'currency'
  | 'quote'
  | 'relation'
  | 'citation'
  | 'negation'
  | 'modality'
  | 'overclaim'
  | 'list'
  | 'entity'
  | 'invented';

/** Where an answer departs from the text. Places count in the answer. */
export interface Fault extends Span {
  readonly kind: ReasonKind;
  /** What the text has in its place, as written there; left out where no one thing stands against it. */
  readonly instead?: Bilingual;
}

/** One thing that the guard holds an answer's sentences to. */
export interface GuardRule {
  readonly id: string;
  /** Read aloud: "every figure stands in a cited passage". */
  readonly holds: string;
  readonly faults: (claim: Claim) => readonly Fault[];
}
