import { describe, expect, it } from 'vitest';
import { gridLines } from '../../../src/intake/files/pdf-grid.ts';

/** Lines from above, 20 points apart; each cell with where it begins, ten letters to 50 points. */
const cells = (...lines: readonly (readonly (readonly [from: number, text: string])[])[]) =>
  gridLines(
    lines.map((line, at) => ({
      cells: line.map(([from, text]) => ({ text, from, to: from + 5 * text.length })),
      y: 700 - 20 * at,
      height: 10,
    })),
  ).map(({ texts }) => texts);

const FULL = [
  [50, 'Kiln'],
  [150, '300,000'],
  [250, '200,000'],
  [350, '100,000'],
] as const;

describe('cells by their places', () => {
  it('keep the column that they stand under when others are empty', () => {
    expect(
      cells(FULL, FULL, [
        [50, 'Mill'],
        [350, '50,000'],
      ])[2],
    ).toEqual(['Mill', '', '', '50,000']);
  });

  it('that are words under no column go to the nearest: a merged cell’s stand in its middle', () => {
    const sums = [
      [90, 'Sum'],
      [150, '600,000'],
      [350, '200,000'],
    ] as const;
    expect(cells(FULL, FULL, sums)[2]).toEqual(['Sum', '600,000', '', '200,000']);
  });

  it('that are figures under no column leave the lines as they are', () => {
    const stray = [
      [50, 'Mill'],
      [105, '70,000'],
    ] as const;
    expect(cells(FULL, FULL, stray)[2]).toEqual(['Mill', '70,000']);
  });

  it('of fewer than three columns, or of columns that overlap, are left as they are', () => {
    const two = [
      [50, 'Kiln'],
      [150, '300,000'],
    ] as const;
    expect(cells(two, two, [[150, '50,000']])[2]).toEqual(['50,000']);
    const wide = [
      [50, 'Kilns and presses of all kinds'],
      [250, '1'],
      [350, '2'],
    ] as const;
    const odd = [
      [50, 'Mill'],
      [140, '3'],
      [350, '4'],
    ] as const;
    expect(
      cells(wide, odd, [
        [350, '5'],
        [390, '6'],
      ])[2],
    ).toEqual(['5', '6']);
  });
});
