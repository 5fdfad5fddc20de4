import { readChineseNumber, readDigitByDigit } from './chinese-number.ts';
import { cleanText } from './clean-text.ts';
import { type Day, dayOf } from './day.ts';

export type DayReading =
  | { readonly kind: 'day'; readonly day: Day; readonly text: string }
  /** The text can be two days: 03/04/2025 is 3 April or 4 March. Earlier day first. */
  | { readonly kind: 'two-way'; readonly days: readonly [Day, Day]; readonly text: string }
  /** The text has the form of a day that no calendar has, such as 2025-02-30. */
  | { readonly kind: 'no-such-day'; readonly text: string }
  | { readonly kind: 'not-a-day'; readonly text: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)|\s*[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?$/i;
const MAX_LENGTH = 40;

/**
 * One civil day, in English or Chinese. The year must stand in the text; nothing is rolled forward and no day is
 * moved to one that exists.
 */
export function readDay(text: string): DayReading {
  const shown = cleanText(text).replace(/\s+/g, ' ').trim();
  const bare = shown.replace(WEEKDAY, '').trim();
  if (bare.length > MAX_LENGTH) return { kind: 'not-a-day', text: shown.slice(0, MAX_LENGTH) };
  const found = yearFirst(bare) ?? named(bare) ?? chinese(bare);
  if (found !== null) {
    const day = dayOf(found.year, found.month, found.date);
    return day === null ? { kind: 'no-such-day', text: shown } : { kind: 'day', day, text: shown };
  }
  return yearLast(bare, shown) ?? { kind: 'not-a-day', text: shown };
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function yearFirst(text: string): Parts | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[3]), date: Number(match[4]) } : null;
}

/** 15 Sep 2025, 15th of September 2025, September 15, 2025, 2025 September 15. */
function named(text: string): Parts | null {
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?${NAME}[, -]*(\\d{4})$`, 'i').exec(
    text,
  );
  if (dayFirst) return parts(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = new RegExp(`^${NAME}[ -]?(\\d{1,2})(?:st|nd|rd|th)?[, ]+(\\d{4})$`, 'i').exec(text);
  if (monthFirst) return parts(monthFirst[3], monthFirst[1], monthFirst[2]);
  const year = new RegExp(`^(\\d{4})[ ,-]+${NAME}[ -]+(\\d{1,2})(?:st|nd|rd|th)?$`, 'i').exec(text);
  return year ? parts(year[1], year[2], year[3]) : null;
}

function parts(year: string | undefined, month: string | undefined, date: string | undefined): Parts {
  return {
    year: Number(year),
    month: MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1,
    date: Number(date),
  };
}

/** 2025年9月15日, 二〇二五年九月十五日. */
function chinese(text: string): Parts | null {
  const match = /^(\S{4}) ?年 ?(\S{1,3}?) ?月 ?(\S{1,3}?) ?[日号號]$/.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const year = /^\d{4}$/.test(match[1]) ? match[1] : readDigitByDigit(match[1]);
  const [month, date] = [small(match[2]), small(match[3])];
  return year === null || month === null || date === null ? null : { year: Number(year), month, date };
}

function small(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const number = readChineseNumber(text) ?? singleDigit(text);
  return number === null || number.decimals > 0 || number.digits > 31n ? null : Number(number.digits);
}

function singleDigit(text: string): { digits: bigint; decimals: number } | null {
  const digit = text.length === 1 ? readDigitByDigit(text) : null;
  return digit === null ? null : { digits: BigInt(digit), decimals: 0 };
}

/** 15/09/2025 can only be one day; 03/04/2025 can be two. */
function yearLast(text: string, shown: string): DayReading | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const days = [dayOf(year, second, first), dayOf(year, first, second)].filter((day) => day !== null);
  const [a, b] = [...new Set(days)].sort();
  if (a === undefined) return { kind: 'no-such-day', text: shown };
  return b === undefined
    ? { kind: 'day', day: a, text: shown }
    : { kind: 'two-way', days: [a, b], text: shown };
}
