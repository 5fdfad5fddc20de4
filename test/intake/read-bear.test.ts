import { describe, expect, it } from 'vitest';
import { readBear } from '../../src/intake/read-bear.ts';

describe('what the company can add at most', () => {
  it.each<[string, bigint]>([
    ['We can bear only 300,000', 30_000_000n],
    ['we can bear 300,000 at most', 30_000_000n],
    ['The company can add at most 80万', 80_000_000n],
    ['We can only afford 300k more.', 30_000_000n],
    ['But we can put in no more than ¥1,200,000', 120_000_000n],
    ['At most 1.5 million', 150_000_000n],
    ['We can’t add more than 500,000, what now?', 50_000_000n],
    ['we can bear nothing', 0n],
    ['We cannot add anything', 0n],
    ['我们最多能承担30万', 30_000_000n],
    ['我们最多能承担30万元。', 30_000_000n],
    ['最多30万', 30_000_000n],
    ['企业最多只能再出50万元', 50_000_000n],
    ['我们只能承担三十万，怎么办？', 30_000_000n],
    ['公司最多可增加自筹80万', 80_000_000n],
    ['自筹不能超过200万', 200_000_000n],
    ['无法再增加自筹', 0n],
    ['一分钱也拿不出来', 0n],
  ])('is read from %j', (text, fen) => {
    expect(readBear(text)).toBe(fen);
  });

  it.each([
    'We can bear the costs',
    'We can pay 300,000 in total at most',
    '我们总共最多出200万',
    'We can bear only a little',
    'Can we bear only 300,000?',
    'We pay 300,000',
    '我们承担30万',
    '最多能申请500万吗',
    'Equipment 300,000\nTesting 200,000',
    'At most 300,000 or 400,000',
    '',
  ])('is not said by %j', (text) => {
    expect(readBear(text)).toBeNull();
  });
});
