import { dayOf } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import { sayMonth } from '../../program/month.ts';

/** After a word of time, or at the start of a span: elsewhere such a figure may be part of a number. */
const WRITTEN =
  /(?:(?<=\b(?:after|before|by|from|in|of|on|since|to|until) )|(?=20\d{2}-\d{2}(?:-\d{2})? to 20))(?<![\d-])(20\d{2})-(0[1-9]|1[0-2])(?:-(\d{2}))?(?![-\d])/g;

/** English facts with their months and days as a proposal says them: "by 2028-06" is "by June 2028". */
export function datesSaid(text: string): string {
  return text.replace(WRITTEN, (written, year: string, month: string, date: string | undefined) => {
    if (date === undefined) return sayMonth(`${year}-${month}`).en;
    const day = dayOf(Number(year), Number(month), Number(date));
    return day === null ? written : formatDay(day, 'en');
  });
}
