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

/** One paragraph a finding that applies; then one line each for what passed and what could not be checked. */
export function findingLines(findings: readonly Finding[], lang: Lang): string[] {
  const applies = findings.filter(({ status }) => status === 'fail' || status === 'ask');
  return [
    ...applies.map((finding) => findingLine(finding, lang)),
    ...rules(findings, 'pass', { en: 'Passed', zh: '已通过' }, lang),
    ...rules(findings, 'not-checked', { en: 'Not checked', zh: '未检查' }, lang),
  ];
}

function findingLine({ severity, rule, basis, message, formula }: Finding, lang: Lang): string {
  const head =
    lang === 'zh'
      ? `【${SEVERITY[severity].zh}】${message.zh}（${rule}，${BASIS[basis].zh}）`
      : `${SEVERITY[severity].en}  ${message.en} (${rule}, ${BASIS[basis].en})`;
  return formula === undefined ? head : `${head}\n    ${formula}`;
}

function rules(
  findings: readonly Finding[],
  status: Finding['status'],
  name: Bilingual,
  lang: Lang,
): string[] {
  const ids = [...new Set(findings.filter((finding) => finding.status === status).map(({ rule }) => rule))];
  if (ids.length === 0) return [];
  return [lang === 'zh' ? `${name.zh}：${ids.join('、')}` : `${name.en}: ${ids.join(', ')}`];
}
