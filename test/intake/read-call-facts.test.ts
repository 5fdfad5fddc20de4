import { describe, expect, it } from 'vitest';
import { readCallFacts } from '../../src/intake/read-call-facts.ts';

const source = 'notice 12, p. 3';
const read = (value: unknown) => {
  const result = readCallFacts(value);
  return result.ok ? result.callFacts : result.problems.map(({ en }) => en);
};

describe('call facts', () => {
  it('are read with money in fen, and each keeps its source', () => {
    expect(
      read({
        cap: { value: '4000000.00', source },
        ratio: { own: '1', grant: '2', source },
        deadline: { value: '2027-05-14', hour: '17:00', source },
        list: { values: ['Equipment'], source },
        issuer: { value: 'A bureau', source },
        number: { value: '2027-12', source },
      }),
    ).toEqual({
      cap: { value: 400_000_000n, source },
      ratio: { value: { own: 1n, grant: 2n }, source },
      deadline: { value: '2027-05-14', hour: '17:00', source },
      list: { values: ['Equipment'], source },
      issuer: { value: 'A bureau', source },
      number: { value: '2027-12', source },
    });
  });

  it('may say little: every key is optional, and so is the hour', () => {
    expect(read({})).toEqual({});
    expect(read({ deadline: { value: '2027-05-14', source } })).toEqual({
      deadline: { value: '2027-05-14', hour: null, source },
    });
  });

  it('keep a decimal ratio in whole numbers', () => {
    expect(read({ ratio: { own: '1.5', grant: '1', source } })).toEqual({
      ratio: { value: { own: 3n, grant: 2n }, source },
    });
  });

  it.each([
    ['money without a source', { cap: { value: '4000000.00' } }],
    ['an empty source', { cap: { value: '4000000.00', source: ' ' } }],
    ['money as a number, which cannot hold every fen', { cap: { value: 4000000, source } }],
    ['money with a unit', { cap: { value: '400万', source } }],
    ['a fraction of a fen', { cap: { value: '1.234', source } }],
    ['a day that the calendar lacks', { deadline: { value: '2027-02-30', source } }],
    ['an hour that the day lacks', { deadline: { value: '2027-05-14', hour: '24:00', source } }],
    ['a ratio with nothing on one side', { ratio: { own: '0', grant: '1', source } }],
    ['a decimal ratio with nothing on one side', { ratio: { own: '0.0', grant: '1', source } }],
    ['a ratio with three decimals', { ratio: { own: '1.125', grant: '1', source } }],
    ['a key that is none', { ceiling: { value: '1.00', source } }],
    ['a list', [1, 2]],
    ['nothing', null],
  ])('are refused with %s', (_what, value) => {
    const problems = read(value);
    expect(Array.isArray(problems) && problems.length).toBeGreaterThan(0);
  });
});
