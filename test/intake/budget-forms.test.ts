import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';

describe('text that is no budget', () => {
  it('never gives one when it holds no figure', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.boolean(), (text, slash) => {
        expect(readBudgetText(text, { slash }).kind).toBe('no-budget');
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever it is', () => {
    const scraps = [
      'Equipment',
      '设备',
      '700',
      '万',
      ',',
      '；',
      '|',
      '\t',
      '\n',
      '(',
      '（',
      '"',
      '企业',
      'grant',
      'Total',
      '合计',
      ' ',
      '```',
      '=',
      '%',
      '3,000,000',
      '\u202e',
      '-',
      '---',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 40 }), fc.boolean(), (parts, slash) => {
        const reading = readBudgetText(parts.join(''), { slash });
        expect(['budget', 'no-budget', 'several', 'refused']).toContain(reading.kind);
      }),
      { numRuns: 3_000 },
    );
  });
});
