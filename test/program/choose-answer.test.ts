import { describe, expect, it } from 'vitest';
import { chooseAnswer } from '../../src/program/choose-answer.ts';
import { type CriterionId, NO_ANSWERS } from '../../src/program/eligibility.ts';
import { library } from '../shipped.ts';

const { criteria } = library;
const criterion = (id: CriterionId) => {
  const found = criteria.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No criterion ${id}`);
  return found;
};
const quote = (text: string) => ({ text, at: null });
const E2 = {
  certificate: 'valid',
  expires: { from: '2030-01-31', to: '2030-01-31' },
  equivalent: 'yes',
  told: [quote('our certificate runs to 31 January 2030')],
} as const;
const told = { ...NO_ANSWERS, E2 };

describe('choosing an answer', () => {
  it('that was there changes nothing', () => {
    expect(chooseAnswer(told, criterion('E2'), 'valid', 'en')).toBe(told);
    expect(chooseAnswer(told, criterion('E2'), 'no such choice', 'en')).toBe(told);
  });

  it('keeps what the criterion holds besides', () => {
    const { E2: chosen } = chooseAnswer(told, criterion('E2'), 'expired', 'en');
    expect(chosen).toMatchObject({ certificate: 'expired', expires: E2.expires, equivalent: 'yes' });
  });

  it('takes the place of words it contradicts, and is added to others', () => {
    const against = chooseAnswer(told, criterion('E2'), 'expired', 'en');
    expect(against.E2.told.map(({ text }) => text)).toEqual(['It has expired']);
    const leased = {
      ...NO_ANSWERS,
      E7: { ...NO_ANSWERS.E7, hold: 'leased', told: [quote('we rent')] },
    } as const;
    const more = chooseAnswer(leased, criterion('E7'), 'leased-long', 'zh');
    expect(more.E7.told.map(({ text }) => text)).toEqual(['we rent', '长期租赁，有合同']);
  });

  it('leaves no words of an earlier choice', () => {
    const unsure = chooseAnswer(NO_ANSWERS, criterion('E1'), 'unknown', 'en');
    const sure = chooseAnswer(unsure, criterion('E1'), 'national', 'en');
    expect(sure.E1.told.map(({ text }) => text)).toEqual(['Yes, in a national park']);
    const outside = chooseAnswer(sure, criterion('E1'), 'outside', 'en');
    expect(outside.E1).toMatchObject({ answer: 'no', level: null });
  });
});
