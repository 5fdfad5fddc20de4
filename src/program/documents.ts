import type { DocumentStatus } from './application.ts';
import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';
import type { Finding, Question } from './finding.ts';

/** What the stage asks for: the preliminary materials come first, the full proposal after an invitation. */
export type ApplicationStage = 'preliminary' | 'full';

/** What was told of one document. */
export interface DocumentAnswer {
  readonly state: DocumentStatus;
  readonly owner: Bilingual | null;
  /** Its last day. */
  readonly expires: Day | null;
  /** The day by which what is under way or missing is to be there, as it was told. */
  readonly due?: Day | null;
  /** Why it does not apply, or another note. */
  readonly reason: Bilingual | null;
}

/** What is said about documents, by rule id ("DOC-REG-001"); what is not in it is unknown. */
export type DocumentAnswers = ReadonlyMap<string, DocumentAnswer>;

/** One document of the cycle's checklist. */
export interface DocumentText {
  /** The rule id: "DOC-REG-001". */
  readonly id: string;
  readonly name: Bilingual;
  /** What it consists of, what else will do and where to get it. */
  readonly show: Bilingual;
}

export interface CheckedDocument extends DocumentAnswer {
  readonly id: string;
  readonly name: Bilingual;
}

export interface DocumentCheck {
  readonly stage: ApplicationStage;
  /** All of the checklist, in its order. */
  readonly items: readonly CheckedDocument[];
  /** Told to be missing, and asked for at this stage. */
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}
