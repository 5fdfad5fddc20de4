import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSlackApp, type SlackApp } from '../../src/slack/create-slack-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Json } from '../../src/workspace/json.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/start-workspace.ts';
import { person, type TestPerson } from '../workspace/person.ts';
import { fakeAdvisor } from './fake-advisor.ts';

let folder: string;
let workspace: Workspace;
let store: Store;
let app: SlackApp;
let she: TestPerson;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torch-forms-'));
  const manifest: Json = JSON.parse(await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'));
  const dataFile = join(folder, 'ws.json');
  workspace = await startWorkspace({ manifest, dataFile, port: 0, now: () => new Date() });
  store = await openStore({ file: join(folder, 'store.db') }, 0);
  const { botToken, appToken, slackApiUrl } = workspace;
  const settings = { botToken, appToken, apiUrl: slackApiUrl };
  const log = pino({ level: 'silent' });
  app = createSlackApp({ settings, advisor: fakeAdvisor(), store, log, clock: Date.now });
  await app.start();
  she = await person(workspace);
});
afterEach(async () => {
  await app.stop(0);
  await store.close();
  await workspace.stop();
  await rm(folder, { recursive: true });
});

it.each([
  ['/torch-check budget', 'torch_budget_form', ''],
  ['/torch-check draft', 'torch_draft_form', ''],
  ['/torch-check draft market-analysis', 'torch_draft_form', '"initial_option"'],
  ['/torch-check 草稿 市场分析', 'torch_draft_form', '市场分析'],
])('%s opens its form at once', async (typed, form, holds) => {
  await she.command('#torch-application', typed);
  const view = await she.until('a form', async () => (await she.views()).at(-1));
  expect(view.callback_id).toBe(form);
  expect(JSON.stringify(view)).toContain(holds);
});
