import { describe, expect, it } from 'vitest';
import { readEligibilityAnswers } from '../../src/intake/eligibility/read-eligibility-answers.ts';
import { checkEligibility } from '../../src/program/check-eligibility.ts';
import { ELIGIBILITY_RULES } from '../../src/program/eligibility-rules/registry.ts';
import { library } from '../shipped.ts';
import { ALL, check, readText, TODAY } from './check-answers.ts';
import { cite, TERMS } from './invented-terms.ts';

const finding = (rule: string, answers: unknown, projectEnd: string | null = null) =>
  check(answers, null, projectEnd).findings.find((f) => f.rule === rule);

const LEASE = { answer: 'unknown', hold: 'leased' };

/** rule, answers, project end → status, severity; each rule on both sides. */
const EXAMPLES: readonly [string, object, string | null, string, string][] = [
  ['ELG-REG-001', { E1: 'yes' }, null, 'pass', 'error'],
  ['ELG-REG-001', { E1: 'no' }, null, 'fail', 'error'],
  ['ELG-REG-001', { E1: 'in-progress' }, null, 'fail', 'warning'],
  ['ELG-REG-001', {}, null, 'ask', 'warning'],
  ['ELG-HNTE-001', { E2: { certificate: 'valid' } }, null, 'pass', 'error'],
  ['ELG-HNTE-001', { E2: { certificate: 'none', equivalent: 'no' } }, null, 'fail', 'error'],
  ['ELG-HNTE-001', { E2: { certificate: 'expired' } }, null, 'fail', 'warning'],
  ['ELG-IP-001', { E3: 'yes' }, null, 'pass', 'info'],
  ['ELG-IP-001', { E3: 'no' }, null, 'fail', 'info'],
  ['ELG-IP-001', {}, null, 'not-checked', 'info'],
  ['ELG-ROAD-001', { E4: 'yes' }, null, 'pass', 'info'],
  ['ELG-ROAD-001', { E4: 'in-progress' }, null, 'fail', 'info'],
  ['ELG-FIN-001', { E5: 'yes' }, null, 'pass', 'warning'],
  ['ELG-FIN-001', { E5: 'no' }, null, 'fail', 'warning'],
  ['ELG-FIN-001', {}, null, 'ask', 'warning'],
  ['ELG-TAX-001', { E6: 'yes' }, null, 'pass', 'warning'],
  ['ELG-TAX-001', { E6: 'in-progress' }, null, 'fail', 'warning'],
  ['ELG-FAC-001', { E7: 'yes' }, null, 'pass', 'warning'],
  ['ELG-FAC-001', { E7: LEASE }, null, 'ask', 'warning'],
  ['ELG-FAC-001', { E7: { ...LEASE, until: '2034-03-13' } }, null, 'fail', 'warning'],
  ['ELG-FAC-001', { E7: { ...LEASE, until: '2034-03-14' } }, null, 'pass', 'warning'],
  ['ELG-FAC-001', { E7: { ...LEASE, until: '2032-12-30' } }, '2032-12-31', 'fail', 'warning'],
  ['ELG-FAC-001', { E7: { ...LEASE, until: '2032-12-31' } }, '2032-12-31', 'pass', 'warning'],
  ['ELG-FAC-001', { E7: { answer: 'yes', hold: 'leased', until: '2031-03-13' } }, null, 'fail', 'warning'],
  ['ELG-IMPACT-001', { E8: 'yes' }, null, 'pass', 'info'],
  ['ELG-IMPACT-001', { E8: 'no' }, null, 'fail', 'info'],
  ['ELG-PRIO-001', { priority: 'yes' }, null, 'pass', 'info'],
  ['ELG-PRIO-001', { priority: 'no' }, null, 'not-checked', 'info'],
  ['ELG-EXP-001', { E2: { certificate: 'valid', expires: '2032-12-31' } }, '2032-12-31', 'pass', 'warning'],
  ['ELG-EXP-001', { E2: { certificate: 'valid', expires: '2032-12-30' } }, '2032-12-31', 'fail', 'warning'],
  ['ELG-EXP-001', { E2: { certificate: 'expired', expires: '2032-12-30' } }, null, 'fail', 'warning'],
  ['ELG-EXP-001', { E2: { certificate: 'valid', expires: '2031-09-13' } }, null, 'fail', 'warning'],
  ['ELG-EXP-001', { E2: { certificate: 'valid', expires: '2031-09-14' } }, null, 'pass', 'warning'],
  ['ELG-EXP-001', { E2: { certificate: 'valid' } }, '2032-12-31', 'not-checked', 'warning'],
  [
    'ELG-EXP-002',
    { E7: { answer: 'yes', hold: 'leased', until: '2032-12-31' } },
    '2032-12-31',
    'pass',
    'warning',
  ],
  [
    'ELG-EXP-002',
    { E7: { answer: 'yes', hold: 'leased', until: '2032-12-30' } },
    '2032-12-31',
    'fail',
    'warning',
  ],
];

describe('each eligibility rule', () => {
  it.each(EXAMPLES)('%s on %o, project end %s: %s, %s', (rule, answers, end, status, severity) => {
    expect(finding(rule, answers, end)).toMatchObject({ status, severity });
  });

  it('has an example on either side', () => {
    for (const { id } of ELIGIBILITY_RULES.filter((rule) => rule.id !== 'ELG-FMT-001')) {
      const statuses = new Set(EXAMPLES.filter(([rule]) => rule === id).map(([, , , status]) => status));
      expect([id, statuses.size > 1]).toEqual([id, true]);
    }
  });

  it('ELG-FMT-001 asks where the words can mean two things, and passes where they cannot', () => {
    const status = (text: string) =>
      checkEligibility({
        reading: readText(text, TODAY),
        today: TODAY,
        submit: null,
        projectEnd: null,
        terms: TERMS,
        criteria: library.criteria,
        cite,
      }).findings.find((f) => f.rule === 'ELG-FMT-001')?.status;
    expect(status('我们有高企证书，我们没有高企证书')).toBe('ask');
    expect(status('我们有高企证书')).toBe('pass');
  });

  it('calls our reading our reading, and never an error', () => {
    for (const [, answers, end] of EXAMPLES) {
      for (const { basis, severity } of check(answers, null, end).findings) {
        if (basis === 'reading') expect(severity).not.toBe('error');
      }
    }
    expect(finding('ELG-FAC-001', { E7: { ...LEASE, until: '2032-01-01' } })?.basis).toBe('reading');
  });

  it('keeps the words it was told, and both dates of an end that comes too soon', () => {
    expect(
      finding('ELG-FIN-001', { E5: { answer: 'yes', evidence: 'three reports' } })?.params,
    ).toMatchObject({
      criterion: 'E5',
      told: 'three reports',
    });
    const soon = finding(
      'ELG-EXP-001',
      { E2: { certificate: 'valid', expires: '2032-06-30' } },
      '2032-12-31',
    );
    expect(soon?.message.en).toContain('30 June 2032');
    expect(soon?.message.en).toContain('31 December 2032');
    expect(soon?.message.zh).toContain('2032年6月30日');
  });
});

describe('a certificate that ends within half a year of submission', () => {
  const standing = (expires: string, projectEnd: string | null = null) =>
    check({ E2: { certificate: 'valid', expires } }, null, projectEnd).criteria.find(({ id }) => id === 'E2')
      ?.state;

  it.each([
    ['2031-03-13', 'open'],
    ['2031-03-14', 'ending'],
    ['2031-09-13', 'ending'],
    ['2031-09-14', 'met'],
  ])('stands by its own word: %s, %s', (expires, state) => {
    expect(standing(expires)).toBe(state);
    expect(standing(expires, '2032-12-31')).toBe(state);
  });

  it('is told to end before the review may be over, with the project known too', () => {
    const told = { E2: { certificate: 'valid', expires: '2031-09-13' } };
    expect(finding('ELG-EXP-001', told, '2032-12-31')?.message.en).toContain('before the review is over');
    const later = { E2: { certificate: 'valid', expires: '2031-09-14' } };
    expect(finding('ELG-EXP-001', later, '2032-12-31')?.message.en).not.toContain('review');
  });
});

describe('what was told beside an open criterion', () => {
  const said = (text: string) => {
    const { criteria } = library;
    const reading = readText(text, TODAY);
    const given = { reading, today: TODAY, submit: null, projectEnd: null, terms: TERMS, criteria, cite };
    return checkEligibility(given).findings;
  };

  it.each([
    ['We paid VAT late last year.', 'ELG-TAX-001', 'paid late', '逾期'],
    ['增值税晚交了两次。', 'ELG-TAX-001', 'paid late', '逾期'],
    ['Our only patent is licensed from the university.', 'ELG-IP-001', 'licensed', '许可'],
    ['我们的专利都是大学许可的。', 'ELG-IP-001', 'licensed', '许可'],
  ])('is warned of: %s', (text, rule, en, zh) => {
    const warned = said(text).find((one) => one.rule === rule);
    expect(warned).toMatchObject({ status: 'fail', severity: 'warning' });
    expect(warned?.message.en).toContain(en);
    expect(warned?.message.zh).toContain(zh);
  });
});

describe('without a closing day ahead', () => {
  it.each<[string, string, object]>([
    ['the certificate', 'ELG-EXP-001', { E2: { certificate: 'valid', expires: '2032-01-31' } }],
    ['the lease', 'ELG-EXP-002', { E7: { answer: 'yes', hold: 'leased', until: '2032-01-31' } }],
  ])('%s is told to hold today, and no day of submission is named', (_says, rule, told) => {
    const said = (today: string) => {
      const read = readEligibilityAnswers({ ...ALL, ...told }, today, readText);
      if (!read.ok) throw new Error(read.problem.en);
      const { reading } = read;
      const { criteria } = library;
      const given = { reading, today, submit: null, projectEnd: '2033-12-31', terms: TERMS, criteria, cite };
      return checkEligibility(given).findings.find((one) => one.rule === rule);
    };
    expect(said('2031-03-14')?.message.en).toContain('on the day of submission, 14 March 2031');
    expect(said('2031-03-15')?.message.en).toContain('holds today (no closing day ahead is known)');
    expect(said('2031-03-15')?.message.zh).toContain('暂无有效截止日期');
    expect(said('2031-03-15')?.params).not.toHaveProperty('submit');
  });
});
