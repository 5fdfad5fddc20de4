import type { Library } from '../../knowledge/library.ts';
import type { Application } from '../../program/application.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { BudgetInput } from '../advisor.ts';

/** The budget a draft is written with: the adopted one; the example has one of its own. Null when there is none. */
export function draftBudget(
  library: Library,
  { application, budget }: { readonly application: Application | null; readonly budget: BudgetInput | null },
  lang: Lang,
): BudgetInput | null {
  if (budget !== null) return budget;
  return application?.label ? { kind: 'text', text: library.exampleBudget[lang], slash: false } : null;
}
