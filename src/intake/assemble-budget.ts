import type { Budget, BudgetIssue, BudgetRow, DeclaredRow, Subtotal } from '../program/budget.ts';
import type { MoneyReading } from '../program/read-money.ts';
import type { TextLine } from './raw-table.ts';
import type { ReadRow } from './read-row.ts';
import { namesPartSum } from './row-kind.ts';
import { settleUnit } from './settle-unit.ts';

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly hasOutcomes: boolean;
  readonly issues: readonly BudgetIssue[];
  /** Of a table: the column its amounts stand in, from 0. */
  readonly amountAt?: number | null;
  /** Rows that only say what is in another one: those that make it, and those that do not. */
  readonly filling?: readonly ReadRow[];
  readonly within?: readonly ReadRow[];
  /** Of a table: its header, and the cells that are known to be no amounts of the budget. */
  readonly aside?: readonly TextLine[];
  /** Of a table: cells with amounts in columns of words. */
  readonly remarks?: readonly TextLine[];
  /** Of a table: headers of columns of figures that are not used. */
  readonly unused?: readonly string[];
}

/**
 * Counts the lines, keeps totals and subtotals apart and settles the unit. When only totals are stated they
 * become one line for the whole project, so that cap and match can still be checked.
 */
export function assembleBudget({ rows, hasOutcomes, issues, unused = [] }: ReadRows): Budget {
  const lines: BudgetRow[] = [];
  const subtotals: Subtotal[] = [];
  let total: DeclaredRow | null = null;
  let totalAfter = 0;
  /** Totals that another one contradicts: each is held against the lines too. */
  const earlier: DeclaredRow[] = [];
  let since = 1;
  let group = 1;
  const close = (row: DeclaredRow) => {
    // A subtotal right under another one is of all subtotals of its group.
    const outer = since > lines.length;
    subtotals.push({ ...row, from: outer ? group : since, to: lines.length });
    since = lines.length + 1;
    if (outer) group = since;
  };
  const parents: { row: ReadRow; from: number }[] = [];
  const closeParents = (level: number) => {
    for (let top = parents.at(-1); top && (top.row.level ?? 0) >= level; top = parents.at(-1)) {
      parents.pop();
      const { amount, shares, category, outcome } = top.row;
      const parts = lines.slice(top.from - 1);
      if (shares.length > 0 && parts.every((part) => part.shares.length === 0) && adds(amount, parts)) {
        // Who pays is said of the heading alone, so the heading is the line.
        const where = { line: top.from, row: top.row.row };
        lines.splice(top.from - 1, parts.length, { category, amount, shares, outcome, where });
        const kept = subtotals.filter((each) => each.from < top.from);
        subtotals.splice(0, subtotals.length, ...kept);
        since = Math.min(since, top.from);
        continue;
      }
      subtotals.push({ amount, shares, where: { row: top.row.row }, from: top.from, to: lines.length });
    }
  };
  for (const [i, row] of rows.entries()) {
    const where = { row: row.row };
    if (row.level !== null || row.kind !== 'line') closeParents(row.level ?? 0);
    if (isTotalOfPart(row, () => lines.slice(since - 1))) {
      close({ amount: row.amount, shares: row.shares, where });
    } else if (isParent(row, rows[i + 1])) {
      parents.push({ row, from: lines.length + 1 });
    } else if (row.kind === 'line') {
      // A "total" between lines stood under its own run only; one above all lines is the budget's.
      if (total !== null && totalAfter > 0) {
        close(total);
        total = null;
      }
      const { category, detail, amount, shares, outcome } = row;
      const more = detail === undefined ? {} : { detail };
      lines.push({ category, ...more, amount, shares, outcome, where: { line: lines.length + 1, ...where } });
    } else if (row.kind === 'subtotal') {
      close({ amount: row.amount, shares: row.shares, where });
    } else {
      const stated = { amount: row.amount, shares: row.shares, where };
      if (total === null) totalAfter = lines.length;
      else if (differ(total, stated)) earlier.push(total);
      total = laterTotal(total, stated);
    }
  }
  closeParents(0);
  const settled = settleUnit(rows);
  // In dollars, or in a unit that is asked about, small amounts say nothing about 万.
  const named = issues.some(({ kind }) => kind === 'currency' || kind === 'unit-unknown');
  const unitIssues = settled.issues.filter(({ kind }) => !named || kind !== 'unit-missing');
  // A note and a header may both name it.
  const told = issues.filter(
    ({ kind }, i) =>
      (kind !== 'currency' && kind !== 'unit-unknown') || issues.findIndex((one) => one.kind === kind) === i,
  );
  const wholeProject = lines.length === 0 && total !== null;
  if (wholeProject && total !== null) {
    const { amount, shares, where } = total;
    lines.push({
      category: 'Whole project 项目整体',
      amount,
      shares,
      outcome: null,
      where: { line: 1, ...where },
    });
  }
  return {
    rows: lines,
    total,
    subtotals: [...subtotals, ...earlier.map((each) => ({ ...each, from: 1, to: under(each, lines) }))],
    unit: settled.unit,
    wholeProject,
    hasOutcomes,
    issues: [...told, ...unitIssues.map((issue) => placed(issue, lines))],
    ...(unused.length === 0 ? {} : { unused }),
  };
}

/** 一、直接费用 with （一）设备费 under it: the sum of what follows, not a line of its own. */
function isParent(row: ReadRow, next: ReadRow | undefined): boolean {
  return row.kind === 'line' && row.level !== null && (next?.level ?? 0) > row.level && next?.kind === 'line';
}

/**
 * 设备费合计 below lines of another kind; "Total A" with the sum of the lines since the last one. "Total station" is a
 * line, and so is 设备费合计 where every line is named so.
 */
function isTotalOfPart(row: ReadRow, linesSince: () => readonly BudgetRow[]): boolean {
  const named = namesPartSum(row.category);
  if (row.kind !== 'line' || (!named && !/^total\s/i.test(row.category))) return false;
  const run = linesSince();
  if (run.length === 0) return false;
  return named ? !run.every(({ category }) => namesPartSum(category)) : adds(row.amount, run);
}

function adds(amount: MoneyReading | null, parts: readonly BudgetRow[]): boolean {
  let sum = 0n;
  for (const part of parts) {
    if (part.amount?.kind !== 'amount') return false;
    sum += part.amount.fen;
  }
  return amount?.kind === 'amount' && amount.fen === sum;
}

/** The lines from the first that make a total; all of them where none do. */
function under({ amount }: DeclaredRow, lines: readonly BudgetRow[]): number {
  let sum = 0n;
  for (const [i, line] of lines.entries()) {
    if (line.amount?.kind !== 'amount') break;
    sum += line.amount.fen;
    if (amount?.kind === 'amount' && sum === amount.fen) return i + 1;
  }
  return lines.length;
}

/** Two totals in figures that say different amounts, or two that both say who pays. */
function differ(one: DeclaredRow, other: DeclaredRow): boolean {
  const [a, b] = [one.amount, other.amount];
  if (a === null || b === null || isBlank(a) || isBlank(b)) return false;
  if (a.kind !== 'amount' || b.kind !== 'amount') return true;
  if (a.fen === b.fen) return one.shares.length > 0 && other.shares.length > 0;
  return /\d/.test(a.text) === /\d/.test(b.text);
}

function isBlank(amount: MoneyReading): boolean {
  return amount.kind === 'missing' && amount.blank;
}

/** A second total row: the same sum in words beside the figures, source totals on a row of their own, or a grand total. */
function laterTotal(earlier: DeclaredRow | null, later: DeclaredRow): DeclaredRow {
  if (earlier === null) return later;
  if (later.amount === null) return { ...earlier, shares: [...earlier.shares, ...later.shares] };
  if (earlier.amount === null) return { ...later, shares: [...earlier.shares, ...later.shares] };
  const [a, b] = [earlier.amount, later.amount];
  if (a.kind === 'amount' && b.kind === 'amount' && /\d/.test(a.text) !== /\d/.test(b.text)) {
    const [figures, words] = /\d/.test(a.text) ? [a, b] : [b, a];
    const amount = { ...figures, words: figures.fen === words.fen ? null : words.fen };
    return { ...earlier, amount, shares: [...earlier.shares, ...later.shares] };
  }
  return later.shares.length > 0 ? later : { ...later, shares: earlier.shares };
}

/** Issues found on rows of the text name the budget line too. */
function placed(issue: BudgetIssue, lines: readonly BudgetRow[]): BudgetIssue {
  if (issue.kind !== 'unit-conflict' && issue.kind !== 'unit-mixed') return issue;
  const line = lines.find((l) => l.where.row === issue.where.row)?.where;
  return line === undefined ? issue : { ...issue, where: line };
}
