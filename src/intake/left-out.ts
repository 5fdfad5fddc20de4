import type { LeftOut } from '../program/budget.ts';
import { cleanText } from '../program/clean-text.ts';
import type { ReadRows } from './assemble-budget.ts';
import { HOLDS_AMOUNT } from './clause-parts.ts';
import { isLetter, isNoCost, isOtherMatter, looksLikeLine } from './cost-name.ts';
import type { TextLine } from './raw-table.ts';
import type { ReadRow } from './read-row.ts';
import { namesSource } from './source-kind.ts';
import { noteUnit } from './written-unit.ts';

const MARK = '(?:CNY|RMB|USD|EUR|GBP|HKD|JPY|US\\$|HK\\$|[$€£¥￥]|人民币)';
const UNIT =
  '(?:[多余来]?[十百千]?[万萬亿億]元?|千元|元|million|thousand|(?:wan|[kmw])(?![A-Za-z])|(?:yuan|RMB|CNY|USD)\\b(?! ?\\d))';
const NUMERAL = '零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅';
/** 10万吨, 500,000 units: a number of things. */
const THINGS =
  '\\s?(?:[吨台套件只个辆片支条块户亩㎡人次份]|平方|立方|units?\\b|pieces\\b|pcs\\b|tons?\\b|people\\b|sqm\\b)';
/**
 * What stands in a text for an amount and can hardly be anything else: digits in groups, with a unit or a currency,
 * five and more of them, numerals with 万 or 元. Days, years, telephone numbers and percents are none.
 */
const PLAIN = new RegExp(
  [
    `(?:${MARK} ?)?(?<![\\d.'’])(?<!\\d,)(?<!\\d[ \\u00A0\\u202F])[1-9]\\d{0,2}(?:([,'’\\u00A0\\u202F ])\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?(?![\\d%])(?![ \\u00A0\\u202F'’]\\d{3}(?!\\d))(?!${THINGS})`,
    `${MARK} ?\\d+(?:\\.\\d+)?`,
    `\\d+(?:\\.\\d+)? ?${UNIT}(?!${THINGS})`,
    `(?<![\\dA-Za-z./-])(?<!\\d,)\\d{5,15}(?:\\.\\d+)?(?![\\dA-Za-z%/-])(?!${THINGS})`,
    `(?:[${NUMERAL}]+[万萬亿億])+[${NUMERAL}]*|[${NUMERAL}]{2,}[元圆]`,
  ].join('|'),
  'gi',
);
/** A number with decimals, or a bare one that closes a row or a cell: under 万元 it is an amount too. */
const BARE =
  /(?<![\d.])\d{1,5}\.\d+(?![\d.%])|(?<=[\s;:=|]|[^\d],)\d{1,4}(?:\.\d+)?(?=\s*(?:[|;\t]|,(?!\d)|$))/g;
/** A unit in brackets or beside 单位, as headers and notes give it. */
const SCALED =
  /[(](?:金额)?(?:单位:?)?(?:人民币|CNY|RMB|in)?\s*(?:[万千]|百万|10,?000|10k|million|thousand)\s*(?:元|yuan|CNY|RMB)?[)]|单位\s*:?\s*[^\d]{0,4}[万千]|\b(?:unit|amounts?|figures)\b.{0,20}\b(?:million|thousand)/i;
const UNIT_IN_BRACKETS = /[(](?:in\s)?(?:CNY|RMB|[¥￥])?\s?10,?000\s?(?:yuan|CNY|RMB|元)?[)]/gi;
/** 模具 41: a name and a number, nothing else. */
const SHORT_LINE = /^\D{1,20}[\s:]\d+(?:\.\d+)?$/;
const PHONE = /^1[3-9]\d{9}$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The rows of a text that hold an amount of which the reading says nothing. */
export function leftOut(lines: readonly TextLine[], read: ReadRows): readonly LeftOut[] {
  const { filling = [], within = [], aside = [], remarks = [] } = read;
  const rows = [...read.rows, ...filling, ...within];
  const said = [...rows.flatMap(saidBy), ...aside, ...remarks].map(({ text, row }) => ({
    text: bare(text),
    row,
  }));
  const byRow = new Map<number, { text: string }[]>();
  for (const each of said) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each]);
  const scaled =
    lines.some(({ text }) => text.length < 400 && SCALED.test(cleanText(text))) ||
    rows.some(({ figures }) =>
      figures.some(
        ({ reading, columnUnit }) =>
          columnUnit !== null && columnUnit !== 'yuan' && reading.kind === 'amount' && reading.unit === null,
      ),
    );
  const open = lines.map(({ text, row }) => ({
    text,
    row,
    // The longest first: 贰万 stands in 陆仟零贰万 too, and would be taken out of it.
    amounts: amountsIn(text, scaled)
      .sort((one, other) => other.length - one.length)
      .filter((amount) => !taken(amount, byRow.get(row) ?? [])),
  }));
  // A row of which nothing was understood is asked about as it stands.
  const asked = new Set(rows.flatMap(({ amount, row }) => (amount?.kind === 'not-money' ? [row] : [])));
  // The sources of a line may stand on rows of their own.
  const rest = said.filter(({ text }) => text.trim() !== '');
  const whole = rest.map(({ text }) => text).join('\n');
  const isElsewhere = (amount: string) => whole.includes(amount) && take(amount, rest);
  const left = open.flatMap(({ text, row, amounts }): readonly LeftOut[] => {
    if (amounts.filter((amount) => !isElsewhere(amount)).length === 0 || asked.has(row)) return [];
    const shown = cleanText(text).trim();
    const partly = rows.some((each) => each.row === row);
    return [{ how: howOf(shown, partly), text: shown, where: { row } }];
  });
  const parts = within.map(({ category, amount, row }): LeftOut => {
    const text = `${category} ${amount?.text ?? ''}`.trim();
    return { how: 'within', text, where: { row } };
  });
  const told = remarks.map(({ text, row }): LeftOut => ({ how: 'tell', text, where: { row } }));
  return [...left, ...parts, ...told];
}

/** What looks like one amount may be cells between commas: 300,200,100; 20,000,100,000. */
function taken(amount: string, told: readonly { text: string }[]): boolean {
  const before = told.map(({ text }) => text);
  if (takeCells(amount.split(','), told)) return true;
  for (const [i, each] of told.entries()) each.text = before[i] ?? each.text;
  return false;
}

function takeCells(groups: readonly string[], told: readonly { text: string }[]): boolean {
  for (let length = groups.length; length > 0; length -= 1) {
    if (take(groups.slice(0, length).join(','), told))
      return length === groups.length || takeCells(groups.slice(length), told);
  }
  return false;
}

/** Takes an amount out of what was read; false when it is not in it. The 2 of "2.5" is no amount. */
function take(amount: string, told: readonly { text: string }[]): boolean {
  for (const each of told) {
    for (let at = each.text.indexOf(amount); at !== -1; at = each.text.indexOf(amount, at + 1)) {
      const end = at + amount.length;
      if (/[\d.]$|\d,$/.test(each.text.slice(0, at)) || /^(?:\d|[.,]\d)/.test(each.text.slice(end))) continue;
      each.text = `${each.text.slice(0, at)} ${each.text.slice(end)}`;
      return true;
    }
  }
  return false;
}

/** What a row was read as. An amount in the name or the remark of a line that is no cell of a table is left out. */
function saidBy({ amount, shares, figures, row }: ReadRow): readonly TextLine[] {
  const figured = figures.map(({ reading }) => reading.text);
  const others = [amount, ...shares.map((share) => share.amount)].flatMap((reading) =>
    reading === null || figured.includes(reading.text) ? [] : [reading.text],
  );
  return [...figured, ...others, ...shares.map(({ label }) => label)].map((text) => ({ text, row }));
}

function amountsIn(text: string, scaled: boolean): string[] {
  // "Amount (CNY 10,000)" names a unit.
  const cleaned = cleanText(text).replace(UNIT_IN_BRACKETS, '()');
  if (noteUnit(cleaned).unit !== null) return [];
  const pattern = isNoCost(cleaned.trim()) ? new RegExp(HOLDS_AMOUNT, 'gi') : PLAIN;
  const small = scaled ? (cleaned.replace(pattern, ' x ').match(BARE) ?? []) : [];
  return [...(cleaned.match(pattern) ?? []), ...small.filter((each) => !YEAR.test(each))]
    .map(bare)
    .filter((each) => !PHONE.test(each));
}

function bare(text: string): string {
  return cleanText(text)
    .replace(/[\s\u00A0\u202F]/g, '')
    .toLowerCase();
}

/** A row that reads like a line, or like one with more in it than was understood, may be a cost. */
function howOf(text: string, partly: boolean): LeftOut['how'] {
  if (partly) return 'ask';
  if (isNoCost(text) || (isOtherMatter(text) && !namesSource(text))) return 'tell';
  return (looksLikeLine(text) || SHORT_LINE.test(text)) && !isLetter(text) ? 'ask' : 'warn';
}
