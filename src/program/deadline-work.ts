import type { Calendar } from './calendar.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { DayReading } from './read-day.ts';
import type { Outcome, RuleHead } from './rule.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';

/** What every deadline rule reads. */
export interface DeadlineWork {
  readonly today: Day;
  /** Hour and minute in Asia/Shanghai; null when the day alone is known. */
  readonly time: string | null;
  /** The planned submission as read; null when none is planned. */
  readonly asked: DayReading | null;
  /** The planned submission; null when none is planned or it cannot be read. */
  readonly submit: Day | null;
  readonly daysLeft: number;
  readonly workingDaysLeft: number | null;
  readonly calendarKnown: boolean;
  /** Years whose holidays would be needed and are not known. */
  readonly unknownYears: readonly number[];
  readonly calendar: Calendar;
  readonly terms: Terms;
  readonly cite: Cite;
}

export interface DeadlineRule extends RuleHead {
  readonly check: (work: DeadlineWork) => 'pass' | 'not-checked' | Outcome;
}

/** Years from one day to another that the calendar does not hold. */
export function yearsUnknown(from: Day, to: Day, calendar: Calendar): readonly number[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (!calendar.has(year)) years.push(year);
  }
  return years;
}

/** The last day by which reviews are done for a submission on `submit`. */
export function reviewMark(submit: Day, terms: Terms): Day {
  return addDays(submit, -terms.reviewLead.value);
}

export function isPassed(work: DeadlineWork): boolean {
  return daysBetween(work.today, work.terms.deadline.value) < 0;
}
