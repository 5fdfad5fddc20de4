import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';
import { formatDay } from './format-day.ts';

/** The day everything must hold and be at hand on. */
export interface Submission {
  readonly day: Day;
  /** False: nobody planned it and no closing day lies ahead, so what was told is looked at as of today. */
  readonly known: boolean;
}

/** The planned day, else the closing day, else today. */
export function submissionOn(planned: Day | null, closing: Day, today: Day): Submission {
  if (planned !== null) return { day: planned, known: true };
  return closing >= today ? { day: closing, known: true } : { day: today, known: false };
}

/** After "ends …": before which day that is. */
export function beforeSubmission({ day, known }: Submission): Bilingual {
  return known
    ? {
        en: `before submission on ${formatDay(day, 'en')}`,
        zh: `早于提交日${formatDay(day, 'zh')}`,
      }
    : {
        en: 'before today (checked as of today, as no closing day ahead is known)',
        zh: '早于今日（暂无有效截止日期，按当前日期核对）',
      };
}

/** The day as a finding's param; without one there is none to name. */
export function submissionParam({ day, known }: Submission): Readonly<Record<string, string>> {
  return known ? { submit: day } : {};
}
