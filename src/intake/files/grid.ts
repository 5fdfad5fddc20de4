/** A cell as it stands, its number exact. */
export interface GridCell {
  /** What it holds as text: an exact decimal, a share such as "60%", a day, words, or an error such as #REF!. */
  readonly text: string;
  /** Numbers only; a number that was typed as text is text. */
  readonly number: string | null;
  /** Without its equals sign; null when there is none. */
  readonly formula: string | null;
  readonly error: boolean;
}

/** Rows and columns from 0, `to` inclusive. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** A sheet of a workbook or a table of a document, before its columns are understood. */
export interface Grid {
  readonly name: string;
  /** Rows in order from the first; a gap is an empty row. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
  readonly merges: readonly Merge[];
  /** From 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export function textCell(text: string): GridCell {
  return { text, number: null, formula: null, error: false };
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** C7 for row 6 and column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
