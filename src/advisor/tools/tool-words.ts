import type { DocumentStatus } from '../../program/application.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { InList, Verdict } from '../../program/budget.ts';
import type { CriterionResult } from '../../program/eligibility.ts';
import type { Basis, Severity } from '../../program/finding.ts';
import { moneyBothWays } from '../../program/money.ts';
import type { ChangeColumn } from '../../program/repair/budget-change.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

export const VERDICTS: Words<Verdict> = {
  'cannot-check': {
    en: 'cannot be checked to the end; what stands below has to be answered or sent first',
    zh: '尚未完成检查，须先确认或补充下列内容',
  },
  problems: { en: 'there are problems to mend', zh: '发现问题，需要修改' },
  attention: { en: 'no error found, but points to look at', zh: '未发现错误，但有需要留意之处' },
  'no-problem-found': {
    en: 'no problem found in these checks; the bureau decides',
    zh: '本次检查未发现问题；最终以主管部门审核为准',
  },
};

export const SEVERITIES: Words<Severity> = {
  question: { en: 'QUESTION', zh: '待确认' },
  error: { en: 'ERROR', zh: '错误' },
  warning: { en: 'WARNING', zh: '提醒' },
  info: { en: 'NOTE', zh: '说明' },
};

export const BASES: Words<Basis> = {
  program: { en: 'program text', zh: '依据项目文本' },
  call: { en: 'call as entered', zh: '依据所录通知' },
  reading: { en: 'our reading', zh: '我们的理解' },
  arithmetic: { en: 'arithmetic', zh: '算术' },
  format: { en: 'form', zh: '格式' },
  practice: { en: 'common practice', zh: '通行做法' },
};

export const IN_LIST: Words<InList> = {
  yes: { en: 'named among the allowable expenses', zh: '已列入可列支范围' },
  no: { en: 'not named among the allowable expenses', zh: '未列入可列支范围' },
  partly: { en: 'named in part among the allowable expenses', zh: '部分列入可列支范围' },
  unclear: { en: 'allowable or not: unclear', zh: '是否可列支不明确' },
};

export const COLUMNS: Words<ChangeColumn> = {
  amount: { en: 'amount', zh: '金额' },
  own: { en: 'company', zh: '企业自筹' },
  grant: { en: 'Torch grant', zh: '火炬资助' },
  other: { en: 'other sources', zh: '其他来源' },
  total: { en: 'total', zh: '合计' },
  subtotal: { en: 'subtotal', zh: '小计' },
};

export const CRITERION_STATES: Words<CriterionResult['state']> = {
  met: { en: 'told as met', zh: '已说明符合' },
  refuted: { en: 'not met', zh: '不符合' },
  open: { en: 'open, to be shown', zh: '待证明' },
};

export const DOCUMENT_STATES: Words<DocumentStatus> = {
  have: { en: 'at hand', zh: '已备' },
  'in-progress': { en: 'in progress', zh: '办理中' },
  missing: { en: 'missing', zh: '缺少' },
  'not-applicable': { en: 'not applicable', zh: '不适用' },
  unknown: { en: 'not told', zh: '未说明' },
};

/** Fen in both forms; null is said, never shown as zero. */
export function moneyText(fen: bigint | null, lang: Lang): string {
  if (fen === null) return lang === 'zh' ? '未列' : 'not given';
  return moneyBothWays(fen);
}
