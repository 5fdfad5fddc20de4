import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';

/** Just under the size limit. */
const SIZE = 190_000;
const fill = (scrap: string) => scrap.repeat(Math.floor(SIZE / scrap.length));

describe('text made to cost time', () => {
  it.each([
    ['one letter', 'a'],
    ['digits', '1'],
    ['digits and commas', '1,'],
    ['groups', ',000'],
    ['spaces', ' '],
    ['numerals', '一'],
    ['numerals and units', '一万'],
    ['brackets', '('],
    ['pairs of brackets', '()'],
    ['nested rows', '(a 1,'],
    ['pipes', '|'],
    ['tabs', 'a\t'],
    ['semicolons', 'a 1;'],
    ['commas after words', 'a, '],
    ['dashes', '-'],
    ['points', '1.'],
    ['quotes', '"'],
    ['words', 'total grant company '],
    ['key=value', 'grant=1M '],
    ['clauses', 'Kiln 3,000,000 (company 2,000,000, grant 1,000,000); '],
    ['Chinese clauses', '设备300万元（企业自筹200万元，火炬资助100万元）；'],
    ['glued rows on one line', 'Kiln3,000,000Company 3,000,000'],
    ['rows', 'Kiln,3000000,Company\n'],
    ['short lines', 'a\n'],
    ['fences', '```\n'],
  ])('%s', (_what, scrap) => {
    const text = fill(scrap).split('\n').slice(0, 2_900).join('\n');
    for (const slash of [false, true])
      expect(['budget', 'no-budget', 'several']).toContain(readBudgetText(text, { slash }).kind);
  });

  it('above the limit is refused, with size and limit', () => {
    expect(readBudgetText('a'.repeat(200_001))).toMatchObject({
      kind: 'refused',
      limit: '200000 characters',
    });
    expect(readBudgetText('a\n'.repeat(3_001))).toMatchObject({ kind: 'refused', limit: '3000 rows' });
  });
});
