import type { Answer } from '../advisor/answer/answer.ts';
import type { SentenceChange } from '../advisor/documents/document-comparison.ts';
import type { ProposedTerm } from '../advisor/documents/with-proposals.ts';
import type { Draft } from '../advisor/draft/draft.ts';
import type { DraftStep } from '../advisor/draft/draft-step.ts';
import type { Application, CashPlan } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { BudgetReading } from '../program/budget.ts';
import type { CashFile } from '../program/cash.ts';
import type { SectionDraft } from '../program/check-application.ts';
import type { Day } from '../program/day.ts';
import type { DocumentAnswer } from '../program/documents.ts';
import type { EligibilityAnswers, EligibilityReading } from '../program/eligibility.ts';
import type { DayReading } from '../program/read-day.ts';
import type { CallFacts } from '../program/terms.ts';
import type { AddedDocument, RefusedDocument, ShownComparison } from './added-document.ts';
import type { SlackFile } from './work.ts';

/** A budget as it was written, or a file as it was read; its bytes stay with Slack. */
export type BudgetSource =
  | { readonly text: Bilingual; readonly slash: boolean }
  | { readonly file: SlackFile; readonly reading: BudgetReading };

/** A cash plan as it was written, a file as it was read, or what an application holds. */
export type CashSource =
  | { readonly text: string }
  | { readonly file: SlackFile; readonly read: CashFile }
  | { readonly plan: CashPlan };

/** The parts of one application, as a conversation keeps them. */
export interface KeptParts {
  readonly facts: Application | null;
  readonly budget: BudgetSource | null;
  /** In place of the facts' own plan; not set in what was shown before plans were kept. */
  readonly cash?: CashSource | null;
  readonly drafts: readonly SectionDraft[];
  readonly documents: readonly (readonly [string, DocumentAnswer])[] | null;
  readonly eligibility: EligibilityAnswers | null;
}

/** A version of a section, counted within its thread. */
export interface DraftRevision {
  readonly version: number;
  /** The turn of the version that it was made from, and its number; not set in what was shown before numbers were kept. */
  readonly before: string;
  readonly beforeVersion?: number;
  /** The language that the changed sentences are in. */
  readonly lang: Lang;
  readonly what: Bilingual | null;
  readonly changes: readonly SentenceChange[];
  readonly notes: readonly Bilingual[];
}

export interface Under {
  /** The language it is shown in. */
  readonly lang: Lang;
  /** The call's facts and the instant it was shown with: shown again, it says the same. */
  readonly callFacts: CallFacts;
  readonly now: string;
}

/** What was shown, as it takes to show it again: shared, in the other language, or with what was folded. */
export type ShownRecord = Under &
  /** `proposed`: what kept documents said of its terms and nobody had accepted. */
  (
    | ({ readonly kind: 'budget'; readonly proposed?: readonly ProposedTerm[] } & BudgetSource)
    /** `bear`: fen that the company can add at most; null when that is not known. */
    | ({ readonly kind: 'repair'; readonly bear: bigint | null } & BudgetSource)
    /** Changes to try, as they were said; none asks how much may be asked for. */
    | ({ readonly kind: 'scenario'; readonly sets: readonly string[] } & BudgetSource)
    /** A draft's own text, and the budget it is held against. */
    | {
        readonly kind: 'draft-check';
        readonly section: string;
        readonly text: string;
        readonly budget: BudgetSource | null;
      }
    /** What the conversation kept when the whole was checked. */
    | ({ readonly kind: 'application' } & KeptParts)
    | { readonly kind: 'eligibility'; readonly reading: EligibilityReading }
    /** States by document id. */
    | { readonly kind: 'documents'; readonly answers: readonly (readonly [string, DocumentAnswer])[] }
    /** `grant`: fen of the whole grant; null when not known. */
    | {
        readonly kind: 'cash';
        readonly input: CashSource;
        readonly grant: bigint | null;
      }
    | { readonly kind: 'deadline'; readonly submit: Day | DayReading | null }
    | { readonly kind: 'answer'; readonly answer: Answer }
    /** Documents that were handed in to be kept; `direct`: in a direct conversation. */
    | {
        readonly kind: 'added';
        readonly documents: readonly (AddedDocument | RefusedDocument)[];
        readonly direct: boolean;
      }
    /** What changed between two kept documents, by their names. */
    | {
        readonly kind: 'comparison';
        readonly before: string;
        /** The language that the changed sentences are in. */
        readonly lang: Lang;
        readonly after: string;
        readonly comparison: ShownComparison;
      }
    | {
        readonly kind: 'draft';
        readonly section: string;
        readonly facts: Application | null;
        /** Sections asked for with it where there were no facts for any: told, and drafted with it from the example. */
        readonly also?: readonly string[];
        /** The adopted one; not set for the example, and in what was shown before drafts held a budget. */
        readonly budget?: BudgetSource | null;
        /** The facts came with the request in a file, and are not the conversation's own. */
        readonly offered?: boolean;
        /** What was asked of it since it was first written. */
        readonly steps?: readonly DraftStep[];
        /** As it was shown, by language, where it is not what the rules write from the facts. */
        readonly written?: Readonly<Partial<Record<Lang, Draft>>>;
        /** What was changed with the last step; not set in a first version. */
        readonly revision?: DraftRevision;
        /** Gone back to: then a first version says its number as well. */
        readonly again?: boolean;
      }
  );

export type DraftRecord = ShownRecord & { readonly kind: 'draft' };

/** Records are written by `keepShown` alone, so what is read has its shape. */
export function recordOf({ record }: { readonly record: unknown }): ShownRecord | null {
  return record as ShownRecord | null;
}
