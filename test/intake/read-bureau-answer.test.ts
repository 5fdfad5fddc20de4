import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBureauAnswer } from '../../src/intake/read-bureau-answer.ts';
import type { CallFacts } from '../../src/program/terms.ts';

const source = 'letter of 3 December';
const known: CallFacts = { deadline: { value: '2027-05-14', hour: null, source: 'notice 12, p. 1' } };

describe('an answer of the bureau', () => {
  it.each<[string, string, CallFacts | null]>([
    ['match-ratio', '1:1', { ratio: { value: { own: 1n, grant: 1n }, source } }],
    ['match-ratio', '不低于 2比1。', { ratio: { value: { own: 2n, grant: 1n }, source } }],
    ['match-ratio', 'at least half', null],
    ['match-ratio', 'grant to company 1:2', null],
    ['next-cycle', '2027-05-14', { deadline: { value: '2027-05-14', hour: null, source } }],
    ['next-cycle', '2027年5月14日 17:00', { deadline: { value: '2027-05-14', hour: '17:00', source } }],
    ['next-cycle', '2027-02-30', null],
    ['next-cycle', 'in spring', null],
    [
      'closing-hour',
      '9:30',
      {
        deadline: { value: '2027-05-14', hour: '09:30', source: 'notice 12, p. 1; letter of 3 December' },
      },
    ],
    ['closing-hour', '25:00', null],
    ['salaries', '1:1', null],
    ['toString', '1:1', null],
  ])('to %s, "%s", sets what it plainly says and nothing else', (id, answer, facts) => {
    expect(readBureauAnswer(id, answer, source, known)).toEqual(facts);
  });

  it('gives no hour without a closing day of the call', () => {
    expect(readBureauAnswer('closing-hour', '17:00', source, {})).toBeNull();
  });

  it('is never an exception', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, answer) => {
        readBureauAnswer(id, answer, source, known);
        readBureauAnswer('next-cycle', answer, source, known);
      }),
      { numRuns: 300 },
    );
  });
});
