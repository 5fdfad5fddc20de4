import type { Application } from '../../program/application.ts';
import { ACCOUNTS, COMPANY, PROJECT } from './company-questions.ts';
import type { FactsQuestion } from './facts-question.ts';
import {
  ASSESSMENTS,
  CUSTOMERS,
  DATA,
  EDGE,
  ENVIRONMENT,
  REPORTING,
  RETENTION,
  SAFEGUARDS,
  SOCIAL,
  SYSTEMS,
  TARGETS,
  TECHNOLOGY,
  VOCATIONAL,
} from './list-questions.ts';
import { NO_FACTS } from './no-facts.ts';
import { CONTINGENCY, RISKS } from './risk-questions.ts';

/** Beside who applies, the two questions that fill most of each section. */
const BY_SECTION: Readonly<Record<string, readonly [FactsQuestion, FactsQuestion]>> = {
  'executive-summary': [PROJECT, TARGETS],
  'technology-brief': [PROJECT, TECHNOLOGY],
  'financial-snapshot': [ACCOUNTS, PROJECT],
  'project-plan': [PROJECT, TARGETS],
  'market-analysis': [EDGE, CUSTOMERS],
  'risk-assessment': [RISKS, CONTINGENCY],
  'environmental-impact': [ENVIRONMENT, ASSESSMENTS],
  'commercialization-roadmap': [PROJECT, CUSTOMERS],
  esg: [ENVIRONMENT, SOCIAL],
  talent: [VOCATIONAL, RETENTION],
  'budget-narrative': [PROJECT, TARGETS],
  monitoring: [SYSTEMS, REPORTING],
  'policy-alignment': [PROJECT, TECHNOLOGY],
  'ip-and-data': [SAFEGUARDS, DATA],
};

/** The three questions to begin a section with; those of the summary where the section is not known. */
export function factsQuestions(section: string): readonly FactsQuestion[] {
  return [COMPANY, ...(BY_SECTION[section] ?? [PROJECT, TARGETS])];
}

/** Answers by question id, laid over what is known; what could not be read or was left empty changes nothing. */
export function layAnswers(
  now: Application | null,
  section: string,
  answers: readonly (readonly [id: string, text: string])[],
): Application {
  const given = new Map(answers);
  return factsQuestions(section).reduce((laid, question) => {
    const text = given.get(question.id)?.trim() ?? '';
    const read = text === '' ? null : question.read(text);
    return read?.kind === 'facts' ? read.lay(laid) : laid;
  }, now ?? NO_FACTS);
}
