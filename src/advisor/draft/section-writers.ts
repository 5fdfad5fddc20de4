import type { DraftBlock } from './draft.ts';
import { writeBudgetNarrative } from './sections/budget-narrative.ts';
import { writeCommercializationRoadmap } from './sections/commercialization-roadmap.ts';
import { writeEnvironmentalImpact } from './sections/environmental-impact.ts';
import { writeEsg } from './sections/esg.ts';
import { writeExecutiveSummary } from './sections/executive-summary.ts';
import { writeFinancialSnapshot } from './sections/financial-snapshot.ts';
import { writeIpAndData } from './sections/ip-and-data.ts';
import { writeMarketAnalysis } from './sections/market-analysis.ts';
import { writeMonitoring } from './sections/monitoring.ts';
import { writePolicyAlignment } from './sections/policy-alignment.ts';
import { writeProjectPlan } from './sections/project-plan.ts';
import { writeRiskAssessment } from './sections/risk-assessment.ts';
import { writeTalent } from './sections/talent.ts';
import { writeTechnologyBrief } from './sections/technology-brief.ts';
import type { Writing } from './writing.ts';

/** Writes one section from its facts alone; what they do not hold becomes a named gap. */
export type SectionWriter = (w: Writing) => readonly DraftBlock[];

/** By section id, in the order of the proposal. */
export const SECTION_WRITERS: Readonly<Record<string, SectionWriter>> = {
  'executive-summary': writeExecutiveSummary,
  'technology-brief': writeTechnologyBrief,
  'financial-snapshot': writeFinancialSnapshot,
  'project-plan': writeProjectPlan,
  'market-analysis': writeMarketAnalysis,
  'risk-assessment': writeRiskAssessment,
  'environmental-impact': writeEnvironmentalImpact,
  'commercialization-roadmap': writeCommercializationRoadmap,
  esg: writeEsg,
  talent: writeTalent,
  'budget-narrative': writeBudgetNarrative,
  monitoring: writeMonitoring,
  'policy-alignment': writePolicyAlignment,
  'ip-and-data': writeIpAndData,
};
