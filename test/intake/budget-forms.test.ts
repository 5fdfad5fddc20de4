import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { workOut } from '../../src/program/budget-rules/budget-work.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';
import { budgets, FORMS, type GeneratedBudget } from './generated-budget.ts';

/** Budgets per form; the full run takes 2,000. */
const RUNS = process.env.TORCH_TEST_FULL ? 2_000 : 150;

function sums(budget: GeneratedBudget) {
  const own = budget.lines.reduce((sum, line) => sum + line.own, 0n);
  const grant = budget.lines.reduce((sum, line) => sum + line.grant, 0n);
  return {
    lines: budget.lines.length,
    computed: own + grant,
    declared: budget.withTotal ? own + grant : null,
    own,
    grant,
  };
}

function readBack(text: string, slash: boolean) {
  const { lines, totals } = workOut(readBudgetText(text, { slash }), TERMS, LEXICON, cite);
  const { computed, declared, own, grant } = totals;
  return { lines: lines.length, computed, declared, own, grant };
}

describe('a generated budget reads back with the same totals, to the fen,', () => {
  it.each(FORMS)('as $name', ({ write, slash, wholeYuan, name }) => {
    const precision = wholeYuan ? 'thousands' : 'fen';
    fc.assert(
      fc.property(fc.oneof(budgets('thousands'), budgets(precision)), (budget) => {
        const expected = sums(budget);
        const sourceCellOnly = name.includes('source cell');
        expect(readBack(write(budget), slash ?? false)).toEqual(
          sourceCellOnly ? { ...expected, declared: null } : expected,
        );
      }),
      { numRuns: RUNS },
    );
  });
});

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
