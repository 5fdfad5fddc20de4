import type { Bilingual } from '../bilingual.ts';
import { addDays, addMonths } from '../day.ts';
import type { DaySpan } from '../eligibility.ts';
import { formatDay } from '../format-day.ts';

/** When something ends, after "ends": a day, a month, a year, or the days that the words leave open. */
export function endWords(span: DaySpan): Bilingual {
  const { from, to } = span;
  if (from === to) return { en: `on ${formatDay(from, 'en')}`, zh: formatDay(from, 'zh') };
  const [year = '', month = ''] = from.split('-');
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return { en: `in ${year}`, zh: `${year}年` };
  if (from.endsWith('-01') && to === addDays(addMonths(from, 1), -1))
    return { en: `in ${formatDay(from, 'en').replace(/^\d+ /, '')}`, zh: `${year}年${Number(month)}月` };
  return {
    en: `between ${formatDay(from, 'en')} and ${formatDay(to, 'en')}`,
    zh: `${formatDay(from, 'zh')}至${formatDay(to, 'zh')}之间`,
  };
}

/** Says that the first day is used where the words leave more than one. */
export function carefulNote({ from, to }: DaySpan): Bilingual {
  return from === to ? { en: '', zh: '' } : { en: ' (its first day is used here)', zh: '（按最早一日计）' };
}

export function spanParam({ from, to }: DaySpan): string {
  return from === to ? from : `${from}/${to}`;
}
