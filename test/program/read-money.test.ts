import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney, type UnitSeen } from '../../src/program/read-money.ts';

const fen = (text: string, unit?: UnitSeen) => {
  const reading = readMoney(text, unit);
  return reading.kind === 'amount' ? reading.fen : reading.kind;
};

describe('an amount', () => {
  it.each<[string, bigint]>([
    ['3000000', 300_000_000n],
    ['3,000,000', 300_000_000n],
    ['3 000 000', 300_000_000n],
    ['3\u00a0000\u00a0000', 300_000_000n],
    ['3\u202f000\u202f000', 300_000_000n],
    ["3'000'000", 300_000_000n],
    ['3,000,000.05', 300_000_005n],
    ['¥3,000,000', 300_000_000n],
    ['￥3,000,000', 300_000_000n],
    ['CNY 3,000,000', 300_000_000n],
    ['RMB 3 million', 300_000_000n],
    ['3,000,000 yuan', 300_000_000n],
    ['3,000,000元整', 300_000_000n],
    ['人民币3,000,000元', 300_000_000n],
    ['300万', 300_000_000n],
    ['300 万元', 300_000_000n],
    ['300w', 300_000_000n],
    ['1.2345万', 1_234_500n],
    ['3百万', 300_000_000n],
    ['0.3千万元', 300_000_000n],
    ['0.03亿', 300_000_000n],
    ['3000k', 300_000_000n],
    ['3m', 300_000_000n],
    ['13.8M', 1_380_000_000n],
    ['3 million yuan', 300_000_000n],
    ['50分', 50n],
    ['5角', 50n],
    ['5元5角', 550n],
    ['三百万', 300_000_000n],
    ['两百万元', 200_000_000n],
    ['3千5百万', 3_500_000_000n],
    ['1亿2000万', 12_000_000_000n],
    ['叁佰万元整', 300_000_000n],
    ['人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', 123_456_789n],
    ['３００万', 300_000_000n],
    ['\u202a3,000,000\u202c', 300_000_000n],
    ['3\u200b000\u200b000', 300_000_000n],
    ['-5,000', -500_000n],
    ['−5,000', -500_000n],
    ['-¥5,000', -500_000n],
    ['¥-5,000', -500_000n],
    ['(5,000)', -500_000n],
    ['（5,000）', -500_000n],
    ['0', 0n],
  ])('reads %s to the fen', (text, amount) => {
    expect(fen(text)).toBe(amount);
  });

  it.each<[string, UnitSeen, bigint]>([
    ['700', '10k', 700_000_000n],
    ['1.2345', '10k', 1_234_500n],
    ['700元', '10k', 70_000n],
    ['700', 'thousand', 70_000_000n],
    ['三百', '10k', 300_000_000n],
    ['伍佰万元整', '10k', 500_000_000n],
  ])('takes the unit of its column only when it has none: %s under %s', (text, unit, amount) => {
    expect(fen(text, unit)).toBe(amount);
  });

  it('keeps the size of its last digit, for telling rounding from error', () => {
    expect(readMoney('99.99', '10k')).toMatchObject({ fen: 99_990_000n, step: 10_000n });
    expect(readMoney('7,000,000')).toMatchObject({ step: 100n });
  });

  it('compares words with figures', () => {
    expect(readMoney('5,000,000（大写：伍佰万元整）')).toMatchObject({ fen: 500_000_000n, words: null });
    expect(readMoney('伍佰万元整（¥4,000,000）')).toMatchObject({ fen: 400_000_000n, words: 500_000_000n });
  });
});

describe('what is not exactly one amount', () => {
  it.each([
    ['', 'missing'],
    ['—', 'missing'],
    ['TBD', 'missing'],
    ['待定', 'missing'],
    ['1.200', 'ambiguous'],
    ['1.200.000', 'ambiguous'],
    ['3,5', 'ambiguous'],
    ['5,000,00', 'ambiguous'],
    ['80-120万', 'ambiguous'],
    ['80 to 120', 'ambiguous'],
    ['about 3m', 'ambiguous'],
    ['约300万', 'ambiguous'],
    ['up to 5,000,000', 'ambiguous'],
    ['不超过500万元', 'ambiguous'],
    ['300万左右', 'ambiguous'],
    ['100,000 per year', 'ambiguous'],
    ['100,000 x 3', 'ambiguous'],
    ['half', 'ambiguous'],
    ['33,333.333', 'finer-than-fen'],
    ['33333.333', 'finer-than-fen'],
    ['$50,000', 'other-currency'],
    ['USD 50,000', 'other-currency'],
    ['50,000欧元', 'other-currency'],
    ['1e400', 'not-money'],
    ['0x10', 'not-money'],
    ['Infinity', 'not-money'],
    ['NaN', 'not-money'],
    ['abc', 'not-money'],
    ['三万五', 'not-money'],
    ['①②③', 'not-money'],
    ['5²', 'not-money'],
    ['٣٠٠٠', 'not-money'],
    ['3️⃣', 'not-money'],
    ['2025-09-15', 'not-money'],
    ['500,000 units', 'not-money'],
  ])('"%s" is %s, never a number', (text, kind) => {
    expect(readMoney(text).kind).toBe(kind);
  });

  it('is out of range from 10^15 fen on, and just not below', () => {
    expect(fen('9999999999999.99')).toBe(10n ** 15n - 1n);
    expect(readMoney('10000000000000').kind).toBe('out-of-range');
    expect(readMoney(`1${'0'.repeat(30)}`).kind).toBe('out-of-range');
  });

  it.each([
    ['digits', '9', 'out-of-range'],
    ['strokes', '-', 'missing'],
    ['letters', 'a', 'not-money'],
  ] as const)('takes twenty million %s without running out of stack', (_what, character, kind) => {
    expect(readMoney(character.repeat(20_000_000)).kind).toBe(kind);
  });

  it('is never read from random text without digits or numerals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        fc.pre(
          !/[0-9０-９零〇一二两兩弐貳贰三四五六七八九十百千万萬亿億壹叁參叄肆伍陆陸柒捌玖拾佰仟廿卅]/u.test(
            text,
          ),
        );
        expect(readMoney(text).kind).not.toBe('amount');
      }),
      { numRuns: 3_000 },
    );
  });

  it('never throws and never gives an amount outside the range', () => {
    const alphabet = [...'0123456789.,-()¥万亿千元角分整kmwMx% \u202e'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 20 }), (chars) => {
        const reading = readMoney(chars.join(''));
        if (reading.kind !== 'amount') return;
        expect(reading.fen < 10n ** 15n && reading.fen > -(10n ** 15n)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads back every amount it is shown in figures, in 万 and in words', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), (amount) => {
        const yuan = amount / 100n;
        const cents = (amount % 100n).toString().padStart(2, '0');
        const grouped = yuan.toString().replace(/\B(?=(\d{3})+$)/g, ',');
        expect(fen(`${grouped}.${cents}`)).toBe(amount);
        const wan = `${yuan / 10_000n}.${(yuan % 10_000n).toString().padStart(4, '0')}${cents}万`;
        expect(fen(wan)).toBe(amount);
      }),
      { numRuns: 2_000 },
    );
  });
});
