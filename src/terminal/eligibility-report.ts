import type { Lang } from '../program/bilingual.ts';
import type { CriterionResult, CriterionText, EligibilityCheck } from '../program/eligibility.ts';
import { CRITERION_STATE } from '../program/state-words.ts';
import { findingLines } from './finding-lines.ts';

/** The eligibility check for a terminal: what can be said at most, each criterion with its words, the next question. */
export function eligibilityReport(
  check: EligibilityCheck,
  criteria: readonly CriterionText[],
  lang: Lang,
): string {
  const next = criteria.find(({ id }) => id === check.next);
  const ask =
    next === undefined
      ? []
      : ['', `${lang === 'zh' ? '下一个问题：' : 'Next question: '}${next.question[lang]}`];
  return [
    check.says[lang],
    '',
    ...check.criteria.map((result) => line(result, criteria, lang)),
    '',
    ...findingLines(check.findings, lang),
    ...ask,
  ].join('\n');
}

function line({ id, state, told }: CriterionResult, criteria: readonly CriterionText[], lang: Lang): string {
  const name = criteria.find((one) => one.id === id)?.name[lang] ?? '';
  const words = told.map(({ text }) => text.replace(/\s+/g, ' ')).join(' … ');
  if (lang === 'zh') return `  ${id} ${name}：${CRITERION_STATE[state].zh}${words && `（“${words}”）`}`;
  return `  ${id} ${name}: ${CRITERION_STATE[state].en}${words && ` ("${words}")`}`;
}
