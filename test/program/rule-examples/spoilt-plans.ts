import type { SpoiltSection } from './spoilt-section.ts';

/** Items of a plan that lack a part: workstreams, quality, market, indicators, risks, talent. */
export const SPOILT_PLANS: readonly SpoiltSection[] = [
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
];
