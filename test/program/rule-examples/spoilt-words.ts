import type { SpoiltSection } from './spoilt-section.ts';

/** Figures, days and words that may stand in any section. */
export const SPOILT_WORDS: readonly SpoiltSection[] = [
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
