import { readChineseNumber } from '../../program/chinese-number.ts';
import type { Span } from './support.ts';

/**
 * A figure in a text. `value` is exact and in one spelling for both languages: yuan for money, days for spans of days
 * or weeks, months for months and years. `currency` is null where none is written, CNY, or the foreign word.
 */
export interface WrittenFigure extends Span {
  readonly kind:
    | 'day'
    | 'month'
    | 'year'
    | 'money'
    | 'percent'
    | 'days'
    | 'months'
    | 'count'
    | 'number'
    | 'name';
  readonly value: string;
  readonly currency: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]*\\.?`;
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const WORD = Object.keys(WORDS).join('|');
const HAN = '[一二两三四五六七八九十百千万亿零]+(?:点[一二三四五六七八九零]+)?';
const FOREIGN =
  'US\\$|HK\\$|[$€£₩]|(?:USD|EUR|GBP|HKD|JPY|TWD|KRW|SGD|CHF|AUD|CAD|(?:US )?dollars?|euros?|pounds?|yen)(?![a-z])|美元|美金|欧元|英镑|港元|港币|日元|韩元|新加坡元';
const YUAN = 'CNY\\s*[¥￥]?|RMB\\s*[¥￥]?|[¥￥]|人民币|yuan|renminbi|元';
const SCALE: Readonly<Record<string, number>> = {
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
};
const COUNTED =
  'units?|pieces|engineers?|technicians?|people|persons|staff|employees|graduates|patents?|letters?|customers?|respondents?|hours?|times|suppliers?|partners?|companies|firms|workers|kWh|MW|MWh|件|名|人|位|家|封|份|台|套|次|小时|项专利|个小时|条';

/** Read in this order; what one pattern took is no other's. */
const PATTERNS: readonly (readonly [
  RegExp,
  (groups: Groups) => Omit<WrittenFigure, 'from' | 'to'> | null,
])[] = [
  // What carries a number in its name is no figure: a standard, a law, a plan.
  [
    /\b(?:ISO|IATF|IEC|GB\/T|GB|GDPR|IEEE|EN|UL|FDA)[\s/-]*(?<n>\d+(?:[-:]\d+)*)/giu,
    (g) => figure('name', (g.n ?? '').replace(/:\d{4}$/, '')),
  ],
  [/(?<=Made in China |中国制造)(?<n>\d{4})/giu, (g) => figure('name', `made ${g.n}`)],
  [/(?<n>\d{1,2})(?:st|nd|rd|th) Five/giu, (g) => figure('name', `plan ${g.n}`)],
  [
    /十(?<n>[一二三四五六])五(?=”|」|》|规划|$|[\p{P}])/gu,
    (g) => figure('name', `plan 1${'〇一二三四五六'.indexOf(g.n ?? '')}`),
  ],
  [/第十(?<n>[一二三四五六])个五年/gu, (g) => figure('name', `plan 1${'〇一二三四五六'.indexOf(g.n ?? '')}`)],
  [/(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/gu, (g) => day(g)],
  [/(?<y>\d{4})\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号]/gu, (g) => day(g)],
  [new RegExp(`(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<y>\\d{4})`, 'giu'), (g) => day(g)],
  [new RegExp(`\\b${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})`, 'giu'), (g) => day(g)],
  [new RegExp(`(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![a-z])`, 'giu'), (g) => day(g)],
  [new RegExp(`\\b${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,])(?![a-z])`, 'giu'), (g) => day(g)],
  [/(?<!\d)(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号]/gu, (g) => day(g)],
  [
    /(?<![\d-])(?<y>(?:19|20)\d{2})-(?<m>0[1-9]|1[0-2])(?![\d-])/gu,
    (g) => figure('month', `${g.y}-${two(g.m)}`),
  ],
  [/(?<y>\d{4})\s?年\s?(?<m>\d{1,2})\s?月/gu, (g) => figure('month', `${g.y}-${two(g.m)}`)],
  [new RegExp(`\\b${MONTH},? (?<y>\\d{4})`, 'giu'), (g) => figure('month', `${g.y}-${two(monthOf(g))}`)],
  [
    new RegExp(
      `(?<n>${NUMBER})\\s?(?<scale>million|thousand|[万亿k])?(?=\\s?(?:${COUNTED})(?![a-z]))`,
      'giu',
    ),
    (g) => figure('count', plain(g.n ?? '', SCALE[(g.scale ?? '').toLowerCase()] ?? 0)),
  ],
  [
    new RegExp(
      `(?<before>${YUAN}|${FOREIGN})?\\s*(?<n>${NUMBER})\\s?(?<scale>million|mn|thousand|billion|bn|百万|千万|[万亿]|[km](?![a-z]))?(?<more>多|余)?\\s?(?<after>${YUAN}|${FOREIGN})?(?:[整])?`,
      'giu',
    ),
    money,
  ],
  [
    new RegExp(`(?<!第)(?<han>${HAN})(?<scale>)(?<after>元|人民币|美元|欧元|港元|日元|英镑)`, 'gu'),
    (g) => hanFigure(g, 'money'),
  ],
  [
    new RegExp(
      `\\b(?<n>${WORD}|one) (?<scale>million|thousand|billion)(?: (?<after>${YUAN}|${FOREIGN}))?`,
      'giu',
    ),
    wordMoney,
  ],
  [
    new RegExp(`(?<n>${NUMBER})\\s?(?:%|％|percent|per cent|个百分点)`, 'giu'),
    (g) => figure('percent', plain(g.n ?? '', 0)),
  ],
  [/百分之(?<han>[一二三四五六七八九十百零]+)/gu, (g) => hanFigure(g, 'percent')],
  [
    new RegExp(
      // 哪一天, 同一年: the one is no number there.
      `(?<![第哪某同任另这那该])(?<han>${HAN}|${NUMBER})\\s?个?(?<unit>周|星期|礼拜|天|日(?!期|常)|工作日|月(?!\\d)|季度|年(?!度|产|内|计|报|可|能|\\d))`,
      'gu',
    ),
    span,
  ],
  [
    new RegExp(
      `(?<n>${NUMBER}|\\b(?:${WORD}|one))[\\s-](?:(?:full|calendar|working|whole|business)[\\s-])?(?<unit>day|week|fortnight|month|quarter|year)s?\\b`,
      'giu',
    ),
    span,
  ],
  [/\b(?<unit>fortnight)\b/giu, span],
  [
    /(?<!第)(?<han>[二两三四五六七八九十百]{1,3})(?=[个项类种组份封名家条次件款轮台套位样点]|大类|阶段|部分|方面|步|期|倍|成)/gu,
    (g) => hanFigure(g, 'count'),
  ],
  [/(?<![\d-])(?<n>(?:19|20)\d{2})(?![\d,])\s?年?/gu, (g) => figure('year', g.n ?? '')],
  [
    new RegExp(`\\b(?<n>${WORD})\\b(?! (?:or more )?other| of (?:the|them|these|those)\\b)`, 'giu'),
    (g) => figure('count', String(WORDS[(g.n ?? '').toLowerCase()])),
  ],
  [
    new RegExp(`(?<![A-Za-z/-])(?<n>${NUMBER})(?!(?:st|nd|rd|th)\\b)`, 'gu'),
    (g) => figure('number', plain(g.n ?? '', 0)),
  ],
];

type Groups = Readonly<Record<string, string | undefined>>;

/** Most sentences have none: one look instead of one for each pattern. */
const ANY = new RegExp(`[\\d一二两三四五六七八九十百千万亿零]|\\b(?:one|fortnight|${WORD})\\b`, 'iu');

/** Every figure of a text, in reading order. */
export function writtenFigures(text: string): WrittenFigure[] {
  if (!ANY.test(text)) return [];
  const found: WrittenFigure[] = [];
  let rest = text;
  for (const [pattern, read] of PATTERNS) {
    rest = rest.replace(pattern, (...args) => {
      const [written, groups, index] = [String(args[0]), args.at(-1) as Groups, args.at(-3) as number];
      const made = read(groups);
      if (made === null) return written;
      const lead = written.length - written.trimStart().length;
      found.push({ ...made, from: index + lead, to: index + written.trimEnd().length });
      return '\u0001'.repeat(written.length);
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function figure(kind: WrittenFigure['kind'], value: string, currency: string | null = null) {
  return { kind, value, currency };
}

/** A day without its year keeps the year open: "--09-15". */
function day(groups: Groups) {
  const month = groups.m ?? monthOf(groups);
  return figure('day', `${groups.y ?? '-'}-${two(month)}-${two(groups.d)}`);
}

function monthOf({ name = '' }: Groups): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function two(digits = ''): string {
  return digits.padStart(2, '0');
}

/** Money has a currency, a scale or thousands; any other number is left to the patterns that follow. */
function money({ before, n = '', scale, after }: Groups) {
  const sign = before ?? after;
  if (sign === undefined && scale === undefined && !/,\d{3}/.test(n)) return null;
  const currency =
    sign === undefined ? null : new RegExp(`^(?:${YUAN})$`, 'iu').test(sign.trim()) ? 'CNY' : sign;
  return figure('money', plain(n, SCALE[(scale ?? '').toLowerCase()] ?? 0), currency);
}

/** "Five million yuan". */
function wordMoney({ n = '', scale = '', after }: Groups) {
  const number = WORDS[n.toLowerCase()] ?? 1;
  return money({ n: String(number), scale, after, before: undefined });
}

function hanFigure({ han = '', after }: Groups, kind: WrittenFigure['kind']) {
  const number = hanNumber(han);
  if (number === null) return null;
  return figure(kind, number, after === undefined ? null : /^(?:元|人民币)$/u.test(after) ? 'CNY' : after);
}

function hanNumber(han: string): string | null {
  const number = readChineseNumber(han) ?? readChineseNumber(`零${han}`);
  if (number !== null) return number.decimals === 0 ? String(number.digits) : null;
  const digit = '零一二三四五六七八九'.indexOf(han === '两' ? '二' : han);
  return han.length === 1 && digit > 0 ? String(digit) : null;
}

const DAYS: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  工作日: 1,
  day: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
  week: 7,
  fortnight: 14,
};
const IN_MONTHS: Readonly<Record<string, number>> = {
  月: 1,
  month: 1,
  季度: 3,
  quarter: 3,
  年: 12,
  year: 12,
};

function span({ n, han, unit = '' }: Groups) {
  const word = (n ?? '').toLowerCase();
  const written =
    han === undefined
      ? (WORDS[word] ?? (/^\d/.test(word) ? word.replaceAll(',', '') : 1))
      : /^\d/.test(han)
        ? han
        : hanNumber(han);
  if (written === null) return null;
  const key = unit.toLowerCase();
  // "A year" and 一年 tell of a rate, "2025年" of a year.
  if (Number(written) >= 1900) return null;
  if (key in DAYS) return figure('days', String(Number(written) * (DAYS[key] ?? 1)));
  return figure('months', String(Number(written) * (IN_MONTHS[key] ?? 1)));
}

/** Moves the decimal point right without a double; no closing zeros. */
function plain(digits: string, power: number): string {
  const [whole = '0', decimals = ''] = digits.replaceAll(',', '').split('.');
  const moved = (whole + decimals.slice(0, power).padEnd(power, '0')).replace(/^0+(?=\d)/, '');
  const left = decimals.slice(power).replace(/0+$/, '');
  return left === '' ? moved : `${moved}.${left}`;
}
