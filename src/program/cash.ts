import type { Month } from './application.ts';
import type { Finding } from './finding.ts';

/** Fen. `balance` is what is left at the month's end. */
export interface CashMonth {
  readonly month: Month;
  readonly in: bigint;
  readonly out: bigint;
  readonly balance: bigint;
  /** The grant among what comes in. */
  readonly grant: bigint;
}

/** A cash flow forecast by month, with no month between the first and the last left out. */
export interface CashForecast {
  readonly months: readonly CashMonth[];
  /** The lowest balance and the first month it falls in; null when there is no month. */
  readonly lowest: { readonly month: Month; readonly balance: bigint } | null;
  readonly findings: readonly Finding[];
}
