import { describe, expect, it } from 'vitest';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const ask = createAsk({ library, search: createSearch(library) });
const now = '2026-11-23T04:00:00Z';

describe('a question that the nearest fact does not answer', () => {
  it.each([
    'will we be told why we were rejected',
    '没评上会告知原因吗',
    'which bank should hold the grant',
    '拨款打到哪家银行的账户',
    'does the park need to be within 50 km of our office',
    '试产线离公司最远多少公里',
    'what discount on rent does the zone give, in percent',
    'who keeps the prototypes when it is over',
    'are used machines fine to buy with the grant',
    'can the budget be topped up when prices rise',
    '获批以后涨价了能追加吗',
    'is a company of three people too small',
    '我们一共三个人，规模够吗',
    'may the product be on sale already',
    '产品早就在卖了还行吗',
    'do interns count as jobs created',
    'what if the pilot customer pulls out midway',
    '试点客户中途不干了怎么办',
    'who pays the travel of the site inspectors',
    '检查组的差旅谁承担',
    'a court case against us is still running, does that stop us',
    'could they grant less than we ask for',
    '连亏两年了，影响申报吗',
    'how long do the experts take to decide?',
    'which colour should the cover have',
    '封面用什么颜色',
  ])('is told to be unanswered, with a question ready: %s', async (question) => {
    const answer = await ask(question, { now });
    expect(answer.status).toBe('unanswerable');
    expect(answer.next?.question).toBeTruthy();
  });

  it.each([
    ["when's the cutoff", '15 September 2025'],
    ['单个项目最高能批多少', '500万元'],
    ['no HNTE certificate yet, is that the end of it?', 'equivalent'],
    ['is cosmetics retail one of the sectors', 'semiconductors'],
    ['老产线改造可不可以列', '产线升级改造'],
    ['inspectors are coming, what should be ready', 'procurement records'],
    ['leases are not accepted any more, true?', 'long-term lease'],
    ['what do we write against a supplier who might fail', 'dual sourcing'],
    ['没有高企证书，别的办法行不行', '同等创新能力'],
    ['厂房是租的，会不会被卡', '租赁'],
    ['what has to be reached before a payment comes', 'milestone'],
  ])('is no question for the value, condition or list that the fact has: %s', async (question, held) => {
    const answer = await ask(question, { now });
    expect(['answered', 'partial']).toContain(answer.status);
    expect([answer.lead, ...answer.body].join(' ')).toContain(held);
  });
});
