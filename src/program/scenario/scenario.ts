import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck, SourceKind } from '../budget.ts';
import type { Question } from '../finding.ts';
import type { GrantRoom } from '../repair/grant-room.ts';
import type { RepairWay } from '../repair/repair.ts';

/** What a step is about. A name may end in a part ("Testing grant"); `split` is how it reads then. */
export type ScenarioTarget =
  | { readonly kind: 'line'; readonly n: number }
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly split: { readonly name: string; readonly part: SourceKind } | null;
    }
  | { readonly kind: 'whole' };

export type ScenarioHow =
  /** `bare`: no unit stands at the figure, so that a small one may be meant in 万. */
  | { readonly kind: 'set'; readonly fen: bigint; readonly bare: boolean }
  | { readonly kind: 'add'; readonly fen: bigint; readonly bare: boolean }
  /** New value = old × top / bottom: "−10%" is 90/100. */
  | { readonly kind: 'times'; readonly top: bigint; readonly bottom: bigint }
  | { readonly kind: 'remove' };

/** One "what if": line 3 = 500000, the grant down by 10%, line 4 removed. */
export interface ScenarioStep {
  readonly target: ScenarioTarget;
  readonly part: 'amount' | SourceKind;
  readonly how: ScenarioHow;
  readonly text: string;
}

export interface Scenario {
  readonly before: BudgetCheck;
  /** Null when nothing was to be changed, or a question stands in the way. */
  readonly way: RepairWay | null;
  /** How figures that were not named follow. */
  readonly assumptions: readonly Bilingual[];
  /** How much may be asked for of the budget as it then is; null while its total is not known. */
  readonly room: GrantRoom | null;
  readonly questions: readonly Question[];
}
