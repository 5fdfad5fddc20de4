import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEligibilityAnswers } from '../../src/intake/eligibility/read-eligibility-answers.ts';
import { readText, TODAY } from '../program/check-answers.ts';
import { library } from '../shipped.ts';

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
