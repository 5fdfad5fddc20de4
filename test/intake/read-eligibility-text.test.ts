import { describe, expect, it } from 'vitest';
import { eligibilityTextReader } from '../../src/intake/eligibility/read-eligibility-text.ts';
import type { DaySpan, EligibilityReading } from '../../src/program/eligibility.ts';
import { library } from '../shipped.ts';
import { CHINESE, ENGLISH, LAST, LATER, MESSAGES, TODAY } from './eligibility-sentences.ts';
import { FINAL, OTHERS, PARK_KINDS, SHARED_SIGNS, TRAPS, WHO_APPLIES } from './eligibility-traps.ts';

const read = eligibilityTextReader(library.eligibilityWords, library.statementWords);

const span = ({ from, to }: DaySpan) => (from === to ? from : `${from}/${to}`);

/** All that is known, in one line. */
function shown({ answers, unclear }: EligibilityReading): string {
  const { applicant, E1, E2, E7, priority } = answers;
  const plain = (id: 'E1' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7' | 'E8') =>
    answers[id].answer === 'unknown' ? [] : [`${id}=${answers[id].answer}`];
  return [
    ...(applicant ? [`A=${applicant}`] : []),
    ...plain('E1'),
    ...(E1.level === 'provincial' ? ['L=provincial'] : []),
    ...(E2.certificate === 'unknown' ? [] : [`E2=${E2.certificate}`]),
    ...(E2.expires === null ? [] : [`X=${span(E2.expires)}`]),
    ...(E2.equivalent === 'unknown' ? [] : [`Q=${E2.equivalent}`]),
    ...plain('E3'),
    ...plain('E4'),
    ...plain('E5'),
    ...plain('E6'),
    ...plain('E7'),
    ...(E7.hold === null ? [] : [`H=${E7.hold}`]),
    ...(E7.until === null ? [] : [`U=${span(E7.until)}`]),
    ...plain('E8'),
    ...(priority.answer === 'unknown' ? [] : [`P=${priority.answer}`]),
    ...unclear.map(({ criterion }) => `?${criterion}`),
  ].join(' ');
}

describe('what leaves an answer open is kept', () => {
  it.each([
    ['We paid VAT late twice last year.', 'E6', 'late-tax'],
    ['Our VAT was late last year.', 'E6', 'late-tax'],
    ['去年增值税晚交了两次。', 'E6', 'late-tax'],
    ['增值税缴晚了两个月。', 'E6', 'late-tax'],
    ['我们从未逾期缴税。', 'E6', undefined],
    ['All taxes paid on time.', 'E6', undefined],
    ['Our only patent is licensed from the university.', 'E3', 'licensed'],
    ['我们的专利都是大学许可的', 'E3', 'licensed'],
    ['我们有一项专利是大学许可的，另有两项自有专利。', 'E3', undefined],
    ['We own 12 patents.', 'E3', undefined],
  ] as const)('%s: %s, %s', (text, id, caveat) => {
    expect(read(text, TODAY).answers[id].caveat).toBe(caveat);
  });
});

describe('a plain sentence', () => {
  it.each([
    ...ENGLISH,
    ...CHINESE,
    ...LATER,
    ...LAST,
    ...MESSAGES,
    ...TRAPS,
    ...FINAL,
    ...SHARED_SIGNS,
    ...PARK_KINDS,
    ...WHO_APPLIES,
    ...OTHERS,
  ])('%s → %s', (text, expected) => {
    expect(shown(read(text, TODAY))).toBe(expected);
  });
});
