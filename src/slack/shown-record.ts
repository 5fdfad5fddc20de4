import type { Advisor, BudgetInput } from '../advisor/advisor.ts';
import type { Answer } from '../advisor/answer/answer.ts';
import type { Application, CashPlan } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { BudgetCheck, BudgetReading } from '../program/budget.ts';
import type { CashForecast } from '../program/cash.ts';
import type { Day } from '../program/day.ts';
import type { DocumentAnswer, DocumentCheck } from '../program/documents.ts';
import type { EligibilityReading } from '../program/eligibility.ts';
import type { DayReading } from '../program/read-day.ts';
import type { BudgetRepair } from '../program/repair/repair.ts';
import type { CallFacts } from '../program/terms.ts';
import type { AdoptedBudget } from '../store/store.ts';
import { answerView } from './views/answer-view.ts';
import { budgetReport } from './views/budget-report.ts';
import { cashView } from './views/cash-view.ts';
import { deadlineReport } from './views/deadline-report.ts';
import { documentsView } from './views/documents-view.ts';
import { draftView, noDraftView } from './views/draft-view.ts';
import { eligibilityView } from './views/eligibility-view.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';
import { repairView } from './views/repair-view.ts';
import { scenarioView } from './views/scenario-view.ts';
import type { SlackFile } from './work.ts';

/** A budget as it was written, or a file as it was read; its bytes stay with Slack. */
export type BudgetSource =
  | { readonly text: Bilingual; readonly slash: boolean }
  | { readonly file: SlackFile; readonly reading: BudgetReading };

export interface Under {
  /** The language it is shown in. */
  readonly lang: Lang;
  /** The call's facts and the instant it was shown with: shown again, it says the same. */
  readonly callFacts: CallFacts;
  readonly now: string;
}

/** What was shown, as it takes to show it again: shared, in the other language, or with what was folded. */
export type ShownRecord = Under &
  (
    | ({ readonly kind: 'budget' } & BudgetSource)
    /** `bear`: fen that the company can add at most; null when that is not known. */
    | ({ readonly kind: 'repair'; readonly bear: bigint | null } & BudgetSource)
    /** Changes to try, as they were said; none asks how much may be asked for. */
    | ({ readonly kind: 'scenario'; readonly sets: readonly string[] } & BudgetSource)
    | { readonly kind: 'eligibility'; readonly reading: EligibilityReading }
    /** States by document id. */
    | { readonly kind: 'documents'; readonly answers: readonly (readonly [string, DocumentAnswer])[] }
    /** `grant`: fen of the whole grant; null when not known. */
    | {
        readonly kind: 'cash';
        readonly input: { readonly text: string } | { readonly plan: CashPlan };
        readonly grant: bigint | null;
      }
    | { readonly kind: 'deadline'; readonly submit: Day | DayReading | null }
    | { readonly kind: 'answer'; readonly answer: Answer }
    | { readonly kind: 'draft'; readonly section: string; readonly facts: Application | null }
  );

export interface ShowSetting {
  readonly turn: string;
  readonly ephemeral: boolean;
}

/** A record as messages in its language. */
export function showRecord(advisor: Advisor, record: ShownRecord, setting: ShowSetting): readonly Message[] {
  const { lang } = record;
  switch (record.kind) {
    case 'budget':
      return budgetReport(checkedAgain(advisor, record), { ...setting, lang, ...stillOpen(record) });
    case 'repair':
      return repairView(repairedAgain(advisor, record), { ...setting, lang });
    case 'scenario': {
      const scenario = advisor.scenario(budgetInput(record, lang), record.sets, record);
      return scenario.kind === 'scenario'
        ? scenarioView(scenario, { ...setting, lang })
        : notice(scenario.message, lang);
    }
    case 'eligibility':
      return eligibilityView(advisor.checkEligibility(record.reading, { ...record, ...NO_DAYS }), {
        ...setting,
        lang,
        criteria: advisor.eligibilityInterview(),
      });
    case 'documents':
      return documentsView(documentsAgain(advisor, record), { ...setting, lang });
    case 'cash':
      return cashView(forecastAgain(advisor, record), { ...setting, lang });
    case 'deadline':
      return deadlineReport(advisor.checkDeadline(record), { ...setting, lang });
    case 'answer':
      return answerView(record.answer, setting.turn);
    case 'draft': {
      const draft = advisor.draft(record.section, { ...record, application: record.facts });
      return draft.kind === 'draft'
        ? draftView(draft, setting.turn, setting.ephemeral)
        : noDraftView(draft, lang, setting.turn);
    }
  }
}

/** An adopted budget as it is shown; what a person handed in is the same in both languages. */
export function sourceOf(budget: AdoptedBudget): BudgetSource {
  return 'text' in budget ? { text: { en: budget.text, zh: budget.text }, slash: budget.slash } : budget;
}

export function budgetInput(source: BudgetSource, lang: Lang): BudgetInput {
  return 'text' in source
    ? { kind: 'text', text: source.text[lang], slash: source.slash }
    : { kind: 'read', reading: source.reading };
}

/** What a file leaves to the person: which of its tables, or whether it was read correctly. */
function stillOpen(source: BudgetSource): {
  readonly tables?: readonly string[];
  readonly confirm?: boolean;
} {
  if ('text' in source) return {};
  const { reading } = source;
  if (reading.kind === 'several') return { tables: reading.names };
  return { confirm: reading.kind === 'budget' && reading.file?.confirmed === false };
}

export function checkedAgain(advisor: Advisor, record: ShownRecord & { kind: 'budget' }): BudgetCheck {
  return advisor.checkBudget(budgetInput(record, record.lang), record);
}

export function repairedAgain(advisor: Advisor, record: ShownRecord & { kind: 'repair' }): BudgetRepair {
  return advisor.repairBudget(budgetInput(record, record.lang), record);
}

/** The closing day and the application's own end are what eligibility is held to. */
const NO_DAYS = { submit: null, projectEnd: null };

export function documentsAgain(advisor: Advisor, record: ShownRecord & { kind: 'documents' }): DocumentCheck {
  return advisor.checkDocuments(new Map(record.answers), { ...record, submit: null, stage: 'full' });
}

export function forecastAgain(advisor: Advisor, record: ShownRecord & { kind: 'cash' }): CashForecast {
  const { input, grant } = record;
  return advisor.forecastCash(
    'plan' in input ? { kind: 'plan', ...input } : { kind: 'text', ...input },
    grant,
  );
}

/** The same in another language. Only an answer has to be asked for anew. */
export async function inLanguage(advisor: Advisor, record: ShownRecord, lang: Lang): Promise<ShownRecord> {
  if (record.kind !== 'answer' || record.lang === lang) return { ...record, lang };
  return { ...record, lang, answer: await advisor.ask(record.answer.question, { ...record, lang }) };
}
