import { describe, expect, it } from 'vitest';
import type { Advisor } from '../../src/advisor/advisor.ts';
import { escapeStreamed } from '../../src/slack/views/escape-text.ts';
import { botInHand, until } from './bot-in-hand.ts';
import { echo, fakeAdvisor } from './fake-advisor.ts';
import { mention } from './raw-slack.ts';

const bot = botInHand();

const of = (method: string) => bot.slack.calls.filter((call) => call.method === method);
const streamed = () =>
  bot.slack.calls
    .filter(({ method }) => /Stream$/.test(method))
    .map(({ method, args }) => [method, args.markdown_text ?? '']);

/** An advisor whose model says these lines, and is done when it is told to be. */
function wording(lines: readonly string[], done: Promise<unknown> = Promise.resolve()): Advisor {
  return fakeAdvisor({
    worded: { model: 'stub', host: '127.0.0.1' },
    ask: async (question, { writing }) => {
      for (const line of lines) writing?.onLine?.(line);
      await done;
      return echo(question, 'en');
    },
  });
}

/** Resolves once something was streamed. */
async function hold(): Promise<void> {
  await until(() => expect(streamed().length).toBeGreaterThan(0));
}

const ask = () => bot.slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));

describe('an answer that a model words', () => {
  it('is shown as it comes, and stands whole in the same message at the end', async () => {
    await bot.start(wording(['Not named.', 'Ask them.'], Promise.resolve().then(hold)));
    ask();
    await until(() => expect(of('chat.update').length).toBe(1));
    expect(streamed()).toEqual([
      ['chat.startStream', expect.stringContaining('Not named.\n\n')],
      ['chat.stopStream', ''],
    ]);
    const [start] = of('chat.startStream');
    expect(start?.args).toMatchObject({ channel: 'D1', thread_ts: '1800000000.000100' });
    expect(of('chat.update')[0]?.args).toMatchObject({
      ts: start?.ts,
      text: expect.stringContaining('wages?'),
    });
    expect(bot.slack.posted()).toEqual([]);
  });

  it('adds line after line', async () => {
    let say = (_line: string) => {};
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await bot.start(
      fakeAdvisor({
        worded: { model: 'stub', host: '127.0.0.1' },
        ask: async (question, { writing }) => {
          say = writing?.onLine ?? say;
          say('One.');
          await done;
          return echo(question, 'en');
        },
      }),
    );
    ask();
    await hold();
    say('Two.');
    await until(() => expect(streamed()).toContainEqual(['chat.appendStream', 'Two.\n\n']));
    finish();
    await until(() => expect(of('chat.update').length).toBe(1));
  });

  it('shows that it can be stopped, and ends with one sentence when it is', async () => {
    let aborted = false;
    await bot.start(
      fakeAdvisor({
        worded: { model: 'stub', host: '127.0.0.1' },
        ask: (_question, { writing }) => {
          writing?.onLine?.('One.');
          return new Promise((_, reject) => {
            writing?.signal?.addEventListener('abort', () => {
              aborted = true;
              reject(writing.signal?.reason);
            });
          });
        },
      }),
    );
    ask();
    await hold();
    expect(of('agents.sessions.setStatus').map(({ args }) => args.status)).toEqual(['processing']);
    const event = {
      type: 'agent_session_stopped',
      channel: 'D1',
      user: 'U1',
      thread_ts: '1800000000.000100',
    };
    bot.slack.send('events_api', { ...mention('x', { channel: 'D1', event_id: 'EvStop' }), event });
    await until(() => expect(of('chat.update').length).toBe(1));
    expect(of('chat.update')[0]?.args.text).toContain('Stopped');
    expect(aborted).toBe(true);
    await until(() => expect(of('agents.sessions.setStatus').at(-1)?.args.status).toBe('active'));
    expect(bot.slack.posted()).toEqual([]);
  });

  it('is not stopped by a stop that comes late, for another thread of the same conversation', async () => {
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let aborted = false;
    await bot.start(
      fakeAdvisor({
        worded: { model: 'stub', host: '127.0.0.1' },
        ask: async (question, { writing }) => {
          writing?.signal?.addEventListener('abort', () => {
            aborted = true;
          });
          writing?.onLine?.('One.');
          await done;
          return echo(question, 'en');
        },
      }),
    );
    ask();
    await hold();
    const event = {
      type: 'agent_session_stopped',
      channel: 'D1',
      user: 'U1',
      thread_ts: '1790000000.000900',
    };
    const stop = bot.slack.send('events_api', {
      ...mention('x', { channel: 'D1', event_id: 'EvLate' }),
      event,
    });
    await until(() => expect(bot.slack.acks).toContain(stop));
    finish();
    await until(() => expect(of('chat.update').length).toBe(1));
    expect(aborted).toBe(false);
    expect(of('chat.update')[0]?.args.text).toContain('wages?');
  });

  it.each(['chat.startStream', 'chat.appendStream', 'chat.stopStream'])(
    'arrives whole and once where %s is refused',
    async (method) => {
      bot.slack.refuse.set(method, { times: 9, error: 'not_allowed' });
      await bot.start(wording(['One.', 'Two.']));
      ask();
      const replies = () =>
        [...bot.slack.posted(), ...of('chat.update')].filter(({ args }) =>
          args.text?.includes('Answer to: wages'),
        );
      await until(() => expect(replies().length).toBe(1));
      // What is asked next in the thread is answered next: by then all that comes of the first has been sent.
      const next = mention('help', { channel: 'D1', as: 'message', ts: '1800000001.000100' });
      bot.slack.send('events_api', { ...next, event: { ...next.event, thread_ts: '1800000000.000100' } });
      const isHelp = ({ args }: { args: Record<string, string> }) => args.text?.includes('What I can do');
      await until(() => expect(bot.slack.posted().some(isHelp)).toBe(true));
      expect(replies().length).toBe(1);
      expect(bot.slack.posted().filter((call) => !isHelp(call)).length + of('chat.startStream').length).toBe(
        1,
      );
    },
  );

  it('is finished in the message that a dead process was writing', async () => {
    const hanging = await bot.start(wording(['One.'], new Promise(() => {})));
    ask();
    await until(() => expect(of('chat.startStream').length).toBe(1));
    const ts = of('chat.startStream')[0]?.ts;
    await hanging.stop(0);
    bot.late = 60_000;
    bot.slack.refuse.set('chat.update', { times: 1, error: 'streaming_state_conflict' });
    await bot.start(wording(['One.']));
    await until(() => expect(of('chat.update').length).toBe(1));
    expect(of('chat.update')[0]?.args.ts).toBe(ts);
    expect(of('chat.stopStream').map(({ args }) => args.ts)).toContain(ts);
    expect([bot.slack.posted(), of('chat.startStream').length]).toEqual([[], 1]);
  });

  it('knows the person, and what the conversation keeps', async () => {
    const seen: unknown[] = [];
    await bot.start(
      fakeAdvisor({
        ask: async (question, { writing }) => {
          seen.push(writing?.tenant, writing?.user, writing?.known?.budget);
          return echo(question, 'en');
        },
      }),
    );
    ask();
    await until(() => expect(seen).toEqual(['T1', 'U1', null]));
  });
});

describe('a line that is streamed', () => {
  it.each([
    ['<!channel> & <@U1>', '‹!channel› & ‹@U1›'],
    ['[x](https://evil.example)', '[x] (https://evil.example)'],
    ['*a* _b_ `c` ~d~', '∗a∗ ＿b＿ ˋcˋ ∼d∼'],
    ['# head', '＃ head'],
    ['<!chan\u200bnel>', '‹!channel›'],
  ])('has no life of its own: %s', (outside, shown) => {
    expect(escapeStreamed(outside)).toBe(shown);
  });
});
