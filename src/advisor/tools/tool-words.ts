import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { InList, Verdict } from '../../program/budget.ts';
import { moneyBothWays } from '../../program/money.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** As a clause, with what a model must not leave out. */
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

export const IN_LIST: Words<InList> = {
  yes: { en: 'named among the allowable expenses', zh: '已列入可列支范围' },
  no: { en: 'not named among the allowable expenses', zh: '未列入可列支范围' },
  partly: { en: 'named in part among the allowable expenses', zh: '部分列入可列支范围' },
  unclear: { en: 'allowable or not: unclear', zh: '是否可列支不明确' },
};

/** Fen in both forms; null is said, never shown as zero. */
export function moneyText(fen: bigint | null, lang: Lang): string {
  if (fen === null) return lang === 'zh' ? '未列' : 'not given';
  return moneyBothWays(fen);
}
