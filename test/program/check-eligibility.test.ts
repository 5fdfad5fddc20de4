import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEligibilityAnswers } from '../../src/intake/eligibility/read-eligibility-answers.ts';
import { eligibilityTextReader } from '../../src/intake/eligibility/read-eligibility-text.ts';
import { checkEligibility } from '../../src/program/check-eligibility.ts';
import { ELIGIBILITY_RULES } from '../../src/program/eligibility-rules/registry.ts';
import { library } from '../shipped.ts';
import { cite, TERMS } from './invented-terms.ts';

const readText = eligibilityTextReader(library.eligibilityWords, library.statementWords);
/** The invented closing day is 14 March 2031. */
const TODAY = '2031-02-01';

function check(answers: unknown, submit: string | null = null, projectEnd: string | null = null) {
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

const ALL = {
  E1: 'yes',
  E2: { certificate: 'valid' },
  E3: 'yes',
  E4: 'yes',
  E5: 'yes',
  E6: 'yes',
  E7: 'yes',
  E8: 'yes',
};

/** What differs from all shown → verdict, failed, needs evidence, weak points, next. */
const VERDICTS: readonly [string, object, string, string[], string[], string[], string | null][] = [
  ['everything is shown', {}, 'eligible', [], [], [], null],
  [
    'the park is provincial',
    { E1: { answer: 'yes', level: 'provincial' } },
    'needs-evidence',
    [],
    ['E1'],
    [],
    'E1',
  ],
  [
    'the evidence names a provincial park',
    { E1: { answer: 'no', evidence: 'a provincial high-tech zone' } },
    'needs-evidence',
    [],
    ['E1'],
    [],
    'E1',
  ],
  ['it is outside any park', { E1: 'no' }, 'not-eligible', ['E1'], [], [], null],
  ['it is an individual', { applicant: 'none' }, 'not-eligible', ['E1', 'E2'], [], [], null],
  ['there is no certificate', { E2: { certificate: 'none' } }, 'needs-evidence', [], ['E2'], [], 'E2'],
  [
    'there is neither',
    { E2: { certificate: 'none', equivalent: 'no' } },
    'not-eligible',
    ['E2'],
    [],
    [],
    null,
  ],
  [
    'capacity is equivalent',
    { E2: { certificate: 'none', equivalent: 'yes' } },
    'eligible',
    [],
    [],
    [],
    null,
  ],
  ['the certificate has expired', { E2: { certificate: 'expired' } }, 'needs-evidence', [], ['E2'], [], 'E2'],
  [
    'it has expired and equivalence is denied',
    { E2: { certificate: 'expired', equivalent: 'no' } },
    'not-eligible',
    ['E2'],
    [],
    [],
    null,
  ],
  ['only equivalence is denied', { E2: { equivalent: 'no' } }, 'needs-evidence', [], ['E2'], [], 'E2'],
  [
    'the certificate is pending and equivalence denied',
    { E2: { certificate: 'in-progress', equivalent: 'no' } },
    'needs-evidence',
    [],
    ['E2'],
    [],
    'E2',
  ],
  [
    'it ends the day before submission',
    { E2: { certificate: 'valid', expires: '2031-03-13' } },
    'needs-evidence',
    [],
    ['E2'],
    [],
    'E2',
  ],
  [
    'it ends on the day of submission',
    { E2: { certificate: 'valid', expires: '2031-03-14' } },
    'eligible',
    [],
    [],
    [],
    null,
  ],
  [
    'papers are missing',
    { E5: 'no', E6: 'in-progress', E7: 'unknown' },
    'needs-evidence',
    [],
    ['E5', 'E6', 'E7'],
    [],
    'E5',
  ],
  [
    'only points are weak',
    { E3: 'no', E4: 'in-progress', E8: 'unknown' },
    'eligible',
    [],
    [],
    ['E3', 'E4', 'E8'],
    null,
  ],
  [
    'a must failed and another is open',
    { E1: 'no', E6: 'unknown' },
    'not-eligible',
    ['E1'],
    ['E6'],
    [],
    'E6',
  ],
];

describe('the verdict', () => {
  it.each(VERDICTS)('when %s', (_says, change, verdict, failed, needsEvidence, weakPoints, next) => {
    expect(check({ ...ALL, ...change })).toMatchObject({ verdict, failed, needsEvidence, weakPoints, next });
  });

  it('asks for the musts in their order when nothing is told', () => {
    const { verdict, needsEvidence, next, questions } = check({});
    expect({ verdict, needsEvidence, next }).toEqual({
      verdict: 'needs-evidence',
      needsEvidence: ['E1', 'E2', 'E5', 'E6', 'E7'],
      next: 'E1',
    });
    expect(questions.map(({ about }) => about.split(':')[1]).sort()).toEqual(['E1', 'E2', 'E5', 'E6', 'E7']);
  });

  it('is never worded as a promise', () => {
    for (const answers of [ALL, {}, { ...ALL, E1: 'no' }]) {
      const { says } = check(answers);
      expect(says.en).not.toMatch(/\beligible\b|compliant/i);
      expect(says.zh).not.toMatch(/符合申报条件|可以申报/);
      expect(says.en).toMatch(/the bureau decides/i);
      expect(says.zh).toContain('最终由科技局认定');
    }
  });

  it('gets no worse by a yes in place of unknown and no better by a no', () => {
    const rank = { eligible: 2, 'needs-evidence': 1, 'not-eligible': 0 };
    const state = fc.constantFrom('yes', 'no', 'in-progress', 'unknown');
    const answers = fc.record({
      E1: state,
      E2: fc.record({
        certificate: fc.constantFrom('valid', 'expired', 'none', 'in-progress', 'unknown'),
        equivalent: state,
      }),
      E3: state,
      E5: state,
      E6: state,
      E7: state,
    });
    const key = fc.constantFrom('E1', 'E3', 'E5', 'E6', 'E7');
    fc.assert(
      fc.property(answers, key, (given, id) => {
        const at = (answer: string) => rank[check({ ...given, [id]: answer }).verdict];
        expect(at('yes')).toBeGreaterThanOrEqual(at('unknown'));
        expect(at('no')).toBeLessThanOrEqual(at('unknown'));
        const e2 = (change: object) => rank[check({ ...given, E2: { ...given.E2, ...change } }).verdict];
        expect(e2({ equivalent: 'yes' })).toBeGreaterThanOrEqual(e2({ equivalent: 'unknown' }));
        expect(e2({ equivalent: 'no' })).toBeLessThanOrEqual(e2({ equivalent: 'unknown' }));
      }),
      { numRuns: 100 },
    );
  });
});

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

describe('answers as data', () => {
  it.each([
    [{ E9: 'yes' }, 'E9'],
    [{ E1: 'perhaps' }, 'E1.answer'],
    [{ E2: { certificate: 'valid', expires: '2031-02-30' } }, 'E2.expires'],
    [[], ''],
    ['E1 yes', ''],
    [null, ''],
  ])('%o is told how to be written', (value, where) => {
    const read = readEligibilityAnswers(value, TODAY, readText);
    expect(read.ok).toBe(false);
    if (!read.ok) {
      expect(read.problem.en).toContain(where);
      expect(read.problem.en).toContain('"certificate":"valid"');
      expect(read.problem.zh).toContain('写法示例');
    }
  });

  it('can be made from every choice of the interview', () => {
    for (const { id, choices } of library.criteria) {
      for (const { set } of choices)
        expect(readEligibilityAnswers({ [id]: set }, TODAY, readText).ok).toBe(true);
    }
  });
});

describe('hostile sentences', () => {
  it('are read without harm, and every quote stands where it says', () => {
    const words = fc.constantFrom(
      'HNTE',
      '高企',
      'not',
      '没有',
      '到期',
      'expires in',
      '2027年',
      'May',
      ',',
      '。',
      '?',
      '\u200b',
      '（',
      '[ ]',
      'lease',
      '租',
      '𠮷',
      '\n',
      '999999999999年',
      '30 Feb 2027',
      '2月30日',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (hostile) => {
        const { answers } = readText(hostile, TODAY);
        const read = hostile.replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '');
        for (const { told } of [answers.E1, answers.E2, answers.E5, answers.E7]) {
          for (const { text: quote, at } of told) expect(read.slice(...(at ?? [0, 0]))).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
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
    expect(said('2031-03-15')?.message.zh).toContain('没有未到的截止日');
    expect(said('2031-03-15')?.params).not.toHaveProperty('submit');
  });
});
