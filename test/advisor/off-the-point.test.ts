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
    ['厂房是租的，会不会被卡', '租赁'],
    ['what has to be reached before a payment comes', 'milestone'],
  ])('is no question for the value, condition or list that the fact has: %s', async (question, held) => {
    const answer = await ask(question, { now });
    expect(['answered', 'partial']).toContain(answer.status);
    expect([answer.lead, ...answer.body].join(' ')).toContain(held);
  });
});
