import type { Outcome, RuleHead } from '../rule.ts';
import type { BudgetWork } from './budget-work.ts';

/** A rule as a row: read it aloud from id to check. */
export interface BudgetRule extends RuleHead {
  /** Said only of budgets that were read from a document; of typed text there is nothing to say. */
  readonly forFiles?: true;
  /** An empty list: the rule holds. */
  readonly check: (work: BudgetWork) => 'pass' | 'not-checked' | readonly Outcome[];
}
