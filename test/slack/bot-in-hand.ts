import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Advisor } from '../../src/advisor/advisor.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/create-slack-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { fakeAdvisor } from './fake-advisor.ts';
import { mention, type RawSlack, rawSlack } from './raw-slack.ts';

/** The bot with its Slack and its store in a test's hand; fresh for each test of the file. */
export interface BotInHand {
  slack: RawSlack;
  store: Store;
  logged: string[];
  /** By how much the bot's clock is ahead, in ms. */
  late: number;
  start(advisor?: Advisor, over?: Store): Promise<SlackApp>;
}

export function botInHand(): BotInHand {
  const apps: SlackApp[] = [];
  let folder: string;
  const bot = {
    late: 0,
    async start(advisor: Advisor = fakeAdvisor(), over: Store = bot.store) {
      const log = pino({ level: 'debug' }, { write: (line: string) => bot.logged.push(line) });
      const { slackApiUrl } = bot.slack;
      const settings = { botToken: 'xoxb-secret-1', appToken: 'xapp-secret-2', apiUrl: slackApiUrl };
      const clock = () => Date.now() + bot.late;
      const app = createSlackApp({ settings, advisor, store: over, log, clock, backOff: [30, 30] });
      apps.push(app);
      await app.start();
      return app;
    },
  } as BotInHand;
  beforeEach(async () => {
    bot.slack = await rawSlack();
    folder = await mkdtemp(join(tmpdir(), 'torch-inbox-'));
    bot.store = await openStore({ file: join(folder, 'store.db') }, 0);
    bot.logged = [];
    bot.late = 0;
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop(0);
    await bot.store.close();
    await bot.slack.stop();
    await rm(folder, { recursive: true });
  });
  return bot;
}

export const until = (look: () => unknown) => vi.waitFor(look, { timeout: 8000, interval: 15 });

let later = 0;
/**
 * Answers a later question in the lane of a thread, and forgets that answer: a lane keeps its order,
 * so whatever else came of what was sent before has been said by then.
 */
export async function laterIn(bot: BotInHand, channel: string, thread = '1800000000.000100'): Promise<void> {
  later += 1;
  const event = mention(`later ${later}`, {
    channel,
    as: channel.startsWith('D') ? 'message' : 'app_mention',
    ts: `1800000009.${100000 + later}`,
  });
  bot.slack.send('events_api', { ...event, event: { ...event.event, thread_ts: thread } });
  const isLater = ({ args }: { args: Record<string, string> }) =>
    args.text?.includes(`later ${later}`) ?? false;
  await until(() => expect(bot.slack.posted().some(isLater)).toBe(true));
  const found = bot.slack.calls.findIndex(isLater);
  bot.slack.calls.splice(found, 1);
}
