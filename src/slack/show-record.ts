import type { Advisor } from '../advisor/advisor.ts';
import type { Bilingual } from '../program/bilingual.ts';
import {
  applicationAgain,
  budgetInput,
  checkedAgain,
  documentsAgain,
  draftCheckedAgain,
  draftedAgain,
  eligibilityAgain,
  forecastAgain,
  repairedAgain,
} from './check-again.ts';
import type { BudgetSource, ShownRecord } from './shown-record.ts';
import { addedView } from './views/added-view.ts';
import { answerView } from './views/answer-view.ts';
import { applicationView } from './views/application-view.ts';
import { budgetReport } from './views/budget-report.ts';
import { cashView } from './views/cash-view.ts';
import { comparisonView } from './views/comparison-view.ts';
import { deadlineReport } from './views/deadline-report.ts';
import { documentsView } from './views/documents-view.ts';
import { draftCheckView } from './views/draft-check-view.ts';
import { draftView, noDraftView } from './views/draft-view.ts';
import { eligibilityView } from './views/eligibility-view.ts';
import { escapeText } from './views/escape-text.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';
import { repairView } from './views/repair-view.ts';
import { scenarioView } from './views/scenario-view.ts';

export interface ShowSetting {
  readonly turn: string;
  readonly ephemeral: boolean;
}

/** A record as messages in its language. */
export function showRecord(advisor: Advisor, record: ShownRecord, setting: ShowSetting): readonly Message[] {
  const { lang } = record;
  switch (record.kind) {
    case 'budget':
      return budgetReport(checkedAgain(advisor, record), {
        ...setting,
        lang,
        ...fileOf(record),
        ...stillOpen(record),
        proposed: record.proposed ?? [],
      });
    case 'repair':
      return repairView(repairedAgain(advisor, record), { ...setting, lang });
    case 'scenario': {
      const scenario = advisor.scenario(budgetInput(record, lang), record.sets, record);
      return scenario.kind === 'scenario'
        ? scenarioView(scenario, { ...setting, lang })
        : notice(escaped(scenario.message), lang);
    }
    case 'draft-check':
      return draftCheckView(draftCheckedAgain(advisor, record).findings, {
        ...setting,
        lang,
        section: sectionName(advisor, record.section),
      });
    case 'application':
      return applicationView(applicationAgain(advisor, record), {
        ...setting,
        lang,
        named: advisor.draftSections(),
      });
    case 'eligibility':
      return eligibilityView(eligibilityAgain(advisor, record), {
        ...setting,
        lang,
        criteria: advisor.eligibilityInterview(),
      });
    case 'documents':
      return documentsView(documentsAgain(advisor, record), { ...setting, lang });
    case 'cash':
      return cashView(forecastAgain(advisor, record), {
        ...setting,
        lang,
        file: planFile(record),
        sheets: sheetsToChoose(record),
      });
    case 'deadline':
      return deadlineReport(advisor.checkDeadline(record), { ...setting, lang });
    case 'added': {
      const { terms } = advisor.checkDeadline({ ...record, submit: null });
      return addedView(record.documents, { ...setting, ...record, terms, named: advisor.draftSections() });
    }
    case 'comparison':
      return comparisonView(record, { ...setting, lang, named: advisor.draftSections() });
    case 'answer':
      return answerView(record.answer, setting.turn);
    case 'draft': {
      const draft = draftedAgain(advisor, record);
      return draft.kind === 'draft'
        ? draftView(draft, setting.turn, {
            ...setting,
            offered: record.offered ?? false,
            revision: record.revision ?? null,
            again: record.again ?? false,
          })
        : noDraftView(draft, lang, {
            ...setting,
            section: record.section,
            also: (record.also ?? []).map((section) => sectionName(advisor, section)[lang]),
          });
    }
  }
}

/** A sentence that says back what a person wrote. */
function escaped({ en, zh }: Bilingual): Bilingual {
  return { en: escapeText(en), zh: escapeText(zh) };
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

/** A budget that a way led to has no file of its own. */
function fileOf(source: BudgetSource): { readonly file?: string } {
  return 'text' in source ? {} : { file: source.file.name };
}

function planFile({ input }: ShownRecord & { kind: 'cash' }) {
  if (!('file' in input)) return null;
  return { name: input.file.name, sheet: input.read.kind === 'text' ? input.read.sheet : null };
}

function sheetsToChoose({ input }: ShownRecord & { kind: 'cash' }): readonly string[] {
  return 'file' in input && input.read.kind === 'several' ? input.read.names : [];
}

function sectionName(advisor: Advisor, section: string): Bilingual {
  return advisor.draftSections().find(({ id }) => id === section)?.title ?? { en: section, zh: section };
}
