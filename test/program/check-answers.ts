import { readEligibilityAnswers } from '../../src/intake/eligibility/read-eligibility-answers.ts';
import { eligibilityTextReader } from '../../src/intake/eligibility/read-eligibility-text.ts';
import { checkEligibility } from '../../src/program/check-eligibility.ts';
import { library } from '../shipped.ts';
import { cite, TERMS } from './invented-terms.ts';

export const readText = eligibilityTextReader(library.eligibilityWords, library.statementWords);
/** The invented closing day is 14 March 2031. */
export const TODAY = '2031-02-01';

/** Answers as data, checked under invented terms. */
export function check(answers: unknown, submit: string | null = null, projectEnd: string | null = null) {
  const read = readEligibilityAnswers(answers, TODAY, readText);
  if (!read.ok) throw new Error(read.problem.en);
  const { criteria } = library;
  return checkEligibility({
    reading: read.reading,
    today: TODAY,
    submit,
    projectEnd,
    terms: TERMS,
    criteria,
    cite,
  });
}

export const ALL = {
  E1: 'yes',
  E2: { certificate: 'valid' },
  E3: 'yes',
  E4: 'yes',
  E5: 'yes',
  E6: 'yes',
  E7: 'yes',
  E8: 'yes',
};
