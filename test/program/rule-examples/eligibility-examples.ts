import { checkEligibility } from '../../../src/program/check-eligibility.ts';
import type { EligibilityAnswers, EligibilityReading } from '../../../src/program/eligibility.ts';
import { NO_ANSWERS } from '../../../src/program/eligibility.ts';
import type { Finding, Status } from '../../../src/program/finding.ts';
import { library } from '../../shipped.ts';
import type { RuleExample } from './rule-example.ts';

const { terms, criteria, evidence } = library;

/** Submitted on 15 September 2025; the project ends on 31 December 2027. */
function check(answers: EligibilityAnswers, unclear: EligibilityReading['unclear'] = []): readonly Finding[] {
  return checkEligibility({
    reading: { answers, unclear, projectEnd: '2027-12-31' },
    today: '2025-06-02',
    submit: '2025-09-15',
    projectEnd: null,
    terms,
    criteria,
    cite: evidence,
  }).findings;
}

const exactly = (day: string) => ({ from: day, to: day });
const { E1, E2, E7 } = NO_ANSWERS;
const plain = (id: 'E3' | 'E4' | 'E5' | 'E6' | 'E8', answer: 'yes' | 'no' | 'in-progress') => ({
  [id]: { ...NO_ANSWERS[id], answer },
});
const lease = (until: string) => ({
  E7: { ...E7, answer: 'yes' as const, hold: 'leased' as const, until: exactly(until) },
});
const certificate = (expires: string) => ({
  E2: { ...E2, certificate: 'valid' as const, expires: exactly(expires) },
});

type Given = Partial<EligibilityAnswers>;
type Row = readonly [
  rule: string,
  says: string,
  breaks: Given,
  holdsSays: string,
  holds: Given,
  status?: Status,
];

const ROWS: readonly Row[] = [
  [
    'ELG-REG-001',
    'registered in a provincial zone',
    { E1: { ...E1, answer: 'yes', level: 'provincial' } },
    'registered in a national park',
    { E1: { ...E1, answer: 'yes', level: 'national' } },
  ],
  [
    'ELG-REG-001',
    'an inventor without a company',
    { applicant: 'none' },
    'registered in a national park',
    { E1: { ...E1, answer: 'yes', level: 'national' } },
  ],
  [
    'ELG-HNTE-001',
    'certificate ends the day before submission',
    certificate('2025-09-14'),
    'certificate ends on the day of submission',
    certificate('2025-09-15'),
  ],
  [
    'ELG-HNTE-001',
    'no certificate and no equivalent capacity',
    { E2: { ...E2, certificate: 'none', equivalent: 'no' } },
    'no certificate, equivalent capacity documented',
    { E2: { ...E2, certificate: 'none', equivalent: 'yes' } },
  ],
  ['ELG-IP-001', 'no intellectual property', plain('E3', 'no'), 'own patents', plain('E3', 'yes')],
  [
    'ELG-ROAD-001',
    'no validated prototype',
    plain('E4', 'no'),
    'a pilot customer validated it',
    plain('E4', 'yes'),
  ],
  [
    'ELG-FIN-001',
    'the audit is in progress',
    plain('E5', 'in-progress'),
    'the statements are audited',
    plain('E5', 'yes'),
  ],
  ['ELG-TAX-001', 'no tax certificate', plain('E6', 'no'), 'tax certificate at hand', plain('E6', 'yes')],
  [
    'ELG-FAC-001',
    'lease ends the day before submission',
    { E7: { ...E7, hold: 'leased', until: exactly('2025-09-14') } },
    'lease ends with the project',
    { E7: { ...E7, hold: 'leased', until: exactly('2027-12-31') } },
  ],
  ['ELG-IMPACT-001', 'no growth to show', plain('E8', 'no'), 'growth and jobs to show', plain('E8', 'yes')],
  [
    'ELG-PRIO-001',
    'serves a national priority',
    { priority: { ...NO_ANSWERS.priority, answer: 'yes' } },
    'serves none that was told',
    {},
    'pass',
  ],
  [
    'ELG-EXP-001',
    'certificate ends a day before the project',
    certificate('2027-12-30'),
    'certificate ends with the project',
    certificate('2027-12-31'),
  ],
  [
    'ELG-EXP-002',
    'lease ends a day before the project',
    lease('2027-12-30'),
    'lease ends with the project',
    lease('2027-12-31'),
  ],
];

const UNCLEAR: EligibilityReading['unclear'] = [
  {
    criterion: 'E5',
    message: { en: 'Which years are audited?', zh: '哪些年度已审计？' },
    quote: { text: 'partly audited', at: null },
  },
];

export const ELIGIBILITY_EXAMPLES: readonly RuleExample[] = [
  ...ROWS.flatMap(([rule, says, breaks, holdsSays, holds, status]): RuleExample[] => [
    {
      rule,
      says,
      result: 'breaks',
      findings: () => check({ ...NO_ANSWERS, ...breaks }),
      ...(status && { status }),
    },
    {
      rule,
      says: holdsSays,
      result: 'holds',
      findings: () => check({ ...NO_ANSWERS, ...holds }),
      ...(status && { status }),
    },
  ]),
  {
    rule: 'ELG-FMT-001',
    says: '"partly audited"',
    result: 'breaks',
    findings: () => check(NO_ANSWERS, UNCLEAR),
  },
  { rule: 'ELG-FMT-001', says: 'nothing unclear', result: 'holds', findings: () => check(NO_ANSWERS) },
];
