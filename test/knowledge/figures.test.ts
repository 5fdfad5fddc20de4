import { describe, expect, it } from 'vitest';
import { figuresApart, figuresIn } from '../../src/knowledge/figures.ts';

describe('the figures of a saying', () => {
  it.each([
    ['CNY 5,000,000', '500万元', '5000000'],
    ['2.2 million', '220万', '2200000'],
    ['1.5 billion', '15亿', '1500000000'],
    ['500,000 units', '50万件', '500000'],
    ['52.9%', '52.9 %', '52.9%'],
    ['15 September 2025', '2025年9月15日', '2025-09-15'],
    ['September 15, 2025', '2025-09-15', '2025-09-15'],
    ['by March 2027', '2027年3月前', '2027-03'],
    ['the 14th Five-Year Plan', '“十四五”规划', '14'],
    ['36 kWh', '36千瓦时', '36'],
    ['ISO 9001', 'ISO 9001', '9001'],
  ])('%s and %s are both %s', (en, zh, figure) => {
    expect([...figuresIn(en)]).toEqual([figure]);
    expect([...figuresIn(zh)]).toEqual([figure]);
    expect(figuresApart(en, zh)).toEqual([]);
  });

  it.each([
    ['CNY 5,000,000', '500元', ['5000000', '500']],
    ['14 days', '两周', ['14']],
    ['50%', '50', ['50%', '50']],
    ['15 September 2025', '2025年9月14日', ['2025-09-15', '2025-09-14']],
  ])('%s is not %s', (en, zh, apart) => {
    expect(figuresApart(en, zh)).toEqual(apart);
  });

  it('are not read from number words', () => {
    expect(figuresApart('two weeks', '两周')).toEqual([]);
  });
});
