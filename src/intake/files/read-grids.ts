import type { Budget, BudgetFile, BudgetReading, FileNote } from '../../program/budget.ts';
import type { Place } from '../../program/finding.ts';
import { assembleBudget } from '../assemble-budget.ts';
import { headerRole } from '../header-role.ts';
import type { RawTable } from '../raw-table.ts';
import { tableToRows } from '../table-to-rows.ts';
import { noteUnit, unitIssues } from '../written-unit.ts';
import { cellName, type Grid } from './grid.ts';
import { type GridTables, gridTables } from './grid-tables.ts';
import { placeBudget } from './place-budget.ts';
import { sheetNotes, totalNotes } from './sheet-notes.ts';
import { type Worked, workOutSums } from './work-out-sums.ts';

interface Candidate {
  /** What the question calls it and a person answers. */
  readonly name: string;
  readonly worked: Worked;
  readonly found: GridTables;
  readonly table: RawTable;
}

/**
 * The one budget of a workbook or a document, or the question which of several. `wanted` is the answer: a sheet's or
 * table's name. Tables are never added together.
 */
export function readGrids(
  grids: readonly Grid[],
  wanted: string | null,
  format: 'xlsx' | 'docx',
  hiddenSheets: readonly string[],
): BudgetReading {
  const all = toldApart(grids.flatMap(candidatesOf));
  // A table whose header names money is a budget; without any such, rows of names and amounts may be one.
  const headed = all.filter(({ table }) => table.header !== null && namesMoney(table));
  const open = headed.length > 0 ? headed : all;
  const asked = wanted === null ? null : key(wanted);
  const named = all.filter(({ name, worked }) =>
    [name, worked.grid.name].some((each) => key(each) === asked),
  );
  const exact = named.filter(({ name }) => key(name) === asked);
  const left = asked === null ? open : exact.length === 1 ? exact : named;
  const [only, ...others] = left;
  if (only === undefined) {
    if (wanted === null || open.length === 0) {
      return hiddenSheets.length > 0 ? { kind: 'no-budget', hiddenSheets } : { kind: 'no-budget' };
    }
    return { kind: 'several', names: open.map(({ name }) => name), asked: wanted };
  }
  if (others.length > 0) return { kind: 'several', names: left.map(({ name }) => name) };
  return budgetOf(only, format, hiddenSheets);
}

function candidatesOf(grid: Grid): readonly Candidate[] {
  const worked = workOutSums(grid);
  const found = gridTables(worked.grid);
  const { tables } = found;
  return tables.map((table, i) => {
    const row = (table.header ?? table.rows[0])?.row;
    const name =
      tables.length === 1 ? grid.name : `${grid.name}: ${table.name ?? `table ${i + 1} (row ${row})`}`;
    return { name, worked, found, table };
  });
}

/** Tables of one name could never be chosen by it: each says its row too. */
function toldApart(all: readonly Candidate[]): readonly Candidate[] {
  const count = new Map<string, number>();
  for (const { name } of all) count.set(key(name), (count.get(key(name)) ?? 0) + 1);
  return all.map((each) => {
    const row = (each.table.header ?? each.table.rows[0])?.row;
    return count.get(key(each.name)) === 1 ? each : { ...each, name: `${each.name} (row ${row})` };
  });
}

function key(name: string): string {
  return name.trim().toLowerCase();
}

function namesMoney({ header }: RawTable): boolean {
  return (header?.cells ?? []).some((cell) =>
    ['amount', 'cost', 'own', 'grant', 'other', 'source'].includes(headerRole(cell) ?? ''),
  );
}

function budgetOf(
  { worked, found, table }: Candidate,
  format: 'xlsx' | 'docx',
  hiddenSheets: readonly string[],
): BudgetReading {
  const { grid } = worked;
  const told = found.notes.map((note) => noteUnit(note.text));
  const read = tableToRows(table, told.find(({ unit }) => unit !== null)?.unit ?? null);
  const assembled = assembleBudget({ ...read, issues: [...read.issues, ...unitIssues(told)] });
  if (assembled.rows.length === 0) return { kind: 'no-budget' };
  const sheet = format === 'xlsx' ? grid.name : null;
  const amountAt = read.amountAt ?? null;
  const budget = placeBudget(assembled, table, {
    sheet,
    firstColumn: found.firstColumn,
    amountAt,
  });
  const lines = new Map(budget.rows.map(({ where }) => [where.row, where.line]));
  const place = (row: number, column: number): Place => {
    const line = lines.get(row + 1);
    return {
      ...(line === undefined ? {} : { line }),
      row: row + 1,
      ...(sheet === null ? {} : { sheet, cell: cellName(row, column) }),
    };
  };
  const file: BudgetFile = {
    format,
    sheet,
    encoding: null,
    confirmed: true,
    notes: format === 'xlsx' ? notesOf(worked, budget, table, found, amountAt, place, hiddenSheets) : [],
  };
  return { kind: 'budget', budget, file };
}

function notesOf(
  worked: Worked,
  budget: Budget,
  table: RawTable,
  { firstColumn }: GridTables,
  amountAt: number | null,
  place: (row: number, column: number) => Place,
  hiddenSheets: readonly string[],
): readonly FileNote[] {
  const columns = (table.header?.cells ?? []).flatMap((cell, at) =>
    at === amountAt || ['own', 'grant', 'other'].includes(headerRole(cell) ?? '') ? [at + firstColumn] : [],
  );
  const sums = table.header === null && amountAt !== null ? [amountAt + firstColumn] : columns;
  return [
    ...sheetNotes(worked.grid, worked, place),
    ...totalNotes(worked.grid, budget, sums, place),
    ...(hiddenSheets.length === 0
      ? []
      : [{ kind: 'hidden' as const, what: 'sheets' as const, names: hiddenSheets, where: {} }]),
  ];
}
