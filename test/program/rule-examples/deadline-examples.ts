import { checkDeadline } from '../../../src/program/check-deadline.ts';
import { type CallFacts, layCallFacts } from '../../../src/program/terms.ts';
import { library } from '../../shipped.ts';
import type { RuleExample } from './rule-example.ts';

function call(value: string, hour: string | null = null): CallFacts {
  return { deadline: { value, hour, source: 'notice 12, p. 2' } };
}

const WITH_HOUR = call('2026-05-15', '17:00');

type Row = readonly [
  rule: string,
  result: 'breaks' | 'holds',
  today: string,
  submit: string | null,
  call?: CallFacts,
  params?: Readonly<Record<string, string>>,
  time?: string,
];

/** Each row of the rules' specification with its worked example, on both sides of its limit. */
const ROWS: readonly Row[] = [
  ['DL-STAT-001', 'holds', '2025-09-14', null],
  ['DL-STAT-001', 'breaks', '2025-09-15', null, {}, { daysLeft: '0' }],
  ['DL-STAT-001', 'breaks', '2025-09-16', null, {}, { daysLeft: '-1' }],
  ['DL-STAT-001', 'breaks', '2026-11-23', null, {}, { daysLeft: '-434' }],
  ['DL-STAT-001', 'holds', '2026-05-14', null, WITH_HOUR],
  ['DL-STAT-001', 'breaks', '2026-05-15', null, WITH_HOUR, { hour: '17:00' }, '17:00'],
  ['DL-STAT-002', 'breaks', '2025-09-01', null, {}, { safeDay: '2025-09-12' }],
  ['DL-STAT-002', 'breaks', '2026-05-14', null, call('2026-05-15'), { safeDay: '2026-05-14' }],
  ['DL-STAT-002', 'holds', '2026-05-14', null, WITH_HOUR],
  ['DL-STAT-003', 'breaks', '2025-09-16', null, {}, { cycle: '2025' }],
  ['DL-STAT-003', 'holds', '2025-09-15', null],
  ['DL-STAT-003', 'breaks', '2026-05-16', null, WITH_HOUR],
  ['DL-STAT-003', 'holds', '2026-05-15', null, WITH_HOUR],
  ['DL-CALL-001', 'breaks', '2025-06-02', null, call('2025-09-14'), { programDeadline: '2025-09-15' }],
  ['DL-CALL-001', 'holds', '2025-06-02', null, call('2025-09-15')],
  ['DL-BUF-001', 'holds', '2025-09-01', null],
  [
    'DL-BUF-001',
    'breaks',
    '2025-09-02',
    null,
    {},
    { submit: '2025-09-15', reviewBy: '2025-09-01', leadDays: '14' },
  ],
  ['DL-BUF-001', 'holds', '2025-08-29', '2025-09-14'],
  ['DL-BUF-001', 'breaks', '2025-08-30', '2025年9月14日', {}, { mark: '2025-08-31', reviewBy: '2025-08-29' }],
  ['DL-BUF-002', 'holds', '2025-06-02', '2025-09-15'],
  ['DL-BUF-002', 'breaks', '2025-06-02', '2025-09-16', {}, { deadline: '2025-09-15' }],
  ['DL-BUF-002', 'holds', '2025-06-02', '2025-06-02'],
  ['DL-BUF-002', 'breaks', '2025-06-02', '2025年6月1日', {}, { today: '2025-06-02' }],
  ['DL-WD-001', 'breaks', '2025-09-26', null, call('2025-10-09'), { workingDays: '4' }],
  ['DL-WD-001', 'holds', '2025-09-16', null],
  ['DL-WD-002', 'breaks', '2026-12-01', null, call('2027-01-29'), { years: '2027' }],
  ['DL-WD-002', 'holds', '2026-12-01', null, call('2026-12-31')],
  ['DL-STG-001', 'breaks', '2025-09-15', null],
  ['DL-STG-001', 'holds', '2025-09-16', null],
  ['DL-FMT-001', 'breaks', '2025-06-02', '03/04/2025', {}, { first: '2025-03-04', second: '2025-04-03' }],
  ['DL-FMT-001', 'holds', '2025-06-02', '13/08/2025'],
  ['DL-FMT-001', 'breaks', '2025-06-02', '2025年2月30日'],
  ['DL-FMT-001', 'holds', '2025-06-02', '2025年8月30日'],
  ['DL-FMT-001', 'breaks', '2025-06-02', '8月30日'],
];

export const DEADLINE_EXAMPLES: readonly RuleExample[] = ROWS.map(
  ([rule, result, today, submit, callFacts = {}, params, time]) => ({
    rule,
    result,
    says: [
      today,
      time,
      submit && `submit ${submit}`,
      callFacts.deadline && `call ${callFacts.deadline.value} ${callFacts.deadline.hour ?? ''}`,
    ]
      .filter((part) => part)
      .join(', '),
    findings: () =>
      checkDeadline({
        today,
        submit,
        ...(time === undefined ? {} : { time }),
        terms: layCallFacts(library.terms, callFacts),
        calendar: library.calendar,
        cite: library.evidence,
      }).findings,
    ...(params && { params }),
  }),
);
