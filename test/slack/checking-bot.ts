import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach } from 'vitest';
import type { Advisor } from '../../src/advisor/advisor.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/create-slack-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type ApplicationState, type Store, type Tenant, tenantOf } from '../../src/store/store.ts';
import { type Json, type JsonObject, objectsOf } from '../../src/workspace/json.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/start-workspace.ts';
import { advisor } from '../shipped.ts';
import { person, type TestPerson } from '../workspace/person.ts';

/** The bot as people get it, with two of them before it; fresh for each test of the file. */
export interface CheckingBot {
  store: Store;
  she: TestPerson;
  he: TestPerson;
  /** What a conversation keeps. */
  known(channel: string): Promise<ApplicationState>;
  /** The newest message of the bot, as this person sees it, that has these words. */
  says(who: TestPerson, channel: string, words: string): Promise<string>;
}

/** The day of these tests, going on at the usual pace: leases and certificates in them end in 2030. */
const BEGIN = Date.parse('2026-11-23T04:00:00Z');
const clock = () => BEGIN + Math.round(performance.now());

export const textOf = (message: JsonObject) => JSON.stringify(message.blocks ?? []) + String(message.text);

export function checkingBot(own: () => Advisor = () => advisor): CheckingBot {
  let folder: string;
  let workspace: Workspace;
  let app: SlackApp;
  let tenant: Tenant;
  const bot = {
    async says(who: TestPerson, channel: string, words: string) {
      const fits = (each: JsonObject) => typeof each.bot_id === 'string' && textOf(each).includes(words);
      return textOf(await who.reply(channel, undefined, fits));
    },
    async known(channel: string) {
      const found = objectsOf((await bot.she.snapshot()).channels).find((each) =>
        channel === 'dm' ? each.kind === 'im' : `#${String(each.name)}` === channel,
      );
      return (await bot.store.applications.current(tenant, String(found?.id))).state;
    },
  } as CheckingBot;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'torch-two-'));
    const manifest: Json = JSON.parse(
      await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'),
    );
    const dataFile = join(folder, 'ws.json');
    workspace = await startWorkspace({ manifest, dataFile, port: 0, now: () => new Date(clock()) });
    bot.store = await openStore({ file: join(folder, 'store.db') }, 0);
    const { botToken, appToken, slackApiUrl } = workspace;
    app = createSlackApp({
      settings: { botToken, appToken, apiUrl: slackApiUrl },
      advisor: own(),
      store: bot.store,
      log: pino({ level: 'silent' }),
      clock,
      backOff: [30, 30],
    });
    await app.start();
    const headers = { authorization: `Bearer ${botToken}` };
    const auth = await fetch(new URL('auth.test', slackApiUrl), { method: 'POST', headers });
    tenant = tenantOf(String(((await auth.json()) as JsonObject).team_id));
    bot.she = await person(workspace);
    bot.he = await person(workspace, 'colleague');
  });
  afterEach(async () => {
    await app.stop(0);
    await bot.store.close();
    await workspace.stop();
    await rm(folder, { recursive: true });
  });
  return bot;
}
