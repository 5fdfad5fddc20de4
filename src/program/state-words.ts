import type { DocumentStatus } from './application.ts';
import type { Bilingual } from './bilingual.ts';
import type { CriterionResult } from './eligibility.ts';
import type { ChangeColumn } from './repair/budget-change.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** "As told": nobody has seen the proof. */
export const CRITERION_STATE: Words<CriterionResult['state']> = {
  met: { en: 'met, as told', zh: '符合（据企业自述）' },
  ending: { en: 'met for now, ends soon', zh: '目前符合，即将到期' },
  refuted: { en: 'not met', zh: '不符合' },
  open: { en: 'open, to be shown', zh: '待证明' },
};

export const DOCUMENT_STATE: Words<DocumentStatus> = {
  have: { en: 'at hand', zh: '已备' },
  'in-progress': { en: 'in progress', zh: '办理中' },
  missing: { en: 'missing', zh: '缺少' },
  'not-applicable': { en: 'not applicable', zh: '不适用' },
  unknown: { en: 'not told', zh: '未说明' },
};

export const CHANGE_COLUMN: Words<ChangeColumn> = {
  amount: { en: 'amount', zh: '金额' },
  own: { en: 'company', zh: '企业自筹' },
  grant: { en: 'Torch grant', zh: '火炬资助' },
  other: { en: 'other sources', zh: '其他来源' },
  total: { en: 'total', zh: '合计' },
  subtotal: { en: 'subtotal', zh: '小计' },
};
