import type { Budget, BudgetIssue, BudgetShare, DeclaredRow } from '../../program/budget.ts';
import type { Place } from '../../program/finding.ts';
import { headerRole } from '../header-role.ts';
import type { RawTable } from '../raw-table.ts';
import { cellName } from './grid.ts';

interface SheetPlace {
  /** Null: a table without cell names. */
  readonly sheet: string | null;
  /** The sheet's column that the table's first one is. */
  readonly firstColumn: number;
  readonly amountAt: number | null;
}

/** Says of every line, total and source in which cell it stands. */
export function placeBudget(
  budget: Budget,
  table: RawTable,
  { sheet, firstColumn, amountAt }: SheetPlace,
): Budget {
  const headers = table.header?.cells ?? [];
  const category = Math.max(
    0,
    headers.findIndex((name) => headerRole(name) === 'category'),
  );
  const sourceAt = headers.findIndex((name) => headerRole(name) === 'source');

  const place = (where: Place): Place => {
    if (sheet === null || where.row === undefined) return where;
    const cell = cellName(where.row - 1, firstColumn + (amountAt ?? category));
    return { ...where, sheet, cell };
  };
  const sources = new Map(headers.flatMap((name, at) => (isSource(name) ? [[name, at] as const] : [])));
  const share = (each: BudgetShare, row: number | undefined): BudgetShare => {
    const at = sources.get(each.label) ?? sourceAt;
    return sheet === null || row === undefined || at === -1
      ? each
      : { ...each, cell: cellName(row - 1, firstColumn + at) };
  };
  const placed = <Row extends DeclaredRow>(row: Row): Row => ({
    ...row,
    shares: row.shares.map((each) => share(each, row.where.row)),
    where: place(row.where),
  });
  return {
    ...budget,
    rows: budget.rows.map(placed),
    total: budget.total === null ? null : placed(budget.total),
    subtotals: budget.subtotals.map(placed),
    issues: budget.issues.map(
      (issue): BudgetIssue => ('where' in issue ? { ...issue, where: place(issue.where) } : issue),
    ),
  };
}

function isSource(name: string): boolean {
  return ['own', 'grant', 'other'].includes(headerRole(name) ?? '');
}
