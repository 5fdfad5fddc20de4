import type { Application } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import type { Day } from '../program/day.ts';
import type { DeadlineCheck } from '../program/deadline.ts';
import type { DayReading } from '../program/read-day.ts';
import type { CallFacts } from '../program/terms.ts';
import type { Answer } from './answer/answer.ts';
import type { Draft, NoDraft } from './draft/draft.ts';

/** What every request brings along: the call's facts of its application, and the instant it counts from. */
export interface RequestContext {
  readonly callFacts: CallFacts;
  /** ISO instant; days are civil days in Asia/Shanghai of it. */
  readonly now: string;
}

/** What the product does, the same from Slack and from a terminal. Nothing here throws on bad input. */
export interface Advisor {
  /** `lang` null: the language the question is written in. */
  ask(question: string, context: RequestContext & { readonly lang: Lang | null }): Promise<Answer>;
  /** `slash` reads the text as typed after `/torch-check budget`. */
  checkBudget(text: string, context: RequestContext & { readonly slash: boolean }): BudgetCheck;
  checkDeadline(context: RequestContext & { readonly submit: Day | DayReading | null }): DeadlineCheck;
  draft(
    section: string,
    context: RequestContext & { readonly lang: Lang; readonly application: Application | null },
  ): Draft | NoDraft;
  /** The invented example, with its budget as text that the budget check reads. */
  example(): { readonly application: Application; readonly budgetText: Bilingual };
  /** The program text's own sample budget, as a table that can be pasted. */
  sampleBudget(): Bilingual;
}
