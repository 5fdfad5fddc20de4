import { describe, expect, it } from 'vitest';
import { readCash } from '../../src/intake/cash/read-cash.ts';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { library } from '../shipped.ts';

const { terms, lexicon, evidence } = library;
const check = (text: string) => checkBudget(readBudgetText(text), terms, lexicon, evidence);

describe('words that fill a cell with spaces', () => {
  it.each(['合 计', '合　计', '合    计', '总　计', '合 计（万元）', '累计', 'T O T A L', '总  计：'])(
    '“%s” is the total and no line',
    (total) => {
      const { totals, lines, outcome } = check(
        `费用类别,金额,企业自筹,火炬资助\n设备购置,600万,300万,300万\n${total},600万,300万,300万`,
      );
      expect([outcome, lines.length, totals.computed, totals.declared]).toEqual([
        'checked',
        1,
        600_000_000n,
        600_000_000n,
      ]);
    },
  );

  it.each(['小 计', '小　计'])('“%s” is a subtotal, checked and not added', (subtotal) => {
    const { totals } = check(
      `费用类别,金额\n设备购置,200万\n认证检测,100万\n${subtotal},300万\n人才引进,50万\n合 计,350万`,
    );
    expect([totals.computed, totals.declared]).toEqual([350_000_000n, 350_000_000n]);
  });

  it.each([
    '序 号,费 用 名 称,金 额（万元）,企 业 自 筹,火 炬 资 助\n1,设备购置,600,300,300\n,合 计,600,300,300',
    '费用类别　　金　额　　企业自筹　　火炬资助\n设备购置　　600万　　300万　　300万\n合　计　　600万　　300万　　300万',
  ])('are headers too: %j', (text) => {
    const { totals, lines } = check(text);
    expect([lines.length, totals.computed, totals.grant]).toEqual([1, 600_000_000n, 300_000_000n]);
  });

  it('close a cash plan as they close a budget', () => {
    const plan = readCash('月份,支出,自筹\n2027-01,60万,100万\n合 计,60万,100万', null);
    const spent = plan.kind === 'cash' ? plan.flows.spending.filter(({ amount }) => amount > 0n) : [];
    expect(spent).toEqual([{ month: '2027-01', amount: 60_000_000n }]);
  });

  it('leave a line’s own name as it was written', () => {
    expect(check('设备 采购,600万\n认证 检测,100万').lines.map(({ category }) => category)).toEqual([
      '设备 采购',
      '认证 检测',
    ]);
  });
});

describe('a cash plan', () => {
  it.each([
    ['Month,In,Out\n2027-01,1000000,600000', 60_000_000n, 100_000_000n],
    ['Month,Cost,Own\n2027-01,600000,1000000', 60_000_000n, 100_000_000n],
  ])('is read from %j', (text, out, own) => {
    const plan = readCash(text, null);
    expect(plan.kind === 'cash' && plan.flows.spending[0]?.amount).toBe(out);
    expect(plan.kind === 'cash' && plan.flows.funding[0]?.amount).toBe(own);
  });

  it('takes a milestone’s share of the grant by that name', () => {
    const plan = readCash('Month,Cost,Milestone share\n2027-01,600000,40%\n2027-06,900000,60%', 200_000_000n);
    expect(plan.kind === 'cash' && plan.flows.milestones.map(({ grant }) => grant)).toEqual([
      80_000_000n,
      120_000_000n,
    ]);
  });
});
