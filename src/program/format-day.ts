import type { Lang } from './bilingual.ts';
import type { Day } from './day.ts';

/** English names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "15 September 2025" or "2025年9月15日". */
export function formatDay(day: Day, lang: Lang): string {
  const [year, month, date] = day.split('-').map(Number);
  if (lang === 'zh') return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
