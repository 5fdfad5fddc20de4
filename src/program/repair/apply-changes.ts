import type { Budget, BudgetRow, BudgetShare, DeclaredRow, MoneyUnit, SourceKind } from '../budget.ts';
import { KINDS, sum } from '../budget-rules/budget-work.ts';
import { figure, SOURCE_NAMES } from '../budget-rules/wording.ts';
import { FEN_PER_YUAN, formatMoney } from '../money.ts';
import type { MoneyReading } from '../read-money.ts';
import { amountOf, type BudgetChange, shareOf } from './budget-change.ts';

/**
 * Writes changed figures into a budget; any subset of a repair's changes will do. Totals and subtotals that were right
 * before follow their lines; a wrong one stays as it is unless a change names it.
 */
export function applyChanges(budget: Budget, changes: readonly BudgetChange[]): Budget {
  const byLine = new Map<number, BudgetChange[]>();
  for (const change of changes) {
    if (change.line !== null) byLine.set(change.line, [...(byLine.get(change.line) ?? []), change]);
  }
  const rows = budget.rows.map((row, i) => written(row, byLine.get(i + 1) ?? [], budget.unit));
  return withSums(budget, rows, changes);
}

/** Takes lines out, counted from 1; sums that were right follow. */
export function removeLines(budget: Budget, lines: ReadonlySet<number>): Budget {
  const emptied = budget.rows.filter((_, i) => !lines.has(i + 1));
  const before = (line: number) => [...lines].filter((each) => each < line).length;
  const kept = withSums(
    budget,
    budget.rows.map((row, i) => (lines.has(i + 1) ? zeroed(row) : row)),
    [],
  );
  return {
    ...kept,
    rows: emptied.map((row, i) => ({ ...row, where: { ...row.where, line: i + 1 } })),
    subtotals: kept.subtotals.flatMap((subtotal) => {
      const [from, to] = [subtotal.from - before(subtotal.from), subtotal.to - before(subtotal.to + 1)];
      return to < from ? [] : [{ ...subtotal, from, to }];
    }),
  };
}

function withSums(budget: Budget, rows: readonly BudgetRow[], changes: readonly BudgetChange[]): Budget {
  const { unit, total } = budget;
  const follow = <T extends DeclaredRow>(row: T, was: readonly BudgetRow[], now: readonly BudgetRow[]): T =>
    written(row, sumChanges(row, was, now), unit);
  const subtotals = budget.subtotals.map((subtotal, i) => {
    const [from, to] = [subtotal.from - 1, subtotal.to];
    const followed = follow(subtotal, budget.rows.slice(from, to), rows.slice(from, to));
    return written(
      followed,
      changes.filter((change) => change.subtotal === i + 1),
      unit,
    );
  });
  if (total === null) return { ...budget, rows, subtotals };
  const [only] = rows;
  if (budget.wholeProject && only) {
    // The one line is the total row.
    return { ...budget, rows, subtotals, total: { ...total, amount: only.amount, shares: only.shares } };
  }
  const named = changes.filter(({ line, subtotal }) => line === null && subtotal === undefined);
  return { ...budget, rows, subtotals, total: written(follow(total, budget.rows, rows), named, unit) };
}

/** New figures for a sum that held before; a source's only when the row states it. */
function sumChanges(
  row: DeclaredRow,
  was: readonly BudgetRow[],
  now: readonly BudgetRow[],
): readonly BudgetChange[] {
  const [old, next] = [was, now].map((lines) => sum(lines.map(amountOf)));
  const changes: BudgetChange[] = [];
  if (row.amount?.kind === 'amount' && row.amount.fen === old && next !== null && next !== undefined)
    changes.push({ line: null, column: 'total', from: old, to: next });
  for (const kind of KINDS) {
    if (!row.shares.some((share) => share.kind === kind)) continue;
    const [from, to] = [was, now].map((lines) => sourceSum(lines, kind));
    if (from !== null && from !== undefined && shareOf(row, kind) === from && to !== null && to !== undefined)
      changes.push({ line: null, column: kind, from, to });
  }
  return changes;
}

/** Null where no line tells its sources. */
function sourceSum(lines: readonly BudgetRow[], kind: SourceKind): bigint | null {
  const told = lines.filter((row) => row.shares.length > 0);
  return told.length === 0 ? null : sum(told.map((row) => shareOf(row, kind)));
}

function written<T extends BudgetRow | DeclaredRow>(
  row: T,
  changes: readonly BudgetChange[],
  unit: MoneyUnit | null,
): T {
  let { amount, shares } = row;
  for (const { column, to } of changes) {
    if (column === 'own' || column === 'grant' || column === 'other')
      shares = withShare(shares, column, to, unit);
    else amount = reading(to, unit);
  }
  return { ...row, amount, shares };
}

/** Several shares of one kind become one. */
function withShare(
  shares: readonly BudgetShare[],
  kind: SourceKind,
  to: bigint,
  unit: MoneyUnit | null,
): readonly BudgetShare[] {
  const at = shares.findIndex((share) => share.kind === kind);
  const share = {
    kind,
    label: shares[at]?.label ?? SOURCE_NAMES[kind].en,
    amount: reading(to, unit),
  };
  if (at === -1) return [...shares, share];
  return shares.flatMap((each, i) => (i === at ? [share] : each.kind === kind ? [] : [each]));
}

function zeroed(row: BudgetRow): BudgetRow {
  const shares = row.shares.map((share) => ({ ...share, amount: reading(0n, null) }));
  return { ...row, amount: row.amount === null ? null : reading(0n, null), shares };
}

/** A figure as the reader would have given it, written in the budget's own unit. */
function reading(fen: bigint, unit: MoneyUnit | null): MoneyReading {
  const text = unit === 'CNY-10k' ? formatMoney(fen, 'zh') : figure(fen);
  const step = fen % FEN_PER_YUAN === 0n ? FEN_PER_YUAN : 1n;
  return { kind: 'amount', fen, unit: 'yuan', currency: true, step, words: null, text };
}
