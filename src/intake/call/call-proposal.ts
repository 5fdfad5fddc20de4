import type { CallFacts } from '../../program/terms.ts';

export type CallKey = keyof CallFacts;

/** What a call document seems to say, for a person to accept: never taken over by itself. */
export interface CallProposal {
  readonly key: CallKey;
  /** As `call set` takes it: "4000000.00", "2:1", "2027-05-14 17:00", "Equipment; Testing". */
  readonly value: string;
  /** The document's own words. */
  readonly quote: string;
  readonly page: number | null;
  readonly heading: string | null;
  /** Percent of the project that a cap's own sentence limits the grant to as well, "30"; no term holds it. */
  readonly share?: string;
}
