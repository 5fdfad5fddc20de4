import { cleanText, closeSpread } from '../program/clean-text.ts';
import type { UnitSeen } from '../program/read-money.ts';

export interface WrittenUnit {
  readonly unit: UnitSeen | null;
  /** A currency that is not the yuan, as written. */
  readonly foreign: string | null;
}

/** k CNY, CNY k, (k): the short form at the currency on either side, or alone in brackets. */
function atCurrency(short: string): RegExp {
  const yuan = '(?:CNY|RMB|yuan|¥|￥|元|人民币)';
  return new RegExp(
    `(?<![a-z0-9])(?:${short})\\s*${yuan}|${yuan}\\s*(?:${short})(?![a-z0-9])|[(（]\\s*(?:${short})\\s*[)）]|\\bin (?:${short})(?![a-z0-9])`,
    'i',
  );
}

const UNITS: readonly (readonly [UnitSeen, RegExp])[] = [
  ['100-million', /亿/],
  ['10-million', /千万/],
  ['million', /百万|\bmillions?\b|\bmn\b/i],
  ['million', atCurrency('m|mm|mn|mio|mil|mill|百万')],
  ['10k', /万|\bwan\b|\bten thousand/i],
  ['10k', atCurrency('10[, ]?000|10k|w')],
  ['thousand', /千元|\bthousands?\b|['’]000/i],
  ['thousand', atCurrency('k|000s?|千')],
  ['yuan', /元|\byuan\b|CNY|RMB|¥|￥|人民币/i],
];
const FOREIGN =
  /US\$|HK\$|[$€£]|\b(?:USD|EUR|GBP|HKD|JPY|TWD|KRW|SGD|CHF|AUD|CAD|dollars?|euros?|yen)\b|美元|欧元|英镑|港元|港币|日元|円/i;
/** What makes a line of text a statement about the unit. */
const STATES_UNIT =
  /单位|币种|货币|\b(?:unit|units|currency)\b|\b(?:amounts?|figures|values|numbers|all|budget|cost|costs|table|shown|stated|expressed)\b.{0,20}\bin\b|^\s*\(?\s*(?:in\s+)?(?:CNY|RMB|人民币|¥)?\s*(?:百?万元?|千元|元|10k|10,?000|million|thousand|yuan|CNY|RMB)\s*(?:yuan|CNY|RMB)?\s*\)?\s*$/i;

/** The unit a column header names: 金额（万元）, "Amount (CNY million)". */
export function headerUnit(header: string): WrittenUnit {
  const text = cleanText(header);
  const foreign = FOREIGN.exec(text);
  return {
    unit: foreign ? null : (UNITS.find(([, pattern]) => pattern.test(text))?.[0] ?? null),
    foreign: foreign?.[0] ?? null,
  };
}

/** The unit a note row names: 单位：万元, "Amounts in thousand CNY". Nothing when the line is about something else. */
export function noteUnit(note: string): WrittenUnit {
  if (note.length > 200) return { unit: null, foreign: null };
  const text = closeSpread(cleanText(note));
  if (text.length > 80 || !STATES_UNIT.test(text)) return { unit: null, foreign: null };
  // A title such as 预算表（单位：万元） says the unit in brackets.
  const part = /(?:单位|币种|货币|units?|currency)\s*[:(]?\s*(.*)$/i.exec(text)?.[1] ?? text;
  if (/\d{4,}/.test(part.replace(/10,?000/, ''))) return { unit: null, foreign: null };
  const said = headerUnit(part);
  return said.unit === null && said.foreign === null ? headerUnit(`(${part})`) : said;
}

/** The currency other than the yuan that some line names as the table's. A line with an amount speaks of itself alone. */
export function notedCurrency(lines: readonly { readonly text: string }[]): string | null {
  const told = lines.map(({ text }) => (/\d/.test(text) ? null : noteUnit(text).foreign));
  return told.find((foreign) => foreign !== null) ?? null;
}

const UNIT_NOTE =
  /[(]?(?:金额)?(?:单位|币种)\s*:\s*(?:人民币)?(?:百万元?|千元|万元?|元)[)]?|^(?:all )?(?:amounts?|figures|values) (?:are )?in (?:CNY |RMB )?[^\s:]+(?: (?:CNY|RMB|yuan))?\s*:/i;

/** A line of amounts without the unit that is said in the same line; a line of the unit alone stays as it is. `text` is cleaned. */
export function withoutUnitNote(text: string): string {
  const rest = text.replace(UNIT_NOTE, ' ').trim();
  return /\d/.test(rest) ? rest : text;
}
