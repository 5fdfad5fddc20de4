import type { Application } from '../application.ts';
import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck } from '../budget.ts';
import type { CashForecast } from '../cash.ts';
import type { Day } from '../day.ts';
import type { DocumentAnswers } from '../documents.ts';
import type { Passage } from '../draft-rules/draft-text.ts';
import type { EligibilityReading } from '../eligibility.ts';
import type { Lint } from '../lint.ts';
import type { Outcome, RuleHead } from '../rule.ts';
import type { Terms } from '../terms.ts';
import type { Cite } from '../whose.ts';
import type { Line } from './lines.ts';

/** A draft as it was read. */
export interface DraftPart {
  /** The section's title, or its id where it has none. */
  readonly title: Bilingual;
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
  /** Handed in beside the application's own list. */
  readonly documents: DocumentAnswers | null;
  readonly eligibility: EligibilityReading | null;
  /** Everything that is said in words, of the facts and of the drafts, sentence by sentence. */
  readonly lines: readonly Line[];
  /** The day by which papers must hold: the planned submission, else the closing day, and never a day gone by. */
  readonly submit: Day;
  readonly terms: Terms;
  readonly lint: Lint;
  readonly cite: Cite;
}

/** A disagreement between two parts; `part` is the one to look at first. */
export interface CrossOutcome extends Outcome {
  readonly part: string;
}

export interface ApplicationRule extends RuleHead {
  /** The parts without which it cannot be checked. */
  readonly needs: Bilingual;
  readonly check: (work: ApplicationWork) => 'pass' | 'not-checked' | readonly CrossOutcome[];
}
