import { describe, expect, it } from 'vitest';
import { type Store, tenantOf } from '../../src/store/store.ts';
import { botInHand, laterIn, until } from './bot-in-hand.ts';
import { fakeAdvisor } from './fake-advisor.ts';
import { mention, press } from './raw-slack.ts';

const bot = botInHand();
const tenant = tenantOf('T1');
const FIRST = '# Notice\n\nThe grant is up to CNY 4,000,000.\n';
const SECOND = '# Notice\n\nThe grant is up to CNY 3,000,000.\n';
const THREAD = '1800000000.000100';

const handed = (text = FIRST, name = 'notice.md') => {
  bot.slack.files.set('F1', { name, text });
  return mention('add this document', { channel: 'D1', as: 'message', files: ['F1'] });
};
const texts = () => bot.slack.posted().map(({ args }) => args.text ?? '');
const kept = async (scope: string) => (await bot.store.documents.all(tenant, scope)).map(({ name }) => name);

/** A store whose inbox fails once at this point, as when the process dies there. */
function failingOnce(at: 'after the commit' | 'after the reply'): Store {
  let failed = false;
  const fail = () => {
    if (failed) return;
    failed = true;
    throw new Error('died');
  };
  const { inbox } = bot.store;
  return {
    ...bot.store,
    inbox: {
      ...inbox,
      once: async (...args) => {
        const outcome = await inbox.once(...args);
        if (at === 'after the commit') fail();
        return outcome as never;
      },
      replied: async (...args) => {
        if (at === 'after the reply') fail();
        return inbox.replied(...args);
      },
    },
  };
}

describe('a document that is added', () => {
  it('is added and answered once, however often the message is delivered', async () => {
    await bot.start();
    const event = handed();
    const sent = [0, 1, 0].map((connection) => bot.slack.send('events_api', event, connection));
    await until(() => expect(bot.slack.acks).toEqual(expect.arrayContaining(sent)));
    await until(() => expect(texts()).toEqual(['Added: notice.md']));
    await laterIn(bot, 'D1');
    expect(texts()).toEqual(['Added: notice.md']);
    expect(await kept('D1')).toEqual(['notice.md']);
  });

  it('is told as added, once, when the process dies between the commit and the reply', async () => {
    await bot.start(fakeAdvisor(), failingOnce('after the commit'));
    bot.slack.send('events_api', handed());
    await until(() => expect(texts()).toEqual(['Added: notice.md']));
    await laterIn(bot, 'D1');
    expect(texts()).toEqual(['Added: notice.md']);
  });

  it('is told once when the process dies right after the reply went out', async () => {
    await bot.start(fakeAdvisor(), failingOnce('after the reply'));
    bot.slack.send('events_api', handed());
    await until(() => expect(bot.slack.calls.some(({ method }) => method === 'chat.update')).toBe(true));
    await laterIn(bot, 'D1');
    expect(texts()).toEqual(['Added: notice.md']);
  });

  it('still says what changed when the process dies after it replaced the one before', async () => {
    const first = await bot.start();
    bot.slack.send('events_api', handed());
    await until(() => expect(texts()).toEqual(['Added: notice.md']));
    await first.stop();
    await bot.start(fakeAdvisor(), failingOnce('after the commit'));
    const again = handed(SECOND);
    bot.slack.send('events_api', { ...again, event: { ...again.event, ts: '1800000000.000200' } });
    await until(() => expect(texts()[1]).toBe('Replaced by the new version: notice.md'));
    const { blocks } = bot.slack.posted()[1]?.args ?? {};
    expect(blocks).toContain('3,000,000');
    expect(blocks).toContain('4,000,000');
  });

  it('is seen in its own conversation alone', async () => {
    const asked: string[][] = [];
    const { ask } = fakeAdvisor();
    const advisor = fakeAdvisor({
      ask: async (question, context) => {
        asked.push([question, ...(context.documents ?? []).map(({ name }) => name)]);
        return ask(question, context);
      },
    });
    await bot.start(advisor);
    bot.slack.send('events_api', handed());
    await until(() => expect(texts()).toEqual(['Added: notice.md']));
    bot.slack.send('events_api', mention('<@UBOT> what is the cap', { ts: '1800000000.000300' }));
    bot.slack.send(
      'events_api',
      mention('what is the cap', { channel: 'D2', as: 'message', ts: '1800000000.000400' }),
    );
    bot.slack.send(
      'events_api',
      mention('what is the cap', { channel: 'D1', as: 'message', ts: '1800000000.000500' }),
    );
    await until(() => expect(asked.length).toBe(3));
    expect(asked.sort((a, b) => a.length - b.length)).toEqual([
      ['what is the cap'],
      ['what is the cap'],
      ['what is the cap', 'notice.md'],
    ]);
  });

  it('is gone with the app, and what is asked later is answered without it', async () => {
    await bot.start();
    bot.slack.send('events_api', handed());
    await until(() => expect(texts()).toEqual(['Added: notice.md']));
    const gone = mention('', { event_id: 'EvGone' });
    bot.slack.send('events_api', { ...gone, event: { type: 'app_uninstalled' } });
    await until(async () => expect(await kept('D1')).toEqual([]));
  });
});

describe('a call fact that is accepted', () => {
  const facts = async (channel: string) =>
    (await bot.store.applications.current(tenant, channel)).state.callFacts;
  const accept = async (channel = 'D1') => {
    const [, turn] = /"value":"([0-9a-f]{24}):0:0"/.exec(bot.slack.posted()[0]?.args.blocks ?? '') ?? [];
    return press('torch_accept_fact', `${turn}:0:0`, { channel, message: bot.slack.posted()[0]?.ts ?? '' });
  };

  it('is one change and one reply, also when the process dies between them', async () => {
    const first = await bot.start();
    bot.slack.send('events_api', handed());
    await until(() => expect(texts()).toHaveLength(1));
    await first.stop();
    await bot.start(fakeAdvisor(), failingOnce('after the commit'));
    const pressed = await accept();
    bot.slack.send('interactive', pressed);
    bot.slack.send('interactive', pressed, 1);
    await until(() => expect(texts()[1]).toContain('Accepted.'));
    await laterIn(bot, 'D1', bot.slack.posted()[0]?.ts);
    expect(texts()).toHaveLength(2);
    expect(await facts('D1')).toEqual({ cap: { value: 400_000_000n, source: 'notice.md, “Notice”' } });
    expect((await bot.store.applications.history(tenant, 'D1')).length).toBe(1);
  });

  it('of another conversation’s document changes nothing', async () => {
    await bot.start();
    bot.slack.send('events_api', handed());
    await until(() => expect(texts()).toHaveLength(1));
    bot.slack.send('interactive', await accept('C1'));
    const told = () => bot.slack.calls.find(({ method }) => method === 'chat.postEphemeral');
    await until(() => expect(told()?.args.text).toContain('no longer have what this button belongs to'));
    expect(await facts('C1')).toEqual({});
    expect(await facts('D1')).toEqual({});
  });
});

it('a name that would shout or link is shown as it is written', async () => {
  await bot.start();
  bot.slack.send('events_api', handed(FIRST, '<!channel> *x* <https://evil.example|y>.md'));
  await until(() => expect(texts()).toHaveLength(1));
  const { text = '', blocks = '' } = bot.slack.posted()[0]?.args ?? {};
  expect(`${text}${blocks}`).not.toMatch(/<!channel>|<https:/);
  expect(bot.slack.posted()[0]?.args.thread_ts).toBe(THREAD);
});
