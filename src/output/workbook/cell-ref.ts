/** A cell by row and column, both from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Excel's own size of a sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** "C7" -> row 6, column 2; null for what is no cell of a sheet. */
export function cellAt(ref: string): CellAt | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(ref) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column >= 1 && column <= COLUMNS && row >= 1 && row <= ROWS
    ? { row: row - 1, column: column - 1 }
    : null;
}

/** Row 6, column 2 -> "C7". */
export function cellRef({ row, column }: CellAt): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
