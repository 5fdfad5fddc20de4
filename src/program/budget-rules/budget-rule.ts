import type { Bilingual } from '../bilingual.ts';
import type { Basis, Evidence, Place, Severity, Status } from '../finding.ts';
import type { BudgetWork } from './budget-work.ts';

/** One place where a rule does not hold, or a remark where it is `pass`. */
export interface Outcome {
  readonly message: Bilingual;
  readonly params?: Readonly<Record<string, string>>;
  readonly where?: Place;
  readonly formula?: string;
  readonly evidence?: readonly Evidence[];
  /** Set where the call's term is used in place of the text's. */
  readonly basis?: Basis;
  readonly severity?: Severity;
  readonly status?: Status;
}

/** A rule as a row: read it aloud from id to check. */
export interface BudgetRule {
  readonly id: string;
  readonly basis: Basis;
  readonly severity: Severity;
  /** What the rule holds a budget to; shown when it passes or could not be checked. */
  readonly title: Bilingual;
  /** Fact ids the rule rests on beside the terms it uses. */
  readonly cites?: readonly string[];
  /** An empty list: the rule holds. */
  readonly check: (work: BudgetWork) => 'pass' | 'not-checked' | readonly Outcome[];
}
