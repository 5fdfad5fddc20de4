import { describe, expect, it, vi } from 'vitest';
import { tenantOf } from '../../src/store/store.ts';
import { botInHand, laterIn, until } from './bot-in-hand.ts';
import { echo, fakeAdvisor } from './fake-advisor.ts';
import { mention } from './raw-slack.ts';
import { HOSTILE } from './views/arbitraries.ts';
import { expectInert } from './views/expect-sendable.ts';

const bot = botInHand();

describe('trouble', () => {
  it('a poison message ends after three attempts in one apology, and others go on', async () => {
    let attempts = 0;
    const advisor = fakeAdvisor({
      ask: async (question, { lang }) => {
        if (!question.includes('poison')) return echo(question, lang ?? 'en');
        attempts += 1;
        throw new Error(`secret detail of ${question}`);
      },
    });
    await bot.start(advisor);
    bot.slack.send('events_api', mention('<@UBOT> poison now', { ts: '1800000000.000001' }));
    bot.slack.send('events_api', mention('<@UBOT> wages then', { ts: '1800000000.000002' }));
    await until(() => expect(bot.slack.posted().length).toBe(2));
    await laterIn(bot, 'C1', '1800000000.000001');
    const texts = bot.slack.posted().map(({ args }) => args.text ?? '');
    expect(attempts).toBe(3);
    expect(texts.filter((text) => text.includes('went wrong'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('wages then'))).toHaveLength(1);
    expect(texts.join()).not.toContain('secret detail');
  });

  it('the apology is in the language of the one who asked', async () => {
    await bot.start(fakeAdvisor({ ask: () => Promise.reject(new Error('no')) }));
    bot.slack.send('events_api', mention('<@UBOT> 工资可以列支吗？'));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    expect(bot.slack.posted()[0]?.args.text).toContain('系统出现故障');
  });

  it('Slack’s wish to wait is obeyed, and the reply comes once', async () => {
    await bot.start();
    bot.slack.refuse.set('chat.postMessage', { times: 1, retryAfter: 1 });
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    await laterIn(bot, 'C1');
    expect(bot.slack.posted().length).toBe(1);
  });

  it('blocks that Slack refuses become words', async () => {
    await bot.start();
    bot.slack.refuse.set('chat.postMessage', { times: 1, error: 'invalid_blocks' });
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    expect(bot.slack.posted()[0]?.args.blocks).toBeUndefined();
    expect(bot.slack.posted()[0]?.args.text).toContain('Answer to: wages?');
  });

  it('a status that fails changes nothing', async () => {
    await bot.start();
    bot.slack.refuse.set('assistant.threads.setStatus', { times: 9, error: 'missing_scope' });
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.posted().length).toBe(1));
  });

  it('a dropped connection is taken up again at once, and the other works meanwhile', async () => {
    await bot.start();
    expect(bot.slack.connections()).toBe(2);
    bot.slack.drop();
    await until(() => expect(bot.slack.connections()).toBe(2));
    bot.slack.send('events_api', mention('<@UBOT> wages?'), 1);
    await until(() => expect(bot.slack.posted().length).toBe(1));
  });

  it('wrong tokens end the start with one clear sentence', async () => {
    bot.slack.refuse.set('auth.test', { times: 1, error: 'invalid_auth' });
    await expect(bot.start()).rejects.toThrow(/^Slack does not let the bot in: .*invalid_auth/);
  });

  it('a long answer takes the place of the words that said it was under way', async () => {
    let finish = () => {};
    const late = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await bot.start(
      fakeAdvisor({
        ask: async (question, { lang: language }) => {
          await late;
          return echo(question, language ?? 'en');
        },
      }),
    );
    bot.slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() => expect(bot.slack.posted()[0]?.args.text).toBe('Working on it …'));
    finish();
    const updates = () => bot.slack.calls.filter(({ method }) => method === 'chat.update');
    await until(() => expect(updates()[0]?.args.text).toContain('Answer to: wages?'));
    expect(updates()[0]?.args.ts).toBe(bot.slack.posted()[0]?.ts);
    expect(bot.slack.posted().length).toBe(1);
  });

  it('a person’s stop ends a long answer with one sentence', async () => {
    await bot.start(fakeAdvisor({ ask: () => new Promise(() => {}) }));
    bot.slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() =>
      expect(bot.slack.calls.some(({ method }) => method === 'assistant.threads.setStatus')).toBe(true),
    );
    const base = mention('', { event_id: 'EvStop' });
    const event = {
      type: 'agent_session_stopped',
      channel: 'D1',
      user: 'U1',
      thread_ts: '1800000000.000100',
      streaming_message_ts: [],
      event_ts: '1',
    };
    bot.slack.send('events_api', { ...base, event });
    await until(() => expect(bot.slack.posted()[0]?.args.text).toContain('Stopped'));
  });
});

describe('what people write', () => {
  it('never becomes a mention or a link in anything that is sent', async () => {
    await bot.start();
    HOSTILE.forEach((text, at) => {
      const sent = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      bot.slack.send(
        'events_api',
        mention(`<@UBOT> is this allowed: ${sent}`, { ts: `1800000000.1000${at + 10}` }),
      );
      bot.slack.send(
        'events_api',
        mention(`check budget\n${text} 100万\nx, 20万`, {
          ts: `1800000000.2000${at + 10}`,
          channel: 'D1',
          as: 'message',
        }),
      );
    });
    await until(() => expect(bot.slack.posted().length).toBe(2 * HOSTILE.length));
    for (const { args } of bot.slack.posted()) {
      expect(args).toMatchObject({
        parse: 'none',
        link_names: 'false',
        unfurl_links: 'false',
        unfurl_media: 'false',
      });
      expectInert([args.text ?? '', args.blocks ?? '']);
    }
  });

  it('and no token stands in any log line, at any level', async () => {
    await bot.start(fakeAdvisor({ ask: () => Promise.reject(new Error('broken')) }));
    bot.slack.send('events_api', mention('<@UBOT> our secret is canary-4711'));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    expect(bot.logged.join('')).not.toMatch(/canary-4711|xoxb-|xapp-/);
    expect(bot.logged.join('')).toContain('A job failed');
  });

  it('is gone with the app', async () => {
    await bot.start();
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.posted().length).toBe(1));

    const base = mention('', { event_id: 'EvGone' });
    bot.slack.send('events_api', { ...base, event: { type: 'app_uninstalled' } });
    const turns = async () =>
      (await bot.store.conversations.thread(tenantOf('T1'), 'C1', '1800000000.000100', 9)).length;
    expect(await turns()).toBe(2);
    await vi.waitFor(async () => expect(await turns()).toBe(0), { timeout: 5000 });
  });
});
