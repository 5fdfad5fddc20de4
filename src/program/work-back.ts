import type { Bilingual } from './bilingual.ts';
import { type Calendar, previousWorkingDay } from './calendar.ts';
import { addDays, type Day, daysBetween, weekday } from './day.ts';
import type { ScheduleStep, StepId } from './deadline.ts';

interface PlannedStep {
  readonly step: StepId;
  readonly name: Bilingual;
  /** Calendar days before submission; null: as the terms say. */
  readonly before: number | null;
}

/** Our suggestion, from first to last; only the two-week mark of the reviews is the text's. */
const STEPS: readonly PlannedStep[] = [
  { step: 'preliminary', name: { en: 'Preliminary materials handed in', zh: '提交预申报材料' }, before: 56 },
  { step: 'invitation', name: { en: 'Invitation chased', zh: '跟进受邀通知' }, before: 42 },
  { step: 'first-draft', name: { en: 'First draft', zh: '完成初稿' }, before: 35 },
  {
    step: 'budget-proof-letters',
    name: { en: 'Budget, proof of matching funds, letters of support', zh: '备齐预算、配套资金证明和支持函' },
    before: 28,
  },
  { step: 'full-draft', name: { en: 'Full draft', zh: '完成全稿' }, before: 21 },
  {
    step: 'reviews',
    name: { en: 'Reviews, compliance checks and approvals complete', zh: '完成内部评审、合规检查和审批' },
    before: null,
  },
  { step: 'assembly', name: { en: 'Final assembly', zh: '终稿装订汇总' }, before: 7 },
  { step: 'submit', name: { en: 'Submission', zh: '正式提交' }, before: 0 },
];

/** The nearest earlier working day; by weekdays alone, an estimate, in a year whose holidays are not known. */
export function workingDayOnOrBefore(day: Day, calendar: Calendar): Day {
  const known = previousWorkingDay(day, calendar);
  if (known !== null) return known;
  const over = weekday(day) - 5;
  return over > 0 ? addDays(day, -over) : day;
}

/**
 * The plan that leads to a submission on `submit`. When its first steps are already past and days are left, the
 * remaining days are shared out over the steps in the plan's proportions; the reviews keep their mark as long as it
 * is ahead.
 */
export function workBack(
  submit: Day,
  today: Day,
  reviewLead: number,
  calendar: Calendar,
): readonly ScheduleStep[] {
  // A call with a longer review time than a draft step's keeps the order of the steps.
  const longest = Math.max(...STEPS.map((step) => step.before ?? reviewLead));
  const dated = STEPS.map((step) => {
    const before = step.before ?? reviewLead;
    return { ...step, before, date: workingDayOnOrBefore(addDays(submit, -before), calendar) };
  });
  const left = daysBetween(today, submit);
  const squeezed = left > 0 && dated.some((step) => step.date < today);
  const marks = left >= reviewLead;
  return dated.map(({ step, name, before, date }) => {
    let compressed: Day | null = null;
    if (squeezed && step !== 'submit') {
      const shared =
        marks && before >= reviewLead
          ? reviewLead + scale(before - reviewLead, left - reviewLead, longest - reviewLead)
          : marks
            ? before
            : scale(before, left, longest);
      const day = workingDayOnOrBefore(addDays(submit, -shared), calendar);
      compressed = day < today ? today : day;
    }
    return { step, name, date, late: date < today, compressed, ours: step !== 'reviews' };
  });
}

/** Whether anything of a plan is still ahead; a plan that only lists past days is not worth a calendar. */
export function isAhead(schedule: readonly ScheduleStep[]): boolean {
  return schedule.some(({ late, compressed }) => !late || compressed !== null);
}

function scale(days: number, into: number, from: number): number {
  return from <= 0 ? 0 : Math.floor((days * into) / from);
}
