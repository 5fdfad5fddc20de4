import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAdvisor } from '../../src/advisor/create-advisor.ts';
import { draftMarkdown } from '../../src/advisor/draft/draft-markdown.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import type { Lang } from '../../src/program/bilingual.ts';
import { DRAFT_RULES } from '../../src/program/draft-rules/registry.ts';
import type { Finding } from '../../src/program/finding.ts';
import type { CallFacts } from '../../src/program/terms.ts';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const advisor = createAdvisor(library);
const FOLDER = new URL('../fixtures/drafts/', import.meta.url);
const GOOD = readdirSync(FOLDER).map((name) => {
  const [section = '', lang] = name.split('.');
  return { section, lang: lang === 'zh' ? ('zh' as const) : ('en' as const), text: read(name) };
});

function read(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** A draft against the example's budget, today and the shipped text, or with a call over it. */
function findings(section: string, lang: Lang, text: string, callFacts: CallFacts = {}): readonly Finding[] {
  const context = { callFacts, now: '2026-11-23T04:00:00Z' };
  const budgetText = { kind: 'text', text: library.exampleBudget[lang], slash: false } as const;
  const budget = advisor.checkBudget(budgetText, context);
  return advisor.checkDraft({ section, text }, { ...context, budget }).findings;
}

const failed = (all: readonly Finding[]) => all.filter(({ status }) => status === 'fail');
const broken = (all: readonly Finding[]) => [...new Set(failed(all).map(({ rule }) => rule))].sort();

interface Example {
  readonly rule: string;
  /** "talent.en": the good section that is spoilt. */
  readonly good: string;
  /** What is taken out of it, and what is put there. */
  readonly spoil: readonly (readonly [from: string, to: string])[];
  readonly params?: Readonly<Record<string, string>>;
  readonly where?: { readonly row: number; readonly column?: number };
}

const EXAMPLES: readonly Example[] = [
  {
    rule: 'LNT-WS-001',
    good: 'project-plan.en',
    spoil: [['- Team: Production\n', '']],
    params: { workstream: 'Pilot production', missing: 'team' },
  },
  {
    rule: 'LNT-WS-001',
    good: 'project-plan.en',
    spoil: [
      [
        'The goal is to certify the module and to deliver the first series. Sales is responsible. ',
        'Sales is responsible. ',
      ],
    ],
    params: { workstream: 'Market launch', missing: 'objective' },
  },
  {
    rule: 'LNT-WS-001',
    good: 'project-plan.zh',
    spoil: [['| 销售部 | 200万元，6人 |', '| 销售部 | — |']],
    params: { workstream: '市场投放', missing: 'resource' },
    where: { row: 7 },
  },
  {
    rule: 'LNT-WS-002',
    good: 'project-plan.zh',
    spoil: [['| 投放后优化 |', '| 总结 |']],
    params: { missing: 'post-launch-optimization' },
  },
  {
    rule: 'LNT-WS-002',
    good: 'project-plan.en',
    spoil: [
      ['| Market launch |', '| Sales |'],
      ['## 3. Market launch', '## 3. Sales'],
    ],
    params: { missing: 'market-launch' },
  },
  { rule: 'LNT-QMS-001', good: 'project-plan.en', spoil: [[' by June 2028', '']], where: { row: 44 } },
  {
    rule: 'LNT-QMS-001',
    good: 'project-plan.zh',
    spoil: [['2028年6月前完成ISO 9001扩项；2027年10月起', '将完成ISO 9001扩项；']],
  },
  {
    rule: 'LNT-MKT-001',
    good: 'market-analysis.en',
    spoil: [
      [
        'Flux is 40% above imported modules at the same pressure, which sets us apart from foreign competitors. ',
        '',
      ],
    ],
    params: { missing: 'international' },
  },
  {
    rule: 'LNT-MKT-001',
    good: 'market-analysis.zh',
    spoil: [
      [
        '1. 国内市场：与两家国内陶瓷管式膜厂相比，本项目烧成两次，对方三次，差异化优势明显；由园区发货，48小时内完成维修更换。\n',
        '',
      ],
    ],
    params: { missing: 'domestic' },
  },
  {
    rule: 'LNT-MKT-002',
    good: 'market-analysis.en',
    spoil: [
      [' (own customer survey, June 2026)', ''],
      ['of 40 works asked plan', 'of 40 works plan'],
    ],
    params: { missing: 'source' },
  },
  {
    rule: 'LNT-MKT-002',
    good: 'market-analysis.zh',
    spoil: [['受访40家企业中26家计划在2028年前实施废水回用（自行调查，2026年6月）', '旺盛，前景广阔']],
    params: { missing: 'figure, source' },
  },
  {
    rule: 'LNT-ESG-001',
    good: 'esg.en',
    spoil: [
      ['| 38.0 | 32.3 |', '| - | 32.3 |'],
      ['| 55 | 80 |', '| - | 80 |'],
    ],
    params: { missing: 'baseline' },
  },
  {
    rule: 'LNT-ESG-001',
    good: 'esg.zh',
    spoil: [
      ['由38.0千瓦时（2026年10月）降至32.3千瓦时（2028年12月）', '持续下降'],
      ['由55%提高到80%', '不断提高'],
    ],
    params: { missing: 'target, baseline' },
  },
  { rule: 'LNT-ESG-002', good: 'esg.en', spoil: [['follows the Data Security Law', 'covers data']] },
  { rule: 'LNT-ESG-002', good: 'esg.zh', spoil: [['按《数据安全法》自查', '开展自查']] },
  {
    rule: 'LNT-RSK-001',
    good: 'risk-assessment.en',
    spoil: [['### Regulatory risks\n- Discharge limits change. ', '- Discharge limits change. ']],
    params: { missing: 'regulatory' },
  },
  {
    rule: 'LNT-RSK-001',
    good: 'risk-assessment.zh',
    spoil: [
      ['市场风险：膜组件价格下跌10%。发生概率中等，影响程度中；应对措施为签订框架合同；由销售部负责。\n', ''],
    ],
    params: { missing: 'market' },
  },
  {
    rule: 'LNT-RSK-002',
    good: 'risk-assessment.en',
    spoil: [[' Mitigation: release test after every firing.', '']],
    params: { missing: 'mitigation' },
  },
  {
    rule: 'LNT-RSK-002',
    good: 'risk-assessment.zh',
    spoil: [['影响程度中；应对措施为每季度', '应对措施为每季度']],
    params: { missing: 'impact' },
    where: { row: 4 },
  },
  {
    rule: 'LNT-RSK-003',
    good: 'risk-assessment.en',
    spoil: [
      ['Scenario: payments', 'Payments'],
      ['and scenarios', ''],
    ],
    params: { missing: 'scenario' },
  },
  {
    rule: 'LNT-RSK-003',
    good: 'risk-assessment.zh',
    spoil: [['业务连续性：防汛抗震恢复预案已于2026年9月演练。', '']],
    params: { missing: 'continuity' },
  },
  {
    rule: 'LNT-TAL-001',
    good: 'talent.en',
    spoil: [[', 2 overseas returnees', '']],
    params: { missing: 'returnees' },
  },
  {
    rule: 'LNT-TAL-001',
    good: 'talent.zh',
    spoil: [['职业院校合作：与园区职业学院签订培训协议，每年10名学徒。\n', '']],
    params: { missing: 'vocational' },
  },
  {
    rule: 'LNT-KPI-001',
    good: 'monitoring.en',
    spoil: [['from 0 to 3,000 modules a year by December 2028', 'more and more']],
    params: { indicator: 'Modules sold' },
  },
  {
    rule: 'LNT-KPI-001',
    good: 'monitoring.zh',
    spoil: [['| 82 | 92 | 2028年12月 |', '|  | 92 | 2028年12月 |']],
    params: { indicator: '成品率', missing: 'baseline' },
    where: { row: 5 },
  },
  {
    rule: 'LNT-POL-001',
    good: 'policy-alignment.en',
    spoil: [['dual circulation', 'the 14th Five-Year Plan']],
    params: { text: '14th Five-Year Plan', until: '2025-12-31' },
  },
  {
    rule: 'LNT-POL-001',
    good: 'policy-alignment.zh',
    spoil: [['服务双循环战略，', '落实“十四五”规划，']],
    params: { text: '十四五' },
  },
  {
    rule: 'LNT-POL-001',
    good: 'policy-alignment.en',
    spoil: [['serves dual circulation: a home', 'is for a home']],
    params: { missing: 'strategy' },
  },
  {
    rule: 'LNT-CLU-001',
    good: 'policy-alignment.en',
    spoil: [
      [', and opens exports to ASEAN', ''],
      ['an export market', 'a second market'],
    ],
    params: { missing: 'export' },
  },
  {
    rule: 'LNT-CLU-001',
    good: 'policy-alignment.zh',
    spoil: [['粉体和壳体在园区内采购，壮大本地产业集群；', '']],
    params: { missing: 'cluster' },
  },
  {
    rule: 'LNT-ENV-001',
    good: 'environmental-impact.en',
    spoil: [
      ['Emissions: furnace exhaust is filtered and measured monthly. ', ''],
      ['covers exhaust and noise', 'covers noise'],
    ],
    params: { missing: 'emission' },
  },
  {
    rule: 'LNT-ENV-001',
    good: 'environmental-impact.zh',
    spoil: [['环评：环境影响报告2026年7月备案，防治措施已落实。', '']],
    params: { missing: 'assessment' },
  },
  {
    rule: 'LNT-ROAD-001',
    good: 'commercialization-roadmap.en',
    spoil: [['The prototype was validated by two pilot customers. ', '']],
    params: { missing: 'prototype, pilot-partner' },
  },
  {
    rule: 'LNT-ROAD-001',
    good: 'commercialization-roadmap.zh',
    spoil: [['样机已经两家试点客户验证', '样机已经验证']],
    params: { missing: 'pilot-partner' },
  },
  {
    rule: 'LNT-BUD-001',
    good: 'budget-narrative.en',
    spoil: [[' The bank confirmation of 2026-10-20 is the proof of matching funds.', '']],
    params: { missing: 'match-proof' },
  },
  {
    rule: 'LNT-BUD-001',
    good: 'budget-narrative.zh',
    spoil: [
      ['（占56.8%）', ''],
      ['（占43.2%）', ''],
    ],
    params: { missing: 'ratio' },
  },
  {
    rule: 'LNT-FIN-001',
    good: 'financial-snapshot.en',
    spoil: [
      ['The cash flow forecast shows the lowest balance', 'The lowest is'],
      [', CNY 290,000, in', ' CNY 290,000 in'],
    ],
    params: { missing: 'cash-flow' },
  },
  {
    rule: 'LNT-FIN-001',
    good: 'financial-snapshot.zh',
    spoil: [['资助按里程碑拨付：首期114万元，第二期95万元，企业须先行垫付。', '']],
    params: { missing: 'milestone' },
  },
  {
    rule: 'LNT-IP-001',
    good: 'ip-and-data.en',
    spoil: [
      [
        'Data: production data is kept on servers in the park; cybersecurity is reviewed every year under the Data Security Law.',
        '',
      ],
    ],
    params: { missing: 'data-protection' },
  },
  {
    rule: 'LNT-IP-001',
    good: 'ip-and-data.zh',
    spoil: [['知识产权：发明专利9项，实用新型14项，在审3项；浆料配方作为商业秘密管理。\n', '']],
    params: { missing: 'ip' },
  },
  {
    rule: 'LNT-TEC-001',
    good: 'technology-brief.en',
    spoil: [
      [
        'Intellectual property: 9 invention patents, 14 utility models and the slurry formulas kept as trade secrets.',
        '',
      ],
    ],
    params: { missing: 'ip' },
  },
  {
    rule: 'LNT-TEC-001',
    good: 'technology-brief.zh',
    spoil: [
      ['样机已由两家试点客户验证：区内印染企业自2025年8月起试用，6个月废水回用率70%。', '样机已完成。'],
    ],
    params: { missing: 'pilot-partner' },
  },
  {
    rule: 'LNT-EXE-001',
    good: 'executive-summary.en',
    spoil: [[', opens an export market through two ASEAN distributors', '']],
    params: { missing: 'export' },
  },
  {
    rule: 'LNT-EXE-001',
    good: 'executive-summary.zh',
    spoil: [['带动本地产业集群（氧化铝粉体和壳体在园区内采购）；', '']],
    params: { missing: 'cluster' },
  },
  {
    rule: 'LNT-SEC-001',
    good: 'talent.en',
    spoil: [['Knowledge transfer: two workshops a year and joint papers with a research institute.\n', '']],
    params: { missing: 'transfer' },
  },
  {
    rule: 'LNT-SEC-001',
    good: 'project-plan.zh',
    spoil: [
      ['；2027年10月起涂膜线启用MES', ''],
      ['MES数据', '产线记录'],
      ['与数字化', ''],
    ],
    params: { missing: 'digital' },
  },
  {
    rule: 'LNT-NUM-001',
    good: 'executive-summary.en',
    spoil: [['the total budget is CNY 8,800,000', 'the total budget is CNY 8.7 million']],
    params: { role: 'total', draftFen: '870000000', budgetFen: '880000000', diffFen: '-10000000' },
    where: { row: 7, column: 146 },
  },
  {
    rule: 'LNT-NUM-001',
    good: 'executive-summary.zh',
    spoil: [['企业自筹500万元', '企业自筹600万元']],
    params: { role: 'own', draftFen: '600000000', budgetFen: '500000000' },
  },
  {
    rule: 'LNT-NUM-001',
    good: 'budget-narrative.zh',
    spoil: [['| 设备采购 | 420 | 240 |', '| 设备采购 | 430 | 240 |']],
    params: { role: 'line', line: '1', draftFen: '430000000' },
  },
  {
    rule: 'LNT-NUM-001',
    good: 'budget-narrative.en',
    spoil: [['(56.8%)', '(65.8%)']],
    params: { role: 'own', percent: '56.8%' },
  },
  {
    rule: 'LNT-NUM-002',
    good: 'budget-narrative.en',
    spoil: [['is at most CNY 5,000,000', 'is at most CNY 8,000,000']],
    params: { draftFen: '800000000', capFen: '500000000' },
  },
  {
    rule: 'LNT-NUM-002',
    good: 'budget-narrative.zh',
    spoil: [['未超过上限。', '未超过上限。火炬计划要求企业配套比例不低于60%。']],
    params: { text: '60%' },
  },
  {
    rule: 'LNT-NUM-002',
    good: 'talent.en',
    spoil: [['Retention:', 'The Torch Program requires at least 10 engineers for 3 years. Retention:']],
    params: { text: '10 engineers' },
  },
  {
    rule: 'LNT-DATE-001',
    good: 'executive-summary.en',
    spoil: [['# Executive summary', 'The application deadline is 30 September 2025.']],
    params: { as: 'deadline', draftDay: '2025-09-30' },
  },
  {
    rule: 'LNT-DATE-001',
    good: 'executive-summary.zh',
    spoil: [['一、申报企业', '计划于2025年9月20日提交申报书。']],
    params: { as: 'submission', draftDay: '2025-09-20' },
  },
  {
    rule: 'LNT-PH-001',
    good: 'talent.en',
    spoil: [['two-track career path', '[TBD]']],
    params: { text: '[TBD]' },
    where: { row: 4 },
  },
  {
    rule: 'LNT-PH-001',
    good: 'financial-snapshot.zh',
    spoil: [['3,140万元', 'XX万元']],
    params: { text: 'XX' },
  },
  {
    rule: 'LNT-PH-001',
    good: 'talent.zh',
    spoil: [['管理与技术双通道晋升', '待补充']],
    params: { text: '待补充' },
  },
  {
    rule: 'LNT-CLAIM-001',
    good: 'executive-summary.en',
    spoil: [['Sales of CNY', 'The project will be approved. Sales of CNY']],
    params: { text: 'will be approved' },
  },
  {
    rule: 'LNT-CLAIM-001',
    good: 'executive-summary.zh',
    spoil: [['产业化条件已具备', '产业化条件已具备，保证获批']],
    params: { text: '保证获批' },
  },
  {
    rule: 'LNT-LANG-001',
    good: 'executive-summary.zh',
    spoil: [['项目总投资880万元', '项目总投资880']],
    params: { text: '880' },
  },
  {
    rule: 'LNT-LANG-001',
    good: 'executive-summary.en',
    spoil: [['total budget is CNY 8,800,000', 'total budget is 880']],
    params: { text: '880' },
  },
];

function spoilt({ good, spoil }: Example): string {
  let text = read(`${good}.md`);
  for (const [from, to] of spoil) {
    expect(text, `"${from}" stands in ${good}`).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text;
}

describe('each rule on drafts', () => {
  it.each(EXAMPLES)('$rule breaks on $good with $spoil', (example) => {
    const [section = '', lang] = example.good.split('.');
    const found = failed(findings(section, lang === 'zh' ? 'zh' : 'en', spoilt(example)));
    const [first] = found.filter(({ rule }) => rule === example.rule);
    expect(first, broken(found).join()).toBeDefined();
    if (example.params) expect(first?.params).toMatchObject(example.params);
    if (example.where) expect(first?.where).toMatchObject(example.where);
    // What was spoilt breaks its own rule, and at most leaves the section incomplete.
    expect(broken(found).filter((rule) => rule !== 'LNT-SEC-001' && rule !== example.rule)).toEqual([]);
  });

  it('has examples in both languages', () => {
    for (const { id } of DRAFT_RULES) {
      const langs = EXAMPLES.filter(({ rule }) => rule === id).map(({ good }) => good.split('.')[1]);
      expect([...new Set(langs)].sort(), id).toEqual(['en', 'zh']);
    }
    expect(EXAMPLES.every(({ rule }) => DRAFT_RULES.some(({ id }) => id === rule))).toBe(true);
  });

  it('says in both languages what is there and what to do', () => {
    for (const example of EXAMPLES) {
      const [section = '', lang] = example.good.split('.');
      for (const { message, basis, severity } of failed(
        findings(section, lang === 'zh' ? 'zh' : 'en', spoilt(example)),
      )) {
        expect(message.en).toMatch(/[.?]$/);
        expect(message.zh).toMatch(/[。？]$/);
        expect(`${message.en}${message.zh}`).not.toMatch(/undefined|null|NaN|\[object/);
        if (basis === 'reading' || basis === 'practice') expect(severity).not.toBe('error');
      }
    }
  });
});

describe('a good section', () => {
  it.each(GOOD)('breaks nothing: $section in $lang', ({ section, lang, text }) => {
    expect(failed(findings(section, lang, text)).map(({ message }) => message.en)).toEqual([]);
  });

  it('is there for every section in both languages', () => {
    const written = GOOD.map(({ section, lang }) => `${section}.${lang}`).sort();
    const asked = library.draftSections.flatMap(({ id }) => [`${id}.en`, `${id}.zh`]).sort();
    expect(written).toEqual(asked);
  });

  it.each(['en', 'zh'] as const)('is what the example company’s own draft is, in %s', (lang) => {
    const context = { callFacts: {}, now: '2026-11-23T04:00:00Z' };
    const draft = advisor.draft('risk-assessment', { ...context, lang, application: library.example });
    const text = draft.kind === 'draft' ? draftMarkdown(draft) : '';
    expect(text).not.toBe('');
    expect(failed(findings('risk-assessment', lang, text))).toEqual([]);
  });
});
