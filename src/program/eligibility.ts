import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';
import type { Finding, Question } from './finding.ts';

/** The criteria in the order a reviewer asks for them; E1 and E2 are status musts, E5 to E7 document musts. */
export const CRITERION_IDS = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

export type AnswerState = 'yes' | 'no' | 'in-progress' | 'unknown';
/** `in-progress` is an application or a renewal that is not decided. */
export type CertificateState = 'valid' | 'expired' | 'none' | 'in-progress' | 'unknown';

/** First and last day that the words can mean; the same day twice where they are exact. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** A person's own words. `at` counts characters of the text as read; null where the words came in a field of their own. */
export interface Quote {
  readonly text: string;
  readonly at: readonly [start: number, end: number] | null;
}

interface Told {
  /** What the answer was read from, or the evidence a person noted. */
  readonly told: readonly Quote[];
  /** What was told leaves the answer open: taxes were paid late, or all rights named are another's. */
  readonly caveat?: 'late-tax' | 'licensed';
}

export interface PlainAnswer extends Told {
  readonly answer: AnswerState;
}

export interface ParkAnswer extends PlainAnswer {
  /** Null: not said. Only a national park meets the must. */
  readonly level: 'national' | 'provincial' | null;
}

export interface StatusAnswer extends Told {
  readonly certificate: CertificateState;
  /** Last day of the certificate. */
  readonly expires: DaySpan | null;
  /** Equivalent innovation capacity. */
  readonly equivalent: AnswerState;
}

export interface PremisesAnswer extends PlainAnswer {
  readonly hold: 'owned' | 'leased' | null;
  /** Last day of the lease. */
  readonly until: DaySpan | null;
}

/** What a company has told about itself. What is not said is unknown. */
export interface EligibilityAnswers {
  /** `none`: a person or a team without a company. Null: not said, so a company is taken for granted. */
  readonly applicant: 'none' | null;
  readonly E1: ParkAnswer;
  readonly E2: StatusAnswer;
  readonly E3: PlainAnswer;
  readonly E4: PlainAnswer;
  readonly E5: PlainAnswer;
  readonly E6: PlainAnswer;
  readonly E7: PremisesAnswer;
  readonly E8: PlainAnswer;
  /** Whether the project serves a national priority; a plus that cures nothing. */
  readonly priority: PlainAnswer;
}

/** Words that can mean two things; asked about, never guessed. */
export interface UnclearAnswer {
  readonly criterion: CriterionId;
  readonly message: Bilingual;
  readonly quote: Quote;
}

export interface EligibilityReading {
  readonly answers: EligibilityAnswers;
  readonly unclear: readonly UnclearAnswer[];
  /** Last day of the project, where an application came along. */
  readonly projectEnd: Day | null;
}

/** One criterion as it is asked: what one chooses sets the answer's fields. From the cycle's folder. */
export interface CriterionText {
  readonly id: CriterionId;
  readonly name: Bilingual;
  readonly question: Bilingual;
  readonly choices: readonly {
    readonly id: string;
    readonly say: Bilingual;
    readonly set: Readonly<Record<string, string>>;
  }[];
  /** What shows it and where to get it. */
  readonly show: Bilingual;
}

export type EligibilityVerdict = 'eligible' | 'needs-evidence' | 'not-eligible';

export interface CriterionResult {
  readonly id: CriterionId;
  /** `ending`: met on the day of submission, and not for long after it. */
  readonly state: 'met' | 'ending' | 'refuted' | 'open';
  readonly told: readonly Quote[];
}

export interface EligibilityCheck {
  /** "eligible" says only that no must failed and every must is shown; the bureau decides. */
  readonly verdict: EligibilityVerdict;
  readonly failed: readonly CriterionId[];
  readonly needsEvidence: readonly CriterionId[];
  readonly weakPoints: readonly CriterionId[];
  /** The first must that is open. */
  readonly next: CriterionId | null;
  readonly criteria: readonly CriterionResult[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** The verdict in words that promise nothing. */
  readonly says: Bilingual;
}

const NOTHING: PlainAnswer = { answer: 'unknown', told: [] };

/** Before anything is told. */
export const NO_ANSWERS: EligibilityAnswers = {
  applicant: null,
  E1: { ...NOTHING, level: null },
  E2: { certificate: 'unknown', expires: null, equivalent: 'unknown', told: [] },
  E3: NOTHING,
  E4: NOTHING,
  E5: NOTHING,
  E6: NOTHING,
  E7: { ...NOTHING, hold: null, until: null },
  E8: NOTHING,
  priority: NOTHING,
};
