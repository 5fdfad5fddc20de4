import { expect, it } from 'vitest';
import { sheetNotes } from '../../../src/intake/files/sheet-notes.ts';

/** A column of cells that each hold an error. */
function errors(count: number) {
  const cell = { text: '#REF!', number: null, formula: null, error: true };
  const rows = Array.from({ length: count }, () => [cell]);
  const grid = { name: 'Budget', rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return sheetNotes(grid, { grid, found: new Map() }, (row) => ({ row: row + 1 }));
}

it.each([
  [200, undefined],
  [201, 1],
  [5_000, 4_800],
])('of %d cells in error the first 200 are noted, and the last of these counts the others', (count, more) => {
  const notes = errors(count);
  expect(notes).toHaveLength(200);
  expect(notes.at(-1)).toEqual({
    kind: 'cell-error',
    text: '#REF!',
    where: { row: 200 },
    ...(more !== undefined && { more }),
  });
  expect(notes.filter((note) => 'more' in note)).toHaveLength(more === undefined ? 0 : 1);
});
