import { readBudgetText } from '../intake/read-budget-text.ts';
import type { Library } from '../knowledge/library.ts';
import type { Application } from '../program/application.ts';
import type { Lang } from '../program/bilingual.ts';
import type { BudgetReading } from '../program/budget.ts';
import type { BudgetInput } from './advisor.ts';

/** The budget that drafts are written with: the one a company adopted; the example has one of its own. */
export function draftedBudget(
  { exampleBudget }: Library,
  application: Application | null,
  adopted: BudgetInput | null,
  lang: Lang,
): BudgetInput | null {
  if (adopted !== null || application === null || application.label === null) return adopted;
  return { kind: 'text', text: exampleBudget[lang], slash: false };
}

/** A budget as it reads; one from a file was read before. */
export function readingOf(budget: BudgetInput): BudgetReading {
  return budget.kind === 'text' ? readBudgetText(budget.text, budget) : budget.reading;
}
