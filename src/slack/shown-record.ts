import type { Advisor } from '../advisor/advisor.ts';
import type { Answer } from '../advisor/answer/answer.ts';
import type { Application } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import type { Day } from '../program/day.ts';
import type { DayReading } from '../program/read-day.ts';
import type { CallFacts } from '../program/terms.ts';
import { answerView } from './views/answer-view.ts';
import { budgetReport } from './views/budget-report.ts';
import { deadlineReport } from './views/deadline-report.ts';
import { draftView, noDraftView } from './views/draft-view.ts';
import type { Message } from './views/message.ts';

interface Under {
  /** The language it is shown in. */
  readonly lang: Lang;
  /** The call's facts and the instant it was shown with: shown again, it says the same. */
  readonly callFacts: CallFacts;
  readonly now: string;
}

/** What was shown, as it takes to show it again: shared, in the other language, or with what was folded. */
export type ShownRecord = Under &
  (
    | { readonly kind: 'budget'; readonly text: Bilingual; readonly slash: boolean }
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
      return budgetReport(checkedAgain(advisor, record), { ...setting, lang });
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

export function checkedAgain(advisor: Advisor, record: ShownRecord & { kind: 'budget' }): BudgetCheck {
  return advisor.checkBudget({ kind: 'text', text: record.text[record.lang], slash: record.slash }, record);
}

/** The same in another language. Only an answer has to be asked for anew. */
export async function inLanguage(advisor: Advisor, record: ShownRecord, lang: Lang): Promise<ShownRecord> {
  if (record.kind !== 'answer' || record.lang === lang) return { ...record, lang };
  return { ...record, lang, answer: await advisor.ask(record.answer.question, { ...record, lang }) };
}
