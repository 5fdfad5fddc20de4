import type { Library } from '../knowledge/library.ts';
import type { Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import { dayAt } from '../program/day.ts';
import type { Finding } from '../program/finding.ts';
import { forecastCash } from '../program/forecast-cash.ts';
import { layCallFacts } from '../program/terms.ts';
import type { Advisor, DraftsContext } from './advisor.ts';
import { budgetTable } from './draft/budget-table.ts';
import type { Draft, NoDraft } from './draft/draft.ts';
import { draftMarkdown } from './draft/draft-markdown.ts';
import { WITH_BUDGET } from './draft/draft-report.ts';
import { groundOfFacts } from './draft/ground-of-facts.ts';
import { guardedReport } from './draft/guard-draft.ts';
import { leftOutReport } from './draft/left-out-report.ts';
import { workedOut } from './draft/worked-out.ts';
import { writeDraft } from './draft/write-draft.ts';
import { draftedBudget, readingOf } from './drafted-budget.ts';
import { guardOf } from './guard/create-guard.ts';

/** A draft shows the budget's figures as they are: what is wrong with them is said beside it. */
function budgetFaults(budget: BudgetCheck | null, lang: Lang): readonly string[] {
  const errors = (budget?.findings ?? []).filter(
    ({ status, severity }) => status === 'fail' && severity === 'error',
  );
  return errors.map(({ message, rule }) =>
    lang === 'zh'
      ? `预算有误，起草前请先更正：${message.zh}（${rule}）`
      : `The budget is to be mended first: ${message.en} (${rule})`,
  );
}

/** Sections of one application in one language, written and held against what they rest on. */
export interface DraftDesk {
  /** As the rules write it, not yet held against anything. */
  write(section: string): Draft | NoDraft;
  /** What the section's own rules find in it. */
  findings(draft: Draft): readonly Finding[];
  /** With its whole report and its findings. */
  finish(draft: Draft): Draft;
}

export function draftDesk(
  library: Library,
  advisor: Pick<Advisor, 'checkBudget' | 'checkDraft'>,
  lang: Lang,
  { application, budget: adopted, ...context }: DraftsContext,
): DraftDesk {
  const input = draftedBudget(library, application, adopted, lang);
  const budget = input === null ? null : advisor.checkBudget(input, context);
  const table = input === null || budget === null ? null : budgetTable(budget, readingOf(input));
  const plan = application?.cash ?? null;
  const forecast = plan === null ? null : forecastCash(plan, budget?.totals.grant ?? null, library.evidence);
  const terms = layCallFacts(library.terms, context.callFacts);
  const today = dayAt(context.now);
  const facts = groundOfFacts([
    application,
    application && workedOut(application, table, forecast),
    table,
    budget?.totals,
    forecast,
    terms,
    today,
  ]);
  const findings = (draft: Draft) =>
    advisor.checkDraft({ section: draft.section, text: draftMarkdown(draft) }, { ...context, budget })
      .findings;
  const ground = { library, lang, application, budget: table, adopted: adopted !== null };
  return {
    findings,
    write: (section) => writeDraft(section, { ...ground, forecast, terms, today }),
    finish: (written) => {
      const draft = { ...written, report: leftOutReport(written) };
      const { report, figures } = guardedReport(draft, draftMarkdown(draft), guardOf(library), facts);
      const terms = draft.counted?.terms ?? [];
      const whose = draft.model === undefined ? [] : [draft.model.note];
      const faults = WITH_BUDGET.includes(draft.section) ? budgetFaults(budget, lang) : [];
      return {
        ...draft,
        report: [...whose, ...faults, ...report],
        counted: { figures, terms },
        findings: findings(draft),
      };
    },
  };
}
