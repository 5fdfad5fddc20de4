import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/advisor/answer/answer-text.ts';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const answer = createAsk({ library, search: createSearch(library) });
const ask = (question: string) => answer(question, { now: '2026-11-23T04:00:00Z' });

describe('two questions in one message', () => {
  it.each([
    ['Is travel allowed? And what is the deadline?', ['Travel and meetings', '15 September 2025']],
    ['差旅可以报吗？截止日期是哪天？', ['差旅与会议', '2025年9月15日']],
    ['What is the maximum grant? Who runs the program?', ['5,000,000', 'Ministry of Science and Technology']],
  ])('are both answered: %s', async (question, shows) => {
    const given = await ask(question);
    for (const shown of shows) expect(answerText(given)).toContain(shown);
  });

  it.each([
    [
      'Is travel allowed? What is the deadline? Who runs the program?',
      ['Travel and meetings', 'Only the first question', 'who runs the program?'],
    ],
    ['差旅可以报吗？截止日期是哪天？哪个部委负责？', ['差旅与会议', '只答了第一问', '哪个部委负责']],
  ])(
    'and more than two: the first is answered, and the rest is said to be left: %s',
    async (question, shows) => {
      const given = await ask(question);
      expect(given.status).toBe('partial');
      for (const shown of shows) expect(answerText(given)).toContain(shown);
    },
  );

  it('are one when the second only goes on with the first', async () => {
    const given = await ask('Can we claim overhead? At what rate?');
    expect(answerText(given)).not.toContain('Only the first');
  });
});
