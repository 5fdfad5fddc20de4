import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/advisor/answer/answer-text.ts';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import type { CallFacts } from '../../src/program/terms.ts';
import { library } from '../shipped.ts';

const answer = createAsk({ library, search: createSearch(library) });
const now = '2026-11-23T04:00:00Z';
const call: CallFacts = {
  ratio: { value: { own: 1n, grant: 1n }, source: 'notice 12, p. 4' },
  deadline: { value: '2027-05-14', hour: '17:00', source: 'notice 12, p. 1' },
};
const ask = (question: string, callFacts: CallFacts = {}) => answer(question, { callFacts, now });

describe('a silence that the call fills', () => {
  it.each([
    ['What is the match ratio?', ['1:1', 'notice 12, p. 4']],
    ['配套比例是多少？', ['1:1', 'notice 12, p. 4']],
    ['企业要配套多少', ['1:1', 'notice 12, p. 4']],
    ['How much company money do we need for a grant of 3 million?', ['¥3,000,000 × 1 ÷ 1 = ¥3,000,000']],
    ['申请400万，企业要出多少', ['400万元 × 1 ÷ 1 = 400万元', 'notice 12, p. 4']],
    ['截止时间是几点？', ['17:00', 'notice 12, p. 1']],
    ['What time does it close?', ['17:00', 'notice 12, p. 1']],
    ['When is the 2027 deadline?', ['14 May 2027', '172 days', 'notice 12, p. 1']],
    ['can we apply in 2027', ['14 May 2027', 'notice 12, p. 1']],
    ['2027年截止日期是哪天', ['2027年5月14日', '172天', 'notice 12, p. 1']],
  ])('is answered with the call and its source: %s', async (question, shows) => {
    const given = await ask(question, call);
    expect(given.status).toBe('answered');
    for (const shown of shows) expect(answerText(given)).toContain(shown);
    expect(given.next).toBeNull();
  });

  it.each(['What is the match ratio?', '截止时间是几点？', 'can we apply in 2027'])(
    'stays a silence without a call: %s',
    async (question) => {
      expect((await ask(question)).status).toBe('unanswerable');
    },
  );

  it('is worked out for ratios that are not even, upwards', async () => {
    const uneven = { ratio: { value: { own: 2n, grant: 3n }, source: 'notice 12, p. 4' } };
    const given = await ask('How much company money do we need for a grant of 1 million?', uneven);
    expect(answerText(given)).toContain('¥1,000,000 × 2 ÷ 3 = ¥666,666.67');
  });
});

describe('a sum in a question', () => {
  it.each([
    ['Is the maximum grant 5 million USD?', ['CNY', 'no exchange rate'], /^Yes/],
    ['上限是不是500万美元', ['人民币', '汇率'], /^只看上限可以/],
    ['能申请600万港币吗', ['人民币', '汇率'], /^不行/],
    ['can we ask for €700k', ['CNY', 'no exchange rate'], /^Yes|^No\./],
  ])('in another currency is compared with nothing: %s', async (question, shows, never) => {
    const given = await ask(question);
    for (const shown of shows) expect(answerText(given)).toContain(shown);
    expect(given.lead).not.toMatch(never);
  });

  it.each([
    ['We have a budget of 10 million; how much grant can we get?', 'At most ¥5,000,000.'],
    ['How much of our 8 million equipment can the grant pay?', 'At most ¥5,000,000.'],
    ['总预算1000万，能拿多少资助', '最高500万元。'],
    ['设备800万，最多能申请多少资助', '最高500万元。'],
    ['Our grant is 4 million and we pay 1 million, is it ok?', 'Yes, as far as the cap goes: ¥4,000,000'],
    ['项目总投资2000万，申请600万可以吗', '不行。600万元'],
    [
      'our total budget is 9 million and we ask for 4.2 million, ok?',
      'Yes, as far as the cap goes: ¥4,200,000',
    ],
    ['can we ask for 6 million', 'No. ¥6,000,000 is ¥1,000,000 over'],
  ])('is held against the cap only when it is the grant: %s', async (question, lead) => {
    expect((await ask(question)).lead).toContain(lead);
  });

  it('of the company is weighed against the grant with the caveat of matching', async () => {
    const question = 'Our grant is 4 million and we pay 1 million, is it ok?';
    expect(answerText(await ask(question))).toContain('the text gives no ratio');
    expect(answerText(await ask(question))).toContain('less than');
    expect(answerText(await ask(question, call))).toContain('not enough');
  });

  it('is cut by the call’s ratio where the total is smaller', async () => {
    const given = await ask('We have a budget of 6 million; how much grant can we get?', call);
    expect(given.lead).toBe('At most ¥3,000,000.');
    expect(answerText(given)).toContain('¥6,000,000 × 1 ÷ 2 = ¥3,000,000');
  });
});
