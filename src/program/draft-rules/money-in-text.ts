import { readMoney } from '../read-money.ts';

/** An amount of money in running text. */
export interface MoneyInText {
  readonly from: number;
  readonly to: number;
  readonly fen: bigint;
  /** Fen that one step of its last digit is worth. */
  readonly step: bigint;
  /** "about", 约 stand before it. */
  readonly about: boolean;
  /** Whether 元, 万 or a currency stands at it. */
  readonly unit: 'yuan' | 'wan' | 'large' | 'none';
}

const CURRENCY = '(?:CNY|RMB|[¥￥]|人民币)';
const UNIT =
  '(?:百万|千万|million|thousand|mn|[万亿](?!吨|支|件|人|台|套|个|次|家|户|只|平|米|升|千瓦|度|亩|片|辆|颗)|[km](?![a-z0-9²³/]))';
const FIGURE = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,15}(?:\\.\\d{1,4})?';
const AMOUNT = new RegExp(
  `(?<![\\d.a-z-]|\\d,)(${CURRENCY}\\s?)?(${FIGURE})(?![\\d])\\s?(${UNIT})?\\s?(元|yuan|RMB|CNY)?`,
  'gi',
);
const IN_WORDS = /(?:人民币)?[一二两三四五六七八九十百千万亿零壹贰叁肆伍陆柒捌玖拾佰仟]{2,20}(?:元|圆)整?/g;
const ABOUT = /(?:about|around|approximately|approx\.?|roughly|nearly|some|约|约为|大约|近|左右)\s*$/i;
/** What may follow a figure that has a unit and no currency, and still be money. */
const TAIL =
  /^\s*(?:$|[,.;:)(|/\n+=。、]|(?:of|in|from|for|is|are|and|to|over|by|with|as|which|will|was|or)\s|[的用由来为和与及作是、。其占])/i;

/** Amounts that name a currency, 万 or the like, and large grouped figures that nothing else follows. */
export function moneyIn(text: string): readonly MoneyInText[] {
  const found: MoneyInText[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, before, figure = '', unit, after] = match;
    const written = whole.trimEnd();
    const currency = before !== undefined || after !== undefined;
    const to = match.index + written.length;
    if (!currency && !(unit !== undefined || /^\d{1,3}(?:,\d{3})+$/.test(figure))) continue;
    if (!currency && !TAIL.test(text.slice(to, to + 12))) continue;
    const reading = readMoney(written);
    if (reading.kind !== 'amount') continue;
    const about = ABOUT.test(text.slice(Math.max(0, match.index - 16), match.index));
    const seen = /万/.test(unit ?? '') ? 'wan' : unit !== undefined ? 'large' : currency ? 'yuan' : 'none';
    found.push({ from: match.index, to, fen: reading.fen, step: reading.step, about, unit: seen });
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const reading = readMoney(match[0]);
    if (reading.kind !== 'amount' || found.some((one) => from < one.to && one.from < to)) continue;
    found.push({
      from,
      to,
      fen: reading.fen,
      step: 1n,
      about: false,
      unit: /[万亿]元/.test(match[0]) ? 'wan' : 'yuan',
    });
  }
  return found.sort((a, b) => a.from - b.from);
}
