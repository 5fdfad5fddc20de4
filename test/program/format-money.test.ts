import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, moneyBothWays } from '../../src/program/money.ts';
import { readMoney } from '../../src/program/read-money.ts';

describe('an amount as people read it', () => {
  it.each([
    [0n, '¥0', '0元'],
    [1n, '¥0.01', '0.01元'],
    [100n, '¥1', '1元'],
    [999_999n, '¥9,999.99', '9,999.99元'],
    [1_000_000n, '¥10,000', '1万元'],
    [1_000_001n, '¥10,000.01', '10,000.01元'],
    [1_000_100n, '¥10,001', '1.0001万元'],
    [650_000_000n, '¥6,500,000', '650万元'],
    [1_380_000_000n, '¥13,800,000', '1,380万元'],
    [-150_000_000n, '-¥1,500,000', '-150万元'],
  ])('%s fen are %s and %s', (fen, en, zh) => {
    expect(formatMoney(fen, 'en')).toBe(en);
    expect(formatMoney(fen, 'zh')).toBe(zh);
    expect(moneyBothWays(fen)).toBe(`${en} = ${zh}`);
  });

  it('is the same amount in both forms', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (fen) => {
        const forms = moneyBothWays(fen).split(' = ');
        expect(forms.map((form) => readMoney(form))).toMatchObject([{ fen }, { fen }]);
      }),
    );
  });
});
