import type { MoneyUnit } from '../../src/program/budget.ts';

/** How finely a style can say an amount. */
export type Precision = 'thousands' | 'yuan' | 'fen';

/** One way people write amounts: in the cell alone, or with the unit in the header or in a note above. */
export interface MoneyStyle {
  readonly name: string;
  readonly precision: Precision;
  readonly show: (fen: bigint) => string;
  /** As the check names it; null where figures of one budget get different units. */
  readonly unit: MoneyUnit | null;
  /** Put behind the header of every column of money. */
  readonly header?: string;
  /** A line above the table. */
  readonly note?: string;
  /** Also good in running text. */
  readonly prose: boolean;
}

function digits(fen: bigint): { readonly sign: string; readonly whole: string; readonly cents: string } {
  const size = fen < 0n ? -fen : fen;
  const cents = size % 100n;
  return {
    sign: fen < 0n ? '-' : '',
    whole: String(size / 100n),
    cents: cents === 0n ? '' : `.${cents.toString().padStart(2, '0')}`,
  };
}

function withSeparator(separator: string) {
  return (fen: bigint) => {
    const { sign, whole, cents } = digits(fen);
    return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, separator)}${cents}`;
  };
}

export const grouped = withSeparator(',');
export const plain = withSeparator('');

/** An amount in a unit of 10^power fen, with as many decimals as it takes. */
function inUnit(power: number) {
  const factor = 10n ** BigInt(power);
  return (fen: bigint) => {
    const rest = (fen % factor).toString().padStart(power, '0').replace(/0+$/, '');
    return `${fen / factor}${rest === '' ? '' : `.${rest}`}`;
  };
}

const wan = inUnit(6);
const million = inUnit(8);
const thousand = inUnit(5);
const yi = inUnit(10);

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Chinese numerals of a whole number, written here apart from the reader under test. */
function numerals(n: bigint, signs: string, units: readonly string[]): string {
  const groups: number[] = [];
  for (let rest = n; rest > 0n; rest /= 10_000n) groups.unshift(Number(rest % 10_000n));
  let said = '';
  let gap = false;
  for (const [i, group] of groups.entries()) {
    const above = ['', '万', '亿'][groups.length - 1 - i] ?? '';
    if (group === 0) {
      gap = said !== '';
      continue;
    }
    if (said !== '' && (gap || group < 1000)) said += signs[0];
    gap = false;
    said += below10k(group, signs, units) + above;
  }
  return said === '' ? (signs[0] ?? '') : said;
}

function below10k(n: number, signs: string, units: readonly string[]): string {
  let said = '';
  let zero = false;
  for (const power of [3, 2, 1, 0]) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) zero = said !== '';
    else {
      said += `${zero ? signs[0] : ''}${signs[digit]}${units[power]}`;
      zero = false;
    }
  }
  return said;
}

const FINANCIAL = '零壹贰叁肆伍陆柒捌玖';

function inWords(fen: bigint): string {
  return `${numerals(fen / 100n, '零一二三四五六七八九', ['', '十', '百', '千']).replace(/^一十/, '十')}元`;
}

/** 柒佰万元整, 叁万伍仟元零伍分. */
function inFinancialWords(fen: bigint): string {
  const [jiao, cents] = [Number((fen / 10n) % 10n), Number(fen % 10n)];
  const whole = `${numerals(fen / 100n, FINANCIAL, ['', '拾', '佰', '仟'])}元`;
  if (jiao === 0 && cents === 0) return `${whole}整`;
  const tenths = jiao === 0 ? '零' : `${FINANCIAL[jiao]}角`;
  return `${whole}${tenths}${cents === 0 ? '' : `${FINANCIAL[cents]}分`}`;
}

/** A different way for each figure, always the same for the same figure. */
const MIXED: readonly ((fen: bigint) => string)[] = [
  (fen) => `${wan(fen)}万元`,
  (fen) => `¥${grouped(fen)}`,
  (fen) => `${million(fen)}M`,
  (fen) => `${plain(fen)}元`,
  (fen) => `CNY ${grouped(fen)}`,
];

function style(
  name: string,
  unit: MoneyUnit | null,
  show: (fen: bigint) => string,
  more: Partial<MoneyStyle> = {},
): MoneyStyle {
  return { name, unit, show, precision: 'fen', prose: more.header === undefined, ...more };
}

export const STYLES: readonly MoneyStyle[] = [
  style('7,000,000.5', 'CNY', grouped),
  style('7000000', 'CNY', plain),
  style('7 000 000', 'CNY', withSeparator(' '), { prose: false }),
  style('no-break spaces', 'CNY', withSeparator('\u00a0'), { prose: false }),
  style('narrow no-break spaces', 'CNY', withSeparator('\u202f'), { prose: false }),
  style("7'000'000", 'CNY', withSeparator("'")),
  style('¥7,000,000', 'CNY', (fen) => `¥${grouped(fen)}`),
  style('￥7000000', 'CNY', (fen) => `￥${plain(fen)}`),
  style('CNY 7,000,000', 'CNY', (fen) => `CNY ${grouped(fen)}`),
  style('RMB7000000', 'CNY', (fen) => `RMB${plain(fen)}`),
  style('7,000,000 yuan', 'CNY', (fen) => `${grouped(fen)} yuan`),
  style('7000000元', 'CNY', (fen) => `${plain(fen)}元`),
  style('人民币7,000,000元', 'CNY', (fen) => `人民币${grouped(fen)}元`),
  style('full-width', 'CNY', (fen) => fullWidth(grouped(fen)), { prose: false }),
  style('full-width 万元', 'CNY-10k', (fen) => `${fullWidth(wan(fen))}万元`),
  style('700万', 'CNY-10k', (fen) => `${wan(fen)}万`),
  style('700万元', 'CNY-10k', (fen) => `${wan(fen)}万元`),
  style('700 万元', 'CNY-10k', (fen) => `${wan(fen)} 万元`),
  style('700w', 'CNY-10k', (fen) => `${wan(fen)}w`),
  style('7M', 'CNY-million', (fen) => `${million(fen)}M`),
  style('7 million', 'CNY-million', (fen) => `${million(fen)} million`),
  style('CNY 7 million', 'CNY-million', (fen) => `CNY ${million(fen)} million`),
  style('7,000k', 'CNY-thousand', (fen) => `${thousand(fen)}k`),
  style('7000千元', 'CNY-thousand', (fen) => `${thousand(fen)}千元`),
  style('0.07亿', null, (fen) => `${yi(fen)}亿元`),
  style('七百万元', 'CNY', inWords, { precision: 'yuan' }),
  style('柒佰万元整', 'CNY', inFinancialWords),
  style('人民币柒佰万元整', 'CNY', (fen) => `人民币${inFinancialWords(fen)}`),
  style('figures and words', 'CNY', (fen) => `${grouped(fen)}（${inFinancialWords(fen)}）`, { prose: false }),
  style('a different unit each', null, (fen) => MIXED[Number((fen / 100n) % 5n)]?.(fen) ?? ''),
  style('（元） in the header', 'CNY', plain, { header: '（元）' }),
  style('(CNY) in the header', 'CNY', grouped, { header: ' (CNY)' }),
  style('（万元） in the header', 'CNY-10k', wan, { header: '（万元）' }),
  style('(CNY 10,000) in the header', 'CNY-10k', wan, { header: ' (CNY 10,000)' }),
  style('(thousand CNY) in the header', 'CNY-thousand', thousand, { header: ' (thousand CNY)' }),
  style('(CNY million) in the header', 'CNY-million', million, { header: ' (CNY million)' }),
  style('a note 单位：万元', 'CNY-10k', wan, { note: '单位：万元' }),
  style('a note （金额单位：人民币元）', 'CNY', grouped, { note: '（金额单位：人民币元）' }),
  style('a note in thousands', 'CNY-thousand', thousand, { note: 'Unit: CNY thousand' }),
  style('a note in millions', 'CNY-million', million, { note: 'Amounts in CNY million' }),
];
