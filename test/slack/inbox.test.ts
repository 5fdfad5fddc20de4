import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Advisor } from '../../src/advisor/advisor.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/create-slack-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Store, tenantOf } from '../../src/store/store.ts';
import { echo, fakeAdvisor } from './fake-advisor.ts';
import { mention, type RawSlack, rawSlack } from './raw-slack.ts';
import { HOSTILE } from './views/arbitraries.ts';
import { expectInert } from './views/expect-sendable.ts';

let slack: RawSlack;
let folder: string;
let store: Store;
let logged: string[];
let late = 0;
const apps: SlackApp[] = [];

beforeEach(async () => {
  slack = await rawSlack();
  folder = await mkdtemp(join(tmpdir(), 'torch-inbox-'));
  store = await openStore({ file: join(folder, 'store.db') }, 0);
  logged = [];
  late = 0;
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop(0);
  await store.close();
  await slack.stop();
  await rm(folder, { recursive: true });
});

async function start(advisor: Advisor = fakeAdvisor(), over: Store = store): Promise<SlackApp> {
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const settings = { botToken: 'xoxb-secret-1', appToken: 'xapp-secret-2', apiUrl: slack.slackApiUrl };
  const app = createSlackApp({
    settings,
    advisor,
    store: over,
    log,
    clock: () => Date.now() + late,
    backOff: [30, 30],
  });
  apps.push(app);
  await app.start();
  return app;
}

const until = (look: () => void) => vi.waitFor(look, { timeout: 8000, interval: 15 });
/** Long enough for a second reply to show itself, if there were one. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 250));

describe('one reply per question', () => {
  it('for the same event delivered three times, over both connections', async () => {
    await start();
    const event = mention('<@UBOT> Can we claim wages?');
    const sent = [0, 1, 0].map((connection) => slack.send('events_api', event, connection));
    await until(() => expect(slack.acks).toEqual(expect.arrayContaining(sent)));
    await until(() => expect(slack.posted().length).toBe(1));
    await settle();
    expect(slack.posted().length).toBe(1);
    expect(slack.posted()[0]?.args).toMatchObject({ channel: 'C1', thread_ts: '1800000000.000100' });
  });

  it('for a mention that also arrives as a message', async () => {
    await start();
    slack.send('events_api', mention('<@UBOT> wages?', { channel: 'D1', event_id: 'Ev1' }));
    slack.send('events_api', mention('<@UBOT> wages?', { channel: 'D1', event_id: 'Ev2', as: 'message' }), 1);
    slack.send('events_api', mention('<@UBOT> more?', { event_id: 'Ev3', ts: '1800000000.000200' }));
    slack.send(
      'events_api',
      mention('<@UBOT> more?', { event_id: 'Ev4', ts: '1800000000.000200', as: 'message' }),
    );
    await until(() => expect(slack.posted().length).toBe(2));
    await settle();
    expect(slack.posted().length).toBe(2);
  });

  it('for the same event long after it was answered', async () => {
    const first = await start();
    slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.posted().length).toBe(1));
    await settle();
    await first.stop();
    late = 3_600_000;
    await start();
    slack.send('events_api', mention('<@UBOT> wages?'));
    await settle();
    expect(slack.posted().length).toBe(1);
  });

  it('and none for what another bot says, or for an edit', async () => {
    await start();
    const event = mention('<@UBOT> wages?', { as: 'message', channel: 'D1' });
    slack.send('events_api', { ...event, event: { ...event.event, bot_id: 'B9' } });
    const edit = slack.send('events_api', {
      ...event,
      event_id: 'Ev9',
      event: { ...event.event, subtype: 'message_changed' },
    });
    await until(() => expect(slack.acks).toContain(edit));
    await settle();
    expect(slack.posted()).toEqual([]);
  });
});

describe('acknowledging', () => {
  it('follows the commit: what cannot be stored is delivered again and then answered', async () => {
    let broken = true;
    const put: Store['inbox']['put'] = async (tenant, entry) => {
      if (broken) throw new Error('disk full');
      return store.inbox.put(tenant, entry);
    };
    await start(fakeAdvisor(), { ...store, inbox: { ...store.inbox, put } });
    const first = slack.send('events_api', mention('<@UBOT> wages?'));
    await settle();
    expect(slack.acks).not.toContain(first);
    broken = false;
    const second = slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.acks).toContain(second));
    await until(() => expect(slack.posted().length).toBe(1));
    expect(slack.acks).not.toContain(first);
  });

  it('waits for a slow commit', async () => {
    let committed = false;
    const put: Store['inbox']['put'] = async (tenant, entry) => {
      await settle();
      const isNew = await store.inbox.put(tenant, entry);
      committed = true;
      return isNew;
    };
    await start(fakeAdvisor(), { ...store, inbox: { ...store.inbox, put } });
    const sent = slack.send('events_api', mention('<@UBOT> wages?'));
    while (!committed) {
      expect(slack.acks).not.toContain(sent);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until(() => expect(slack.acks).toContain(sent));
  });
});

describe('after a crash', () => {
  it('what was acknowledged and not answered is answered once', async () => {
    const hanging = await start(fakeAdvisor({ ask: () => new Promise(() => {}) }));
    const sent = slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.acks).toContain(sent));
    await settle();
    await hanging.stop(0);
    late = 60_000;
    await start();
    await until(() => expect(slack.posted().length).toBe(1));
    await settle();
    expect(slack.posted().length).toBe(1);
  });

  it('a reply that went out unrecorded is taken over, not sent twice', async () => {
    let dies = true;
    const replied: Store['inbox']['replied'] = async (tenant, job, reply) => {
      if (dies) throw new Error('killed here');
      return store.inbox.replied(tenant, job, reply);
    };
    await start(fakeAdvisor(), { ...store, inbox: { ...store.inbox, replied } });
    slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() => expect(slack.posted().length).toBe(1));
    dies = false;
    await until(() => expect(slack.calls.filter(({ method }) => method === 'chat.update').length).toBe(1));
    await settle();
    expect(slack.posted().length).toBe(1);
  });
});

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
    await start(advisor);
    slack.send('events_api', mention('<@UBOT> poison now', { ts: '1800000000.000001' }));
    slack.send('events_api', mention('<@UBOT> wages then', { ts: '1800000000.000002' }));
    await until(() => expect(slack.posted().length).toBe(2));
    await settle();
    const texts = slack.posted().map(({ args }) => args.text ?? '');
    expect(attempts).toBe(3);
    expect(texts.filter((text) => text.includes('went wrong'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('wages then'))).toHaveLength(1);
    expect(texts.join()).not.toContain('secret detail');
  });

  it('the apology is in the language of the one who asked', async () => {
    await start(fakeAdvisor({ ask: () => Promise.reject(new Error('no')) }));
    slack.send('events_api', mention('<@UBOT> 工资可以列支吗？'));
    await until(() => expect(slack.posted().length).toBe(1));
    expect(slack.posted()[0]?.args.text).toContain('系统出现故障');
  });

  it('Slack’s wish to wait is obeyed, and the reply comes once', async () => {
    await start();
    slack.refuse.set('chat.postMessage', { times: 1, retryAfter: 1 });
    slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.posted().length).toBe(1));
    await settle();
    expect(slack.posted().length).toBe(1);
  });

  it('blocks that Slack refuses become words', async () => {
    await start();
    slack.refuse.set('chat.postMessage', { times: 1, error: 'invalid_blocks' });
    slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.posted().length).toBe(1));
    expect(slack.posted()[0]?.args.blocks).toBeUndefined();
    expect(slack.posted()[0]?.args.text).toContain('Answer to: wages?');
  });

  it('a status that fails changes nothing', async () => {
    await start();
    slack.refuse.set('assistant.threads.setStatus', { times: 9, error: 'missing_scope' });
    slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.posted().length).toBe(1));
  });

  it('a dropped connection is taken up again at once, and the other works meanwhile', async () => {
    await start();
    expect(slack.connections()).toBe(2);
    slack.drop();
    await until(() => expect(slack.connections()).toBe(2));
    slack.send('events_api', mention('<@UBOT> wages?'), 1);
    await until(() => expect(slack.posted().length).toBe(1));
  });

  it('wrong tokens end the start with one clear sentence', async () => {
    slack.refuse.set('auth.test', { times: 1, error: 'invalid_auth' });
    await expect(start()).rejects.toThrow(/^Slack does not let the bot in: .*invalid_auth/);
  });

  it('a long answer takes the place of the words that said it was under way', async () => {
    let finish = () => {};
    const late = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await start(
      fakeAdvisor({
        ask: async (question, { lang: language }) => {
          await late;
          return echo(question, language ?? 'en');
        },
      }),
    );
    slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() => expect(slack.posted()[0]?.args.text).toBe('Working on it …'));
    finish();
    const updates = () => slack.calls.filter(({ method }) => method === 'chat.update');
    await until(() => expect(updates()[0]?.args.text).toContain('Answer to: wages?'));
    expect(updates()[0]?.args.ts).toBe(slack.posted()[0]?.ts);
    expect(slack.posted().length).toBe(1);
  });

  it('a person’s stop ends a long answer with one sentence', async () => {
    await start(fakeAdvisor({ ask: () => new Promise(() => {}) }));
    slack.send('events_api', mention('wages?', { channel: 'D1', as: 'message' }));
    await until(() =>
      expect(slack.calls.some(({ method }) => method === 'assistant.threads.setStatus')).toBe(true),
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
    slack.send('events_api', { ...base, event });
    await until(() => expect(slack.posted()[0]?.args.text).toContain('Stopped'));
  });
});

describe('what people write', () => {
  it('never becomes a mention or a link in anything that is sent', async () => {
    await start();
    HOSTILE.forEach((text, at) => {
      const sent = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      slack.send(
        'events_api',
        mention(`<@UBOT> is this allowed: ${sent}`, { ts: `1800000000.1000${at + 10}` }),
      );
      slack.send(
        'events_api',
        mention(`check budget\n${text} 100万\nx, 20万`, {
          ts: `1800000000.2000${at + 10}`,
          channel: 'D1',
          as: 'message',
        }),
      );
    });
    await until(() => expect(slack.posted().length).toBe(2 * HOSTILE.length));
    for (const { args } of slack.posted()) {
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
    await start(fakeAdvisor({ ask: () => Promise.reject(new Error('broken')) }));
    slack.send('events_api', mention('<@UBOT> our secret is canary-4711'));
    await until(() => expect(slack.posted().length).toBe(1));
    expect(logged.join('')).not.toMatch(/canary-4711|xoxb-|xapp-/);
    expect(logged.join('')).toContain('A job failed');
  });

  it('is gone with the app', async () => {
    await start();
    slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(slack.posted().length).toBe(1));
    await settle();
    const base = mention('', { event_id: 'EvGone' });
    slack.send('events_api', { ...base, event: { type: 'app_uninstalled' } });
    const turns = async () =>
      (await store.conversations.thread(tenantOf('T1'), 'C1', '1800000000.000100', 9)).length;
    expect(await turns()).toBe(2);
    await vi.waitFor(async () => expect(await turns()).toBe(0), { timeout: 5000 });
  });
});
