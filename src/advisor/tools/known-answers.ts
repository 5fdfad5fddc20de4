import { laterAnswers } from '../../program/choose-answer.ts';
import type { DocumentAnswers } from '../../program/documents.ts';
import { type EligibilityAnswers, type EligibilityReading, NO_ANSWERS } from '../../program/eligibility.ts';
import type { Advisor } from '../advisor.ts';
import type { ToolContext } from './check-tool.ts';

/** The application's facts lowest, what was told before over them, what is said now over both. */
export function knownEligibility(
  said: string | undefined,
  advisor: Advisor,
  bound: ToolContext,
): EligibilityReading {
  const own = bound.facts === null ? null : advisor.eligibilityOf(bound.facts, bound);
  const now = said === undefined ? null : advisor.eligibilityFrom(said, bound);
  const layers = [bound.eligibility, now?.answers ?? null].filter((layer) => layer !== null);
  const answers = layers.reduce<EligibilityAnswers>(laterAnswers, own?.answers ?? NO_ANSWERS);
  return { answers, unclear: now?.unclear ?? [], projectEnd: own?.projectEnd ?? null };
}

/** The same for documents, one by one. */
export function knownDocuments(
  said: string | undefined,
  advisor: Advisor,
  bound: ToolContext,
): DocumentAnswers {
  return new Map([
    ...(bound.facts === null ? [] : advisor.documentsOf(bound.facts)),
    ...(bound.documents ?? []),
    ...(said === undefined ? [] : advisor.documentsFrom(said, bound)),
  ]);
}
