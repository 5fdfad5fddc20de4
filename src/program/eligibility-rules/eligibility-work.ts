import type { Day } from '../day.ts';
import type {
  CriterionId,
  CriterionResult,
  CriterionText,
  EligibilityAnswers,
  UnclearAnswer,
} from '../eligibility.ts';
import type { Outcome, RuleHead } from '../rule.ts';
import type { Submission } from '../submission.ts';

/** What the eligibility rules look at. */
export interface EligibilityWork {
  readonly answers: EligibilityAnswers;
  readonly unclear: readonly UnclearAnswer[];
  readonly today: Day;
  readonly submit: Submission;
  /** Last day of the project; null: not told. */
  readonly projectEnd: Day | null;
  readonly text: (id: CriterionId) => CriterionText;
}

/** Where a criterion stands, and what is said of it beside its name. */
export interface Standing {
  readonly state: CriterionResult['state'];
  /** Nothing was said, so it is asked. */
  readonly asked: boolean;
  readonly outcome: Outcome;
}

export interface EligibilityRule extends RuleHead {
  check(work: EligibilityWork): Outcome | readonly Outcome[] | 'pass' | 'not-checked';
}
