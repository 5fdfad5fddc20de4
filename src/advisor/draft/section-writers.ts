import type { DraftBlock } from './draft.ts';
import { writeProjectPlan } from './sections/project-plan.ts';
import { writeRiskAssessment } from './sections/risk-assessment.ts';
import type { Writing } from './writing.ts';

/** Writes one section from its facts alone; what they do not hold becomes a named gap. */
export type SectionWriter = (w: Writing) => readonly DraftBlock[];

/** By section id, in the order of the proposal. */
export const SECTION_WRITERS: Readonly<Record<string, SectionWriter>> = {
  'project-plan': writeProjectPlan,
  'risk-assessment': writeRiskAssessment,
};
