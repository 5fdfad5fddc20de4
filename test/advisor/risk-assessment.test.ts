import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../src/advisor/draft/draft.ts';
import { countGaps, gapList } from '../../src/advisor/draft/gaps.ts';
import { writeRiskAssessment } from '../../src/advisor/draft/risk-assessment.ts';
import type { Risk, RiskClass, RiskPlan } from '../../src/program/application.ts';
import type { Lang } from '../../src/program/bilingual.ts';

const risk = (of: RiskClass, change: Partial<Risk> = {}): Risk => ({
  class: of,
  risk: { en: `${of} risk`, zh: `${of}类风险` },
  probability: 'low',
  impact: 'high',
  mitigation: [{ en: 'second supplier', zh: '备用供应商' }],
  team: { en: 'Supply chain', zh: '供应链部' },
  ...change,
});

const plan: RiskPlan = {
  ratedOn: '2027-01-08',
  risks: (['technical', 'operational', 'market', 'regulatory', 'financial'] as const).map((of) => risk(of)),
  contingency: { amount: 30_000_000n, use: { en: 'repairs', zh: '设备维修' } },
  scenarios: [
    {
      name: { en: 'Base', zh: '基准' },
      effect: { en: 'none', zh: '无' },
      response: { en: 'none', zh: '无' },
    },
  ],
  continuity: [
    { hazard: 'natural', measure: { en: 'plan 7', zh: '7号预案' } },
    { hazard: 'power', measure: { en: 'generator', zh: '备用发电机' } },
    { hazard: 'data', measure: { en: 'off-site copy', zh: '异地备份' } },
  ],
};

function write(lang: Lang, change: Partial<RiskPlan> = {}, budget: bigint | null = null) {
  const gaps = gapList(lang);
  const blocks = writeRiskAssessment({ ...plan, ...change }, lang, budget, gaps);
  return { blocks, text: JSON.stringify(blocks), gaps: gaps.found };
}

const tableOf = (blocks: readonly DraftBlock[]) => {
  const table = blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows : [];
};

describe('the risk section', () => {
  it.each([
    ['en', ['Technical', 'Operational', 'Market', 'Regulatory', 'Financial']],
    ['zh', ['技术风险', '运营风险', '市场风险', '政策法规风险', '财务风险']],
  ] as const)('has a row for each of the five classes, in %s', (lang, classes) => {
    expect(tableOf(write(lang).blocks).map(([first]) => first)).toEqual(classes);
  });

  it.each(['en', 'zh'] as const)('has no gap when the facts are complete, in %s', (lang) => {
    expect(write(lang).gaps).toEqual([]);
    expect(write(lang).text).not.toMatch(/to fill|待补/);
  });

  it('says the contingency in money and as a share of the budget', () => {
    expect(write('en', {}, 600_000_000n).text).toContain(
      'CNY 300,000 of company funds, 5% of the project budget of CNY 6,000,000',
    );
    expect(write('zh', {}, 600_000_000n).text).toContain('企业自筹30万元，相当于项目预算600万元的5%');
  });

  it('says no share when no budget is known', () => {
    expect(write('en').text).not.toContain('%');
  });

  it.each([
    ['a rating', { risks: [risk('market', { probability: null })] }, 'rating', 'Supply chain'],
    ['a mitigation', { risks: [risk('market', { mitigation: [] })] }, 'mitigation', 'Supply chain'],
    ['a team', { risks: [risk('market', { team: null })] }, 'responsible team', null],
    ['the contingency', { contingency: null }, 'contingency amount and what it is held for', null],
    ['the scenarios', { scenarios: [] }, 'scenarios with their cash effect', null],
    [
      'a continuity measure',
      { continuity: plan.continuity.slice(1) },
      'measure, document and date of the last drill',
      null,
    ],
    ['the day of the rating', { ratedOn: null }, 'date of the rating', null],
  ])('names %s that is missing, and who has it', (_what, change, what, owner) => {
    const { gaps, text } = write('en', change);
    expect(gaps).toContainEqual({ what, owner });
    expect(text).toContain(`[to fill: ${what}]`);
  });

  it('shows a class without a risk as a gap, and does not invent one', () => {
    const { blocks, gaps } = write('en', { risks: plan.risks.slice(1) });
    expect(tableOf(blocks)[0]).toEqual([
      'Technical',
      '[to fill: the risk in this class]',
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(gaps).toHaveLength(1);
  });

  it('carries the same figures in both languages', () => {
    const digits = (lang: Lang) =>
      [...write(lang, {}, 600_000_000n).text.matchAll(/\d+%/g)].map(([found]) => found);
    expect(digits('en')).toEqual(digits('zh'));
  });
});

describe('the count of gaps', () => {
  it.each([
    [[], 'No gaps.', '没有待补内容。'],
    [[{ what: 'x', owner: null }], '1 gap: no owner yet 1.', '1处待补：尚无负责部门1处。'],
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
