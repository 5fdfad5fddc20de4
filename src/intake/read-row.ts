import type { BudgetShare } from '../program/budget.ts';
import type { MoneyReading, UnitSeen } from '../program/read-money.ts';
import type { RowKind } from './row-kind.ts';

/** A row read from any form, before lines are counted and units settled. */
export interface ReadRow {
  readonly kind: Exclude<RowKind, 'note'>;
  readonly category: string;
  /** What further name columns (Description) say of the line. */
  readonly detail?: string;
  /** Depth in a numbered outline (一、 1, （一） 2, 1. 3); null without a number. */
  readonly level: number | null;
  readonly amount: MoneyReading | null;
  readonly shares: readonly BudgetShare[];
  readonly outcome: string | null;
  /** Row of the text, from 1. */
  readonly row: number;
  /** `part`: it says what is in the line above (其中：进口设备). `perhaps`: it follows such a row and may be another part. */
  readonly part?: 'part' | 'perhaps';
  /** The figures as written, without those worked out from a percent, with the unit their column gave. */
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly reading: MoneyReading;
  readonly columnUnit: UnitSeen | null;
}
