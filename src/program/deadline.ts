import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';
import type { Finding } from './finding.ts';
import type { Terms } from './terms.ts';

export type StepId =
  | 'preliminary'
  | 'invitation'
  | 'first-draft'
  | 'budget-proof-letters'
  | 'full-draft'
  | 'reviews'
  | 'assembly'
  | 'submit';

export interface ScheduleStep {
  readonly step: StepId;
  readonly name: Bilingual;
  /** Moved to the nearest earlier working day. */
  readonly date: Day;
  /** The date is before today. */
  readonly late: boolean;
  /** Where the step lands when the remaining days are shared out; null when the plan still fits or no time is left. */
  readonly compressed: Day | null;
  /** True for our suggestion; false only for what the text or the call says. */
  readonly ours: boolean;
}

export interface DeadlineCheck {
  readonly today: Day;
  readonly deadline: Day;
  readonly status: 'open' | 'due-today' | 'passed';
  /** Negative after the day. */
  readonly daysLeft: number;
  /** Null when a year of the span has no published holidays; 0 after the day. */
  readonly workingDaysLeft: number | null;
  readonly calendarKnown: boolean;
  readonly schedule: readonly ScheduleStep[];
  readonly findings: readonly Finding[];
  readonly terms: Terms;
}
