import { describe, expect, it } from 'vitest';
import { swappedFigure } from '../../../src/advisor/model/swapped-figure.ts';

const OWN =
  'Company: ¥5,000,000\nTorch grant: ¥3,800,000\nGrant cap: ¥5,000,000\nHires: 18 in 2027, 26 in 2028';
const ZH = '企业自筹500万元，申请资助380万元；2027年新增18人，2028年新增26人';

describe('two figures', () => {
  it.each([
    ['The company pays ¥5,000,000, the Torch grant is ¥3,800,000.', OWN, null],
    ['Of ¥3,800,000 Torch grant and ¥5,000,000 of the company', OWN, null],
    ['The company pays ¥3,800,000, the Torch grant is ¥5,000,000.', OWN, '¥3,800,000'],
    ['申请资助380万元，企业自筹500万元。', ZH, null],
    ['企业自筹380万元，申请资助500万元。', ZH, '380万元'],
    ['It hires 18 and later 26.', OWN, null],
    ['¥3,800,000 and ¥5,000,000 stand without their names.', OWN, null],
  ])('have changed places or not: %s', (text, own, swapped) => {
    expect(swappedFigure(text, own)).toBe(swapped);
  });
});
