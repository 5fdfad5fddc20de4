import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/output/document/column-widths.ts';

const TOTAL = 9_072;

describe('the widths of a table’s columns', () => {
  it('add up to the page, whatever the cells hold', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const widths = columnWidths(cells, TOTAL);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(widths.length === 0 ? 0 : TOTAL);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      }),
    );
  });

  it('give a column with more text more room', () => {
    const [short = 0, long = 0] = columnWidths(
      [
        ['Class', 'Mitigation'],
        ['x', 'word '.repeat(30)],
      ],
      TOTAL,
    );
    expect(long).toBeGreaterThan(3 * short);
  });

  it('keep a word whole beside a long text', () => {
    const rows = [
      ['Probability', 'Impact', 'Mitigation'],
      ['Low', 'High', 'word '.repeat(200)],
    ];
    // At 9.5 points, a bold letter of this head is some 105 twentieths wide, and the cell’s margins are 170.
    expect(columnWidths(rows, TOTAL)[0]).toBeGreaterThan(11 * 105 + 170);
  });

  it('are shared out by their texts where every cell fits on one line', () => {
    const rows = [
      ['年度', '营业收入', '利润'],
      ['2023', '3,140万元', '290万元'],
    ];
    const [year = 0, revenue = 0, profit = 0] = columnWidths(rows, TOTAL);
    expect(year).toBeLessThan(profit);
    expect(profit).toBeLessThan(revenue);
    expect(revenue).toBeLessThan(2 * year);
  });

  it('keep an amount beside its currency', () => {
    const rows = [
      ['Amount', 'Outcome'],
      ['CNY 4,200,000', 'word '.repeat(200)],
    ];
    expect(columnWidths(rows, TOTAL)[0]).toBeGreaterThan(13 * 95 + 170);
  });

  it('count a Chinese sign as wide as two Latin ones', () => {
    const [chinese = 0, latin = 0] = columnWidths([['发生概率', 'abcd']], TOTAL);
    expect(chinese).toBeGreaterThan(latin);
  });
});
