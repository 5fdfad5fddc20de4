import type { RawTable, TextLine } from './raw-table.ts';
import type { ReadRow } from './read-row.ts';
import { rowKind } from './row-kind.ts';
import { isSourceLabel, sourceKind } from './source-kind.ts';

/** 企业自筹 210万 and 火炬资助 140万 on rows of their own, among the lines they pay. */
export function saysWhoPays({ rows }: RawTable, at: number): boolean {
  const names = rows.map(({ cells }) => (cells[at] ?? '').trim());
  const paying = names.filter(isSourceLabel);
  const costs = names.filter((name) => name !== '' && rowKind(name) === 'line' && !isSourceLabel(name));
  return costs.length > 0 && paying.some((name) => sourceKind(name) !== 'other');
}

/** A row of totals that states none yet. */
export function emptyTotal(row: number): ReadRow {
  return {
    kind: 'total',
    category: '',
    level: null,
    amount: null,
    shares: [],
    outcome: null,
    row,
    figures: [],
  };
}

/** The header of a table, and the cells of some of its columns. */
export function asideOf(
  { header, rows }: RawTable,
  columns: readonly { readonly at: number }[],
): readonly TextLine[] {
  const heads = header === null ? [] : [{ text: header.cells.join(' '), row: header.row }];
  return [
    ...heads,
    ...rows.flatMap(({ cells, row }) => columns.map(({ at }) => ({ text: cells[at] ?? '', row }))),
  ];
}
