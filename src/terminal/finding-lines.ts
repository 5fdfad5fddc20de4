import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { Basis, Finding, Severity } from '../program/finding.ts';

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  question: { en: 'QUESTION', zh: '待确认' },
  error: { en: 'ERROR', zh: '错误' },
  warning: { en: 'WARNING', zh: '提醒' },
  info: { en: 'NOTE', zh: '说明' },
};

const BASIS: Readonly<Record<Basis, Bilingual>> = {
  program: { en: 'the program text', zh: '依据项目文本' },
  call: { en: 'your call', zh: '依据所录通知' },
  reading: { en: 'our reading', zh: '我们的理解' },
  arithmetic: { en: 'arithmetic', zh: '算术' },
  format: { en: 'form', zh: '格式' },
  practice: { en: 'common practice', zh: '通行做法' },
};

/** One paragraph a finding that applies; then one line on what passed and what could not be checked. */
export function findingLines(findings: readonly Finding[], lang: Lang): string[] {
  const applies = findings.filter(({ status }) => status === 'fail' || status === 'ask');
  return [...applies.map((finding) => findingLine(finding, lang)), rest(findings, lang)];
}

function findingLine({ severity, rule, basis, message, formula }: Finding, lang: Lang): string {
  const head =
    lang === 'zh'
      ? `【${SEVERITY[severity].zh}】${message.zh}（${rule}，${BASIS[basis].zh}）`
      : `${SEVERITY[severity].en}  ${message.en} (${rule}, ${BASIS[basis].en})`;
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
