import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, check } from './check-answers.ts';

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
      expect(says.zh).not.toMatch(/(?<!不)符合申报条件|可以申报/);
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
