import { sumDecimals } from './exact-decimal.ts';
import { cellName, type Grid, type GridCell } from './grid.ts';
import { sumTerms } from './sum-formula.ts';

export interface Worked {
  /** The sheet with the sums filled in. */
  readonly grid: Grid;
  /** Cells whose formula has no stored value, by name: its exact sum, or null when it does more than add. */
  readonly found: ReadonlyMap<string, string | null>;
}

/** Sums in sums in sums; deeper is no budget. */
const MAX_DEPTH = 50;
/** Cells added in one sheet; a budget's sums are far below. */
const MAX_ADDED = 2_000_000;

/** Works out formulas without a stored value that only add cells which were read. Everything else stays unknown. */
export function workOutSums(grid: Grid): Worked {
  const found = new Map<string, string | null>();
  let added = 0;

  const valueAt = (row: number, column: number, depth: number): string | null | 'text' | 'blank' => {
    const cell = grid.rows[row]?.[column] ?? null;
    if (cell === null) return 'blank';
    if (cell.error) return null;
    if (cell.number !== null) return cell.number;
    return isOpen(cell) ? sumAt(row, column, depth) : 'text';
  };

  const sumAt = (row: number, column: number, depth: number): string | null => {
    const name = cellName(row, column);
    const known = found.get(name);
    if (known !== undefined) return known;
    // A formula that leads back to itself has no value.
    found.set(name, null);
    const terms = depth > MAX_DEPTH ? null : sumTerms(grid.rows[row]?.[column]?.formula ?? '');
    if (terms === null) return null;
    const parts: string[] = [];
    for (const term of terms) {
      if ('constant' in term) {
        parts.push(term.constant);
        continue;
      }
      const { fromRow, fromColumn, toColumn } = term.range;
      for (let at = fromRow; at <= Math.min(term.range.toRow, grid.rows.length - 1); at++) {
        for (
          let across = fromColumn;
          across <= Math.min(toColumn, (grid.rows[at]?.length ?? 0) - 1);
          across++
        ) {
          if (++added > MAX_ADDED) return null;
          const value = valueAt(at, across, depth + 1);
          if (value === null || (value === 'text' && !term.inSum)) return null;
          if (value !== 'text' && value !== 'blank') parts.push(value);
        }
      }
    }
    const sum = sumDecimals(parts);
    found.set(name, sum);
    return sum;
  };

  for (const [row, cells] of grid.rows.entries()) {
    for (const [column, cell] of cells.entries()) if (cell !== null && isOpen(cell)) sumAt(row, column, 0);
  }
  if (found.size === 0) return { grid, found };
  const rows = grid.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const sum = cell === null ? null : (found.get(cellName(row, column)) ?? null);
      return cell === null || sum === null ? cell : { ...cell, text: sum, number: sum };
    }),
  );
  return { grid: { ...grid, rows }, found };
}

function isOpen(cell: GridCell): boolean {
  return cell.formula !== null && cell.text === '' && !cell.error;
}
