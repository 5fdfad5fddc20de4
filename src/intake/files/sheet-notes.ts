import type { Budget, FileNote } from '../../program/budget.ts';
import type { Place } from '../../program/finding.ts';
import { startsLikeFormula } from '../../program/formula-text.ts';
import { cellName, columnName, type Grid } from './grid.ts';
import { sumTerms } from './sum-formula.ts';
import type { Worked } from './work-out-sums.ts';

/** Notes of one kind: beyond them a person mends the sheet and not its cells. */
const MOST = 200;

/** What is noticed in one sheet: errors, formulas without values, hidden parts, texts like formulas. */
export function sheetNotes(
  grid: Grid,
  worked: Worked,
  place: (row: number, column: number) => Place,
): FileNote[] {
  const notes: FileNote[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const { text, formula } = cell;
      const sum = formula === null ? undefined : worked.found.get(cellName(row, column));
      if (cell.error) notes.push({ kind: 'cell-error', text, where: place(row, column) });
      else if (sum !== undefined) {
        notes.push({
          kind: 'no-stored-value',
          formula: formula ?? '',
          sum: sum !== null,
          where: place(row, column),
        });
      } else if (formula === null && cell.number === null && startsLikeFormula(text)) {
        notes.push({ kind: 'formula-text', text, where: place(row, column) });
      }
    }
  }
  return [...firstOfEachKind(notes), ...hiddenNotes(grid, place)];
}

/** The first notes of each kind; the last of them says how many more there are. */
function firstOfEachKind(notes: readonly FileNote[]): FileNote[] {
  const kindOf = (note: FileNote) =>
    note.kind === 'no-stored-value' ? `${note.kind} ${note.sum}` : note.kind;
  const counts = new Map<string, number>();
  const kept = notes.filter((note) => {
    const nth = (counts.get(kindOf(note)) ?? 0) + 1;
    counts.set(kindOf(note), nth);
    return nth <= MOST;
  });
  const seen = new Map<string, number>();
  return kept.map((note) => {
    const nth = (seen.get(kindOf(note)) ?? 0) + 1;
    seen.set(kindOf(note), nth);
    const more = (counts.get(kindOf(note)) ?? 0) - MOST;
    return nth === MOST && more > 0 ? { ...note, more } : note;
  });
}

/** Hidden rows and columns that hold something. */
function hiddenNotes(grid: Grid, place: (row: number, column: number) => Place): FileNote[] {
  const rows = grid.hiddenRows.filter((row) => grid.rows[row]?.some((cell) => cell !== null));
  const hidden = new Set(grid.hiddenColumns);
  const held = new Set<number>();
  for (const cells of grid.rows) {
    for (const [column, cell] of cells.entries()) if (cell !== null && hidden.has(column)) held.add(column);
  }
  const columns = [...held].sort((a, b) => a - b);
  const [row] = rows;
  const notes: FileNote[] = [];
  if (row !== undefined) {
    const column = Math.max(0, grid.rows[row]?.findIndex((cell) => cell !== null) ?? 0);
    const names = rows.map((each) => String(each + 1));
    notes.push({ kind: 'hidden', what: 'rows', names, where: place(row, column) });
  }
  if (columns.length > 0) {
    const names = columns.map(columnName);
    notes.push({ kind: 'hidden', what: 'columns', names, where: { sheet: grid.name } });
  }
  return notes;
}

/** A total's formula that leaves out amounts of lines. `columns`: where amounts and sources stand, from 0. */
export function totalNotes(
  grid: Grid,
  budget: Budget,
  columns: readonly number[],
  place: (row: number, column: number) => Place,
): FileNote[] {
  const row = budget.total?.where.row;
  if (row === undefined || budget.wholeProject) return [];
  const lines = budget.rows.flatMap(({ where }) => (where.row === undefined ? [] : [where.row - 1]));
  return columns.flatMap((column): FileNote[] => {
    const formula = grid.rows[row - 1]?.[column]?.formula;
    if (!formula) return [];
    const covered = coveredRows(grid, budget, row - 1, column, new Set());
    if (covered === null || covered.size === 0) return [];
    const missed = lines.filter((line) => !covered.has(line) && grid.rows[line]?.[column]?.number);
    if (missed.length === 0) return [];
    const cells = missed.map((line) => cellName(line, column));
    return [{ kind: 'total-misses', formula, cells, where: place(row - 1, column) }];
  });
}

/** Rows that a formula adds, through subtotals and other sums; null when it does more than add. */
function coveredRows(
  grid: Grid,
  budget: Budget,
  row: number,
  column: number,
  seen: Set<string>,
): ReadonlySet<number> | null {
  const name = cellName(row, column);
  const formula = grid.rows[row]?.[column]?.formula;
  const terms = formula ? sumTerms(formula) : null;
  if (terms === null || seen.has(name)) return null;
  seen.add(name);
  const lines = new Set(budget.rows.map(({ where }) => (where.row ?? 0) - 1));
  const sums = new Map(budget.subtotals.map((each) => [(each.where.row ?? 0) - 1, each]));
  const covered = new Set<number>();
  for (const term of terms) {
    if ('constant' in term) continue;
    const { fromRow, fromColumn, toColumn } = term.range;
    const toRow = Math.min(term.range.toRow, grid.rows.length - 1);
    for (let at = fromRow; at <= toRow; at++) {
      const sum = sums.get(at);
      if (lines.has(at)) covered.add(at);
      else if (sum !== undefined || at === row) {
        for (let across = fromColumn; across <= Math.min(toColumn, grid.rows[at]?.length ?? 0); across++) {
          const under = grid.rows[at]?.[across]?.formula ? coveredRows(grid, budget, at, across, seen) : null;
          for (const each of under ?? []) covered.add(each);
        }
        // A subtotal stands for the lines it closes.
        for (const line of sum === undefined ? [] : budget.rows.slice(sum.from - 1, sum.to))
          covered.add((line.where.row ?? 0) - 1);
      }
    }
  }
  return covered;
}
