import type { Bilingual } from '../../program/bilingual.ts';
import type { TouchedCheck } from './document-comparison.ts';

/** What a check to run again is called. */
export const CHECK_NAMES: Readonly<Record<TouchedCheck, Bilingual>> = {
  budget: { en: 'the budget check', zh: '预算检查' },
  cash: { en: 'the cash flow', zh: '现金流预测' },
  deadline: { en: 'the deadline check', zh: '截止日期核对' },
  eligibility: { en: 'the eligibility check', zh: '资格核对' },
  documents: { en: 'the documents check', zh: '材料核对' },
  draft: { en: 'the draft check', zh: '草稿检查' },
};
