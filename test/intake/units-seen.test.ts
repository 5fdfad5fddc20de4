import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';

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
  ])('%j is %s, and is not asked about', (text, unit) => {
    expect(readBudgetText(text, { slash: true })).toMatchObject({
      kind: 'budget',
      budget: { unit, issues: [] },
    });
  });
});
