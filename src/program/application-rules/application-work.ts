import type { Application } from '../application.ts';
import type { BudgetCheck } from '../budget.ts';
import type { CashForecast } from '../cash.ts';
import type { Day } from '../day.ts';
import type { DocumentAnswers } from '../documents.ts';
import type { Passage } from '../draft-rules/draft-text.ts';
import type { Outcome, RuleHead } from '../rule.ts';
import type { Terms } from '../terms.ts';
import type { Cite } from '../whose.ts';

/** A draft as it was read, by its section. */
export interface DraftPart {
  readonly section: string;
  /** "draft:risk-assessment"; with the language where a section is there in both. */
  readonly part: string;
  readonly passages: readonly Passage[];
}

/** What every rule over one application reads; null is a part that is not there. */
export interface ApplicationWork {
  readonly application: Application | null;
  readonly budget: BudgetCheck | null;
  readonly drafts: readonly DraftPart[];
  readonly forecast: CashForecast | null;
  readonly documents: DocumentAnswers | null;
  /** Planned submission. */
  readonly submit: Day | null;
  readonly terms: Terms;
  readonly cite: Cite;
}

/** A disagreement between two parts; `part` is the one to look at first. */
export interface CrossOutcome extends Outcome {
  readonly part: string;
}

export interface ApplicationRule extends RuleHead {
  readonly check: (work: ApplicationWork) => 'pass' | 'not-checked' | readonly CrossOutcome[];
}
