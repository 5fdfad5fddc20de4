import type { Lang } from '../../../src/program/bilingual.ts';
import type { DraftCheck } from '../../../src/program/check-draft.ts';
import type { CallFacts } from '../../../src/program/terms.ts';
import { advisor, library } from '../../shipped.ts';

export interface DraftSetting {
  readonly section?: string;
  readonly callFacts?: CallFacts;
  readonly now?: string;
  /** The example's budget in this language; null: no budget is adopted. */
  readonly budget?: Lang | null;
}

/** A draft against the example's budget (total 8,800,000, company 5,000,000, grant 3,800,000) and the shipped text. */
export function checkExampleDraft(
  text: string,
  {
    section = 'executive-summary',
    callFacts = {},
    now = '2026-11-23T04:00:00Z',
    budget: lang = 'en',
  }: DraftSetting = {},
): DraftCheck {
  const context = { callFacts, now };
  const given =
    lang === null ? null : ({ kind: 'text', text: library.exampleBudget[lang], slash: false } as const);
  const budget = given === null ? null : advisor.checkBudget(given, context);
  return advisor.checkDraft({ section, text }, { ...context, budget });
}
