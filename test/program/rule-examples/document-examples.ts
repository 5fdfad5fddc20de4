import { checkDocuments } from '../../../src/program/check-documents.ts';
import { DOCUMENT_ITEM_RULES } from '../../../src/program/document-rules.ts';
import type { DocumentAnswer } from '../../../src/program/documents.ts';
import type { Finding } from '../../../src/program/finding.ts';
import { library } from '../../shipped.ts';
import type { RuleExample } from './rule-example.ts';

function check(id: string, told: Partial<DocumentAnswer>): readonly Finding[] {
  const answer: DocumentAnswer = { state: 'unknown', owner: null, expires: null, reason: null, ...told };
  return checkDocuments({
    answers: new Map([[id, answer]]),
    stage: 'full',
    today: '2025-06-02',
    submit: '2025-09-15',
    terms: library.terms,
    checklist: library.documents,
    cite: library.evidence,
  }).findings;
}

/** Each document: missing or at hand; ended the day before submission or good on that day. */
export const DOCUMENT_EXAMPLES: readonly RuleExample[] = [
  ...DOCUMENT_ITEM_RULES.flatMap(({ id: rule, title }): RuleExample[] => [
    {
      rule,
      says: `not: ${title.en}`,
      result: 'breaks',
      findings: () => check(rule, { state: 'missing' }),
      params: { state: 'missing' },
    },
    { rule, says: title.en, result: 'holds', findings: () => check(rule, { state: 'have' }) },
    {
      rule,
      says: `${title.en}, until the day before submission`,
      result: 'breaks',
      findings: () => check(rule, { state: 'have', expires: '2025-09-14' }),
    },
    {
      rule,
      says: `${title.en}, until the day of submission`,
      result: 'holds',
      findings: () => check(rule, { state: 'have', expires: '2025-09-15' }),
    },
  ]),
  {
    rule: 'DOC-X-001',
    says: 'whatever was told',
    result: 'always',
    findings: () => check('DOC-TAX-001', { state: 'have' }),
  },
];
