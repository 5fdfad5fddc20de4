import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/advisor/answer/answer-text.ts';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const answer = createAsk({ library, search: createSearch(library) });
const ask = (question: string) => answer(question, { now: '2026-11-23T04:00:00Z' });

describe('one line of the sample, asked for its sum and its shares', () => {
  it.each([
    ['样例里检测那块多少钱，企业自己掏几个', ['220万元', '企业出100万元']],
    [
      'In the example what is the testing line, and how much of it does the company pay?',
      ['2,200,000', '1,000,000'],
    ],
  ])('is one question: %s', async (question, shows) => {
    const given = await ask(question);
    expect(given.status).toBe('answered');
    for (const shown of shows) expect(answerText(given)).toContain(shown);
  });
});

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
    ['Is rent allowed? And by when must we apply?', ['Rent and leases', '15 September 2025']],
    [
      'Can we apply if we rent? And who pays the auditor?',
      ['Yes, if you can show ownership or a long-term lease', 'doesn’t say who pays for the auditor'],
    ],
    ['How many pages may it have? What is the deadline?', ['no page limit', '15 September 2025']],
    ['申报书有篇幅限制吗？截止日期是哪天？', ['没有规定篇幅', '2025年9月15日']],
  ])('stand in their order, what the text lacks beside what it has: %s', async (question, shows) => {
    const text = answerText(await ask(question));
    const places = shows.map((shown) => text.indexOf(shown));
    expect(places[0]).toBeGreaterThan(-1);
    expect(places[1]).toBeGreaterThan(places[0] ?? -1);
  });

  it.each([
    [
      'what is the cap, when is the deadline and who decides?',
      'answered',
      ['1. At most ¥5,000,000', '2. 15 September 2025', '3. Local authorities'],
    ],
    [
      '最多拿多少，什么时候截止，报告多久交一次？',
      'partial',
      ['1. 最高500万元', '2. 2025年9月15日', '3. 文本没有说明'],
    ],
    [
      'Is travel allowed? What is the deadline? Who runs the program?',
      'answered',
      ['1. Not named', '2. 15 September 2025', '3. '],
    ],
  ])('are numbered where they are more than two: %s', async (question, status, shows) => {
    const given = await ask(question);
    expect(given.status).toBe(status);
    for (const shown of shows) expect(answerText(given)).toContain(shown);
  });

  it('are answered up to the fourth, and the rest is said to be left', async () => {
    const four = 'Is travel allowed? What is the deadline? Who runs the program? How many pages may it have?';
    expect(answerText(await ask(four))).not.toContain('Only the first');
    const five = `${four} Is there a fee?`;
    expect(answerText(await ask(five))).toContain('Only the first 4 questions are answered here');
  });

  it.each([
    ['What about travel and software?', 'Travel and meetings, Software and IT'],
    ['差旅和软件呢？', '差旅与会议、软件与信息化'],
  ])('about two kinds of cost are one answer on both: %s', async (question, named) => {
    expect((await ask(question)).lead).toContain(named);
  });

  it.each(['What about the invitation?', '邀请呢'])(
    'is not on costs when none is named: %s',
    async (question) => {
      expect((await ask(question)).kind).not.toBe('allowable');
    },
  );

  it('are one when the second only goes on with the first', async () => {
    const given = await ask('Can we claim overhead? At what rate?');
    expect(answerText(given)).not.toContain('Only the first');
  });
});
