import type { BudgetIssue } from '../program/budget.ts';
import { cleanText, closeSpread } from '../program/clean-text.ts';
import type { UnitSeen } from '../program/read-money.ts';

export interface WrittenUnit {
  readonly unit: UnitSeen | null;
  /** A currency that is not the yuan, as written. */
  readonly foreign: string | null;
  /** A multiple of the yuan that is none of the units, as written: "CNY billion", 百元. */
  readonly strange: string | null;
}

const NOTHING: WrittenUnit = { unit: null, foreign: null, strange: null };

/** k CNY, CNY k, (k): the short form at the currency on either side, or alone in brackets. */
function atCurrency(short: string): RegExp {
  const yuan = '(?:CNY|RMB|yuan|¥|￥|元|人民币)';
  return new RegExp(
    `(?<![a-z0-9])(?:${short})\\s*${yuan}|${yuan}\\s*(?:${short})(?![a-z0-9])|[(（]\\s*(?:${short})\\s*[)）]|\\bin (?:${short})(?![a-z0-9])`,
    'i',
  );
}

const UNITS: readonly (readonly [UnitSeen, RegExp])[] = [
  ['100-million', /[亿億]|\bhundred[- ]millions?\b/i],
  ['10-million', /千万|\bten[- ]millions?\b|\b10[- ]millions?\b/i],
  ['million', /百万|\bmillions?\b|\bmn\b/i],
  ['million', atCurrency('m|mm|mn|mio|mil|mill|百万')],
  ['10k', /[万萬]|\bwan\b|\b(?:ten|10)[- ]thousand|\btens of thousands/i],
  ['10k', atCurrency('10[, ]?000|10k|w')],
  ['thousand', /千元|\bthousands?\b|['’]000/i],
  ['thousand', atCurrency('k|000s?|千')],
  ['yuan', /元|\byuan\b|CNY|RMB|¥|￥|人民币/i],
];
/** Multiples that are no unit here, also where a known one is part of them: 十万元, "hundreds of thousands". */
const STRANGE: readonly RegExp[] = [
  /(?:\bhundreds? )?\b(?:billions?|trillions?|lakhs?|crores?|dozens?)\b/i,
  /\bhundreds?(?: of)?[- ](?:thousands?|billions?)\b|\b(?:tens|hundreds) of millions?\b|\bhundreds?\b(?![- ]millions?)/i,
  /(?<![\d.,])(?!10[, ]?0{3}\b|10k\b|10[- ]thousand|10[- ]million|0)\d+(?:[, ]?0{3})*[- ]?(?:k|w|m|thousand|million|万|亿)(?![a-z0-9])/i,
  /[十百][元圆]|十[万萬](?=[元圆)]|$)|[十百千万][亿億]|兆/,
  atCurrency('bn|bln|tn|trn'),
];
/** A short word in brackets with the currency that is no unit. */
const NO_MULTIPLE = /^(?:in|net|gross|each|only|all|per|excl?|incl?|vat|tax|real|nom|est|rmb|cny|yuan)$/i;
const FOREIGN =
  /US\$|HK\$|[$€£]|\b(?:USD|EUR|GBP|HKD|JPY|TWD|KRW|SGD|CHF|AUD|CAD|dollars?|euros?|yen)\b|美元|欧元|英镑|港元|港币|日元|円/i;
/** What makes a line of text a statement about the unit. */
const STATES_UNIT =
  /单位|币种|货币|\b(?:unit|units|currency)\b|\b(?:amounts?|figures|values|numbers|all|budget|cost|costs|table|shown|stated|expressed)\b.{0,20}\bin\b|^\s*\(?\s*(?:in\s+)?(?:CNY|RMB|人民币|¥)?\s*(?:百?万元?|千元|元|10k|10,?000|million|thousand|yuan|CNY|RMB)\s*(?:yuan|CNY|RMB)?\s*\)?\s*$/i;

/** The unit a column header names: 金额（万元）, "Amount (CNY million)". */
export function headerUnit(header: string): WrittenUnit {
  const text = cleanText(header);
  const foreign = FOREIGN.exec(text)?.[0];
  if (foreign !== undefined) return { ...NOTHING, foreign };
  const strange = STRANGE.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
  if (strange !== undefined) return { ...NOTHING, strange };
  const unit = UNITS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const short = unit === 'yuan' ? shortWord(text) : null;
  return short === null ? { ...NOTHING, unit } : { ...NOTHING, strange: short };
}

/** Whether a header names a unit, also one that has to be asked about. */
export function namesUnit(header: string): boolean {
  const { unit, foreign, strange } = headerUnit(header);
  return (unit ?? foreign ?? strange) !== null;
}

/** (CNY xx), (xx RMB): a short word beside the currency may be a multiple. */
function shortWord(text: string): string | null {
  const found = /[(]\s*(?:(?:CNY|RMB|¥)\s*([a-z]{1,3})|([a-z]{1,3})\s*(?:CNY|RMB|¥))\s*[)]/i.exec(text);
  const word = found?.[1] ?? found?.[2];
  return found === null || word === undefined || NO_MULTIPLE.test(word) ? null : found[0];
}

/** The unit a note row names: 单位：万元, "Amounts in thousand CNY". Nothing when the line is about something else. */
export function noteUnit(note: string): WrittenUnit {
  if (note.length > 200) return NOTHING;
  const text = closeSpread(cleanText(note));
  if (text.length > 80 || !STATES_UNIT.test(text)) return NOTHING;
  // A title such as 预算表（单位：万元） says the unit in brackets.
  const part = /(?:单位|币种|货币|units?|currency)\s*[:(]?\s*(.*)$/i.exec(text)?.[1] ?? text;
  // "We sold units of 41,000,000 yuan" names no unit; "Unit: 1,000 yuan" does.
  if (/\d{4,}|\d,\d{3}/.test(part.replace(/(?<![\d,])(?:10,?000|1,000)(?!,?\d)/, ''))) return NOTHING;
  return headerUnit(`(${part})`);
}

/** What keeps amounts under this unit from being known: another currency, or a multiple that is none of the units. */
export function unitIssues(written: readonly WrittenUnit[]): readonly BudgetIssue[] {
  const currency = written.find(({ foreign }) => foreign !== null)?.foreign ?? null;
  const text = written.find(({ strange }) => strange !== null)?.strange ?? null;
  return [
    ...(currency === null ? [] : [{ kind: 'currency' as const, currency }]),
    ...(text === null ? [] : [{ kind: 'unit-unknown' as const, text }]),
  ];
}

/** The same for lines around a table. A line with an amount speaks of itself alone. */
export function notedIssues(lines: readonly { readonly text: string }[]): readonly BudgetIssue[] {
  return unitIssues(lines.map(({ text }) => (/\d/.test(text) ? NOTHING : noteUnit(text))));
}

const UNIT_NOTE =
  /[(]?(?:金额)?(?:单位|币种)\s*:\s*(?:人民币)?(?:百万元?|千元|万元?|元)[)]?|^(?:all )?(?:amounts?|figures|values) (?:are )?in (?:CNY |RMB )?[^\s:]+(?: (?:CNY|RMB|yuan))?\s*:/i;

/** A line of amounts without the unit that is said in the same line; a line of the unit alone stays as it is. `text` is cleaned. */
export function withoutUnitNote(text: string): string {
  const rest = text.replace(UNIT_NOTE, ' ').trim();
  return /\d/.test(rest) ? rest : text;
}
