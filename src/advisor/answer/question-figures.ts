import { readChineseNumber } from '../../program/chinese-number.ts';
import { type Day, dayOf } from '../../program/day.ts';

export interface SumAt {
  readonly fen: bigint;
  readonly from: number;
  readonly to: number;
}

/** Fen of the sums named in a question: "7.5m", "8 million", "RMB 300k", "5,000,000", "750万", "八百万元". */
export function sumsIn(folded: string): bigint[] {
  return sumsAt(folded).map(({ fen }) => fen);
}

/** … with where they stand. */
export function sumsAt(folded: string): SumAt[] {
  const sums: SumAt[] = [];
  const text = folded.replace(/(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?/gu, (day) =>
    ' '.repeat(day.length),
  );
  const put = (fen: bigint, match: RegExpExecArray): void => {
    sums.push({ fen, from: match.index, to: match.index + match[0].trimEnd().length });
  };
  for (const match of text.matchAll(WESTERN)) {
    const [, currency, digits = '', unit] = match;
    const scale = SCALES.get((unit ?? '').trim()) ?? null;
    const plain = digits.replaceAll(',', '');
    // A bare number is money only with a currency or when it is written with thousands.
    if (scale === null && currency === undefined && !/,\d{3}/.test(digits) && !/^\d{6,9}$/.test(plain))
      continue;
    const fen = fenOf(plain, scale ?? 1n);
    if (fen !== null) put(fen, match);
  }
  for (const match of text.matchAll(CHINESE)) {
    const count = chineseNumber(match[1] ?? '');
    const scale = SCALES.get(match[2] ?? '');
    if (count !== null && scale !== undefined) put(count * scale * 100n, match);
  }
  return sums;
}

const WESTERN =
  /(¥|￥|\bcny\b|\brmb\b|\byuan\b)?\s*(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d,]*\d)\s*(million|mio|mn|m(?![a-z])|thousand|k(?![a-z])|billion|千万|百万|万|亿|元|yuan)?/gu;
const CHINESE = /(?<![几数上])([一二两三四五六七八九十百]+)(千万|百万|万|亿)/gu;

const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['million', 1_000_000n],
  ['mio', 1_000_000n],
  ['mn', 1_000_000n],
  ['m', 1_000_000n],
  ['billion', 1_000_000_000n],
  ['thousand', 1_000n],
  ['k', 1_000n],
  ['元', 1n],
  ['yuan', 1n],
  ['万', 10_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 100_000_000n],
]);

function fenOf(digits: string, scale: bigint): bigint | null {
  const [whole = '', part = ''] = digits.split('.');
  if (whole.length > 12 || part.length > 8) return null;
  const scaled = BigInt(whole + part) * scale * 100n;
  return scaled / 10n ** BigInt(part.length);
}

const DIGITS = '〇一二三四五六七八九';

/** 1 to 999 in Chinese numerals, as people write sums: 八, 十二, 五十, 八百, 六百五十; null for anything else. */
function chineseNumber(text: string): bigint | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?(?:([一二两三四五六七八九])?十)?([一二两三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, hundreds, tens, ones] = match;
  const digit = (character: string | undefined): bigint =>
    character === undefined ? 0n : BigInt(DIGITS.indexOf(character === '两' ? '二' : character));
  const ten = text.includes('十') ? (tens === undefined ? 1n : digit(tens)) : 0n;
  return digit(hundreds) * 100n + ten * 10n + digit(ones);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day named in a question; without a year, `year` stands in for it. */
export function daysIn(folded: string, year: number): Day[] {
  const days: Day[] = [];
  const put = (y: number, m: number, d: number): void => {
    const day = dayOf(y, m, d);
    if (day !== null) days.push(day);
  };
  const text = folded.replace(/(\d)(?:st|nd|rd|th)\b/gu, '$1');
  for (const [, y, m, d] of text.matchAll(/\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/gu))
    put(Number(y), Number(m), Number(d));
  for (const [, y, m, d] of text.matchAll(/(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/gu))
    put(y ? Number(y) : year, Number(m), Number(d));
  const name = `(${MONTHS.join('|')})[a-z]*\\.?`;
  for (const [, m = '', d, y] of text.matchAll(
    new RegExp(`\\b${name}\\s+(\\d{1,2})\\b(?:,?\\s*(20\\d\\d))?`, 'gu'),
  ))
    put(y ? Number(y) : year, MONTHS.indexOf(m) + 1, Number(d));
  for (const [, d, m = '', y] of text.matchAll(
    new RegExp(`\\b(\\d{1,2})\\s+(?:of\\s+)?${name}(?:,?\\s*(20\\d\\d))?`, 'gu'),
  ))
    put(y ? Number(y) : year, MONTHS.indexOf(m) + 1, Number(d));
  return [...new Set(days)];
}

/** Percentages named in a question. */
export function percentsIn(folded: string): number[] {
  return [...folded.matchAll(/(\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)|百分之\s*(\d+)/gu)].map((match) =>
    Number(match[1] ?? match[2]),
  );
}

const WEEK = 7;

/** Lengths of time named in a question, in days. */
export function daysNamed(text: string): number[] {
  const pattern =
    /(\d{1,3}|[a-z]+|[一二两三四五六七八九十]{1,3})[\s-]*(?:个)?(days?|weeks?|天|周|星期|礼拜)/gu;
  return [...text.matchAll(pattern)].flatMap(([, number = '', unit = '']) => {
    const count = numberOf(number);
    return count === null ? [] : [/^(?:weeks?|周|星期|礼拜)$/u.test(unit) ? count * WEEK : count];
  });
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** 0 to 12 in words, any number in digits or Chinese numerals; null for another word. */
export function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const word = WORDS.indexOf(text);
  if (word >= 0) return word;
  const digit = '零一二三四五六七八九十'.indexOf(text.replace('两', '二'));
  if (text.length === 1 && digit >= 0) return digit;
  const read = /^\p{Script=Han}+$/u.test(text) ? readChineseNumber(text) : null;
  return read === null || read.decimals > 0 ? null : Number(read.digits);
}
