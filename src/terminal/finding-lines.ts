import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { Finding } from '../program/finding.ts';
import { findingChanges } from '../program/finding-changes.ts';
import { applies, BASIS, SEVERITY_LABEL } from '../program/finding-words.ts';
import { joinFindings } from '../program/join-findings.ts';
import { WHAT_CHANGED } from '../program/scenario/what-changed-words.ts';

/** One paragraph a finding that applies; then one line on what passed and what could not be checked. */
export function findingLines(findings: readonly Finding[], lang: Lang): string[] {
  return [...toldLines(findings, lang), rest(findings, lang)];
}

/** The findings that apply, and no count of the others. */
export function toldLines(findings: readonly Finding[], lang: Lang): string[] {
  return joinFindings(findings.filter(applies)).map((finding) => findingLine(finding, lang));
}

/** What a change does to the findings: what came, what is there with other figures, what is gone, and how many stay. */
export function changedLines(before: readonly Finding[], after: readonly Finding[], lang: Lang): string[] {
  const { came, gone, moved, kept } = findingChanges(before, after);
  const titled = (title: Bilingual, group: readonly Finding[]) =>
    group.length === 0
      ? []
      : [
          lang === 'zh' ? `${title.zh}：` : `${title.en}:`,
          ...joinFindings(group).map((finding) => `  ${findingLine(finding, lang)}`),
        ];
  const all = [
    ...titled(WHAT_CHANGED.came, came),
    ...titled(WHAT_CHANGED.moved, moved),
    ...titled(WHAT_CHANGED.gone, gone),
  ];
  if (all.length === 0) return [WHAT_CHANGED.none[lang]];
  return kept === 0 ? all : [...all, WHAT_CHANGED.kept(kept)[lang]];
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
    : `${passed} ${passed === 1 ? 'rule' : 'rules'} passed, ${open} could not be checked (--json lists them).`;
}
