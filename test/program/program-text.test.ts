import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { workingDaysBetween } from '../../src/program/calendar.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { checkDeadline } from '../../src/program/check-deadline.ts';
import { CITED } from '../../src/program/cited-facts.ts';
import { type CallFacts, layCallFacts } from '../../src/program/terms.ts';
import { library } from '../shipped.ts';

// The one test of the rules that holds the real figures, to prove that they come through from the library.
const cite = (fact: string) => library.evidence(fact);

const HEADER = ['Cost Category', 'Amount (CNY)', 'Funding Source', 'Key Outcomes'];
const LINES = [
  [
    'Production Line Equipment',
    '7,000,000',
    'Company 4,000,000 / Torch Grant 3,000,000',
    'Increased capacity to 500,000 units annually',
  ],
  [
    'Quality and Reliability Testing',
    '2,200,000',
    'Company 1,000,000 / Torch Grant 1,200,000',
    'Certification under GB/T and IEC standards',
  ],
  [
    'Digital Transformation',
    '1,800,000',
    'Company 900,000 / Torch Grant 900,000',
    'Deployment of industrial IoT sensors and analytics',
  ],
  [
    'Talent Recruitment & Training',
    '1,200,000',
    'Company 600,000 / Torch Grant 600,000',
    'Onboarding 30 engineers and technicians',
  ],
  [
    'Market Expansion',
    '1,000,000',
    'Company 500,000 / Torch Grant 500,000',
    'Entry into ASEAN distribution channels',
  ],
  [
    'ESG and Compliance',
    '600,000',
    'Company 300,000 / Torch Grant 300,000',
    'Implementation of energy efficiency and waste reduction programs',
  ],
  ['Total', '13,800,000', '', ''],
];

const table = (write: (cells: readonly string[]) => string, rule = '') =>
  [write(HEADER), ...(rule === '' ? [] : [rule]), ...LINES.map(write)].join('\n');

const SAMPLES = {
  'as the page pastes it': table((cells) => cells.join('')),
  'as Markdown': table((cells) => `| ${cells.join(' | ')} |`, '|---|---|---|---|'),
  'as CSV': table((cells) => cells.map((cell) => `"${cell}"`).join(',')),
  'as TAB': table((cells) => cells.join('\t')),
};

function check(text: string, call: CallFacts = {}) {
  return checkBudget(readBudgetText(text), layCallFacts(library.terms, call), library.lexicon, cite);
}

describe('the sample budget', () => {
  it.each(Object.entries(SAMPLES))('%s', (_form, text) => {
    const result = check(text);
    const failed = result.findings
      .filter((f) => f.status === 'fail')
      .map((f) => `${f.rule}${f.where?.line ? `:${f.where.line}` : ''}`);
    expect(result).toMatchObject({ outcome: 'checked', verdict: 'problems', unit: 'CNY' });
    expect(result.lines.map((line) => line.inList)).toEqual([
      'yes',
      'partly',
      'no',
      'partly',
      'partly',
      'no',
    ]);
    expect(result.totals).toEqual({
      computed: 1_380_000_000n,
      declared: 1_380_000_000n,
      own: 730_000_000n,
      grant: 650_000_000n,
      other: 0n,
    });
    expect(failed).toEqual([
      'BUD-CAP-001',
      'BUD-CAT-001:3',
      'BUD-CAT-001:6',
      'BUD-CAP-002',
      'BUD-MATCH-004',
      'BUD-MATCH-005',
      'BUD-MATCH-003:2',
      'BUD-CAT-002:2',
      'BUD-CAT-002:4',
      'BUD-CAT-002:5',
    ]);
    const params = (rule: string) => result.findings.find((f) => f.rule === rule)?.params;
    expect(params('BUD-CAP-001')).toEqual({
      grantFen: '650000000',
      capFen: '500000000',
      overFen: '150000000',
    });
    expect(params('BUD-CAP-002')).toMatchObject({ ownFen: '880000000' });
    expect(params('BUD-MATCH-003')).toMatchObject({ diffFen: '20000000' });
  });

  it('under a call with a cap of 4,000,000 and 1:1', () => {
    const source = 'notice 12, p. 3';
    const call = {
      cap: { value: 400_000_000n, source },
      ratio: { value: { own: 1n, grant: 1n }, source },
    };
    const result = check(SAMPLES['as CSV'], call);
    const of = (rule: string) => result.findings.find((f) => f.rule === rule);
    expect(of('BUD-CAP-001')).toMatchObject({ basis: 'call', params: { overFen: '250000000' } });
    expect(of('BUD-CAP-002')?.params).toMatchObject({ ownFen: '980000000' });
    expect(of('BUD-MATCH-002')).toMatchObject({ basis: 'call', severity: 'error', status: 'pass' });
  });
});

describe('the library', () => {
  it('has every fact that the rules cite', () => {
    for (const fact of Object.values(CITED)) expect(cite(fact).quote).not.toBe('');
  });

  it('ships an example budget without a problem, the same in both languages', () => {
    const [en, zh] = [check(library.exampleBudget.en), check(library.exampleBudget.zh)];
    expect(en.verdict).toBe('no-problem-found');
    expect(zh.verdict).toBe('no-problem-found');
    expect(zh.totals).toEqual(en.totals);
    expect(en.totals.declared).toBe(en.totals.computed);
  });

  it.each([
    ['生产线设备', 'yes'],
    ['设备购置费', 'yes'],
    ['人才引进与培训', 'partly'],
    ['数字化转型', 'no'],
    ['土地购置', 'no'],
    ['贷款利息', 'no'],
    ['国际市场拓展', 'yes'],
    ['Overseas trade fairs', 'yes'],
    ['Salaries', 'no'],
  ])('places "%s": %s', (category, inList) => {
    expect(check(`| Item | Amount |\n|---|---|\n| ${category} | 50,000 |`).lines[0]?.inList).toBe(inList);
  });
});

describe('the closing day of the text', () => {
  const at = (today: string, submit: string | null = null) =>
    checkDeadline({ today, submit, terms: library.terms, calendar: library.calendar, cite });
  const params = (rule: string, today: string, submit: string | null = null) =>
    at(today, submit).findings.find((f) => f.rule === rule)?.params;

  it('passed 434 days before 2026-11-23', () => {
    expect(at('2026-11-23')).toMatchObject({ status: 'passed', daysLeft: -434, workingDaysLeft: 0 });
  });

  it('has 2025-09-12 as its safe day and 2025-09-01 as its review mark', () => {
    expect(params('DL-STAT-002', '2025-07-01')).toMatchObject({ safeDay: '2025-09-12' });
    expect(params('DL-BUF-001', '2025-07-01')).toMatchObject({ reviewBy: '2025-09-01' });
    expect(params('DL-BUF-001', '2025-07-01', '2025-09-14')).toMatchObject({
      mark: '2025-08-31',
      reviewBy: '2025-08-29',
    });
  });

  it('has four working days in (2025-09-26, 2025-10-09]', () => {
    expect(workingDaysBetween('2025-09-26', '2025-10-09', library.calendar)).toBe(4);
  });
});
