import { type Calendar, workingDaysBetween } from './calendar.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { DeadlineCheck } from './deadline.ts';
import { DEADLINE_RULES } from './deadline-rules.ts';
import { type DeadlineWork, yearsUnknown } from './deadline-work.ts';
import { orderFindings } from './order-findings.ts';
import { type DayReading, readDay } from './read-day.ts';
import { findingOf } from './rule.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';
import { workBack, workingDayOnOrBefore } from './work-back.ts';

export interface DeadlineInput {
  /** Civil day in Asia/Shanghai. */
  readonly today: Day;
  /** Hour and minute in Asia/Shanghai, "17:05": on the closing day it counts against the call's hour. */
  readonly time?: string;
  /** Planned submission, as a Day, as it was typed, or as it was read; null or left out: none planned. */
  readonly submit?: Day | DayReading | null;
  readonly terms: Terms;
  readonly calendar: Calendar;
  readonly cite: Cite;
}

/**
 * Where today stands to the closing day, and the plan that leads to submission. Without a planned day the plan
 * leads to the last working day before the closing day.
 */
export function checkDeadline({ today, time, submit, terms, calendar, cite }: DeadlineInput): DeadlineCheck {
  const asked =
    submit === undefined || submit === null ? null : typeof submit === 'string' ? readDay(submit) : submit;
  const planned = asked?.kind === 'day' ? asked.day : null;
  const deadline = terms.deadline.value;
  const daysLeft = daysBetween(today, deadline);
  const target = planned ?? workingDayOnOrBefore(addDays(deadline, -1), calendar);
  const schedule = workBack(target, today, terms.reviewLead.value, calendar);
  const first = schedule[0]?.date ?? target;
  const from = daysLeft > 0 && today < first ? today : first;
  const unknownYears = yearsUnknown(from, target > deadline ? target : deadline, calendar);
  const work: DeadlineWork = {
    today,
    time: time ?? null,
    asked,
    submit: planned,
    daysLeft,
    workingDaysLeft: daysLeft < 0 ? 0 : workingDaysBetween(today, deadline, calendar),
    calendarKnown: unknownYears.length === 0,
    unknownYears,
    calendar,
    terms,
    cite,
  };
  return {
    today,
    deadline,
    status: daysLeft > 0 ? 'open' : daysLeft === 0 ? 'due-today' : 'passed',
    daysLeft,
    workingDaysLeft: work.workingDaysLeft,
    calendarKnown: work.calendarKnown,
    schedule,
    findings: orderFindings(DEADLINE_RULES.map((rule) => findingOf(rule, rule.check(work), cite))),
    terms,
  };
}
