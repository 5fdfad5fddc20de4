import type { BudgetChange } from './budget-change.ts';

/** The changes of one row of a budget: what the grant loses there, the company gains there. */
export type RowChanges = readonly [BudgetChange, ...BudgetChange[]];

/** Changes row by row, in the order in which the rows first come; each row's are accepted together. */
export function groupChanges(changes: readonly BudgetChange[]): readonly RowChanges[] {
  const rows = new Map<string, [BudgetChange, ...BudgetChange[]]>();
  for (const change of changes) {
    const key = `${change.line ?? ''}/${change.column === 'subtotal' ? (change.subtotal ?? '') : ''}`;
    const row = rows.get(key);
    if (row) row.push(change);
    else rows.set(key, [change]);
  }
  return [...rows.values()];
}
