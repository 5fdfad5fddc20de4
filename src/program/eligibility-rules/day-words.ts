import type { Bilingual } from '../bilingual.ts';
import type { DaySpan } from '../eligibility.ts';
import { formatDay } from '../format-day.ts';

/** A day, or the span that the words leave open. */
export function spanWords({ from, to }: DaySpan): Bilingual {
  if (from === to) return { en: formatDay(from, 'en'), zh: formatDay(from, 'zh') };
  return {
    en: `between ${formatDay(from, 'en')} and ${formatDay(to, 'en')} (the earlier is used)`,
    zh: `${formatDay(from, 'zh')}至${formatDay(to, 'zh')}之间（按较早日期计）`,
  };
}

export function spanParam({ from, to }: DaySpan): string {
  return from === to ? from : `${from}/${to}`;
}
