import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';

export type RiskClass = 'technical' | 'operational' | 'market' | 'regulatory' | 'financial';
export type Rating = 'low' | 'medium' | 'high';

/** Null is a gap: a draft names it and its owner, and invents nothing. */
export interface Risk {
  readonly class: RiskClass;
  readonly risk: Bilingual;
  readonly probability: Rating | null;
  readonly impact: Rating | null;
  readonly mitigation: readonly Bilingual[];
  readonly team: Bilingual | null;
}

export interface RiskPlan {
  readonly ratedOn: Day | null;
  readonly risks: readonly Risk[];
  /** Fen of company funds held outside the budget. */
  readonly contingency: { readonly amount: bigint; readonly use: Bilingual } | null;
  readonly scenarios: readonly {
    readonly name: Bilingual;
    readonly effect: Bilingual | null;
    readonly response: Bilingual | null;
  }[];
  /** Disaster recovery and continuity: natural hazards, power, data. */
  readonly continuity: readonly {
    readonly hazard: 'natural' | 'power' | 'data';
    readonly measure: Bilingual | null;
  }[];
}

/** The facts a draft may use, nothing else. The shipped example carries a label that every use of it shows. */
export interface Application {
  readonly label: Bilingual | null;
  readonly company: { readonly name: Bilingual; readonly zone: Bilingual };
  readonly risk: RiskPlan;
}
