import { describe, expect, it } from 'vitest';
import { cashCommand } from '../../src/terminal/cash.ts';
import { sessionOf } from './session-of.ts';

const files = {
  'plan.csv': 'Month,Costs,Company money,Torch grant\n2027-03,1200000,1000000,0\n2027-05,800000,0,1140000',
  'budget.csv': sessionOf().session.advisor.example().budgetText.en,
  'amounts.csv': 'Item,Amount\nEquipment,500000',
};

async function run(...args: readonly string[]) {
  const { session, json, written } = sessionOf(files);
  expect(await cashCommand([...args, '--json'], session)).toBe(0);
  return { ...json(), written: Object.keys(written) };
}

describe('cash', () => {
  it('gives every month, the lowest balance and the findings', async () => {
    const { months, lowest, findings, questions, files: made } = await run('plan.csv', '--grant', '114万');
    expect(
      months.map(({ month, inFen, outFen, balanceFen }: Record<string, string>) => [
        month,
        inFen,
        outFen,
        balanceFen,
      ]),
    ).toEqual([
      ['2027-03', '100000000', '120000000', '-20000000'],
      ['2027-04', '0', '0', '-20000000'],
      ['2027-05', '114000000', '80000000', '14000000'],
    ]);
    expect(months[2]).toMatchObject({
      openingFen: '-20000000',
      companyFen: '0',
      grantFen: '114000000',
      otherFen: '0',
    });
    expect({ lowest, questions, made }).toEqual({
      lowest: { month: '2027-03', balanceFen: '-20000000' },
      questions: [],
      made: { chart: null },
    });
    const failed = findings
      .filter(({ status }: { status: string }) => status === 'fail')
      .map(({ rule }: { rule: string }) => rule);
    expect(failed).toEqual(['CSH-002', 'CSH-001']);
  });

  it('takes the grant from a budget', async () => {
    const { findings } = await run('plan.csv', '--budget', 'budget.csv');
    expect(findings.find(({ rule }: { rule: string }) => rule === 'CSH-003')).toMatchObject({
      rule: 'CSH-003',
      status: 'fail',
      params: { grantFen: '380000000', diffFen: '-266000000' },
    });
  });

  it('finds the example’s plan to agree with its budget', async () => {
    const { lowest, findings } = await run('--example');
    expect(lowest).toEqual({ month: '2028-08', balanceFen: '29000000' });
    expect(findings.filter(({ status }: { status: string }) => status === 'fail')).toHaveLength(1);
  });

  it('draws the picture that is asked for, and none without a month', async () => {
    expect(await run('plan.csv', '--chart', 'cash.png')).toMatchObject({
      files: { chart: 'cash.png' },
      written: ['cash.png'],
    });
    expect(await run('amounts.csv', '--chart', 'cash.png')).toMatchObject({
      files: { chart: null },
      written: [],
    });
  });

  it('asks about what it cannot read', async () => {
    const { months, lowest, questions } = await run('amounts.csv');
    expect({ months, lowest }).toEqual({ months: [], lowest: null });
    expect(questions[0]).toMatchObject({ about: 'CSH-IN-001' });
  });

  it('prints the forecast that the checklist asks for', async () => {
    const { session, text } = sessionOf(files, 'zh');
    await cashCommand(['plan.csv'], session);
    expect(text().split('\n').slice(0, 7)).toEqual([
      '# 现金流量预测表',
      '',
      '| 月份 | 期初余额 | 企业自筹投入 | 火炬资助到账 | 支出 | 期末余额 |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      '| 2027年3月 | 0元 | 100万元 | 0元 | 120万元 | -20万元 |',
      '| 2027年4月 | -20万元 | 0元 | 0元 | 0元 | -20万元 |',
      '| 2027年5月 | -20万元 | 0元 | 114万元 | 80万元 | 14万元 |',
    ]);
    expect(text()).toContain('| 合计 | 0元 | 100万元 | 114万元 | 200万元 | 14万元 |');
    expect(text()).toContain('注：本表为根据所提供月份和金额编制的预测');
  });

  it('exits 1 with --strict when the shares miss the grant', async () => {
    expect(await cashCommand(['plan.csv', '--grant', '1000000', '--strict'], sessionOf(files).session)).toBe(
      1,
    );
    expect(await cashCommand(['plan.csv', '--grant', '1140000', '--strict'], sessionOf(files).session)).toBe(
      0,
    );
  });

  it.each([
    [[], 'Give one FILE or --example'],
    [['plan.csv', '--grant', '5', '--budget', 'budget.csv'], 'one of --grant and --budget'],
    [['plan.csv', '--grant', 'much'], '--grant "much" is not one amount'],
    [['plan.csv', '--budget', 'amounts.csv'], 'No Torch grant amount could be read from amounts.csv'],
  ])('refuses %j', async (args, says) => {
    await expect(cashCommand(args, sessionOf(files).session)).rejects.toThrow(says);
  });
});
