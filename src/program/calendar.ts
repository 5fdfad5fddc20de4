import type { Day } from './day.ts';

/** One year as the State Council's notice has it: weekdays off and weekend days worked. */
export interface CalendarYear {
  readonly year: number;
  readonly notice: string;
  readonly off: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
}

/** A year that is not in it is not known: nothing is derived from rules or guessed. */
export type Calendar = ReadonlyMap<number, CalendarYear>;
