import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChineseNumber, readDigitByDigit } from '../../src/program/chinese-number.ts';

describe('Chinese numerals', () => {
  it.each<[string, bigint]>([
    ['十', 10n],
    ['十五', 15n],
    ['廿五', 25n],
    ['卅一', 31n],
    ['一百零五', 105n],
    ['两百', 200n],
    ['二百五十', 250n],
    ['三千零五十', 3_050n],
    ['一万零一', 10_001n],
    ['三百五十万', 3_500_000n],
    ['壹佰贰拾万', 1_200_000n],
    ['伍佰萬', 5_000_000n],
    ['三千万', 30_000_000n],
    ['一亿二千万', 120_000_000n],
    ['一万亿', 1_000_000_000_000n],
    ['3千5百万', 35_000_000n],
  ])('%s is %s', (text, number) => {
    expect(readChineseNumber(text)).toEqual({ digits: number, decimals: 0 });
  });

  it('reads decimals after 点', () => {
    expect(readChineseNumber('三点五万')).toEqual({ digits: 350_000n, decimals: 1 });
  });

  it.each([
    '',
    'abc',
    '万',
    '三万五',
    '二百五',
    '三千五',
    '一百百',
    '五十十',
    '万三',
    '一亿亿',
    '十点',
    '点五',
  ])('"%s" is no number, never 0', (text) => {
    expect(readChineseNumber(text)).toBeNull();
  });

  it('reads years digit by digit', () => {
    expect(readDigitByDigit('二〇二五')).toBe('2025');
    expect(readDigitByDigit('二千')).toBeNull();
  });

  it('reads back whatever is written out in plain and in financial numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (number) => {
        expect(readChineseNumber(spell(number, '零一二三四五六七八九', '十百千万亿'))?.digits).toBe(
          BigInt(number),
        );
        expect(readChineseNumber(spell(number, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万亿'))?.digits).toBe(
          BigInt(number),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Spells a number the standard way, 零 for skipped places. */
function spell(number: number, digits: string, units: string): string {
  const [ten, hundred, thousand, wan, yi] = [...units];
  const below = (n: number): string => {
    let text = '';
    let skipped = false;
    for (const [size, unit] of [
      [1000, thousand],
      [100, hundred],
      [10, ten],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / size) % 10;
      if (digit === 0) skipped = text !== '';
      else {
        text += `${skipped ? digits[0] : ''}${digits[digit]}${unit}`;
        skipped = false;
      }
    }
    return text;
  };
  let text = '';
  for (const [size, unit] of [
    [100_000_000, yi],
    [10_000, wan],
    [1, ''],
  ] as const) {
    const part = Math.floor(number / size) % 10_000;
    if (part === 0) continue;
    const zero = text !== '' && part < 1000 ? digits[0] : '';
    text += `${zero}${below(part)}${unit}`;
  }
  return text;
}
