import type { Library } from '../../knowledge/library.ts';
import type { Form } from '../../knowledge/question-form.ts';
import type { Found } from '../../knowledge/search.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { Day } from '../../program/day.ts';
import type { Finding } from '../../program/finding.ts';
import type { Terms } from '../../program/terms.ts';
import type { AnswerAction, AnswerKind, AnswerStatus, NextStep } from './answer.ts';

/** A question with all that the steps look at; none of them changes it. */
export interface Asked {
  readonly question: string;
  /** The question folded, slips mended, orders to the bot taken out. */
  readonly text: string;
  readonly lang: Lang;
  readonly forms: ReadonlySet<Form>;
  readonly found: Found;
  /** The program's terms with the call's laid over them. */
  readonly terms: Terms;
  readonly today: Day;
  readonly library: Library;
  /** It told the bot what to be or what to pretend; what remained of it is answered from the text. */
  readonly ordered: boolean;
}

/** An answer before it has its source line, citations and passages. */
export interface Reply {
  readonly status: AnswerStatus;
  readonly kind: AnswerKind;
  readonly lead: string;
  readonly body?: readonly string[];
  readonly note?: string | null;
  readonly advice?: string | null;
  readonly next?: NextStep | null;
  readonly actions?: readonly AnswerAction[];
  /** Facts it rests on, most important first. */
  readonly cites?: readonly string[];
  readonly findings?: readonly Finding[];
}

/** One way to answer; null hands the question to the next. */
export type Step = (asked: Asked) => Reply | null;
