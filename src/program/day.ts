import { Temporal } from 'temporal-polyfill';

/** A civil day in Asia/Shanghai, "2025-09-15". Compares as text. */
export type Day = string;

const ZONE = 'Asia/Shanghai';

/** The civil day in Asia/Shanghai at an instant ("2026-11-23T04:00:00Z"), whatever zone the process runs in. */
export function dayAt(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** The hour and minute in Asia/Shanghai at an instant, "17:05". Compares as text. */
export function timeAt(instant: string): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Year, month (1-12) and day as a Day; null when the calendar has no such day (2025-02-30). */
export function dayOf(year: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** "2025-09-15" and nothing else, as options, forms and data have it; null for any other form and for no such day. */
export function isoDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same date some months on; where the month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The same date some years on; 29 February becomes 28 February. */
export function addYears(day: Day, years: number): Day {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
