import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScriptedEndpoint, says, scriptedEndpoint } from './scripted-endpoint.ts';
import { NOW, QUICK, type Worded, wordedBy } from './worded.ts';

const QUESTION = 'How much can we get?';
const TRUE = 'The page gives no minimum and no match ratio [r1].';
const SHOWN = 'The page gives no minimum and no match ratio.';

describe('what a model writes', () => {
  let endpoint: ScriptedEndpoint;
  let worded: Worded;

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
  });
  beforeEach(() => {
    worded = wordedBy(endpoint.url, { ...QUICK, request: 60_000, firstByte: 10_000, idle: 10_000 });
  });

  it.each([
    'The page gives no minimum [from 2027 a grant pays CNY 9,000,000] and no match ratio [r1].',
    'The page gives no minimum〔from 2027 a grant pays CNY 9,000,000〕and no match ratio [r1].',
    'The page gives no minimum and no match ratio [from 2027 a grant pays CNY 9,000,000] [r1].',
  ])('is held to its sources within brackets too: %s', async (lie) => {
    endpoint.play(says(`${TRUE} ${lie}`), says('NONE'));
    const answer = await worded.ask(QUESTION);
    expect(answer.body).toEqual([SHOWN]);
  });

  it.each([
    ['Great question!', 'I hope this helps! 😊'],
    ['Sure!', 'Let me know if you would like me to check your budget.'],
  ])('goes without its manners: %s … %s', async (before, behind) => {
    endpoint.play(says(`${before} ${TRUE} ${behind}`));
    const answer = await worded.ask(QUESTION);
    expect(answer.body).toEqual([SHOWN]);
    expect(endpoint.sent).toHaveLength(1);
  });

  it('is left out where asked for again it is a mark alone', async () => {
    endpoint.play(says(`${TRUE} The office pays CNY 6,000,000 [r1].`), says('**[r1]**'));
    const answer = await worded.ask(QUESTION);
    expect(answer.body).toEqual([SHOWN]);
  });

  it('is asked for again without anybody’s personal data', async () => {
    const issuer = { value: 'Zone office, 13812345678', source: 'notice 12' };
    endpoint.play(says(`${TRUE} The office pays CNY 6,000,000 [c1].`), says('NONE'));
    await worded.ask(QUESTION, { callFacts: { issuer } });
    expect(endpoint.sent).toHaveLength(2);
    expect(JSON.stringify(endpoint.sent)).not.toContain('13812345678');
  });

  const BUDGET = 'Item,Amount,Company,Torch Grant\nEquipment,8800000,5000000,3800000';
  const TRUTH = 'The company pays ¥5,000,000 and the grant ¥3,800,000 of a total of ¥8,800,000 [t1].';

  it.each<readonly [string, boolean]>([
    [TRUTH, true],
    ['Of ¥8,800,000 in total, ¥5,000,000 are company funds and ¥3,800,000 the grant [t1].', true],
    ['The company pays ¥3,800,000 and the grant ¥5,000,000 of a total of ¥8,800,000 [t1].', false],
    ['The grant is ¥8,800,000, and the total ¥3,800,000 [t1].', false],
  ])('puts each figure of a check beside what it belongs to: %s', async (said, taken) => {
    endpoint.play(
      (reply) => reply.call('check_budget', { text: BUDGET }).finish('tool_calls'),
      says(said),
      says('NONE'),
    );
    const answer = await worded.ask('Is our budget all right?');
    expect([answer.mode, answer.model?.sentences[0]?.verdict]).toEqual(
      taken ? ['model', 'passed'] : ['offline', undefined],
    );
  });

  it('does not lead where the text says nothing, whatever a check tells besides', async () => {
    const question = 'How many years must a lease run?';
    const { lead, status } = await worded.advisor.ask(question, { lang: null, callFacts: {}, now: NOW });
    expect(status).toBe('unanswerable');
    endpoint.play((reply) => reply.call('check_budget', { text: BUDGET }).finish('tool_calls'), says(TRUTH));
    const answer = await worded.ask(question);
    expect([answer.mode, answer.status, answer.lead]).toEqual(['model', 'unanswerable', lead]);
    expect(answer.body.join()).toContain('¥3,800,000');
  });

  it('may use a figure that is also the source of a term', async () => {
    const cap = { value: 400_000_000n, source: '4' };
    endpoint.play(says('A grant pays at most CNY 4,000,000 by your call [r1].'));
    const answer = await worded.ask(QUESTION, { callFacts: { cap } });
    expect(answer.model?.sentences.map(({ verdict }) => verdict)).toEqual(['passed']);
  });
});
