import type { Finding, Place, Question } from './finding.ts';
import type { Terms } from './terms.ts';

/** As written; amounts in a Budget are already converted to fen. */
export type MoneyUnit = 'CNY' | 'CNY-thousand' | 'CNY-10k' | 'CNY-million' | 'mixed';

export type InList = 'yes' | 'no' | 'partly' | 'unclear';

/**
 * Amounts in fen. own, grant, other are null when no source at all was read for that line,
 * 0n when sources were read and none is of that kind. `amount` is null when it could not be read.
 */
export interface CheckedLine {
  readonly n: number;
  readonly category: string;
  readonly amount: bigint | null;
  readonly own: bigint | null;
  readonly grant: bigint | null;
  readonly other: bigint | null;
  readonly inList: InList;
  readonly where: Place;
}

/** Fen. `computed` is the sum of the lines; `declared` is what the budget's own total row says. */
export interface BudgetTotals {
  readonly computed: bigint | null;
  readonly declared: bigint | null;
  readonly own: bigint | null;
  readonly grant: bigint | null;
  readonly other: bigint | null;
}

export type BudgetOutcome = 'checked' | 'question' | 'refused' | 'no-budget';

/** Never "compliant": the best a budget reaches is that these checks found no problem. */
export type Verdict = 'cannot-check' | 'problems' | 'attention' | 'no-problem-found';

export interface BudgetCheck {
  readonly outcome: BudgetOutcome;
  readonly verdict: Verdict;
  readonly unit: MoneyUnit | null;
  readonly lines: readonly CheckedLine[];
  readonly totals: BudgetTotals;
  /** Question, error, warning, info; then rule id; then line. Passed and not-checked rules are among them. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** The terms the check used, with whose they are. */
  readonly terms: Terms;
}
