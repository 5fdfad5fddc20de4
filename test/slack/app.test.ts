import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackApp, type SlackApp } from '../../src/slack/create-slack-app.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Json, JsonObject } from '../../src/workspace/json.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/start-workspace.ts';
import { person, type TestPerson } from '../workspace/person.ts';
import { fakeAdvisor } from './fake-advisor.ts';

let folder: string;
let workspace: Workspace;
let store: Store;
let app: SlackApp;
let she: TestPerson;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torch-app-'));
  const manifest: Json = JSON.parse(await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'));
  workspace = await startWorkspace({
    manifest,
    dataFile: join(folder, 'ws.json'),
    port: 0,
    now: () => new Date(),
  });
  store = await openStore({ file: join(folder, 'store.db') }, 0);
  const { botToken, appToken, slackApiUrl } = workspace;
  app = createSlackApp({
    settings: { botToken, appToken, apiUrl: slackApiUrl },
    advisor: fakeAdvisor(),
    store,
    log: pino({ level: 'silent' }),
    clock: Date.now,
    backOff: [30, 30],
  });
  await app.start();
  she = await person(workspace);
});
afterEach(async () => {
  await app.stop(0);
  await store.close();
  await workspace.stop();
  await rm(folder, { recursive: true });
});

const BUDGET = 'Equipment 600万\nTesting 140万';
const textOf = (message: JsonObject) => JSON.stringify(message.blocks ?? []) + String(message.text);
/** The newest message of the bot that says this. */
const says = (channel: string, words: string) =>
  she.reply(
    channel,
    undefined,
    (message) => typeof message.bot_id === 'string' && textOf(message).includes(words),
  );

describe('a question', () => {
  it('in a channel is answered in its thread', async () => {
    const ts = await she.say('#torch-application', `@torch-advisor Can we claim wages?`);
    const reply = await says('#torch-application', 'Answer to: Can we claim wages?');
    expect(reply.thread_ts).toBe(ts);
  });

  it('in a direct message needs no mention, and is answered in its language', async () => {
    await she.say('dm', '工资可以列支吗？');
    expect(textOf(await says('dm', '答：工资可以列支吗？'))).toContain('加入待问清单');
  });

  it('can be read in the other language, in its own place', async () => {
    await she.say('dm', 'Can we claim wages?');
    const { ts } = await says('dm', 'Answer to:');
    await she.click('torch_other_language', { channel: 'dm' });
    expect((await says('dm', '答：')).ts).toBe(ts);
  });

  it('shows its passage to the one who asks for it', async () => {
    await she.say('#torch-application', `@torch-advisor wages?`);
    await says('#torch-application', 'Answer to:');
    await she.click('torch_read_passage', { channel: '#torch-application' });
    expect((await says('#torch-application', 'Quoted: wages?')).ephemeral).toBe(true);
  });
});

describe('questions for the bureau', () => {
  it('are listed once, in both languages, to copy as one polite message, and taken off when answered', async () => {
    await she.say('dm', 'What is the match ratio?');
    await says('dm', 'Answer to:');
    await she.click('torch_add_question', { channel: 'dm' });
    await says('dm', 'Added to the list');
    await she.click('torch_add_question', { channel: 'dm' });
    await says('dm', 'already has this question');
    await she.say('dm', 'questions');
    const list = textOf(await says('dm', 'Questions to ask (1)'));
    expect(list).toContain('What is the ratio?');
    expect(list).toContain('比例是多少？');
    await she.click('torch_copy_questions', { channel: 'dm' });
    expect(textOf(await says('dm', 'Dear colleagues'))).toContain('您好！');
    await she.click('torch_close_question', { channel: 'dm' });
    await says('dm', 'Taken off');
    await she.say('dm', 'questions');
    await says('dm', 'No open questions');
  });
});

describe('/torch-check', () => {
  it('budget with its lines reports to the one who asked, who can share it', async () => {
    expect(await she.command('#torch-application', `/torch-check budget ${BUDGET}`)).toMatchObject({
      ok: true,
    });
    const report = await says('#torch-application', 'These checks found no problem');
    expect(report.ephemeral).toBe(true);
    expect(textOf(report)).toContain('¥2,000,000');
    await she.click('torch_share', { channel: '#torch-application' });
    const shared = await she.reply(
      '#torch-application',
      undefined,
      (each) => !each.ephemeral && textOf(each).includes('found no problem'),
    );
    expect(textOf(shared)).not.toContain('torch_share');
  });

  it('budget alone opens a form, whose budget is then checked', async () => {
    await she.command('#torch-application', '/torch-check budget');
    await she.until('the form', async () => (await she.views()).length === 1);
    expect(await she.submit({ text: 'nothing with a figure' })).toMatchObject({
      ok: false,
      errors: { budget: expect.any(String) },
    });
    expect(await she.submit({ text: BUDGET })).toMatchObject({ ok: true });
    expect((await says('#torch-application', 'These checks found no problem')).ephemeral).toBe(true);
  });

  it('deadline and its Chinese word say the same', async () => {
    await she.command('#torch-application', '/torch-check deadline');
    await says('#torch-application', '59 days left');
    await she.command('#torch-application', '/torch-check 截止');
    await says('#torch-application', '还有59天');
  });

  it('an unknown word names what there is', async () => {
    await she.command('#torch-application', '/torch-check salaries');
    const help = textOf(await says('#torch-application', 'There is no check called “salaries”'));
    expect(help).toContain('/torch-check eligibility');
  });

  it('works in the direct conversation too', async () => {
    await she.command('dm', `/torch-check budget ${BUDGET}`);
    await says('dm', 'These checks found no problem');
  });
});

describe('a budget', () => {
  it('by mention, with lines below, is checked in the thread', async () => {
    const ts = await she.say(
      '#torch-application',
      `@torch-advisor 检查预算\n设备 600万\n测试 140万\n差旅 10万\n会议 5万`,
    );
    const report = await says('#torch-application', '发现问题，需要修改');
    expect(report.thread_ts).toBe(ts);
    expect(textOf(report)).toContain('超过上限。');
  });

  it('pasted alone into a direct message is checked', async () => {
    await she.say('dm', 'Equipment, 6000000\nTesting, 1400000');
    await says('dm', 'These checks found no problem');
  });

  it('in someone’s message is checked from its menu', async () => {
    const ts = await she.say('#torch-application', BUDGET);
    await she.shortcut('torch_check_message', { channel: '#torch-application', ts });
    expect((await says('#torch-application', 'These checks found no problem')).ephemeral).toBe(true);
  });

  it('becomes the conversation’s own, and that can be undone', async () => {
    await she.say('#torch-application', `@torch-advisor check budget\n${BUDGET}`);
    await says('#torch-application', 'These checks found no problem');
    await she.click('torch_adopt', { channel: '#torch-application' });
    await says('#torch-application', 'This is now the budget');
    await she.say('#torch-application', `@torch-advisor check our budget`);
    await says('#torch-application', 'These checks found no problem');
    await she.click('torch_undo', { channel: '#torch-application' });
    await she.until('the undo', async () =>
      (await she.messages('#torch-application')).some((each) => /Undone|已撤销/.test(textOf(each))),
    );
    await she.say('#torch-application', `@torch-advisor check our budget please`);
    await says('#torch-application', 'Send the budget as lines');
  });

  it('can be adopted in words, in its thread', async () => {
    const ts = await she.say('#torch-application', `@torch-advisor check budget\nEquipment 6000000`);
    await says('#torch-application', 'These checks found no problem');
    await she.say('#torch-application', `@torch-advisor use this as our budget`, { thread: ts });
    await says('#torch-application', 'This is now the budget');
  });

  it('shows passed checks to the one who asks', async () => {
    await she.say('#torch-application', `@torch-advisor check budget\nEquipment 6000000`);
    await says('#torch-application', 'These checks found no problem');
    await she.click('torch_show_passed', { channel: '#torch-application' });
    expect((await says('#torch-application', 'Within the cap.')).ephemeral).toBe(true);
  });
});

describe('the call’s terms', () => {
  const open = async () => {
    await she.say('#torch-application', `@torch-advisor check deadline`);
    await says('#torch-application', '59 days left');
    await she.click('torch_open_call', { channel: '#torch-application' });
    await she.until('the form', async () => (await she.views()).length === 1);
  };

  it('are read from the form, each mistake told at its field', async () => {
    await open();
    const wrong = await she.submit({ cap: 'about 3m', ratio: 'half', hour: 'noon', source: '' });
    expect(wrong).toMatchObject({ ok: false, error: 'field_errors' });
    expect(Object.keys(wrong.errors as object).sort()).toEqual(['cap', 'hour', 'ratio', 'source']);
  });

  it('lie over the program’s in every later check of the channel, with their source', async () => {
    await open();
    const entered = {
      cap: '100万',
      ratio: '1:1',
      day: '2031-05-14',
      hour: '17:00',
      source: 'notice <!here> 12',
    };
    expect(await she.submit(entered)).toMatchObject({ ok: true });
    await says('#torch-application', 'Every check and answer in this conversation');
    await she.say('#torch-application', `@torch-advisor check budget\n${BUDGET}`);
    const report = textOf(await says('#torch-application', '1,000,000'));
    expect(report).toContain('notice &lt;!here&gt; 12');
    await she.say('#torch-application', `@torch-advisor check deadline`);
    expect(textOf(await says('#torch-application', '14 May 2031'))).toContain('1 March 2030');
  });
});

describe('/torch-draft', () => {
  it('without facts offers the example, and drafts from it under its label', async () => {
    await she.command('#torch-application', '/torch-draft risk-assessment');
    await says('#torch-application', 'There are no facts yet.');
    await she.click('torch_draft_example', { channel: '#torch-application' });
    expect(textOf(await says('#torch-application', 'Risk assessment and mitigation'))).toContain(
      'Invented example',
    );
  });
});

describe('the Home tab', () => {
  it('shows what there is, the budget, the terms and the questions of the direct conversation', async () => {
    await she.say('dm', 'check budget\nEquipment 6000000');
    await says('dm', 'found no problem');
    await she.click('torch_adopt', { channel: 'dm' });
    await says('dm', 'This is now the budget');
    await she.openHome();
    const home = await she.until('Home', () => she.home());
    expect(JSON.stringify(home)).toContain('¥1,000,000');
    expect(JSON.stringify(home)).toContain('¥3,000,000');
    await she.click('torch_other_language', { on: 'home' });
    await she.until('Chinese', async () => JSON.stringify(await she.home()).includes('现行条款'));
  });

  it('offers how to begin when the conversation is opened', async () => {
    await she.openHome('messages');
    await she.until(
      'prompts',
      async () =>
        JSON.stringify(await she.snapshot()).includes('draft risk section') ||
        JSON.stringify(await she.snapshot()).includes('起草风险评估'),
    );
  });
});
