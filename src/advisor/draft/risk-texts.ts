import type { RiskClass } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';

/** The five classes the program text asks for, in its order. */
export const RISK_CLASSES: readonly { readonly id: RiskClass; readonly name: Bilingual }[] = [
  { id: 'technical', name: { en: 'Technical', zh: '技术风险' } },
  { id: 'operational', name: { en: 'Operational', zh: '运营风险' } },
  { id: 'market', name: { en: 'Market', zh: '市场风险' } },
  { id: 'regulatory', name: { en: 'Regulatory', zh: '政策法规风险' } },
  { id: 'financial', name: { en: 'Financial', zh: '财务风险' } },
];

export const RATINGS: Readonly<Record<'low' | 'medium' | 'high', Bilingual>> = {
  low: { en: 'Low', zh: '低' },
  medium: { en: 'Medium', zh: '中' },
  high: { en: 'High', zh: '高' },
};

export const HAZARDS: Readonly<Record<'natural' | 'power' | 'data', Bilingual>> = {
  natural: { en: 'Natural hazards', zh: '自然灾害' },
  power: { en: 'Power disruption', zh: '电力中断' },
  data: { en: 'Data breach or loss', zh: '数据泄露或丢失' },
};

/** Words of the section itself: labels, column heads, names of gaps. */
export const WORDS = {
  header: {
    en: ['Class', 'Risk', 'Probability', 'Impact', 'Mitigation', 'Team'],
    zh: ['类别', '风险描述', '发生概率', '影响程度', '应对措施', '责任部门'],
  },
  contingency: { en: 'Contingency', zh: '（二）风险准备金' },
  scenarios: { en: 'Scenarios', zh: '（三）情景分析' },
  continuity: { en: 'Continuity', zh: '（四）灾备与业务连续性' },
  matrix: { en: null, zh: '（一）风险矩阵' },
  gap: {
    ratedOn: { en: 'date of the rating', zh: '评级日期' },
    risk: { en: 'the risk in this class', zh: '本类风险' },
    rating: { en: 'rating', zh: '评级' },
    mitigation: { en: 'mitigation', zh: '应对措施' },
    team: { en: 'responsible team', zh: '责任部门' },
    contingency: { en: 'contingency amount and what it is held for', zh: '风险准备金金额及用途' },
    scenario: { en: 'scenarios with their cash effect', zh: '情景及其资金影响' },
    effect: { en: 'cash effect', zh: '资金影响' },
    response: { en: 'response', zh: '应对安排' },
    measure: { en: 'measure, document and date of the last drill', zh: '措施、预案文件及最近一次演练日期' },
  },
} as const;
