import { laterAnswers } from '../program/choose-answer.ts';
import type { DocumentAnswers } from '../program/documents.ts';
import {
  type EligibilityAnswers,
  type EligibilityReading,
  NO_ANSWERS,
  type UnclearAnswer,
} from '../program/eligibility.ts';

/** What the application's facts say lowest, what was told over it, later words over earlier ones, criterion by criterion. */
export function layEligibility(
  own: EligibilityReading | null,
  told: readonly (EligibilityAnswers | null)[],
  unclear: readonly UnclearAnswer[] = [],
): EligibilityReading {
  const layers = told.filter((layer) => layer !== null);
  const answers = layers.reduce<EligibilityAnswers>(laterAnswers, own?.answers ?? NO_ANSWERS);
  return { answers, unclear, projectEnd: own?.projectEnd ?? null };
}

/** The same for documents, one by one. */
export function layDocuments(
  own: DocumentAnswers | null,
  told: readonly (DocumentAnswers | null)[],
): DocumentAnswers {
  return new Map([own, ...told].flatMap((layer) => [...(layer ?? [])]));
}
