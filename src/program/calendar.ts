import { addDays, type Day, weekday } from './day.ts';

/** One year as the State Council's notice has it: weekdays off and weekend days worked. */
export interface CalendarYear {
  readonly year: number;
  readonly notice: string;
  readonly off: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
}

/** A year that is not in it is not known: nothing is derived from rules or guessed. */
export type Calendar = ReadonlyMap<number, CalendarYear>;

/** Null: the day's year is not in the calendar. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean | null {
  const year = calendar.get(Number(day.slice(0, 4)));
  if (year === undefined) return null;
  if (year.off.has(day)) return false;
  return weekday(day) <= 5 || year.worked.has(day);
}

/** Working days in (from, to]: the first day does not count, the last does. 0 when `to` is not later; null when a year is not known. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number | null {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (works === null) return null;
    if (works) count++;
  }
  return count;
}

/** The day itself when it is a working day, else the nearest earlier one. Null when a year it needs is not known. */
export function previousWorkingDay(day: Day, calendar: Calendar): Day | null {
  for (let each = day; ; each = addDays(each, -1)) {
    const works = isWorkingDay(each, calendar);
    if (works === null) return null;
    if (works) return each;
  }
}
