import { cleanText } from '../../program/clean-text.ts';
import { readMonth } from '../../program/month.ts';
import type { CashRow } from './cash-cells.ts';
import { cashRole } from './cash-header.ts';

const MONTH =
  /^(\d{4}\s?[-/.年]\s?\d{1,2}\s?(?:月份?)?|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月份?|\p{L}{3,9}\.?,? \d{4})\s*[:,-]?\s*(.+)$/u;
/** Commas inside 1,200,000 do not part anything. */
const PARTS = /\s*(?:[，、]|,(?!\d{3}(?!\d))|\band\b|(?<=[\d万元亿%])\s*(?:和|及))\s*/i;
const LABEL_FIRST = /^(\D+?)\s*[:=为]?\s*([¥￥]?\d.*)$/;
const VALUE_FIRST = /^([¥￥]?\d[\d,.]*\s*(?:万元?|亿元?|元|k|m|million|%)?)\s*(\D+)$/i;

/**
 * "2027-03: costs 1.2M, company 3M" and 2027年3月支出120万，自筹300万 as a table with one column for each label. Empty
 * unless every line with a figure is of that form.
 */
export function cashLines(
  lines: readonly { readonly line: string; readonly row: number }[],
): readonly CashRow[] {
  const labels: string[] = [];
  const rows: { month: string; values: Map<number, string>; row: number }[] = [];
  for (const { line, row } of lines) {
    for (const piece of cleanText(line.replaceAll('，', '、')).split(';')) {
      const text = piece.trim().replace(/[.。、]+$/, '');
      if (!/\d|[一二三四五六七八九十]/.test(text)) continue;
      const [, month, rest] = MONTH.exec(text) ?? [];
      const named = month !== undefined && readMonth(month) !== null;
      const [, opening, value] = named ? [] : (LABEL_FIRST.exec(text) ?? []);
      if (opening !== undefined && value !== undefined && cashRole(opening) === 'opening') {
        rows.push({ month: opening, values: new Map([[0, value]]), row });
        continue;
      }
      const parts = named ? (rest ?? '').split(PARTS).map(labelled) : [null];
      const values = new Map<number, string>();
      for (const part of parts) {
        if (part === null || cashRole(part.label) === null) return [];
        const at = labels.includes(part.label) ? labels.indexOf(part.label) : labels.push(part.label) - 1;
        values.set(at, part.value);
      }
      rows.push({ month: month ?? '', values, row });
    }
  }
  if (labels.length === 0) return [];
  return [
    { cells: ['Month', ...labels], row: 0 },
    ...rows.map(({ month, values, row }) => ({
      cells: [month, ...labels.map((_, at) => values.get(at) ?? '')],
      row,
    })),
  ];
}

function labelled(part: string): { readonly label: string; readonly value: string } | null {
  const first = LABEL_FIRST.exec(part.trim());
  if (first?.[1] && first[2]) return { label: first[1].trim(), value: first[2].trim() };
  const last = VALUE_FIRST.exec(part.trim());
  return last?.[1] && last[2] ? { label: last[2].trim(), value: last[1].trim() } : null;
}
