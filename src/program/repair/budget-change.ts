import type { Budget, BudgetRow, DeclaredRow, SourceKind } from '../budget.ts';

export type ChangeColumn = SourceKind | 'amount' | 'total' | 'subtotal';

/** One figure of a budget to be written anew, in fen; a person accepts each by itself. */
export interface BudgetChange {
  /** Budget line from 1; null for the total row and for a subtotal. */
  readonly line: number | null;
  /** With a line: its amount or a source. Without: the total row's sum (`total`) or a source of it, or a subtotal. */
  readonly column: ChangeColumn;
  /** Null: nothing readable stands there. */
  readonly from: bigint | null;
  readonly to: bigint;
  /** Which subtotal, from 1 in reading order. */
  readonly subtotal?: number;
}

/** Fen of one source of a row; null when unknown or when the row names no source at all. */
export function shareOf(row: BudgetRow | DeclaredRow, kind: SourceKind): bigint | null {
  if (row.shares.length === 0) return null;
  let sum = 0n;
  for (const share of row.shares) {
    if (share.kind === null || (share.kind === kind && share.amount.kind !== 'amount')) return null;
    if (share.kind === kind && share.amount.kind === 'amount') sum += share.amount.fen;
  }
  return sum;
}

/** Fen of a line: what it states, else what its sources add up to. */
export function amountOf(row: BudgetRow | DeclaredRow): bigint | null {
  if (row.amount !== null) return row.amount.kind === 'amount' ? row.amount.fen : null;
  if (row.shares.length === 0) return null;
  let sum = 0n;
  for (const { kind, amount } of row.shares) {
    if (kind === null || amount.kind !== 'amount') return null;
    sum += amount.fen;
  }
  return sum;
}

/** What stands where a change would write. */
export function valueAt(budget: Budget, { line, column, subtotal }: BudgetChange): bigint | null {
  if (column === 'subtotal') {
    const row = budget.subtotals[(subtotal ?? 0) - 1];
    return row === undefined ? null : amountOf(row);
  }
  const row = line === null ? budget.total : budget.rows[line - 1];
  if (!row) return null;
  return column === 'amount' || column === 'total' ? amountOf(row) : shareOf(row, column);
}

/** Changes that no longer fit, because the budget says something else by now. */
export function staleChanges(budget: Budget, changes: readonly BudgetChange[]): readonly BudgetChange[] {
  return changes.filter((change) => valueAt(budget, change) !== change.from);
}

/** Fen that a set of changes moves: of each line the larger of what its parts gain, lose or its amount differs. */
export function movedBy(changes: readonly BudgetChange[]): bigint {
  const places = new Map<string, { up: bigint; down: bigint; amount: bigint }>();
  for (const { line, column, subtotal, from, to } of changes) {
    const key = `${line ?? 'total'} ${subtotal ?? ''}`;
    const place = places.get(key) ?? { up: 0n, down: 0n, amount: 0n };
    const diff = to - (from ?? 0n);
    const source = column === 'own' || column === 'grant' || column === 'other';
    if (!source) place.amount = diff < 0n ? -diff : diff;
    else if (diff > 0n) place.up += diff;
    else place.down -= diff;
    places.set(key, place);
  }
  return [...places.values()].reduce(
    (sum, { up, down, amount }) => sum + [up, down, amount].reduce((a, b) => (a > b ? a : b)),
    0n,
  );
}

/** Totals and subtotals that differ between two budgets of the same shape, as changes to the second. */
export function sumsApart(budget: Budget, other: Budget): readonly BudgetChange[] {
  const places = [
    ...budget.subtotals.map((_, i) => ({ line: null, column: 'subtotal' as const, subtotal: i + 1 })),
    ...(['total', 'own', 'grant', 'other'] as const).map((column) => ({ line: null, column })),
  ];
  return places.flatMap((place) => {
    const [from, to] = [budget, other].map((each) => valueAt(each, { ...place, from: null, to: 0n }));
    return to === null || to === undefined || from === undefined || from === to
      ? []
      : [{ ...place, from, to }];
  });
}
