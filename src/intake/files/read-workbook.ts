import type { Cell, CellValue, Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { exactDecimal, shiftDecimal } from './exact-decimal.ts';
import type { Grid, GridCell } from './grid.ts';
import { movedFormula } from './sum-formula.ts';

export interface Workbook {
  readonly sheets: readonly Grid[];
  readonly hiddenSheets: readonly string[];
}

/** Cells outside are not read: a mark in the last corner of a sheet must not make a million rows. */
const AREA = 'A1:CV100000';
const NO_WORKSHEET = /missing worksheet file for sheet "(.*)"/s;

/**
 * The visible sheets of an XLSX file, and `wanted` even when it is hidden. The only place that knows the library.
 * Throws on a damaged file.
 */
export async function readWorkbook(bytes: Uint8Array, wanted: string | null): Promise<Workbook> {
  const left = new Set<string>();
  for (;;) {
    const hiddenSheets: string[] = [];
    try {
      const { sheets } = await readXlsx(bytes, {
        readStyles: true,
        range: AREA,
        sheets: ({ name, hidden, veryHidden }) => {
          if ((hidden || veryHidden) && name !== wanted) hiddenSheets.push(name);
          return !left.has(name) && !hiddenSheets.includes(name);
        },
      });
      return { sheets: sheets.map(gridOf), hiddenSheets };
    } catch (error) {
      // A sheet that holds only a chart has no cells; the library takes it for damage.
      const name = error instanceof Error ? NO_WORKSHEET.exec(error.message)?.[1] : undefined;
      if (name === undefined || left.has(name)) throw error;
      left.add(name);
    }
  }
}

function gridOf(sheet: Sheet): Grid {
  const masters = new Map<
    number,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column): GridCell | null => {
      const cell = sheet.cells?.get(`${row},${column}`);
      const formula = cell?.formula === undefined ? null : formulaOf(cell, row, column, masters);
      // A formula may say nothing on purpose; that is not a missing value.
      if (value === '' || (value === null && formula === null)) return null;
      return { ...contentOf(value, cell), formula };
    }),
  );
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, def]) => def.hidden || def.height === 0);
  return {
    name: sheet.name,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      fromRow: startRow,
      toRow: endRow,
      fromColumn: startCol,
      toColumn: endCol,
    })),
    hiddenRows: hidden.map(([row]) => row),
    hiddenColumns: (sheet.columns ?? []).flatMap((def, column) =>
      def.hidden || def.width === 0 ? [column] : [],
    ),
  };
}

function contentOf(value: CellValue, cell: Cell | undefined): Omit<GridCell, 'formula'> {
  if (cell?.type === 'error') return { text: String(value), number: null, error: true };
  if (value instanceof Date) return { text: dayText(value), number: null, error: false };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', number: null, error: false };
  if (typeof value !== 'number')
    return { text: value === null ? '' : String(value), number: null, error: false };
  const number = exactDecimal(value);
  const share = isPercent(cell?.style?.numFmt);
  return { text: share ? `${shiftDecimal(number, 2)}%` : asAmount(number), number, error: false };
}

/** 12.345 of a number cell has a decimal point; as text it could be twelve thousand. */
function asAmount(number: string): string {
  return /^-?\d{1,3}\.\d{3}$/.test(number) ? `${number}0` : number;
}

function dayText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function isPercent(format: string | undefined): boolean {
  return format?.replace(/"[^"]*"|\\./g, '').includes('%') ?? false;
}

/** The cells that share a formula with an earlier one name only its number. */
function formulaOf(
  cell: Cell,
  row: number,
  column: number,
  masters: Map<number, { readonly formula: string; readonly row: number; readonly column: number }>,
): string {
  const { formula = '', formulaSharedIndex: shared } = cell;
  if (shared === undefined) return formula;
  if (formula !== '') {
    masters.set(shared, { formula, row, column });
    return formula;
  }
  const master = masters.get(shared);
  return master === undefined ? '' : movedFormula(master.formula, row - master.row, column - master.column);
}
