import { addDays, addMonths, type Day, dayOf } from '../../program/day.ts';
import type { DaySpan } from '../../program/eligibility.ts';
import { DURATION, MONTH_EN, monthNumber, PART_EN, PART_ZH, smallNumber, YEAR_ZH } from './when-words.ts';

/** A date in running text. Without its year ("in May") it waits for the tense. */
export type When = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'span'; readonly span: DaySpan }
  | { readonly kind: 'yearless'; readonly month: number; readonly part: string }
);

type Read = (groups: Readonly<Record<string, string | undefined>>, today: Day) => Found | null;
type Found = DaySpan | { readonly month: number; readonly part: string };

const YEAR = '(?<year>20[0-4]\\d)';
const SHORT_YEAR = '(?<year>[2-4]\\d)';
const MONTH_ZH = '(?<month>1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])月份?';
const DATE_ZH = '(?:(?<date>[0-3]?\\d)[日号]|(?<part>底|末|初|中旬|上旬|下旬))?';
const DATE_EN = '(?<date>[0-3]?\\d)(?:st|nd|rd|th)?';
const THE_PART = '(?:(?:the )?(?<part>end|start|beginning|middle|early|late|mid)(?: of|-| )\\s*(?:the )?)?';

/** Longer forms first: the first that fits at a place is taken. */
const FORMS: readonly (readonly [string, Read])[] = [
  [`${YEAR}[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<date>[0-3]?\\d)(?!\\d)`, (g) => written(g)],
  [`${YEAR}[-/.](?<month>0?[1-9]|1[0-2])(?![\\d])`, (g) => written(g)],
  [`(?:${YEAR}|${SHORT_YEAR.replace('year', 'short')}) ?年 ?${MONTH_ZH}${DATE_ZH}`, (g) => written(g)],
  [
    `(?:${YEAR}|${SHORT_YEAR.replace('year', 'short')}) ?年 ?(?<part>年底|年末|年初|底|末|初|上半年|下半年|年中)`,
    (g) => written(g),
  ],
  [`${YEAR} ?年(?!租|的?租|长)`, (g) => written(g)],
  [`(?<rel>大前年|今年|本年|明年|后年|去年|前年)(?:的)?${MONTH_ZH}${DATE_ZH}`, relativeYear],
  [`(?<rel>今年|本年|明年|后年|去年|前年)(?<part>年底|年末|年初|底|末|初|上半年|下半年|年中)?`, relativeYear],
  ['(?<rel>下个?月|上个?月|本月|这个?月|当月)(?:(?<date>[0-3]?\\d)[日号]|(?<part>底|末|初))?', relativeMonth],
  ['(?<part>年底|年末)', (g, today) => yearSpan(Number(today.slice(0, 4)), g.part)],
  ['(?<part>月底|月末)', (g, today) => relativeMonth({ rel: '本月', part: g.part?.slice(1) }, today)],
  [
    '(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2}|半)个?(?<unit>月|年|天|周|星期)(?:以|之)?(?<way>后|前)',
    counted,
  ],
  [
    '还?(?:有|剩)(?:下)?(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2}|半)个?(?<unit>月|年|天|周)(?:多)?',
    counted,
  ],
  [`${DATE_EN} (?:of )?(?<name>${MONTH_EN}),? ${YEAR}`, (g) => written(g)],
  [`${THE_PART}(?<name>${MONTH_EN})(?: ${DATE_EN})?,? (?:of )?${YEAR}`, (g) => written(g)],
  [`${THE_PART}(?<name>${MONTH_EN}),? (?:of )?(?<rel>next year|last year|this year)`, relativeYear],
  [`${THE_PART}(?<rel>next|last|this) (?<name>${MONTH_EN})`, nearMonth],
  [`q(?<quarter>[1-4]),? (?:of )?${YEAR}`, quarter],
  [`${THE_PART}${YEAR}(?!\\d)`, (g) => written(g)],
  [`${THE_PART}(?<rel>next|last|this) year`, relativeYear],
  ['(?:the )?(?:end of (?:the )?year|year[- ]end)', (_, today) => yearSpan(Number(today.slice(0, 4)), 'end')],
  [`${THE_PART}(?<rel>next|last|this) month`, relativeMonth],
  [
    '(?<rel>next|last|this) week',
    (g, today) => days(today, { next: 7, last: -7, this: 0 }[g.rel ?? ''] ?? 0, 6),
  ],
  [
    `(?:in|within|for another|another) (?:(?:about|around|less than) )?(?<n>${DURATION}) (?<unit>day|week|month|year)s?(?: time)?`,
    counted,
  ],
  [`(?<n>${DURATION}) (?<unit>day|week|month|year)s? (?<way>ago|left|from now|remaining|to run)`, counted],
  [
    '(?<rel>yesterday|today|tomorrow)',
    (g, today) => days(today, { yesterday: -1, today: 0, tomorrow: 1 }[g.rel ?? ''] ?? 0, 0),
  ],
  [`${MONTH_ZH}${DATE_ZH}`, yearless],
  [`${DATE_EN} (?:of )?(?<name>${MONTH_EN})`, yearless],
  [`${THE_PART}(?<name>${MONTH_EN}) ${DATE_EN}(?!\\d)`, yearless],
  // "may" and "march" are verbs unless something says month.
  [`(?<=\\b(?:in|by|until|till|since|of|through|to|on|end) )${THE_PART}(?<name>${MONTH_EN})`, yearless],
  [`${THE_PART}(?<name>(?!may|mar)${MONTH_EN})`, yearless],
];

const COMPILED = FORMS.map(([source, read]) => {
  const latin = /name|next|last|ago|year\)|in\|/.test(source);
  return [
    new RegExp(latin ? `(?<![a-z0-9])(?:${source})(?![a-z])` : `(?<!\\d)(?:${source})`, 'giy'),
    read,
  ] as const;
});

/** Every date of a text, left to right, none over another. */
export function whensIn(text: string, today: Day): readonly When[] {
  const found: When[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!/[\da-z一二两三四五六七八九十半今明后去前本下上这当大年月还剩]/i.test(text[at] ?? '')) continue;
    const when = whenAt(text, at, today);
    if (when === null) continue;
    found.push(when);
    at = when.end - 1;
  }
  return found;
}

function whenAt(text: string, at: number, today: Day): When | null {
  for (const [pattern, read] of COMPILED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const lower = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([key, value]) => [key, value?.toLowerCase()]),
    );
    const one = read(lower, today);
    if (one === null) continue;
    const place = { start: at, end: at + match[0].length };
    return 'from' in one ? { ...place, kind: 'span', span: one } : { ...place, kind: 'yearless', ...one };
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function written(g: Groups): DaySpan | null {
  const year = g.short === undefined ? Number(g.year) : 2000 + Number(g.short);
  const month = monthNumber(g);
  return month === null ? yearSpan(year, g.part) : monthSpan(year, month, g.date ?? g.part);
}

function relativeYear(g: Groups, today: Day): DaySpan | null {
  const year = Number(today.slice(0, 4)) + (YEAR_ZH[g.rel ?? ''] ?? PART_EN.year[g.rel ?? ''] ?? 0);
  const month = monthNumber(g);
  return month === null ? yearSpan(year, g.part) : monthSpan(year, month, g.date ?? g.part);
}

function relativeMonth(g: Groups, today: Day): DaySpan | null {
  const rel = g.rel ?? '';
  const step = /^(下|next)/.test(rel) ? 1 : /^(上|last)/.test(rel) ? -1 : 0;
  const [year, month] = addMonths(`${today.slice(0, 7)}-01`, step)
    .split('-')
    .map(Number);
  return monthSpan(year ?? 0, month ?? 1, g.date ?? g.part);
}

/** "Last May" is the latest one past, "next May" the first one ahead. */
function nearMonth(g: Groups, today: Day): DaySpan | null {
  const month = monthNumber(g) ?? 1;
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const step = g.rel === 'next' ? (month > now ? 0 : 1) : g.rel === 'last' ? (month < now ? 0 : -1) : 0;
  return monthSpan(year + step, month, g.part);
}

function quarter(g: Groups): DaySpan | null {
  const first = (Number(g.quarter) - 1) * 3 + 1;
  const [from, to] = [monthSpan(Number(g.year), first), monthSpan(Number(g.year), first + 2)];
  return from && to ? { from: from.from, to: to.to } : null;
}

/** "in 3 months", "两年后", "half a year ago": the day itself, as exact as it was said. */
function counted(g: Groups, today: Day): DaySpan | null {
  const n = smallNumber(g.n ?? '');
  if (n === null) return null;
  const way = g.way === 'ago' || g.way === '前' ? -1 : 1;
  const unit = g.unit ?? '';
  const day = /^(day|天)/.test(unit)
    ? addDays(today, way * n)
    : /^(week|周|星期)/.test(unit)
      ? addDays(today, way * n * 7)
      : addMonths(today, way * Math.round(/^(year|年)/.test(unit) ? n * 12 : n));
  return { from: day, to: day };
}

function yearless(g: Groups): Found | null {
  const month = monthNumber(g);
  return month === null ? null : { month, part: g.date ?? g.part ?? '' };
}

function days(today: Day, from: number, length: number): DaySpan {
  return { from: addDays(today, from), to: addDays(today, from + length) };
}

function yearSpan(year: number, part = ''): DaySpan {
  const [from, to] = PART_EN.ofYear[part] ?? PART_ZH.ofYear[part] ?? ['01-01', '12-31'];
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

/** A month, a part of it, or a date in it; null for a date that the month has not. */
export function monthSpan(year: number, month: number, part = ''): DaySpan | null {
  const first = dayOf(year, month, 1);
  if (first === null) return null;
  const last = addDays(addMonths(first, 1), -1);
  if (/^\d+$/.test(part)) {
    const day = dayOf(year, month, Number(part));
    return day === null ? null : { from: day, to: day };
  }
  if (/^(end|late|底|末)$/.test(part)) return { from: last, to: last };
  if (/^(start|beginning|early|初|上旬)$/.test(part)) return { from: first, to: addDays(first, 9) };
  return { from: first, to: last };
}
