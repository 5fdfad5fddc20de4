import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { library } from '../shipped.ts';

const { terms, lexicon, evidence } = library;
const check = (text: string) => checkBudget(readBudgetText(text), terms, lexicon, evidence);

describe('a line that ends in a full stop', () => {
  it.each([
    'Equipment: 3,000,000 (company 1,500,000, grant 1,500,000).',
    'Equipment 3,000,000, company 1,500,000, grant 1,500,000.',
    'We plan to spend 3,000,000 on equipment (company 1,500,000, grant 1,500,000).',
    'We plan 3,000,000 for equipment (company 1,500,000, grant 1,500,000).',
    '设备购置：300万元（企业150万元，资助150万元）。',
  ])('is read as without it: %s', (text) => {
    const { outcome, totals } = check(text);
    expect([outcome, totals.computed, totals.own, totals.grant]).toEqual([
      'checked',
      300_000_000n,
      150_000_000n,
      150_000_000n,
    ]);
  });
});

describe('the unit in a note above the table', () => {
  it.each(['All amounts in 10,000 CNY', 'Unit: 10,000 yuan', 'Unit: CNY 10k', '(in CNY 10k)', '单 位：万元'])(
    '“%s” is applied',
    (note) => {
      const { totals, unit } = check(
        `${note}\nItem,Amount,Company,Torch grant\nEquipment,600,300,300\nTesting,140,80,60\nTotal,740,380,360`,
      );
      expect([unit, totals.computed, totals.grant]).toEqual(['CNY-10k', 740_000_000n, 360_000_000n]);
    },
  );
});

it('a table parted by full-width commas is a table', () => {
  const { totals, lines } = check(
    '科目，金额，企业，火炬\n设备购置，3000000，1500000，1500000\n认证检测，1000000，600000，400000',
  );
  expect([lines.length, totals.computed, totals.grant]).toEqual([2, 400_000_000n, 190_000_000n]);
});
