import type { z } from 'zod';
import type { RankedPassage } from '../../knowledge/search.ts';
import type { Application } from '../../program/application.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import type { CashForecast } from '../../program/cash.ts';
import type { SectionDraft } from '../../program/check-application.ts';
import type { DraftCheck } from '../../program/check-draft.ts';
import type { DeadlineCheck } from '../../program/deadline.ts';
import type { DocumentAnswers, DocumentCheck } from '../../program/documents.ts';
import type { EligibilityAnswers, EligibilityCheck } from '../../program/eligibility.ts';
import type { Finding } from '../../program/finding.ts';
import type { BudgetRepair } from '../../program/repair/repair.ts';
import type { Scenario } from '../../program/scenario/scenario.ts';
import type { BudgetInput, RequestContext } from '../advisor.ts';
import type { ApplicationCheck } from '../whole-application.ts';

/**
 * What the runtime binds before a model sees a tool: whose words, figures and language these are. None of it can be
 * set by a model, so that no sentence in a budget reaches another company's data.
 */
export interface ToolContext extends RequestContext {
  readonly lang: Lang;
  /** The adopted budget; null when none is. */
  readonly budget: BudgetInput | null;
  /** The application's own facts; null when none were entered. */
  readonly facts: Application | null;
  /** What was told before for these two checks; null before anything was. */
  readonly eligibility: EligibilityAnswers | null;
  readonly documents: DocumentAnswers | null;
  /** Sections written so far. */
  readonly drafts: readonly SectionDraft[];
}

/** What a tool found out, as the advisor gives it; `none`: nothing was run, and why. */
export type ToolValue =
  | { readonly kind: 'budget'; readonly check: BudgetCheck }
  | { readonly kind: 'repair'; readonly repair: BudgetRepair }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'cash'; readonly forecast: CashForecast }
  | { readonly kind: 'deadline'; readonly check: DeadlineCheck }
  | { readonly kind: 'eligibility'; readonly check: EligibilityCheck }
  | { readonly kind: 'documents'; readonly check: DocumentCheck }
  | { readonly kind: 'draft'; readonly check: DraftCheck }
  | { readonly kind: 'application'; readonly check: ApplicationCheck }
  /** Passages of the program text, as they were found. */
  | { readonly kind: 'passages'; readonly passages: readonly RankedPassage[] }
  /** What is known of the application, told as lines. */
  | { readonly kind: 'facts' }
  | { readonly kind: 'none'; readonly why: Bilingual };

export interface ToolResult {
  /** For a model to quote and a guard to hold quotations against; bounded, one line a thing (see tool-text.ts). */
  readonly text: string;
  readonly result: ToolValue;
  /** All of the check's findings, passed and not-checked ones among them. */
  readonly findings: readonly Finding[];
}

/** A check as a model calls it. */
export interface CheckTool {
  readonly name: string;
  /** What it does, when to use it and what comes back. */
  readonly description: string;
  readonly schema: z.ZodObject;
  /** Never throws on an input: what the schema refuses comes back as a sentence that says what to send. */
  readonly run: (input: unknown) => Promise<ToolResult>;
}
