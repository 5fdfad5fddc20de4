import { applicationDocuments, readDocumentsAnswers } from '../intake/documents/read-documents-answers.ts';
import { documentsTextReader } from '../intake/documents/read-documents-text.ts';
import { applicationEligibility } from '../intake/eligibility/application-eligibility.ts';
import { readEligibilityAnswers } from '../intake/eligibility/read-eligibility-answers.ts';
import { eligibilityTextReader } from '../intake/eligibility/read-eligibility-text.ts';
import type { Library } from '../knowledge/library.ts';
import { checkDocuments } from '../program/check-documents.ts';
import { checkEligibility } from '../program/check-eligibility.ts';
import { dayAt } from '../program/day.ts';
import { layCallFacts } from '../program/terms.ts';
import type { Advisor } from './advisor.ts';

type Part = Pick<
  Advisor,
  | 'checkEligibility'
  | 'eligibilityFrom'
  | 'readEligibility'
  | 'eligibilityOf'
  | 'eligibilityInterview'
  | 'checkDocuments'
  | 'documentsFrom'
  | 'readDocuments'
  | 'documentsOf'
>;

/** The two checks of what a company tells about itself, from words or from data. */
export function eligibilityAndDocuments(library: Library): Part {
  const { terms, criteria, documents, evidence: cite } = library;
  const readSentences = once(() => eligibilityTextReader(library.eligibilityWords, library.statementWords));
  const readLines = once(() => documentsTextReader(library.documentWords, library.statementWords));
  return {
    checkEligibility: (told, { callFacts, now, submit, projectEnd }) => {
      const today = dayAt(now);
      return checkEligibility({
        reading: typeof told === 'string' ? readSentences()(told, today) : told,
        today,
        submit,
        projectEnd,
        terms: layCallFacts(terms, callFacts),
        criteria,
        cite,
      });
    },
    eligibilityFrom: (text, { now }) => readSentences()(text, dayAt(now)),
    readEligibility: (answers, { now }) => {
      const result = readEligibilityAnswers(answers, dayAt(now), readSentences());
      return result.ok
        ? { kind: 'read', ...result.reading }
        : { kind: 'unreadable', message: result.problem };
    },
    eligibilityOf: (application, { now, lang }) =>
      applicationEligibility(application, dayAt(now), lang, readSentences()),
    eligibilityInterview: () => criteria,
    checkDocuments: (told, { callFacts, now, submit, stage }) => {
      const today = dayAt(now);
      return checkDocuments({
        answers: typeof told === 'string' ? readLines()(told, today) : told,
        stage,
        today,
        submit,
        terms: layCallFacts(terms, callFacts),
        checklist: documents,
        cite,
      });
    },
    documentsFrom: (text, { now }) => readLines()(text, dayAt(now)),
    readDocuments: (states) => {
      const result = readDocumentsAnswers(
        states,
        documents.map(({ id }) => id),
      );
      return result.ok
        ? { kind: 'read', answers: result.answers }
        : { kind: 'unreadable', message: result.problem };
    },
    documentsOf: applicationDocuments,
  };
}

/** The patterns are made when the first sentence is read, not at the start. */
function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
