import { createServer } from 'node:net';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/advisor/answer/answer.ts';
import { answerText } from '../../../src/advisor/answer/answer-text.ts';
import { advisor } from '../../shipped.ts';
import {
  type ChatReply,
  type Script,
  type ScriptedEndpoint,
  says,
  scriptedEndpoint,
} from './scripted-endpoint.ts';
import { NOW, QUICK, type Worded, wordedBy } from './worded.ts';

const TIMES = process.env.TORCH_TEST_FULL ? 20 : 1;

const QUESTION = 'How much can we get?';
const GOOD = 'The page gives no minimum and no match ratio [r1].';
const good = says(GOOD);
const OPENING = 'The page states only one ceiling for the grant [r1]. It gives ';

/** Words that only an endpoint would say: none may reach a person or the log. */
const RAW = /raw words|oops|ECONN|fetch failed|terminated|TypeError|sk-secret|<html|stack/i;

const status =
  (code: number, headers: Record<string, string> = {}): Script =>
  (reply) =>
    reply.status(code, headers);
const nothing: Script = () => {};
const opensOnly: Script = (reply) => {
  reply.open().response.flushHeaders();
};
const cut =
  (text: string): Script =>
  async (reply) => {
    reply.text(text);
    await new Promise((resolve) => setTimeout(resolve, 20));
    reply.response.destroy();
  };
const endless =
  (write: (reply: ChatReply) => void): Script =>
  (reply) => {
    const timer = setInterval(() => write(reply), 1);
    reply.response.on('close', () => clearInterval(timer));
  };

/** Each fault, what the endpoint does call by call, and the kind that is recorded: null where another try mends it. */
const FAULTS: readonly (readonly [says: string, scripts: readonly Script[], fault: string | null])[] = [
  ['429 with Retry-After, then well', [status(429, { 'retry-after': '0.05' }), good], null],
  ['429 without Retry-After, then well', [status(429), good], null],
  ['429 for ever', [status(429)], 'busy'],
  ['429 that asks for an hour', [status(429, { 'retry-after': '3600' })], 'busy'],
  ['500, then well', [status(500), good], null],
  ['503 for ever', [status(503)], 'server'],
  ['529 for ever', [status(529)], 'server'],
  ['a key that is not taken', [status(401)], 'key'],
  ['no money on the account', [status(402)], 'key'],
  ['an address that is not there', [status(404)], 'not-an-endpoint'],
  ['a redirect to another host', [status(307, { location: 'http://127.0.0.2/v1/chat' })], 'not-an-endpoint'],
  ['a question that is too long for it', [status(400)], 'refused'],
  ['no answer at all', [nothing], 'slow'],
  ['no answer once, then well', [nothing, good], null],
  ['a stream that never begins', [opensOnly], 'slow'],
  ['a stream that stops in the middle', [(reply) => void reply.text(OPENING)], 'slow'],
  ['a stream that stops in the middle, then well', [(reply) => void reply.text(OPENING), good], null],
  [
    'a connection that is closed before the stream',
    [(reply) => void reply.response.destroy()],
    'unreachable',
  ],
  ['a connection that is cut within the stream', [cut(OPENING)], 'cut'],
  ['a connection that is cut once, then well', [cut(OPENING), good], null],
  [
    'a stream that ends without saying that it is whole',
    [(reply) => void reply.text(GOOD).response.end()],
    'cut',
  ],
  [
    'events that are no JSON',
    [(reply) => void reply.raw('data: {"choi\n\ndata: oops\n\n').response.end()],
    'garbled',
  ],
  ['events of another kind', [(reply) => void reply.event({ hello: 1 }).response.end()], 'garbled'],
  [
    'an error within the stream',
    [
      (reply) =>
        void reply
          .text(OPENING)
          .event({ error: { message: 'oops' } })
          .response.end(),
    ],
    'server',
  ],
  [
    'a page of HTML',
    [(reply) => void reply.response.writeHead(200, { 'content-type': 'text/html' }).end('<html>oops')],
    'not-an-endpoint',
  ],
  [
    'JSON in place of a stream',
    [(reply) => void reply.response.writeHead(200, { 'content-type': 'application/json' }).end('{}')],
    'not-an-endpoint',
  ],
  ['an empty answer', [(reply) => void reply.finish()], 'empty'],
  ['blanks only, then well', [says('  \n '), good], null],
  [
    'no choices',
    [(reply) => void reply.event({ choices: [] }).raw('data: [DONE]\n\n').response.end()],
    'garbled',
  ],
  ['a stop at the limit of length', [(reply) => void reply.text(OPENING).finish('length')], 'length'],
  [
    'a stop at the limit of length, then shorter',
    [(reply) => void reply.text(OPENING).finish('length'), good],
    null,
  ],
  ['a filter of contents', [(reply) => void reply.text(OPENING).finish('content_filter')], 'filtered'],
  [
    'tool arguments that are no JSON',
    [(reply) => void reply.call('check_budget', '{"text": ').finish('tool_calls')],
    'arguments',
  ],
  [
    'tool arguments that are no JSON, then well',
    [(reply) => void reply.call('check_budget', '{"text": ').finish('tool_calls'), good],
    null,
  ],
  [
    'tool arguments of another shape, then well',
    [(reply) => void reply.call('check_deadline', { at: ['x'] }).finish('tool_calls'), good],
    null,
  ],
  [
    'a tool that is not there, then well',
    [(reply) => void reply.call('send_mail', { to: 'x' }).finish('tool_calls'), good],
    null,
  ],
  [
    'the same tool call twice under one id, then well',
    [
      (reply) => void reply.call('check_deadline', {}).call('check_deadline', {}, 1).finish('tool_calls'),
      says('The date in the text has passed [t1].'),
    ],
    null,
  ],
  [
    'a tool without arguments, then well',
    [
      (reply) => void reply.call('check_deadline', '').finish('tool_calls'),
      says('The date in the text has passed [t1].'),
    ],
    null,
  ],
  ['a loop of tool calls', [(reply) => void reply.call('check_deadline', {}).finish('tool_calls')], 'loop'],
  [
    'a hundred tool calls at once, then well',
    [
      (reply) => {
        for (let i = 0; i < 100; i += 1) reply.call('search_program', { query: `grant ${i}` }, i);
        reply.finish('tool_calls');
      },
      good,
    ],
    null,
  ],
  ['tokens without end', [endless((reply) => reply.text('and so on and on '.repeat(20), 400))], 'endless'],
  ['no usage', [(reply) => void reply.text(GOOD).finish('stop', null)], null],
  [
    'a first piece without a role or an id',
    [(reply) => void reply.event({ choices: [{ delta: { content: GOOD } }] }).finish()],
    null,
  ],
  ['thoughts before the answer', [says(`<think>The cap is 9,000,000. Or so.</think>${GOOD}`)], null],
  [
    'an answer about nothing in the text',
    [says('Our bank lends at 3.5 percent. Ask Wang for it.')],
    'unsupported',
  ],
  ['a greeting alone', [says('Great question!')], 'unsupported'],
];

describe('a model that fails', () => {
  let endpoint: ScriptedEndpoint;
  let worded: Worded;
  let offline: Answer;

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
    worded = wordedBy(endpoint.url);
    endpoint.play(good);
    // The packages are loaded with the first question, which takes longer than a scaled request may.
    await wordedBy(endpoint.url, { ...QUICK, request: 60_000 }).ask(QUESTION);
    offline = await advisor.ask(QUESTION, { lang: null, callFacts: {}, now: NOW });
  });

  it('is asked about at least 25 ways to fail', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(25);
  });

  it.each(FAULTS)('leaves a useful answer: %s', async (_says, scripts, fault) => {
    for (let time = 0; time < TIMES; time += 1) {
      endpoint.play(...scripts);
      const answer = await worded.ask(QUESTION);
      expect(answer.model?.fault).toBe(fault);
      expect(answerText(answer)).not.toMatch(RAW);
      if (fault === null) {
        expect(answer.mode).toBe('model');
        expect([answer.lead, ...answer.body].join(' ')).toMatch(/minimum|has passed/);
      } else {
        const { model, ...rest } = answer;
        expect(rest).toEqual(offline);
        expect(model?.note).toMatch(/offline answer/);
      }
    }
    expect(worded.logged.join('\n')).not.toMatch(RAW);
  });

  it('makes the runtime warn of nothing, with however many tool calls at once', async () => {
    const warned: string[] = [];
    const hear = ({ name }: Error) => warned.push(name);
    process.on('warning', hear);
    endpoint.play((reply) => {
      for (let i = 0; i < 100; i += 1) reply.call('search_program', { query: `grant ${i}` }, i);
      reply.finish('tool_calls');
    }, good);
    await worded.ask(QUESTION);
    // What is warned of is told a tick later.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', hear);
    expect(warned).toEqual([]);
  });

  it('is given up at the deadline of the whole request, however lively it is', async () => {
    endpoint.play(endless((reply) => reply.raw(': still here\n\n')));
    for (let time = 0; time < TIMES; time += 1) {
      const answer = await wordedBy(endpoint.url, { ...QUICK, request: 500 }).ask(QUESTION);
      expect([answer.model?.fault, answer.lead]).toEqual(['deadline', offline.lead]);
    }
  });

  it('is told of in Chinese where the question is Chinese', async () => {
    endpoint.play(status(500));
    const answer = await worded.ask('最多能拿多少钱？');
    expect(answer.model?.note).toBe('暂时无法连接模型，以上为离线回答。');
  });

  it('is left alone for a while where nothing answers', async () => {
    const closed = await freePort();
    const alone = wordedBy(`http://127.0.0.1:${closed}/v1`, { ...QUICK, rest: 60_000 });
    const first = await alone.ask(QUESTION);
    const second = await alone.ask(QUESTION);
    expect([first.model?.fault, second.model?.fault]).toEqual(['unreachable', 'unreachable']);
    expect(alone.logged, 'asked once').toHaveLength(1);
  });

  it('is not asked what the rules answer in their own words', async () => {
    endpoint.play(good);
    const answer = await worded.ask('hello');
    expect(answer.model).toBeUndefined();
    expect(endpoint.sent).toEqual([]);
  });
});

/** The same over a mock that others wrote. */
describe('a mock endpoint of another hand', () => {
  const mock = new LLMock({ port: 0 });
  let worded: Worded;

  beforeAll(async () => {
    await mock.start();
    worded = wordedBy(`${mock.url}/v1`);
  });
  afterAll(() => mock.stop());

  it('is asked the question and its answer is taken', async () => {
    mock.on({}, { content: GOOD });
    const answer = await worded.ask(QUESTION);
    expect([answer.mode, answer.body]).toEqual(['model', ['The page gives no minimum and no match ratio.']]);
  });

  it('calls a tool and words its result', async () => {
    mock.reset();
    mock.on({ hasToolResult: true }, { content: 'The date in the text has passed [t1].' });
    mock.on({}, { toolCalls: [{ id: 'c1', name: 'check_deadline', arguments: '{}' }] });
    const answer = await worded.ask(QUESTION);
    expect(answer.model?.tools).toEqual(['check_deadline']);
    expect(answer.lead).toBe('The date in the text has passed [check].');
  });

  it('is tried again after a 429, and given up where its streams are cut or garbled', async () => {
    mock.reset();
    mock.on({}, { content: GOOD });
    mock.nextRequestError(429, { message: 'oops', type: 'rate_limit_error' });
    // It asks for a second; a request scaled to a twentieth does not wait for that.
    expect((await worded.ask(QUESTION)).model?.fault).toBe('busy');
    mock.reset();
    mock.on({}, { content: GOOD }, { truncateAfterChunks: 3, chunkSize: 5, latency: 10 });
    expect((await worded.ask(QUESTION)).model?.fault).toBe('cut');
    mock.reset();
    mock.on({}, { content: GOOD }, { chaos: { malformedRate: 1 } });
    expect((await worded.ask(QUESTION)).mode).toBe('offline');
  });
});

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
