import type { Lang } from '../program/bilingual.ts';
import type { Finding } from '../program/finding.ts';
import { applies, BASIS, SEVERITY_LABEL } from '../program/finding-words.ts';

/** One paragraph a finding that applies; then one line on what passed and what could not be checked. */
export function findingLines(findings: readonly Finding[], lang: Lang): string[] {
  return [...findings.filter(applies).map((finding) => findingLine(finding, lang)), rest(findings, lang)];
}

function findingLine({ severity, rule, basis, message, formula }: Finding, lang: Lang): string {
  const head =
    lang === 'zh'
      ? `【${SEVERITY_LABEL[severity].zh}】${message.zh}（${rule}，${BASIS[basis].zh}）`
      : `${SEVERITY_LABEL[severity].en}  ${message.en} (${rule}, ${BASIS[basis].en})`;
  return formula === undefined ? head : `${head}\n    ${formula}`;
}

/** How many rules passed or were not checked; `--json` names them. */
function rest(findings: readonly Finding[], lang: Lang): string {
  const count = (status: Finding['status']) =>
    new Set(findings.filter((finding) => finding.status === status).map(({ rule }) => rule)).size;
  const [passed, open] = [count('pass'), count('not-checked')];
  return lang === 'zh'
    ? `另有${passed}项规则通过，${open}项未能检查（--json 可列出）。`
    : `${passed} rules passed, ${open} could not be checked (--json lists them).`;
}
