import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import type { Finding, Place } from '../../program/finding.ts';
import { BASIS, SEVERITY } from '../../program/finding-words.ts';

/** A finding as a note at its cell. */
export function noteText({ severity, message, formula, basis, rule }: Finding, lang: Lang): string {
  const sum = formula === undefined ? '' : `\n${formula}`;
  return lang === 'zh'
    ? `【${SEVERITY[severity].zh}】${message.zh}${sum}\n（${BASIS[basis].zh}，${rule}）`
    : `${SEVERITY[severity].en}: ${message.en}${sum}\n(${BASIS[basis].en}, ${rule})`;
}

/** The cell that a finding is about: its own, or the one its line was read from. */
export function cellOf({ where }: Finding, { lines }: BudgetCheck): Place | null {
  if (where === undefined) return null;
  if (where.cell !== undefined) return where;
  const line = where.line === undefined ? undefined : lines[where.line - 1]?.where;
  if (line?.cell !== undefined) return line;
  // Of a sheet's row without a cell, its first: the row is what the finding is about. A text's row is no cell.
  const { row, sheet } = { ...line, ...where };
  return row === undefined || sheet === undefined ? null : { sheet, cell: `A${row}` };
}
