import type { BudgetCheck, BudgetReading, CheckedLine } from '../../program/budget.ts';

/** A line of the budget with what it is to bring, as its table says. */
export interface BudgetTableLine extends CheckedLine {
  readonly outcome: string | null;
}

/** The budget a draft's figures come from. Fen; null is what the budget does not say. */
export interface BudgetTable {
  readonly lines: readonly BudgetTableLine[];
  readonly total: bigint | null;
  readonly own: bigint | null;
  readonly grant: bigint | null;
  readonly other: bigint | null;
}

/** A checked budget as a draft uses it. */
export function budgetTable({ lines, totals }: BudgetCheck, reading: BudgetReading): BudgetTable {
  const rows = reading.kind === 'budget' ? reading.budget.rows : [];
  return {
    lines: lines.map((line) => ({ ...line, outcome: rows[line.n - 1]?.outcome ?? null })),
    total: totals.computed,
    own: totals.own,
    grant: totals.grant,
    other: totals.other,
  };
}
