import { describe, expect, it } from 'vitest';
import type { Application, Risk, RiskClass, RiskPlan } from '../../../src/program/application.ts';
import type { Lang } from '../../../src/program/bilingual.ts';
import { library } from '../../shipped.ts';
import { drafted, LANGS, tableRows, textOf } from './drafted.ts';

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

const own: Application = { ...library.example, label: null, documents: [], workstreams: [] };

function write(lang: Lang, change: Partial<RiskPlan> = {}, budget: string | null = null) {
  const draft = drafted('risk-assessment', lang, {
    application: { ...own, risk: { ...plan, ...change } },
    budget: budget === null ? null : { kind: 'text', text: budget, slash: false },
  });
  return { ...draft, text: textOf(draft) };
}

const SIX_MILLION = 'Item,Amount (CNY),Company funds,Torch grant\nEquipment,6000000,3500000,2500000';

describe('the risk section', () => {
  it.each([
    ['en', ['Technical', 'Operational', 'Market', 'Regulatory', 'Financial']],
    ['zh', ['技术风险', '运营风险', '市场风险', '政策法规风险', '财务风险']],
  ] as const)('has a row for each of the five classes, in %s', (lang, classes) => {
    expect(tableRows(write(lang)).map(([first]) => first)).toEqual(classes);
  });

  it.each(LANGS)('has no gap when the facts are complete, in %s', (lang) => {
    expect(write(lang).gaps).toEqual([]);
    expect(write(lang).text).not.toMatch(/to fill|待补/);
  });

  it('says the contingency in money and as a share of the adopted budget', () => {
    expect(write('en', {}, SIX_MILLION).text).toContain(
      'CNY 300,000 of company funds, 5% of the project budget of CNY 6,000,000',
    );
    expect(write('zh', {}, SIX_MILLION).text).toContain(
      '企业以自有资金预留30万元（相当于项目预算600万元的5%）',
    );
  });

  it('says no share when no budget is known', () => {
    expect(write('en').text).not.toContain('%');
  });

  it.each([
    ['a probability', { risks: [risk('market', { probability: null })] }, 'probability', 'Supply chain'],
    ['an impact', { risks: [risk('market', { impact: null })] }, 'impact', 'Supply chain'],
    ['a mitigation', { risks: [risk('market', { mitigation: [] })] }, 'mitigation', 'Supply chain'],
    ['a team', { risks: [risk('market', { team: null })] }, 'responsible team', null],
    ['the contingency', { contingency: null }, 'contingency amount and what it is held for', 'Finance'],
    ['the scenarios', { scenarios: [] }, 'scenarios with their cash effect', 'Finance'],
    [
      'a continuity measure',
      { continuity: plan.continuity.slice(1) },
      'measure, document and date of the last drill',
      'Production',
    ],
    ['the day of the rating', { ratedOn: null }, 'date of the rating', 'Finance'],
  ])('names %s that is missing, and who has it', (_what, change, what, owner) => {
    const { gaps, text } = write('en', change);
    expect(gaps).toContainEqual({ what, owner });
    expect(text).toContain(owner === null ? `[to fill: ${what}]` : `[to fill: ${what}, ${owner}]`);
  });

  it('shows a class without a risk as a gap, and does not invent one', () => {
    const draft = write('en', { risks: plan.risks.slice(1) });
    const gap = '[to fill: technical risk with its ratings, R&D]';
    expect(tableRows(draft)[0]).toEqual(['Technical', gap, '–', '–', '–', '–']);
    expect(draft.gaps).toHaveLength(1);
  });

  it.each(LANGS)(
    'tells a class without a risk as a gap, and not again as a risk without ratings, in %s',
    (lang) => {
      const application = { ...library.example, risk: { ...plan, risks: plan.risks.slice(1) } };
      const { findings } = drafted('risk-assessment', lang, { application });
      const failed = findings.filter(({ status }) => status === 'fail').map(({ rule }) => rule);
      expect(failed).not.toContain('LNT-RSK-002');
      expect(failed).toContain('LNT-PH-001');
    },
  );

  it.each([
    ['en', 'Budget figures come from the adopted budget.'],
    ['zh', '预算数据取自已采用的预算。'],
  ] as const)('reports whose budget was used, in %s', (lang, line) => {
    expect(write(lang, {}, SIX_MILLION).report).toContain(line);
    expect(write(lang).report).not.toContain(line);
    // The facts are the example's, the budget is not.
    expect(
      drafted('risk-assessment', lang, { budget: { kind: 'text', text: SIX_MILLION, slash: false } }).report,
    ).toContain(line);
    expect(drafted('risk-assessment', lang).report).not.toContain(line);
  });
});
