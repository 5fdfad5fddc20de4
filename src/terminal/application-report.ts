import type { CheckedPart } from '../advisor/whole-application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { PartFinding } from '../program/check-application.ts';
import { findingLines } from './finding-lines.ts';

interface Report {
  readonly parts: readonly (CheckedPart & { readonly problem: Bilingual | null })[];
  readonly findings: readonly PartFinding[];
  /** Files that stand for no part. */
  readonly unknown: readonly string[];
}

const NAMES: Readonly<Record<string, Bilingual>> = {
  facts: { en: 'Facts (application.yaml)', zh: '申报资料（application.yaml）' },
  budget: { en: 'Budget', zh: '预算' },
  deadline: { en: 'Deadline', zh: '截止日期' },
  cash: { en: 'Cash plan', zh: '现金流计划' },
  eligibility: { en: 'Eligibility', zh: '申报条件' },
  documents: { en: 'Documents', zh: '材料清单' },
  call: { en: 'Call facts', zh: '申报通知信息' },
  application: { en: 'Parts against each other', zh: '各部分相互核对' },
};

/** The check of one application for a terminal: what was read, then each part's findings, the comparison first. */
export function applicationReport({ parts, findings, unknown }: Report, lang: Lang): string {
  const missing = parts.filter(({ read, problem }) => !read && problem === null);
  const order = [...parts].sort(
    (a, b) => Number(b.part === 'application') - Number(a.part === 'application'),
  );
  return [
    ...(missing.length === 0
      ? []
      : [
          said(
            'Not there, so not checked',
            '未提供，未检查',
            missing.map((one) => nameOf(one.part, lang)),
            lang,
          ),
        ]),
    ...parts.flatMap(({ part, problem }) =>
      problem === null ? [] : [said(nameOf(part, lang), nameOf(part, lang), [problem[lang]], lang)],
    ),
    ...(unknown.length === 0
      ? []
      : [said('Files that stand for no part', '无法对应任何部分的文件', unknown, lang)]),
    ...order.flatMap(({ part, read }) => {
      const own = findings.filter((finding) => groupOf(finding) === part);
      return read && own.length > 0 ? ['', heading(nameOf(part, lang)), ...findingLines(own, lang)] : [];
    }),
  ]
    .join('\n')
    .trimStart();
}

/** The comparison stands together, whichever part a finding names first. */
function groupOf({ rule, part }: PartFinding): string {
  return rule.startsWith('XCK-') ? 'application' : part;
}

function said(en: string, zh: string, what: readonly string[], lang: Lang): string {
  return lang === 'zh' ? `${zh}：${what.join('、')}` : `${en}: ${what.join(', ')}`;
}

function heading(name: string): string {
  return `== ${name} ==`;
}

function nameOf(part: string, lang: Lang): string {
  const draft = /^draft:(.+)$/.exec(part)?.[1];
  if (draft !== undefined) return lang === 'zh' ? `章节草稿 ${draft}` : `Draft ${draft}`;
  return NAMES[part]?.[lang] ?? part;
}
