import { readMoney } from '../../program/read-money.ts';
import { gatherTables, isHeader } from '../gather-tables.ts';
import { headerRole } from '../header-role.ts';
import type { RawTable, TextLine } from '../raw-table.ts';
import { rowKind } from '../row-kind.ts';
import { namesUnit } from '../written-unit.ts';
import { cellText } from './cell-text.ts';
import type { Grid } from './grid.ts';

/** Columns of a table; what stands further right is not part of it. */
const MAX_COLUMNS = 60;

export interface GridTables {
  readonly tables: readonly RawTable[];
  /** Titles, units and remarks around the tables. */
  readonly notes: readonly TextLine[];
  /** The sheet's column that the tables' first column is, from 0. */
  readonly firstColumn: number;
}

interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly header: boolean;
  /** One text across the table: a heading, never an amount. */
  readonly wide: boolean;
}

/** The tables of a sheet in the shape that tables of pasted text have. Rows keep their numbers in the sheet. */
export function gridTables(grid: Grid): GridTables {
  const all = filledRows(grid);
  const tabular = all.filter(({ cells }) => filled(cells).length > 1);
  const starts = tabular.map(({ cells }) => cells.findIndex((cell) => cell !== ''));
  const firstColumn = starts.reduce((least, start) => Math.min(least, start), MAX_COLUMNS);
  const width = tabular.reduce(
    (most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== '') + 1),
    0,
  );
  const rows = joinedHeaders(
    all.map((row) => ({
      ...row,
      cells: Array.from({ length: width - firstColumn }, (_, i) => row.cells[firstColumn + i] ?? ''),
    })),
  );
  const found = gatherTables(linesOf(rows));
  return { tables: found?.tables ?? [], notes: found?.notes ?? [], firstColumn };
}

/** Rows as texts; a text that is merged over several rows stands in each of them. */
function filledRows(grid: Grid): SheetRow[] {
  const texts = grid.rows.map((row) => row.slice(0, MAX_COLUMNS).map((cell) => cellText(cell?.text ?? '')));
  const wide = new Set<number>();
  const parts = new Set<number>();
  for (const { fromRow, toRow, fromColumn, toColumn } of grid.merges) {
    const text = texts[fromRow]?.[fromColumn] ?? '';
    if (fromRow === toRow && toColumn > fromColumn + 1) wide.add(fromRow);
    if (text === '' || fromColumn >= MAX_COLUMNS || toRow - fromRow > texts.length) continue;
    const amount = grid.rows[fromRow]?.[fromColumn]?.number !== null;
    for (let row = fromRow + 1; row <= Math.min(toRow, texts.length - 1); row++) {
      const cells = texts[row];
      if (cells === undefined || fromColumn !== toColumn) continue;
      // One amount over several rows is one line; its further rows only name what is in it.
      if (amount) parts.add(row);
      else cells[fromColumn] = text;
    }
  }
  const headed = new Set(texts.flatMap((cells, row) => (isHeader({ cells, row: row + 1 }) ? [row] : [])));
  spreadHeaders(grid, texts, headed);
  return texts.flatMap((cells, row) => {
    const numbers = grid.rows[row]?.some((cell) => cell !== null && cell.number !== null);
    return parts.has(row) && !numbers
      ? []
      : [{ row: row + 1, cells, header: headed.has(row), wide: wide.has(row) && filled(cells).length === 1 }];
  });
}

/** A heading over several columns (资金来源) stands over each of them. */
function spreadHeaders(grid: Grid, texts: string[][], headed: ReadonlySet<number>): void {
  for (const { fromRow, toRow, fromColumn, toColumn } of grid.merges) {
    if (fromRow !== toRow || !headed.has(fromRow)) continue;
    const cells = texts[fromRow];
    const text = cells?.[fromColumn];
    if (cells === undefined || text === undefined) continue;
    for (let at = fromColumn + 1; at <= Math.min(toColumn, MAX_COLUMNS - 1); at++) cells[at] = text;
  }
}

/** A header of two rows becomes one: the lower name, with the unit that the upper one gives. */
function joinedHeaders(rows: readonly SheetRow[]): readonly SheetRow[] {
  const joined: SheetRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above === undefined || above.row !== row.row - 1 || !above.header || !isLowerHeader(row, above)) {
      joined.push(row);
      continue;
    }
    const cells = row.cells.map((lower, i) => {
      const upper = above.cells[i] ?? '';
      if (lower === '' || lower === upper) return upper;
      const unit = namesUnit(lower) ? undefined : /[（(][^（()）]*[)）]/.exec(upper)?.[0];
      return unit !== undefined && namesUnit(unit) ? lower + unit : lower;
    });
    joined[joined.length - 1] = { ...row, cells };
  }
  return joined;
}

function isLowerHeader(row: SheetRow, above: SheetRow): boolean {
  const names = filled(row.cells);
  const own = row.cells.filter((cell, i) => cell !== '' && cell !== above.cells[i]);
  return (
    own.length > 0 &&
    names.every((cell) => readMoney(cell).kind === 'not-money' && !/\d{3}/.test(cell)) &&
    own.every((cell) => headerRole(cell) !== null || namesUnit(cell)) &&
    rowKind(names[0] ?? '') === 'line'
  );
}

/** What `gatherTables` reads: rows of cells, and titles and remarks as lines of their own. */
function linesOf(rows: readonly SheetRow[]): { line: TextLine; cells: readonly string[] | null }[] {
  const header = rows.findIndex((row) => row.header);
  const lines: { line: TextLine; cells: readonly string[] | null }[] = [];
  let money: readonly number[] = [];
  let closed = false;
  for (const [i, row] of rows.entries()) {
    const names = filled(row.cells);
    const table = row.header;
    if (table) {
      money = moneyColumns(row.cells);
      closed = false;
    }
    const remark =
      i < header ||
      row.wide ||
      (names.length === 1 && !table && titles(rows, i)) ||
      (header === -1 && names.length < 2) ||
      (closed && !table && !money.some((at) => isFigure(row.cells[at] ?? '')));
    if (names.length === 0) lines.push({ line: { text: '', row: row.row }, cells: null });
    else if (remark) lines.push(...names.map((text) => ({ line: { text, row: row.row }, cells: null })));
    else lines.push({ line: { text: names.join(' '), row: row.row }, cells: row.cells });
    if (!remark && rowKind(names[0] ?? '') === 'total') closed = true;
  }
  return lines;
}

/** A name alone right above a header is the title of a table, also where the one above it has no total. */
function titles(rows: readonly SheetRow[], at: number): boolean {
  const below = rows.slice(at + 1).find(({ cells }) => filled(cells).length > 0);
  return below?.header === true && !isFigure(filled(rows[at]?.cells ?? [])[0] ?? '');
}

function moneyColumns(header: readonly string[]): readonly number[] {
  return header.flatMap((name, at) =>
    ['amount', 'cost', 'own', 'grant', 'other', 'source'].includes(headerRole(name) ?? '') ? [at] : [],
  );
}

function isFigure(text: string): boolean {
  return !['not-money', 'missing'].includes(readMoney(text).kind);
}

function filled(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell !== '');
}
