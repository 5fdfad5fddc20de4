import { cleanText } from '../clean-text.ts';
import { type Day, dayOf } from '../day.ts';

/** A day or a month as a text says it. `month` is YYYY-MM; `day` is null where only the month is said. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Null when no year is said. */
  readonly year: number | null;
  readonly month: string | null;
  readonly day: Day | null;
  readonly monthOfYear: number;
  readonly date: number | null;
}

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Forms of a date with the groups year, month, day; longest first. */
const FORMS: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/(?<![\d.-])(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/g, [1, 2, 3]],
  [/(?<!\d)(20\d{2})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?/g, [1, 2, 3]],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${NAME},?\\s(20\\d{2})`, 'gi'), [3, 2, 1]],
  [new RegExp(`(?<![a-z])${NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(20\\d{2})`, 'gi'), [3, 1, 2]],
  [new RegExp(`(?<![a-z])${NAME},?\\s(20\\d{2})`, 'gi'), [2, 1, 0]],
  [/(?<![\d.-])(20\d{2})[-/](0[1-9]|1[0-2])(?![\d-])/g, [1, 2, 0]],
  [/(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/g, [0, 1, 2]],
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${NAME}(?![a-z])`, 'gi'), [0, 2, 1]],
  [new RegExp(`(?<![a-z])${NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'gi'), [0, 1, 2]],
];

/** Every date in a text, in its order; the longest reading of a place counts. A day no calendar has is left out. */
export function datesIn(text: string): readonly DateMention[] {
  const clean = cleanText(text);
  // Every form has digits, and most sentences have none.
  if (!/\d/.test(clean)) return [];
  const found: DateMention[] = [];
  for (const [pattern, [y, m, d]] of FORMS) {
    for (const match of clean.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && one.from < to)) continue;
      const year = y === 0 ? null : Number(match[y]);
      const monthOfYear = monthNumber(match[m] ?? '');
      const date = d === 0 || match[d] === undefined ? null : Number(match[d]);
      if (monthOfYear < 1 || monthOfYear > 12) continue;
      const day = year === null || date === null ? null : dayOf(year, monthOfYear, date);
      if (date !== null && (date > 31 || (year !== null && day === null))) continue;
      const month = year === null ? null : `${year}-${String(monthOfYear).padStart(2, '0')}`;
      found.push({ from, to, text: match[0], year, month, day, monthOfYear, date });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Dates with a year, as months. */
export function monthsIn(text: string): readonly string[] {
  return datesIn(text).flatMap(({ month }) => (month === null ? [] : [month]));
}

function monthNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NAMES.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}
