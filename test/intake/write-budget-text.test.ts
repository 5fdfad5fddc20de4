import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { writeBudgetText } from '../../src/intake/write-budget-text.ts';
import type { Budget } from '../../src/program/budget.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { repairBudget } from '../../src/program/repair/repair-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

function budgetOf(text: string): Budget {
  const reading = readBudgetText(text, { slash: true });
  if (reading.kind !== 'budget') throw new Error(`no budget: ${text}`);
  return reading.budget;
}

/** All that the rules see of a budget, but for where its lines stood. */
function seen(budget: Budget) {
  const check = checkBudget({ kind: 'budget', budget }, TERMS, LEXICON, cite);
  return {
    lines: check.lines.map(({ where: _, ...line }) => line),
    totals: check.totals,
    verdict: check.verdict,
    failed: check.findings
      .filter(({ status }) => status === 'fail')
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'BUD-UNIT-001'),
  };
}

describe('a written budget', () => {
  it('is a table in yuan', () => {
    const text =
      '科目,金额（万元）,自筹,资助\n窑炉,350.5,200.5,150\n小计,350.5,,\n土地,10,10,\n合计,360.5,210.5,150';
    expect(writeBudgetText(budgetOf(text), 'zh')).toBe(
      [
        '| 费用类别 | 金额（元） | 企业自筹（元） | 火炬资助（元） |',
        '| --- | --- | --- | --- |',
        '| 窑炉 | 3,505,000 | 2,005,000 | 1,500,000 |',
        '| 小计 | 3,505,000 |  |  |',
        '| 土地 | 100,000 | 100,000 | 0 |',
        '| 合计 | 3,605,000 | 2,105,000 | 1,500,000 |',
      ].join('\n'),
    );
  });

  it.each([
    ['only totals', 'total=5M grant=2M company=3M'],
    ['lines without sources', 'Kiln 3,000,000; Land 20,000; Total 3,020,000'],
    ['descriptions', 'Item,Description,Amount\nKiln,for glaze,300000\nKiln,,300000\nOther,land,20000'],
    ['a loan', 'Kiln 3,000,000 (company 1M, grant 1M, loan 1M); Land 20,000 (company 20,000)'],
    ['sources without amounts', 'Item,Company,Torch Grant\nKiln,300000,200000\nLand,20000,'],
    [
      'a total that gives source totals only',
      'Item,Company,Torch Grant\nKiln,300000,200000\nTotal,300000,200000',
    ],
    ['wrong sums', 'Item,Amount,Company,Torch Grant\nKiln,650000,300000,300000\nTotal,700000,300000,200000'],
    [
      'a line and its amount to be asked about',
      'Item,Amount,Company,Torch Grant\nKiln,80-120万,,\nLand,TBD,,',
    ],
    ['a bar and a line break', 'Item,Amount,Outcome\n"Kiln | A",300000,"a\nb"\nLand,20000,x'],
    ['small amounts', 'Item,Amount (CNY)\nKiln,300\nLand,20.05'],
    ['negative amounts', 'Item,Amount (CNY)\nKiln,300000\nLand,-20000'],
  ])('reads back the same: %s', (_says, text) => {
    const budget = budgetOf(text);
    for (const lang of ['en', 'zh'] as const)
      expect(seen(budgetOf(writeBudgetText(budget, lang)))).toEqual(seen(budget));
  });

  it('leaves out outline numbers, whose order a changed budget need not keep', () => {
    const budget = budgetOf(
      '科目,金额（元）\n一、设备费,500000\n（一）窑炉,300000\n（二）干燥机,200000\n二、土地,20000\n合计,520000',
    );
    const again = budgetOf(writeBudgetText(budget, 'zh'));
    expect(again.rows.map(({ category }) => category)).toEqual(['窑炉', '干燥机', '土地']);
    expect(seen(again).totals).toEqual(seen(budget).totals);
  });

  const fen = fc.bigInt({ min: 0n, max: 200_000_000n });
  const rows = fc.array(fc.record({ own: fen, grant: fen, off: fc.constantFrom(0n, 0n, 0n, 1n) }), {
    minLength: 1,
    maxLength: 8,
  });
  const yuan = (value: bigint) => `${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`;

  it('reads back the same to the fen, repaired or not', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('en' as const, 'zh' as const), (made, lang) => {
        const lines = made.map(
          ({ own, grant, off }, i) =>
            `Kiln ${'abcdefgh'[i]},${yuan(own + grant + off)},${yuan(own)},${yuan(grant)}`,
        );
        const budget = budgetOf(['Item,Amount (CNY),Company,Torch Grant', ...lines].join('\n'));
        expect(seen(budgetOf(writeBudgetText(budget, lang)))).toEqual(seen(budget));
        const context = { terms: TERMS, lexicon: LEXICON, cite };
        for (const way of repairBudget({ kind: 'budget', budget }, context, null).ways)
          expect(seen(budgetOf(writeBudgetText(way.budget, lang)))).toEqual(seen(way.budget));
      }),
      { numRuns: 150 },
    );
  });
});
