import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { headerUnit } from '../../src/intake/written-unit.ts';

describe('the unit of a budget', () => {
  it.each([
    ['设备三百万；检测三百万元整', 'CNY'],
    ['设备 300万；检测 200万元', 'CNY-10k'],
    ['科目,金额（万元）\n窑炉,300\n合计,300\n合计（大写）,叁佰万元整', 'CNY-10k'],
    ['设备 300万（大写：叁佰万元整）；检测 200万', 'CNY-10k'],
    ['设备 1亿；检测 5000万', 'mixed'],
    ['科目,金额\n设备,1亿\n检测,5000万\n合计,1.5亿', 'mixed'],
    ['科目,金额（万元）\n设备,1亿元\n检测,5000', 'mixed'],
    ['设备 1亿2000万；检测 5000万', 'CNY-10k'],
    ['设备 300万；检测 500元', 'mixed'],
    ['设备 一亿元；检测 五千万元', 'CNY'],
    ['kiln 100 wan, land 50wan', 'CNY-10k'],
    ['Item,Amount\nKiln,100 wan\nLand,50 wan yuan', 'CNY-10k'],
  ])('%j is %s, and is not asked about', (text, unit) => {
    expect(readBudgetText(text, { slash: true })).toMatchObject({
      kind: 'budget',
      budget: { unit, issues: [] },
    });
  });
});

describe('a currency that a note names', () => {
  it.each([
    '单位：美元\n科目,金额\n窑炉,1000000\n土地,500000',
    '单位：万美元\n科目\t金额\n窑炉\t100\n土地\t50',
    'Currency: USD\nItem,Amount\nKiln,1000000\nLand,500000',
    '| Item | Amount |\n|---|---|\n| Kiln | 1,000,000 |\n\nAll amounts in euros',
    'Currency: USD\nItem,Amount (USD)\nKiln,1000000\nLand,500000',
    'Item,Amount in USD\nKiln,1000000\nLand,500000',
    'Currency: USD\nKiln: 1,000,000\nLand: 500,000',
    '币种：港元\n窑炉：1,000,000；土地：500,000',
  ])('is asked about when it is not the yuan: %j', (text) => {
    expect(readBudgetText(text)).toMatchObject({
      kind: 'budget',
      budget: { issues: [{ kind: 'currency' }] },
    });
  });

  it.each([
    '单位：元\n科目,金额\n窑炉,1000000\n土地,500000',
    'Item,Amount\nMeasuring unit for the US$ line,1000000\nLand,500000',
  ])('is the yuan: %j', (text) => {
    expect(readBudgetText(text)).toMatchObject({ kind: 'budget', budget: { issues: [] } });
  });
});

describe('a multiple of the yuan that is no unit here', () => {
  it.each([
    'CNY billion',
    'billions of yuan',
    'CNY bn',
    'RMB tn',
    'CNY B',
    'hundred yuan',
    'in hundreds of yuan',
    'hundred thousand CNY',
    'hundreds of thousands of CNY',
    'CNY lakh',
    'RMB crore',
    'CNY xx',
    '百元',
    '十万元',
    '十亿元',
    '万亿元',
  ])('is asked about, never read as yuan: %s', (unit) => {
    for (const text of [
      `Item,Amount (${unit})\nKiln,12\nLand,30000`,
      `单位：${unit}\n科目,金额\n窑炉,12\n土地,30000`,
    ]) {
      expect(readBudgetText(text)).toMatchObject({
        kind: 'budget',
        budget: { issues: [{ kind: 'unit-unknown' }] },
      });
    }
  });

  it('is asked about where a number stands before a unit', () => {
    expect(headerUnit('Amount (50 million CNY)').strange).toBe('50 million');
  });

  it.each([
    ['hundred million yuan', '100-million'],
    ['亿元', '100-million'],
    ['10 million CNY', '10-million'],
    ['千万元', '10-million'],
    ['百万元', 'million'],
    ['CNY million', 'million'],
    ['10 thousand CNY', '10k'],
    ['tens of thousands of CNY', '10k'],
    ['CNY 10,000', '10k'],
    ['CNY net', 'yuan'],
    ['CNY, excl. VAT', 'yuan'],
  ] as const)('is not what %s is', (unit, seen) => {
    expect(headerUnit(`Amount (${unit})`)).toEqual({ unit: seen, foreign: null, strange: null });
  });
});

describe('the unit in a note', () => {
  it.each([
    ['单位：千', 'CNY-thousand'],
    ['Unit: k', 'CNY-thousand'],
    ['单位：万', 'CNY-10k'],
    ['Units: M', 'CNY-million'],
  ])('%s is %s', (note, unit) => {
    const text = `${note}\nItem,Amount\nKiln,900\nLand,50`;
    expect(readBudgetText(text)).toMatchObject({ kind: 'budget', budget: { unit, issues: [] } });
  });
});

describe('the unit in a header', () => {
  it.each([
    [
      'thousand',
      ['k CNY', 'K RMB', 'CNYk', 'k¥', 'k yuan', 'CNY 000', 'RMB 000s', '000 CNY', 'CNY’000', 'k', '千'],
    ],
    ['10k', ['10k CNY', '10K RMB', '10 000 CNY', 'W元', 'w', 'wan', '万']],
    ['million', ['M CNY', 'MCNY', 'm RMB', 'm yuan', 'CNY mm', 'CNY mio', 'Mio CNY', 'RMB mil', 'mn', 'M']],
    ['yuan', ['CNY', 'RMB', 'yuan', '¥', '元', '人民币', 'RMB/month', 'CNY per module']],
  ])('is %s, however it is written', (unit, ways) => {
    const seen = ways.map((way) => headerUnit(`Amount (${way})`).unit);
    expect(Object.fromEntries(ways.map((way, i) => [way, seen[i]]))).toEqual(
      Object.fromEntries(ways.map((way) => [way, unit])),
    );
  });

  it.each(['Amount', 'Kiln', 'Milestone', 'Market (m2)', 'Week', 'W', '火炬资助', 'Phase 2 (000123)'])(
    'is not in %s',
    (header) => {
      expect(headerUnit(header).unit).toBeNull();
    },
  );
});
