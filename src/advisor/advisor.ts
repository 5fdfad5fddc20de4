import type { CallProposal } from '../intake/call/call-proposal.ts';
import type { FileOptions, HandedFile } from '../intake/files/read-budget-file.ts';
import type { FactsReading } from '../knowledge/facts-file.ts';
import type { Picture } from '../output/chart/picture.ts';
import type { CalendarSetting } from '../output/schedule-calendar.ts';
import type { Application } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { Budget, BudgetCheck, BudgetReading } from '../program/budget.ts';
import type { CashFile, CashFlows, CashForecast } from '../program/cash.ts';
import type { DraftCheck } from '../program/check-draft.ts';
import type { Day } from '../program/day.ts';
import type { DeadlineCheck } from '../program/deadline.ts';
import type { ApplicationStage, DocumentAnswers, DocumentCheck } from '../program/documents.ts';
import type { CriterionText, EligibilityCheck, EligibilityReading } from '../program/eligibility.ts';
import type { DayReading } from '../program/read-day.ts';
import type { BudgetRepair } from '../program/repair/repair.ts';
import type { Scenario } from '../program/scenario/scenario.ts';
import type { CallFacts } from '../program/terms.ts';
import type { KeptDocument } from '../store/store.ts';
import type { Answer, EarlierAnswer } from './answer/answer.ts';
import type { DocumentComparison } from './documents/document-comparison.ts';
import type { OwnReading } from './documents/read-own-document.ts';
import type { ProposedTerm } from './documents/with-proposals.ts';
import type { Draft, NoDraft } from './draft/draft.ts';
import type { DraftStep } from './draft/draft-step.ts';
import type { DraftVersion } from './draft/draft-version.ts';
import type { Revision } from './draft/revision.ts';
import type { FactsQuestion } from './facts/facts-question.ts';
import type { WritingFor } from './model/answer-writer.ts';
import type { ApplicationCheck, ApplicationContext, ApplicationParts } from './whole-application.ts';

/** What every request brings along: the call's facts of its application, and the instant it counts from. */
export interface RequestContext {
  readonly callFacts: CallFacts;
  /** ISO instant; days are civil days in Asia/Shanghai of it. */
  readonly now: string;
}

/** A budget to be checked: as text, or as it was read from a file, which is read once and can be checked again. */
export type BudgetInput =
  /** `slash` reads the text as typed after `/torch-check budget`. */
  | { readonly kind: 'text'; readonly text: string; readonly slash: boolean }
  | { readonly kind: 'read'; readonly reading: BudgetReading };

/** A cash plan as text (a table, YAML or JSON), as it was read from a file, or as an application holds it. */
export type CashInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: CashFile }
  | { readonly kind: 'plan'; readonly plan: CashFlows };

/** A change that could not be read; the message shows how to write one. */
interface UnreadableScenario {
  readonly kind: 'unreadable';
  readonly message: Bilingual;
}

/** Answers handed in as data that do not have the form; the message shows it. */
export interface UnreadableAnswers {
  readonly kind: 'unreadable';
  readonly message: Bilingual;
}

/** What drafts were written from, so that a document of them says whose they are and shows their budget. */
export interface DraftsContext extends RequestContext {
  readonly application: Application | null;
  /** The adopted budget; without one the example is shown with its own. */
  readonly budget: BudgetInput | null;
}

/** What a section is to be written from and with. */
export interface DraftRequest extends DraftsContext {
  readonly lang: Lang;
  /** What was asked of it after it was first written, in order. */
  readonly steps?: readonly DraftStep[];
  /** For whom a model words it, where one is set; left out, the rules' own wording is meant. */
  readonly writing?: WritingFor;
}

/** What the product does, the same from Slack and from a terminal. Nothing here throws on bad input. */
export interface Advisor {
  /** Whose model words the answers, and where it is; null: nothing leaves, rules word them. */
  readonly worded: { readonly model: string; readonly host: string } | null;
  /** `lang` null: the language the question is written in. */
  /** `turns`: earlier answers of the same conversation, oldest first. `documents`: those of the one place it is asked in. */
  ask(
    question: string,
    context: RequestContext & {
      readonly lang: Lang | null;
      readonly turns?: readonly EarlierAnswer[];
      readonly documents?: readonly KeptDocument[];
      /** For whom a model words the answer, where one is set; left out, the offline answer is meant. */
      readonly writing?: WritingFor;
    },
  ): Promise<Answer>;
  /** Somebody's own document in the form in which it is kept, or why it cannot be read. */
  readDocument(file: HandedFile, added: { readonly by: string; readonly now: string }): Promise<OwnReading>;
  /** Makes the index over one place's documents, before a question waits for it; what was removed is gone from it. */
  indexDocuments(documents: readonly KeptDocument[]): Promise<void>;
  /** What a document plainly says of a call's terms, for a person to accept. */
  proposeCallFacts(document: Pick<KeptDocument, 'parts'>): readonly CallProposal[];
  /** What changed from one version of a call to another, and which checks and sections that touches; null: too long. */
  compareDocuments(
    before: Pick<KeptDocument, 'parts'>,
    after: Pick<KeptDocument, 'parts'>,
  ): Promise<DocumentComparison | null>;
  /** The budget in a file, read once; what a person has to mend or to choose comes as a reading too. */
  readBudgetFile(file: HandedFile, options: FileOptions): Promise<BudgetReading>;
  checkBudget(budget: BudgetInput, context: RequestContext): BudgetCheck;
  /** What one place's documents say of the terms a budget is held to, and nobody has accepted: told beside the check. */
  proposedForBudget(documents: readonly KeptDocument[], callFacts: CallFacts): readonly ProposedTerm[];
  /** `bear`: fen that the company can add at most; null when that is not known. */
  repairBudget(budget: BudgetInput, context: RequestContext & { readonly bear: bigint | null }): BudgetRepair;
  /** `sets` as people say them: "line 3 = 500000", 第3行减少50万. None: only how much may be asked for. */
  scenario(
    budget: BudgetInput,
    sets: readonly string[],
    context: RequestContext,
  ): (Scenario & { readonly kind: 'scenario' }) | UnreadableScenario;
  /** A budget as a table that can be pasted and reads back the same: what a person adopts. */
  writeBudget(budget: Budget, lang: Lang): string;
  /** The cash plan in a file, read once; `sheet`: the one that is meant, where there are several. */
  readCashFile(file: HandedFile, sheet: string | null): Promise<CashFile>;
  /** Cash by month. `grant`: fen of the whole grant, which milestone shares are held to; null when not known. */
  forecastCash(input: CashInput, grant: bigint | null): CashForecast;
  checkDeadline(context: RequestContext & { readonly submit: Day | DayReading | null }): DeadlineCheck;
  /** Plain sentences, or answers as they were read. `projectEnd` null: as the application has it. */
  checkEligibility(
    told: string | EligibilityReading,
    context: RequestContext & { readonly submit: Day | null; readonly projectEnd: Day | null },
  ): EligibilityCheck;
  /** What plain sentences tell of it. */
  eligibilityFrom(text: string, context: RequestContext): EligibilityReading;
  /** Answers by criterion as data, such as a form or a JSON file holds them. */
  readEligibility(
    answers: unknown,
    context: RequestContext,
  ): (EligibilityReading & { readonly kind: 'read' }) | UnreadableAnswers;
  /** What an application's own facts say of its eligibility, quoted in `lang`. */
  eligibilityOf(
    application: Application,
    context: RequestContext & { readonly lang: Lang },
  ): EligibilityReading;
  /** The criteria in their order, each with its question and choices. */
  eligibilityInterview(): readonly CriterionText[];
  /** Lines, tables or sentences about documents, or states as they were read. */
  checkDocuments(
    told: string | DocumentAnswers,
    context: RequestContext & { readonly submit: Day | null; readonly stage: ApplicationStage },
  ): DocumentCheck;
  /** What lines, tables or sentences tell of documents. */
  documentsFrom(text: string, context: RequestContext): DocumentAnswers;
  /** States by document id as data. */
  readDocuments(
    states: unknown,
  ): { readonly kind: 'read'; readonly answers: DocumentAnswers } | UnreadableAnswers;
  documentsOf(application: Application): DocumentAnswers;
  draft(
    section: string,
    context: RequestContext & {
      readonly lang: Lang;
      readonly application: Application | null;
      /** The adopted budget; without one the example is written with its own. */
      readonly budget?: BudgetInput | null;
    },
  ): Draft | NoDraft;
  /** A section and what was asked of it since, in a model's words where one is set; rejects only where it was stopped. */
  writeDraft(section: string, request: DraftRequest): Promise<DraftVersion | NoDraft>;
  /**
   * The draft changed as asked: the other language, shorter, a topic that the facts have, and, with a model, how it is
   * worded; else what can be done. `before.steps`: what was asked of it before.
   */
  reviseDraft(
    before: { readonly draft: Draft; readonly steps: readonly DraftStep[] },
    instruction: string,
    context: Omit<DraftRequest, 'lang' | 'steps'> & { readonly application: Application },
  ): Promise<Revision>;
  /** Drafts of one language as a Word document, with notes, gaps and findings. Throws when it cannot be written. */
  draftsDocument(drafts: readonly Draft[], context: DraftsContext): Promise<Uint8Array>;
  /** The same as Markdown. */
  draftsMarkdown(drafts: readonly Draft[], context: DraftsContext): Promise<string>;
  /** A company's own facts as YAML in the form of the example's; what is wrong is told by line. */
  readFacts(text: string): Promise<FactsReading>;
  /** The questions that fill most of a section, each with how its answer is read. */
  factsQuestions(section: string): readonly FactsQuestion[];
  /** Answers to them, by id, laid over what is known. */
  layFacts(
    now: Application | null,
    section: string,
    answers: readonly (readonly [id: string, text: string])[],
  ): Application;
  /** The sections of a proposal, in their order. */
  draftSections(): readonly { readonly id: string; readonly title: Bilingual }[];
  /** A section's text by the rules of that section; its money is held against `budget`, null when none is adopted. */
  checkDraft(
    draft: { readonly section: string; readonly text: string },
    context: RequestContext & { readonly budget: BudgetCheck | null },
  ): DraftCheck;
  /** Every check over what there is of one application, and its parts against each other. */
  checkApplication(parts: ApplicationParts, context: ApplicationContext): ApplicationCheck;
  /** By line and source; null when no amount is known. */
  budgetChart(check: BudgetCheck, lang: Lang): Promise<Picture | null>;
  /**
   * The workbook it came in with notes at its cells and a sheet of findings; a new one where it came as text or in
   * another form. Null when there is nothing to write down.
   */
  annotate(
    file: { readonly bytes: Uint8Array } | null,
    check: BudgetCheck,
    lang: Lang,
  ): Promise<Uint8Array | null>;
  /** By month; null when there is no month. */
  cashChart(forecast: CashForecast, lang: Lang): Promise<Picture | null>;
  /** The work-back plan as a calendar file; imported again, it updates. */
  calendarFile(check: DeadlineCheck, setting: CalendarSetting): Promise<string>;
  /** The invented example, with its budget as text that the budget check reads. */
  example(): { readonly application: Application; readonly budgetText: Bilingual };
  /** The program text's own sample budget, as a table that can be pasted. */
  sampleBudget(): Bilingual;
}
