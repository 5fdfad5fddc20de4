import type { Library } from '../knowledge/library.ts';
import type { Application } from '../program/application.ts';
import type { Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import {
  checkApplication,
  draftName,
  inPartOrder,
  type PartFinding,
  type SectionDraft,
} from '../program/check-application.ts';
import { type Day, dayAt } from '../program/day.ts';
import type { ApplicationStage, DocumentAnswers } from '../program/documents.ts';
import type { EligibilityReading } from '../program/eligibility.ts';
import type { Finding } from '../program/finding.ts';
import { applies } from '../program/finding-words.ts';
import { layCallFacts } from '../program/terms.ts';
import type { Advisor, BudgetInput, CashInput, RequestContext } from './advisor.ts';
import { layDocuments, layEligibility } from './lay-answers.ts';

/** What there is of one application; null is a part that is not there. */
export interface ApplicationParts {
  readonly application: Application | null;
  readonly budget: BudgetInput | null;
  /** In place of the application's own plan. */
  readonly cash: CashInput | null;
  readonly drafts: readonly SectionDraft[];
  /** Over what the application says of them. */
  readonly documents: string | DocumentAnswers | null;
  readonly eligibility: string | EligibilityReading | null;
}

export interface ApplicationContext extends RequestContext {
  readonly lang: Lang;
  readonly submit: Day | null;
  readonly stage: ApplicationStage;
}

/** A part of the application: whether it was there to be read, and how many of its findings ask for something. */
export interface CheckedPart {
  /** "budget", "draft:talent"; "application" is the parts against each other. */
  readonly part: string;
  readonly read: boolean;
  readonly findings: number;
}

export interface ApplicationCheck {
  readonly parts: readonly CheckedPart[];
  /** Of all checks, worst first, each with its part. */
  readonly findings: readonly PartFinding[];
}

/** Every check over one application, each part by itself and all of them against each other. */
export function wholeApplication(
  advisor: Advisor,
  library: Library,
  parts: ApplicationParts,
  context: ApplicationContext,
): ApplicationCheck {
  const terms = layCallFacts(library.terms, context.callFacts);
  const { evidence: cite, lint } = library;
  const today = dayAt(context.now);
  const { application, drafts } = parts;
  const budget = parts.budget === null ? null : advisor.checkBudget(parts.budget, context);
  const forecast = cashOf(advisor, parts, budget);
  const toldDocuments =
    typeof parts.documents === 'string' ? advisor.documentsFrom(parts.documents, context) : parts.documents;
  const toldEligibility =
    typeof parts.eligibility === 'string'
      ? advisor.eligibilityFrom(parts.eligibility, context)
      : parts.eligibility;
  const documents = documentsOf(advisor, application, toldDocuments);
  const eligibility = eligibilityOf(advisor, application, toldEligibility, context);
  const project = { ...context, projectEnd: null };
  const beside = { ...context, budget };
  const checked: readonly (readonly [part: string, findings: readonly Finding[] | null])[] = [
    ['facts', application === null ? null : []],
    ['budget', budget?.findings ?? null],
    ['deadline', advisor.checkDeadline(context).findings],
    ['cash', forecast?.findings ?? null],
    ['eligibility', eligibility === null ? null : advisor.checkEligibility(eligibility, project).findings],
    ['documents', documents === null ? null : advisor.checkDocuments(documents, context).findings],
    ['call', Object.keys(context.callFacts).length === 0 ? null : []],
    ...drafts.map((draft) => [draftName(draft, drafts), advisor.checkDraft(draft, beside).findings] as const),
  ];
  const crossed = checkApplication({
    application,
    budget,
    drafts,
    forecast,
    // The facts are there already: a day of theirs is not held against itself.
    documents: toldDocuments,
    eligibility: toldEligibility,
    today,
    submit: context.submit,
    terms,
    sections: library.draftSections,
    lint,
    cite,
  });
  const alone = checked
    .flatMap(([part, found]) => (found ?? []).map((finding): PartFinding => ({ ...finding, part })))
    .filter((finding) => !isToldTwice(finding, crossed));
  return {
    parts: [
      ...checked.map(([part, found]) => ({
        part,
        read: found !== null,
        findings: applying(alone.filter((one) => one.part === part)),
      })),
      { part: 'application', read: true, findings: applying(crossed) },
    ],
    findings: inPartOrder([...alone, ...crossed]),
  };
}

/** A draft's figure that differs from the budget is told once, where both places are named. */
function isToldTwice({ rule, part, where, params }: PartFinding, crossed: readonly PartFinding[]): boolean {
  if (rule !== 'LNT-NUM-001' || params.draftFen === undefined) return false;
  return crossed.some(
    (one) =>
      one.rule === 'XCK-TOT-001' &&
      one.status === 'fail' &&
      one.part === part &&
      one.where?.row === where?.row &&
      one.params.aFen === params.draftFen &&
      one.params.bFen === params.budgetFen,
  );
}

function applying(findings: readonly Finding[]): number {
  return findings.filter(applies).length;
}

function cashOf(advisor: Advisor, { cash, application }: ApplicationParts, budget: BudgetCheck | null) {
  const plan = application?.cash ?? null;
  const input: CashInput | null = cash ?? (plan === null ? null : { kind: 'plan', plan });
  return input === null ? null : advisor.forecastCash(input, budget?.totals.grant ?? null);
}

/** What was told over what the application says, as in a check of documents alone. */
function documentsOf(
  advisor: Advisor,
  application: Application | null,
  told: DocumentAnswers | null,
): DocumentAnswers | null {
  const own = application === null ? null : advisor.documentsOf(application);
  return own === null && told === null ? null : layDocuments(own, [told]);
}

/** The same for eligibility. What was told in words knows no project; the application's end is laid under it. */
function eligibilityOf(
  advisor: Advisor,
  application: Application | null,
  told: EligibilityReading | null,
  context: ApplicationContext,
): EligibilityReading | null {
  const own = application === null ? null : advisor.eligibilityOf(application, context);
  if (own === null && told === null) return null;
  const laid = layEligibility(own, [told?.answers ?? null], told?.unclear);
  return { ...laid, projectEnd: told?.projectEnd ?? laid.projectEnd };
}
