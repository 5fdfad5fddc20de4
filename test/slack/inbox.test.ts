import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { botInHand, laterIn, until } from './bot-in-hand.ts';
import { fakeAdvisor } from './fake-advisor.ts';
import { mention } from './raw-slack.ts';

const bot = botInHand();

describe('one reply per question', () => {
  it('for the same event delivered three times, over both connections', async () => {
    await bot.start();
    const event = mention('<@UBOT> Can we claim wages?');
    const sent = [0, 1, 0].map((connection) => bot.slack.send('events_api', event, connection));
    await until(() => expect(bot.slack.acks).toEqual(expect.arrayContaining(sent)));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    await laterIn(bot, 'C1');
    expect(bot.slack.posted().length).toBe(1);
    expect(bot.slack.posted()[0]?.args).toMatchObject({ channel: 'C1', thread_ts: '1800000000.000100' });
  });

  it('for a mention that also arrives as a message', async () => {
    await bot.start();
    bot.slack.send('events_api', mention('<@UBOT> wages?', { channel: 'D1', event_id: 'Ev1' }));
    bot.slack.send(
      'events_api',
      mention('<@UBOT> wages?', { channel: 'D1', event_id: 'Ev2', as: 'message' }),
      1,
    );
    bot.slack.send('events_api', mention('<@UBOT> more?', { event_id: 'Ev3', ts: '1800000000.000200' }));
    bot.slack.send(
      'events_api',
      mention('<@UBOT> more?', { event_id: 'Ev4', ts: '1800000000.000200', as: 'message' }),
    );
    await until(() => expect(bot.slack.posted().length).toBe(2));
    await laterIn(bot, 'D1');
    await laterIn(bot, 'C1', '1800000000.000200');
    expect(bot.slack.posted().length).toBe(2);
  });

  it('for the same event long after it was answered', async () => {
    const first = await bot.start();
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.posted().length).toBe(1));

    await first.stop();
    bot.late = 3_600_000;
    await bot.start();
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await laterIn(bot, 'C1');
    expect(bot.slack.posted().length).toBe(1);
  });

  it('and none for what another bot says, or for an edit', async () => {
    await bot.start();
    const event = mention('<@UBOT> wages?', { as: 'message', channel: 'D1' });
    bot.slack.send('events_api', { ...event, event: { ...event.event, bot_id: 'B9' } });
    const edit = bot.slack.send('events_api', {
      ...event,
      event_id: 'Ev9',
      event: { ...event.event, subtype: 'message_changed' },
    });
    await until(() => expect(bot.slack.acks).toContain(edit));
    await laterIn(bot, 'D1');
    expect(bot.slack.posted()).toEqual([]);
  });
});

describe('acknowledging', () => {
  it('follows the commit: what cannot be stored is delivered again and then answered', async () => {
    let broken = true;
    let tried = 0;
    const put: Store['inbox']['put'] = async (tenant, entry) => {
      tried += 1;
      if (broken) throw new Error('disk full');
      return bot.store.inbox.put(tenant, entry);
    };
    await bot.start(fakeAdvisor(), { ...bot.store, inbox: { ...bot.store.inbox, put } });
    const first = bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(tried).toBe(1));
    expect(bot.slack.acks).not.toContain(first);
    broken = false;
    const second = bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.acks).toContain(second));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    expect(bot.slack.acks).not.toContain(first);
  });

  it('waits for a slow commit', async () => {
    let committed = false;
    const put: Store['inbox']['put'] = async (tenant, entry) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const isNew = await bot.store.inbox.put(tenant, entry);
      committed = true;
      return isNew;
    };
    await bot.start(fakeAdvisor(), { ...bot.store, inbox: { ...bot.store.inbox, put } });
    const sent = bot.slack.send('events_api', mention('<@UBOT> wages?'));
    while (!committed) {
      expect(bot.slack.acks).not.toContain(sent);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until(() => expect(bot.slack.acks).toContain(sent));
  });
});

describe('after a crash', () => {
  it('what was acknowledged and not answered is answered once', async () => {
    const hanging = await bot.start(fakeAdvisor({ ask: () => new Promise(() => {}) }));
    const sent = bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.acks).toContain(sent));
    await until(() =>
      expect(bot.slack.calls.some(({ method }) => method === 'assistant.threads.setStatus')).toBe(true),
    );
    await hanging.stop(0);
    bot.late = 60_000;
    await bot.start();
    await until(() => expect(bot.slack.posted().length).toBe(1));
    await laterIn(bot, 'C1');
    expect(bot.slack.posted().length).toBe(1);
  });

  it('a reply that went out unrecorded is taken over, not sent twice', async () => {
    let dies = true;
    const replied: Store['inbox']['replied'] = async (tenant, job, reply) => {
      const now = dies;
      // Once: the attempts that follow come sooner than a busy machine looks.
      dies = false;
      if (now) throw new Error('killed here');
      return bot.store.inbox.replied(tenant, job, reply);
    };
    await bot.start(fakeAdvisor(), { ...bot.store, inbox: { ...bot.store.inbox, replied } });
    bot.slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    await until(() =>
      expect(bot.slack.calls.filter(({ method }) => method === 'chat.update').length).toBe(1),
    );
    await laterIn(bot, 'D1');
    expect(bot.slack.posted().length).toBe(1);
  });

  it('a message of ours that the thread hangs on is never written over', async () => {
    let dies = true;
    const replied: Store['inbox']['replied'] = async (tenant, job, reply) => {
      if (dies) throw new Error('killed here');
      return bot.store.inbox.replied(tenant, job, reply);
    };
    bot.slack.roots.push({ ts: '1800000000.000100', bot_id: 'B1', text: 'Shared with the channel.' });
    await bot.start(fakeAdvisor(), { ...bot.store, inbox: { ...bot.store.inbox, replied } });
    bot.slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    dies = false;
    await laterIn(bot, 'D1');
    const changed = bot.slack.calls.filter(({ method }) => method === 'chat.update');
    expect(changed.map(({ args }) => args.ts)).not.toContain('1800000000.000100');
  });
});
