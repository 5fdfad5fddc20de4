import type { Bilingual } from '../bilingual.ts';
import type { Budget, BudgetCheck } from '../budget.ts';
import type { Question } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Terms } from '../terms.ts';
import type { Cite } from '../whose.ts';
import type { BudgetChange } from './budget-change.ts';

/** What a budget is held to, before a change and after it. */
export interface RepairContext {
  readonly terms: Terms;
  readonly lexicon: Lexicon;
  readonly cite: Cite;
}

/** One step of a way: what it is called and which figures it writes anew. */
export interface Mend {
  readonly name: string;
  readonly title: Bilingual;
  readonly changes: readonly BudgetChange[];
}

/** A named way to mend a budget, with the budget it leads to and that budget's own check. */
export interface RepairWay extends Mend {
  /** Fen moved between sources, or cut. */
  readonly moved: bigint;
  /** The project costs what it cost before. */
  readonly totalKept: boolean;
  readonly budget: Budget;
  readonly after: BudgetCheck;
}

export interface BudgetRepair {
  readonly before: BudgetCheck;
  /** Rules to be mended: the cap, a call's ratio, arithmetic. */
  readonly broken: readonly string[];
  /** Least moved first, then fewest lines. Each passes every rule that it was to mend and breaks no other. */
  readonly ways: readonly RepairWay[];
  readonly questions: readonly Question[];
  /** Why there is no way; null when there is one. */
  readonly reason: Bilingual | null;
}
