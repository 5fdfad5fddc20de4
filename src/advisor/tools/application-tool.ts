import { z } from 'zod';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Advisor } from '../advisor.ts';
import type { ApplicationCheck } from '../whole-application.ts';
import type { CheckTool, ToolContext } from './check-tool.ts';
import { findingsUnder, restSection } from './finding-sections.ts';
import { knownDocuments, knownEligibility } from './known-answers.ts';
import { makeTool } from './make-tool.ts';
import { dayField, dayIn, STAGE } from './tool-fields.ts';
import type { Section } from './tool-text.ts';

/** All that is known of the application, each part by itself and the parts against each other. */
export function applicationTool(advisor: Advisor, bound: ToolContext): CheckTool {
  const { lang, facts, budget, drafts } = bound;
  return makeTool(
    {
      name: 'check_application',
      description:
        'Runs every check over all that is known of the application here: its facts, adopted budget, cash plan, eligibility, documents, drafts and call, and holds them against each other (totals, dates, headcount, names, figures that the call has replaced). Use it for “is our application consistent?” and “what is left to do?”. Returns which parts were there, then the findings: the parts against each other first, then part by part.',
      schema: z.strictObject({
        stage: STAGE,
        submit: dayField(
          'submit',
          'The day on which the application is to be submitted, when the person has said it.',
        ),
      }),
      check: ({ stage = 'full', submit }) => {
        const parts = {
          application: facts,
          budget,
          cash: null,
          drafts,
          documents: bound.documents === null ? null : knownDocuments(undefined, advisor, bound),
          eligibility: bound.eligibility === null ? null : knownEligibility(undefined, advisor, bound),
        };
        const check = advisor.checkApplication(parts, { ...bound, stage, submit: dayIn(submit) });
        return {
          sections: applicationSections(check, lang),
          result: { kind: 'application', check },
          findings: check.findings,
        };
      },
    },
    lang,
  );
}

const NAMES: Readonly<Record<string, Bilingual>> = {
  facts: { en: 'facts', zh: '申报资料' },
  budget: { en: 'budget', zh: '预算' },
  deadline: { en: 'deadline', zh: '截止日期' },
  cash: { en: 'cash plan', zh: '资金计划' },
  eligibility: { en: 'eligibility', zh: '申报条件' },
  documents: { en: 'documents', zh: '申报材料' },
  call: { en: 'call as entered', zh: '所录通知' },
  application: { en: 'parts against each other', zh: '各部分相互核对' },
};

function applicationSections({ parts, findings }: ApplicationCheck, lang: Lang): readonly Section[] {
  const zh = lang === 'zh';
  const names = (there: boolean) =>
    parts.filter(({ read }) => read === there).map(({ part }) => partName(part, lang));
  const list = (there: boolean) => names(there).join(zh ? '、' : ', ') || (zh ? '无' : 'none');
  const quoted = new Set<string>();
  // One part that disagrees with another is what no single check shows.
  const order = ['application', ...parts.map(({ part }) => part).filter((part) => part !== 'application')];
  // Notes of all parts stand last, so that none takes the place of another part's error.
  const notes = findings
    .filter(({ severity }) => severity === 'info')
    .map((each) => ({ ...each, where: { ...each.where, part: partName(partOf(each), lang) } }));
  return [
    {
      lines: [
        zh ? `已检查：${list(true)}` : `Checked: ${list(true)}`,
        zh ? `未提供，未检查：${list(false)}` : `Not there, so not checked: ${list(false)}`,
      ],
      share: 0.2,
    },
    ...order.map((part) => {
      const own = findings.filter((each) => partOf(each) === part && each.severity !== 'info');
      const share = part === 'application' ? 0.4 : 0.15;
      return { ...findingsUnder(partName(part, lang), own, lang, quoted), share };
    }),
    { ...findingsUnder(zh ? '说明' : 'notes', notes, lang, quoted), share: 0.1 },
    restSection(findings, lang),
  ];
}

/** The comparison stands together, whichever part a finding names first. */
function partOf({ rule, part }: ApplicationCheck['findings'][number]): string {
  return rule.startsWith('XCK-') ? 'application' : part;
}

function partName(part: string, lang: Lang): string {
  const draft = /^draft:(.+)$/.exec(part)?.[1];
  if (draft !== undefined) return lang === 'zh' ? `章节草稿 ${draft}` : `draft ${draft}`;
  return NAMES[part]?.[lang] ?? part;
}
