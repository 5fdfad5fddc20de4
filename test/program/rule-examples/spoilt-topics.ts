import type { SpoiltSection } from './spoilt-section.ts';

/** Sections that leave out what they are to speak of. */
export const SPOILT_TOPICS: readonly SpoiltSection[] = [
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
];
