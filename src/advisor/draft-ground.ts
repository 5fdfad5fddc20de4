import type { Library } from '../knowledge/library.ts';
import type { BudgetCheck } from '../program/budget.ts';
import type { DraftGround } from '../program/check-draft.ts';
import { dayAt } from '../program/day.ts';
import { layCallFacts } from '../program/terms.ts';
import type { RequestContext } from './advisor.ts';

/** What a draft is held against: the program's terms with the call's over them, and the adopted budget. */
export function draftGround(
  library: Library,
  { callFacts, now }: RequestContext,
  budget: BudgetCheck | null,
): DraftGround {
  return {
    budget,
    today: dayAt(now),
    terms: layCallFacts(library.terms, callFacts),
    facts: library.facts,
    phrasing: library.phrasing,
    lint: library.lint,
    sections: library.draftSections,
    cite: library.evidence,
  };
}
