import { beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedEndpoint, says, scriptedEndpoint } from './scripted-endpoint.ts';
import { QUICK, type Worded, wordedBy } from './worded.ts';

const QUESTION = 'How much can we get?';
const TRUE = 'The page gives no minimum and no match ratio [r1].';
const FALSE = 'A matching grant pays at most CNY 6,000,000 [p1].';

describe('an answer in a model’s words', () => {
  let endpoint: ScriptedEndpoint;
  let worded: Worded;
  const patient = { ...QUICK, request: 60_000, firstByte: 10_000, idle: 10_000 };

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
    worded = wordedBy(endpoint.url, patient);
  });

  it('keeps the rules’ own first line, cites what it rests on and says whose words it is in', async () => {
    endpoint.play(says(`${TRUE} It can pay up to CNY 5,000,000 [p1].`));
    const answer = await worded.ask(QUESTION);
    expect(answer).toMatchObject({ mode: 'model', lead: 'At most ¥5,000,000.', status: 'answered' });
    expect(answer.citations.map(({ section }) => section)).toContain('funding');
    expect(answer.model).toMatchObject({
      model: 'stub-model',
      prompts: expect.stringMatching(/^[0-9a-f]{12}$/),
      tokens: { input: 100, output: 20 },
      sentences: [{ verdict: 'passed' }, { verdict: 'passed' }],
      note: expect.stringContaining('Worded by stub-model (127.0.0.1'),
    });
  });

  it('tells its lines in order as they come, the first line before them', async () => {
    endpoint.play(says(TRUE));
    const lines: string[] = [];
    const answer = await worded.ask(QUESTION, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual([answer.lead, ...answer.body]);
  });

  it('asks once for a sentence that does not hold, with the reason, and takes what holds', async () => {
    endpoint.play(says(`${TRUE} ${FALSE}`), says('A matching grant pays at most CNY 5,000,000 [p1].'));
    const answer = await worded.ask(QUESTION);
    const asked = endpoint.sent[1]?.messages[0]?.content ?? '';
    expect(asked).toContain('6,000,000');
    expect(asked).toContain('5,000,000');
    expect(answer.model?.sentences).toEqual([
      { verdict: 'passed', kinds: [] },
      { verdict: 'mended', kinds: ['figure'] },
    ]);
    expect(answer.body.join(' ')).toContain('pays at most CNY 5,000,000');
  });

  it('leaves a sentence out that does not hold a second time, and says so', async () => {
    endpoint.play(says(`${TRUE} ${FALSE}`), says(FALSE));
    const answer = await worded.ask(QUESTION);
    expect(endpoint.sent).toHaveLength(2);
    expect(answer.body.join(' ')).not.toContain('6,000,000');
    expect(answer.model?.note).toContain('One sentence did not match its source and was left out.');
  });

  it('leads with what a check told, where one was called', async () => {
    endpoint.play(
      (reply) =>
        void reply
          .call('check_budget', { text: 'Equipment, 3,000,000, company 2,000,000, grant 1,000,000' })
          .finish('tool_calls'),
      says('The budget comes to ¥3,000,000 [t1].'),
    );
    const answer = await worded.ask(
      'Is this budget all right: Equipment, 3,000,000, company 2,000,000, grant 1,000,000?',
    );
    expect(answer.model?.tools).toEqual(['check_budget']);
    expect(answer.lead).toBe('The budget comes to ¥3,000,000 [check].');
  });

  it('sends no phone number, and gives checks and the asker theirs back', async () => {
    endpoint.play((reply, { messages }) => {
      const mark = /‹phone-\d›/.exec(messages.map(({ content }) => content).join(' '))?.[0];
      reply.call('check_budget', { text: `Equipment ${mark}, 3,000,000` }).finish('tool_calls');
    }, says('The budget comes to ¥3,000,000 [t1].'));
    await worded.ask('How much can we get? Call Equipment 13812345678, 3,000,000.');
    expect(endpoint.sent).toHaveLength(2);
    expect(JSON.stringify(endpoint.sent)).not.toContain('13812345678');
  });

  it('is offline once the day’s tokens are spent, and nothing is sent', async () => {
    const poor = wordedBy(endpoint.url, patient, { user: 100, team: 1_000_000 });
    endpoint.play(says(TRUE));
    const answer = await poor.ask(QUESTION);
    expect(answer.model).toMatchObject({ fault: 'spent', note: expect.stringContaining('limit') });
    expect([answer.mode, endpoint.sent.length]).toEqual(['offline', 0]);
  });

  it('ends at once when the person stops it', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped');
    endpoint.play((reply) => {
      reply.text('The page gives ');
      stop.abort(reason);
    });
    await expect(worded.ask(QUESTION, { signal: stop.signal })).rejects.toBe(reason);
  });

  it('is offline after a mistake of ours, which is told as one and asked for once', async () => {
    endpoint.play(says(TRUE));
    const onLine = () => {
      throw new TypeError('what a person wrote');
    };
    const answer = await worded.ask(QUESTION, { onLine });
    expect(answer.model).toMatchObject({ fault: 'bug', note: expect.stringContaining('in the log') });
    expect([answer.mode, endpoint.sent.length]).toEqual(['offline', 1]);
    expect(worded.logged.join()).toMatch(/a mistake of this bot: TypeError at [\w.-]+:\d+:\d+/);
    expect(worded.logged.join()).not.toContain('what a person wrote');
  });
});
