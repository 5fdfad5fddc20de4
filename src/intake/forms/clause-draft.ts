import type { BudgetShare } from '../../program/budget.ts';
import type { MoneyReading } from '../../program/read-money.ts';
import type { Figure, ReadRow } from '../read-row.ts';

/** A row while its sources and its place are still being read. */
export interface ClauseDraft {
  kind: ReadRow['kind'];
  category: string;
  level: number | null;
  amount: MoneyReading | null;
  shares: BudgetShare[];
  figures: Figure[];
  outcome: string | null;
  row: number;
  part?: 'part' | 'perhaps';
  /**
   * Sources of a sentence (其中企业自筹200万元，…) or of lines of their own under a line: that line's, or the whole
   * budget's. Without 其中 only what makes the line's amount is the line's.
   */
  adrift?: 'of which' | 'under';
}

/** A row of its kind with nothing read yet. */
export function emptyDraft(kind: ReadRow['kind'], row: number, category = ''): ClauseDraft {
  return { kind, category, level: null, amount: null, shares: [], figures: [], outcome: null, row };
}

/** The row that holds the budget's own totals. */
export function totals(rows: ClauseDraft[], row: number): ClauseDraft {
  const found = rows.find((each) => each.kind === 'total');
  if (found) return found;
  const made = emptyDraft('total', row);
  rows.push(made);
  return made;
}

/** A place for sources that a sentence of their own names. */
export function drift(rows: ClauseDraft[], row: number, adrift: 'of which' | 'under'): ClauseDraft {
  const made: ClauseDraft = { ...emptyDraft('line', row), adrift };
  rows.push(made);
  return made;
}

/**
 * Sources named in a sentence of their own go to the line before it when they make its amount or when it is the
 * only line of its row, else to the whole budget.
 */
export function landed(rows: readonly ClauseDraft[]): ClauseDraft[] {
  const kept: ClauseDraft[] = [];
  for (const row of rows) {
    if (row.adrift === undefined) {
      kept.push(row);
      continue;
    }
    const above = kept.at(-1);
    const lines = kept.filter((each) => each.row === above?.row && each.kind === 'line');
    const alone = row.adrift === 'of which' && above?.shares.length === 0 && lines.length < 2;
    const target = above && (alone || covers(row.shares, above.amount)) ? above : totals(kept, row.row);
    target.shares.push(...row.shares);
    target.figures.push(...row.figures);
  }
  return raised(kept);
}

/** "Kiln 300, land 100, grant 150, company 250": sources after the last line of a row that make all its lines. */
function raised(rows: ClauseDraft[]): ClauseDraft[] {
  const last = rows.findLast(({ kind, part }) => kind === 'line' && part === undefined);
  if (last === undefined || last.shares.length === 0 || covers(last.shares, last.amount)) return rows;
  const lines = rows.filter(({ kind, part }) => kind === 'line' && part === undefined);
  if (lines.length < 2 || lines.some((line) => line.row !== last.row)) return rows;
  if (lines.some((line) => line !== last && line.shares.length > 0)) return rows;
  const all = sumOf(lines.map(({ amount }) => amount));
  if (all === null || all !== sumOf(last.shares.map(({ amount }) => amount))) return rows;
  const total = totals(rows, last.row);
  total.shares.push(...last.shares.splice(0));
  return rows;
}

function sumOf(amounts: readonly (MoneyReading | null)[]): bigint | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount?.kind !== 'amount') return null;
    sum += amount.fen;
  }
  return sum;
}

function covers(shares: readonly BudgetShare[], amount: MoneyReading | null): boolean {
  return amount?.kind === 'amount' && sumOf(shares.map((share) => share.amount)) === amount.fen;
}

/** Totals stand last, whatever the order they were typed in. */
export function merged(rows: readonly ClauseDraft[]): readonly ReadRow[] {
  return [...rows.filter((row) => row.kind !== 'total'), ...rows.filter((row) => row.kind === 'total')];
}
