import type { DocumentAnswers } from '../../program/documents.ts';
import type { EligibilityReading } from '../../program/eligibility.ts';
import type { Advisor } from '../advisor.ts';
import { layDocuments, layEligibility } from '../lay-answers.ts';
import type { ToolContext } from './check-tool.ts';

/** What this conversation knows of eligibility, and what is said now over it. */
export function knownEligibility(
  said: string | undefined,
  advisor: Advisor,
  bound: ToolContext,
): EligibilityReading {
  const own = bound.facts === null ? null : advisor.eligibilityOf(bound.facts, bound);
  const now = said === undefined ? null : advisor.eligibilityFrom(said, bound);
  return layEligibility(own, [bound.eligibility, now?.answers ?? null], now?.unclear);
}

/** The same for documents. */
export function knownDocuments(
  said: string | undefined,
  advisor: Advisor,
  bound: ToolContext,
): DocumentAnswers {
  const own = bound.facts === null ? null : advisor.documentsOf(bound.facts);
  return layDocuments(own, [
    bound.documents === null ? null : new Map(bound.documents),
    said === undefined ? null : advisor.documentsFrom(said, bound),
  ]);
}
