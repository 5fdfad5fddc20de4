import { plainBars } from './plain-bars.ts';

const AMOUNT = /\d[\d,，]{3,}|\d(?:\.\d+)?\s*(?:万|亿|元|m\b|k\b|million|yuan|rmb|cny)|[¥￥]\s*\d/i;
const COLUMNS = /\t|\||;|；|,\s|,\S|，|[:：]|\s{2,}|\s-\s/;

/**
 * A pasted table and nothing else: two lines or more that each hold an amount beside other words, most of all
 * lines, and no question. Deliberately narrow: what is missed is asked about, what is wrongly taken annoys.
 */
export function looksLikeBudget(text: string): boolean {
  const lines = plainBars(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2 || /[?？]\s*$/.test(text)) return false;
  const rows = lines.filter((line) => AMOUNT.test(line) && COLUMNS.test(line) && /\p{L}/u.test(line));
  return rows.length >= 2 && rows.length * 2 >= lines.length;
}
