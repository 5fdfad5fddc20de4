import type { BudgetShare } from '../../program/budget.ts';
import type { MoneyReading } from '../../program/read-money.ts';
import type { Figure, ReadRow } from '../read-row.ts';
import { paysRest, restOf, sumOf } from '../rest-source.ts';
import { isSourceLabel, sourceKind } from '../source-kind.ts';

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
  /** Its sources stand before its amount, which may come last or not at all. */
  sourcesFirst?: boolean;
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

/** "Equipment company 3M" with another source after it: what was read as its amount is its first source's. */
export function sourcesFirst(draft: ClauseDraft): void {
  const [, name, label] = /^(.*[^\s:：])[\s:：]+(\S+(?: \S+)?)$/u.exec(draft.category) ?? [];
  if (name === undefined || label === undefined || draft.shares.length > 0 || draft.amount === null) return;
  if (!isSourceLabel(label)) return;
  draft.category = name;
  draft.shares.push({ kind: sourceKind(label), label, amount: draft.amount });
  draft.amount = null;
  draft.sourcesFirst = true;
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
    // What 其中 names is no line, so no source is its own.
    const above = kept.findLast((each) => each.part === undefined);
    const lines = kept.filter((each) => each.row === above?.row && each.kind === 'line');
    const alone = row.adrift === 'of which' && above?.shares.length === 0 && lines.length < 2;
    const target = above && (alone || covers(row.shares, above.amount)) ? above : totals(kept, row.row);
    target.shares.push(...row.shares);
    target.figures.push(...row.figures);
  }
  return withRests(raised(kept.map(summed)));
}

/** Where no amount follows its sources, they make it. */
function summed(row: ClauseDraft): ClauseDraft {
  const fen = row.sourcesFirst && row.amount === null ? sumOf(row.shares.map(({ amount }) => amount)) : null;
  const [first] = row.shares;
  return fen === null || first?.amount.kind !== 'amount' ? row : { ...row, amount: { ...first.amount, fen } };
}

/** What 其余自筹 leaves of the whole budget is known once all lines are. */
function withRests(rows: ClauseDraft[]): ClauseDraft[] {
  const [first, ...lines] = rows.filter(({ kind, part }) => kind === 'line' && part === undefined);
  const all = sumOf([first, ...lines].map((line) => line?.amount ?? null));
  const whole = first?.amount?.kind === 'amount' && all !== null ? { ...first.amount, fen: all } : null;
  for (const row of rows) {
    const amount = row.kind === 'total' ? (row.amount ?? whole) : row.amount;
    row.shares = row.shares.map((share) => {
      if (!paysRest(share.label) || share.amount.kind !== 'missing') return share;
      const others = row.shares.filter((each) => each !== share);
      return { ...share, amount: restOf(amount, others, share.label) };
    });
  }
  return rows;
}

/** "Kiln 300, land 100, grant 150, company 250": sources after the last line of a row that make all its lines. */
function raised(rows: ClauseDraft[]): ClauseDraft[] {
  const last = rows.findLast(({ kind, part }) => kind === 'line' && part === undefined);
  if (last === undefined || last.shares.length === 0) return rows;
  const rest = last.shares.find(({ label }) => paysRest(label));
  if (rest === undefined && covers(last.shares, last.amount)) return rows;
  const lines = rows.filter(({ kind, part }) => kind === 'line' && part === undefined);
  if (lines.length < 2 || lines.some((line) => line.row !== last.row)) return rows;
  if (lines.some((line) => line !== last && line.shares.length > 0)) return rows;
  if (rest !== undefined) return raisedRest(rows, last, rest);
  const all = sumOf(lines.map(({ amount }) => amount));
  if (all === null || all !== sumOf(last.shares.map(({ amount }) => amount))) return rows;
  const total = totals(rows, last.row);
  total.shares.push(...last.shares.splice(0));
  return rows;
}

/**
 * "Kiln 300, land 100, grant 150, the rest own": of all lines where the last one is too small; else of the last one
 * or of all, which is asked about.
 */
function raisedRest(rows: ClauseDraft[], last: ClauseDraft, rest: BudgetShare): ClauseDraft[] {
  const paid = sumOf(last.shares.filter((each) => each !== rest).map(({ amount }) => amount));
  const fits = last.amount?.kind !== 'amount' || paid === null || paid <= last.amount.fen;
  const amount: MoneyReading = fits
    ? { kind: 'ambiguous', why: 'part', text: rest.label }
    : { kind: 'missing', blank: false, text: rest.label };
  const shares = last.shares.splice(0).map((each) => (each === rest ? { ...each, amount } : each));
  (fits ? last : totals(rows, last.row)).shares.push(...shares);
  return rows;
}

function covers(shares: readonly BudgetShare[], amount: MoneyReading | null): boolean {
  return amount?.kind === 'amount' && sumOf(shares.map((share) => share.amount)) === amount.fen;
}

/** Totals stand last, whatever the order they were typed in. */
export function merged(rows: readonly ClauseDraft[]): readonly ReadRow[] {
  return [...rows.filter((row) => row.kind !== 'total'), ...rows.filter((row) => row.kind === 'total')];
}
