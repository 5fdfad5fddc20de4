import { describe, expect, it } from 'vitest';
import { countGaps, gapList } from '../../../src/advisor/draft/gaps.ts';

describe('the mark of a gap', () => {
  it.each([
    ['en', 'Finance', '[to fill: bank proof, Finance]', '[to confirm: bank proof]'],
    ['zh', '财务部', '〔待补：bank proof，财务部〕', '〔待核：bank proof〕'],
    ['en', null, '[to fill: bank proof]', '[to confirm: bank proof]'],
    ['zh', null, '〔待补：bank proof〕', '〔待核：bank proof〕'],
  ] as const)('names the thing and its owner, in %s with the owner %s', (lang, owner, fill, confirm) => {
    const gaps = gapList(lang);
    expect([gaps.mark('bank proof', owner), gaps.confirm('bank proof')]).toEqual([fill, confirm]);
    expect(gaps.found).toEqual([
      { what: 'bank proof', owner },
      { what: 'bank proof', owner: null },
    ]);
  });
});

describe('the count of gaps', () => {
  it.each([
    [[], 'No gaps.', '没有待补内容。'],
    [[{ what: 'x', owner: null }], '1 gap: no owner yet 1.', '1处待补：责任部门待定1处。'],
    [
      [
        { what: 'x', owner: 'A' },
        { what: 'y', owner: 'A' },
        { what: 'z', owner: 'B' },
      ],
      '3 gaps: A 2, B 1.',
      '3处待补：A2处，B1处。',
    ],
  ])('is told by owner', (gaps, en, zh) => {
    expect([countGaps(gaps, 'en'), countGaps(gaps, 'zh')]).toEqual([en, zh]);
  });
});
