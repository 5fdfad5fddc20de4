import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

const check = (text: string) => checkBudget(readBudgetText(text), TERMS, LEXICON, cite);
const amounts = (text: string) => check(text).lines.map((line) => [line.category, Number(line.amount) / 100]);
const arithmetic = (text: string) =>
  check(text)
    .findings.filter(
      ({ rule, status }) => rule.startsWith('BUD-ARI') && (status === 'fail' || status === 'ask'),
    )
    .map(({ rule, status }) => `${rule} ${status}`);

describe('a row that says what is in another', () => {
  it.each([
    ['a table', '项目\t金额（万元）\n设备购置费\t300\n其中：进口设备\t100\n检测费\t100\n合计\t400'],
    ['lines', '设备购置费 300万元\n其中：进口设备 100万元\n检测费 100万元\n合计 400万元'],
    ['one line', '设备购置费300万元，其中进口设备100万元；检测费100万元；合计400万元'],
  ])('is no line of its own, in %s', (_form, text) => {
    expect(amounts(text)).toEqual([
      ['设备购置费', 3_000_000],
      ['检测费', 1_000_000],
    ]);
    expect(arithmetic(text)).toEqual([]);
  });

  it('is none in English either', () => {
    const text = 'Item,Amount\nKiln,300000\nof which: burners,100000\nLand,50000\nTotal,350000';
    expect(amounts(text)).toEqual([
      ['Kiln', 300_000],
      ['Land', 50_000],
    ]);
  });

  it('belongs to the row above it when it names a source', () => {
    const text = '项目\t金额（万元）\n设备购置费\t300\n其中：企业自筹\t200\n火炬资助\t100';
    expect(check(text).lines[0]).toMatchObject({ own: 200_000_000n });
  });
});

describe('an outline in decimals', () => {
  const PARTS = [
    ['进口设备', 1_000_000],
    ['国产设备', 2_000_000],
    ['检测', 1_000_000],
  ];
  const names = (text: string) =>
    amounts(text).map(([name, yuan]) => [String(name).replace(/^[\d.\s]+/, ''), yuan]);

  it.each([
    ['lines', '1.设备 3000000\n1.1 进口设备 1000000\n1.2 国产设备 2000000\n2.检测 1000000\n合计 4000000'],
    [
      'a table',
      '项目,金额\n1 设备,3000000\n1.1 进口设备,1000000\n1.2 国产设备,2000000\n2 检测,1000000\n合计,4000000',
    ],
    [
      'a column of numbers',
      '序号,项目,金额\n1,设备,3000000\n1.1,进口设备,1000000\n1.2,国产设备,2000000\n2,检测,1000000\n,合计,4000000',
    ],
  ])('counts the parts once, in %s', (_form, text) => {
    expect(names(text)).toEqual(PARTS);
    expect(arithmetic(text)).toEqual([]);
  });

  it('asks where the parts do not add to their heading', () => {
    const text = '项目,金额\n1 设备,3000000\n1.1 进口设备,1000000\n1.2 国产设备,1500000\n2 检测,1000000';
    expect(arithmetic(text)).toEqual(['BUD-ARI-004 ask']);
  });

  it('keeps the sources of the heading where its parts name none', () => {
    const text =
      '项目,金额,自筹,资助\n1 设备,3000000,2000000,1000000\n1.1 窑炉,1000000,,\n1.2 炉膛,2000000,,\n2 检测,1000000,1000000,';
    const { lines, totals } = check(text);
    expect(lines.map(({ amount }) => amount)).toEqual([300_000_000n, 100_000_000n]);
    expect(totals).toMatchObject({ grant: 100_000_000n, own: 300_000_000n });
  });
});
