import type { Month } from './application.ts';
import type { Bilingual } from './bilingual.ts';
import type { BudgetReading } from './budget.ts';
import type { Finding } from './finding.ts';

/** What flows in and out, in fen, as a person plans it; an application's cash plan is one. */
export interface CashFlows {
  /** What is there when `month` begins; null: not said, taken as zero. */
  readonly opening: { readonly month: Month; readonly balance: bigint } | null;
  /** Company money put in; `other`: loans, provincial money, revenue. */
  readonly funding: readonly {
    readonly month: Month;
    readonly amount: bigint;
    readonly kind?: 'company' | 'other';
  }[];
  readonly spending: readonly { readonly month: Month; readonly amount: bigint }[];
  /** Grant shares, in the month they are expected. */
  readonly milestones: readonly {
    readonly name: Bilingual | null;
    readonly paid: Month;
    readonly grant: bigint;
  }[];
}

/** What a person handed in, read: a plan, or what keeps it from being one. */
export type CashReading =
  | { readonly kind: 'cash'; readonly flows: CashFlows }
  | { readonly kind: 'unreadable'; readonly problems: readonly Bilingual[] };

/** A file as it was read, once: the text of its plan, for which the grant may come later, or what is in the way. */
export type CashFile =
  | { readonly kind: 'text'; readonly text: string; readonly sheet: string | null }
  /** Several sheets hold a plan; `asked` is a name that none of them has. */
  | { readonly kind: 'several'; readonly names: readonly string[]; readonly asked?: string }
  | Extract<BudgetReading, { readonly kind: 'refused' }>;

/** Fen. `balance` is what is left at the month's end. */
export interface CashMonth {
  readonly month: Month;
  readonly in: bigint;
  readonly out: bigint;
  readonly balance: bigint;
  /** The grant among what comes in. */
  readonly grant: bigint;
  /** Loans and other money among what comes in; the rest is the company's. */
  readonly other?: bigint;
}

/** A cash flow forecast by month, with no month between the first and the last left out. */
export interface CashForecast {
  readonly months: readonly CashMonth[];
  /** The lowest balance and the first month it falls in; null when there is no month. */
  readonly lowest: { readonly month: Month; readonly balance: bigint } | null;
  readonly findings: readonly Finding[];
}
