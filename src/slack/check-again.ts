import type { Advisor, BudgetInput, CashInput } from '../advisor/advisor.ts';
import type { Draft, NoDraft } from '../advisor/draft/draft.ts';
import type { ApplicationCheck } from '../advisor/whole-application.ts';
import type { Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import type { CashForecast } from '../program/cash.ts';
import type { DraftCheck } from '../program/check-draft.ts';
import type { DocumentCheck } from '../program/documents.ts';
import type { EligibilityCheck } from '../program/eligibility.ts';
import type { Finding } from '../program/finding.ts';
import type { BudgetRepair } from '../program/repair/repair.ts';
import type { AdoptedBudget } from '../store/store.ts';
import type { BudgetSource, CashSource, ShownRecord } from './shown-record.ts';

/** An adopted budget as it is shown; what a person handed in is the same in both languages. */
export function sourceOf(budget: AdoptedBudget): BudgetSource {
  return 'text' in budget ? { text: { en: budget.text, zh: budget.text }, slash: budget.slash } : budget;
}

export function budgetInput(source: BudgetSource, lang: Lang): BudgetInput {
  return 'text' in source
    ? { kind: 'text', text: source.text[lang], slash: source.slash }
    : { kind: 'read', reading: source.reading };
}

export function checkedAgain(advisor: Advisor, record: ShownRecord & { kind: 'budget' }): BudgetCheck {
  return advisor.checkBudget(budgetInput(record, record.lang), record);
}

export function repairedAgain(advisor: Advisor, record: ShownRecord & { kind: 'repair' }): BudgetRepair {
  return advisor.repairBudget(budgetInput(record, record.lang), record);
}

/** All findings of a check, the folded ones too; null where nothing was checked. */
export function findingsAgain(advisor: Advisor, record: ShownRecord): readonly Finding[] | null {
  switch (record.kind) {
    case 'budget':
      return checkedAgain(advisor, record).findings;
    case 'scenario': {
      const scenario = advisor.scenario(budgetInput(record, record.lang), record.sets, record);
      return scenario.kind === 'scenario' ? (scenario.way?.after.findings ?? null) : null;
    }
    case 'eligibility':
      return eligibilityAgain(advisor, record).findings;
    case 'documents':
      return documentsAgain(advisor, record).findings;
    case 'draft-check':
      return draftCheckedAgain(advisor, record).findings;
    case 'cash':
      return forecastAgain(advisor, record).findings;
    default:
      return null;
  }
}

/** A draft as it was worded or changed, else written again from the facts and the budget it was written from. */
export function draftedAgain(advisor: Advisor, record: ShownRecord & { kind: 'draft' }): Draft | NoDraft {
  const { section, facts, budget = null, written, ...under } = record;
  const shown = written?.[under.lang];
  if (shown !== undefined) return shown;
  const input = budget === null ? null : budgetInput(budget, under.lang);
  return advisor.draft(section, { ...under, application: facts, budget: input });
}

export function draftCheckedAgain(
  advisor: Advisor,
  { section, text, budget, ...under }: ShownRecord & { kind: 'draft-check' },
): DraftCheck {
  const held = budget === null ? null : advisor.checkBudget(budgetInput(budget, under.lang), under);
  return advisor.checkDraft({ section, text }, { ...under, budget: held });
}

export function documentsAgain(advisor: Advisor, record: ShownRecord & { kind: 'documents' }): DocumentCheck {
  return advisor.checkDocuments(new Map(record.answers), { ...record, submit: null, stage: 'full' });
}

function cashInput(source: CashSource): CashInput {
  if ('plan' in source) return { kind: 'plan', plan: source.plan };
  return 'file' in source ? { kind: 'file', file: source.read } : { kind: 'text', text: source.text };
}

export function forecastAgain(advisor: Advisor, record: ShownRecord & { kind: 'cash' }): CashForecast {
  return advisor.forecastCash(cashInput(record.input), record.grant);
}

export function applicationAgain(
  advisor: Advisor,
  record: ShownRecord & { kind: 'application' },
): ApplicationCheck {
  const { facts, budget, cash = null, drafts, documents, eligibility, lang } = record;
  return advisor.checkApplication(
    {
      application: facts,
      budget: budget === null ? null : budgetInput(budget, lang),
      cash: cash === null ? null : cashInput(cash),
      drafts,
      documents: documents === null ? null : new Map(documents),
      eligibility: eligibility === null ? null : { answers: eligibility, unclear: [], projectEnd: null },
    },
    { ...record, submit: null, stage: 'full' },
  );
}

/** The closing day and the application's own end are what eligibility is held to. */
export function eligibilityAgain(
  advisor: Advisor,
  record: ShownRecord & { kind: 'eligibility' },
): EligibilityCheck {
  return advisor.checkEligibility(record.reading, { ...record, submit: null, projectEnd: null });
}
