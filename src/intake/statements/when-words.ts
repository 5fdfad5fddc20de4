import { readChineseNumber } from '../../program/chinese-number.ts';

/** The words that dates are made of, in both languages. */
export const MONTH_EN =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const DURATION =
  '\\d{1,2}|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const DIGITS = '一二三四五六七八九';

export const YEAR_ZH: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
};

/** Month and date of the first and the last day. The end of a year is its last day. */
const END = ['12-31', '12-31'] as const;
const EARLY = ['01-01', '03-31'] as const;
const MIDDLE = ['05-01', '08-31'] as const;

export const PART_EN = {
  year: { 'next year': 1, next: 1, 'last year': -1, last: -1, 'this year': 0, this: 0 } as Readonly<
    Record<string, number>
  >,
  ofYear: {
    end: END,
    late: ['10-01', '12-31'],
    start: EARLY,
    beginning: EARLY,
    early: EARLY,
    mid: MIDDLE,
    middle: MIDDLE,
  } as Readonly<Record<string, readonly [string, string]>>,
};

export const PART_ZH = {
  ofYear: {
    底: END,
    末: END,
    年底: END,
    年末: END,
    初: EARLY,
    年初: EARLY,
    年中: MIDDLE,
    上半年: ['01-01', '06-30'],
    下半年: ['07-01', '12-31'],
  } as Readonly<Record<string, readonly [string, string]>>,
};

/** 1 to 12 from "5", "五" or "may"; null where no month was written. */
export function monthNumber({ month, name }: Readonly<Record<string, string | undefined>>): number | null {
  if (name !== undefined) return MONTHS.indexOf(name.slice(0, 3)) + 1 || null;
  return month === undefined ? null : smallNumber(month);
}

/** A count of months or years; a half is 0.5, "a few" is not a number. */
export function smallNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '半' || text.startsWith('half')) return 0.5;
  if (text === 'a' || text === 'an') return 1;
  if (text === '两') return 2;
  if (text === '十') return 10;
  const english = NUMBERS.indexOf(text) + 1;
  if (english > 0) return english;
  const digit = DIGITS.indexOf(text) + 1;
  if (text.length === 1 && digit > 0) return digit;
  const read = readChineseNumber(text);
  return read === null || read.decimals > 0 ? null : Number(read.digits);
}
