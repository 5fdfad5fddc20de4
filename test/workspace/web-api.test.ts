import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SLACK_LIMITS } from '../../src/slack-limits.ts';
import { objectOf, stringOf } from '../../src/workspace/json.ts';
import { callApi } from './call-api.ts';
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts';
import { person, type TestPerson } from './person.ts';

let demo: DemoWorkspace;
let applicant: TestPerson;
let dm: string;
beforeAll(async () => {
  demo = await demoWorkspace();
  applicant = await person(demo.workspace);
  await applicant.say('dm', 'first');
  dm = stringOf(
    objectOf(await callApi(demo.workspace, 'chat.postMessage', { channel: applicant.id, text: 'x' })).channel,
  );
});
afterAll(() => demo.stop());

const call = (method: string, args: object = {}, token?: string) =>
  callApi(demo.workspace, method, args, token);
const post = (args: object) => call('chat.postMessage', { channel: dm, ...args });

const text = (length: number) => ({ type: 'mrkdwn', text: 'a'.repeat(length) });
const plain = (length: number) => ({ type: 'plain_text', text: 'a'.repeat(length) });
const option = (value: string) => ({ text: plain(3), value });
const button = (more: object) => ({
  type: 'actions',
  elements: [{ type: 'button', text: plain(2), ...more }],
});
const select = (options: number) => ({
  type: 'section',
  text: text(1),
  accessory: { type: 'static_select', options: Array.from({ length: options }, (_, i) => option(`v${i}`)) },
});
const table = (rows: number, columns: number) => ({
  type: 'table',
  rows: Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ({ type: 'raw_text', text: 'a' })),
  ),
});

describe('the Web API', () => {
  it('knows its tokens', async () => {
    expect(await call('auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await call('auth.test', {}, demo.workspace.appToken)).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await call('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
    const missing = await fetch(`${demo.workspace.slackApiUrl}auth.test`, { method: 'POST' });
    expect(await missing.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it('answers an unknown method as Slack does', async () => {
    expect(await call('toString')).toMatchObject({ ok: false, error: 'unknown_method' });
    expect(await call('chat.teleport')).toMatchObject({ ok: false, error: 'unknown_method' });
  });

  it('takes forms and JSON alike', async () => {
    const response = await fetch(`${demo.workspace.slackApiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${demo.workspace.botToken}` },
      body: new URLSearchParams({ channel: dm, blocks: JSON.stringify([{ type: 'divider' }]) }),
    });
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'divider' }] } });
  });

  it('asks for the scopes of the manifest', async () => {
    expect(await call('users.info', { user: applicant.id })).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
    });
    const channel = '#torch-application';
    expect(await call('conversations.history', { channel })).toMatchObject({ needed: 'channels:history' });
    expect(await call('conversations.history', { channel: dm, limit: 1 })).toMatchObject({
      ok: true,
      has_more: true,
    });
  });

  it('gives ids and ts in Slack’s form, ts always later', async () => {
    const me = await call('auth.test');
    expect(me.team_id).toMatch(/^T[A-Z0-9]{8,}$/);
    expect(me.user_id).toMatch(/^U[A-Z0-9]{8,}$/);
    expect(me.bot_id).toMatch(/^B[A-Z0-9]{8,}$/);
    expect(dm).toMatch(/^D[A-Z0-9]{8,}$/);
    const ts = await Promise.all(
      Array.from({ length: 20 }, async () => stringOf((await post({ text: 'n' })).ts)),
    );
    expect(new Set(ts).size).toBe(20);
    for (const one of ts) expect(one).toMatch(/^\d{10}\.\d{6}$/);
  });

  it.each([
    ['no channel', {}, 'invalid_arguments'],
    ['a channel nobody has', { channel: 'C000000000', text: 'x' }, 'channel_not_found'],
    ['nothing said', { text: '' }, 'no_text'],
    ['blocks that are no list', { blocks: '{}' }, 'invalid_blocks_format'],
    ['a thread that is none', { text: 'x', thread_ts: 'yesterday' }, 'invalid_thread_ts'],
    ['markdown beyond 12,000', { markdown_text: 'a'.repeat(12_001) }, 'msg_too_long'],
    ['markdown and text at once', { markdown_text: 'a', text: 'b' }, 'markdown_text_conflict'],
    [
      'more text in all blocks than Slack takes',
      {
        blocks: Array(5)
          .fill(0)
          .map(() => ({ type: 'section', text: text(2900) })),
      },
      'msg_blocks_too_long',
    ],
  ])('refuses %s', async (_what, args, error) => {
    const channel = 'channel' in args || error === 'invalid_arguments' ? {} : { channel: dm };
    expect(await call('chat.postMessage', { ...channel, ...args })).toMatchObject({ ok: false, error });
  });

  it.each([
    [
      'section text',
      { type: 'section', text: text(3000) },
      { type: 'section', text: text(3001) },
      '/blocks/0/text/text',
    ],
    [
      'section field',
      { type: 'section', fields: [text(2000)] },
      { type: 'section', fields: [text(2001)] },
      '/blocks/0/fields/0/text',
    ],
    [
      'section fields',
      { type: 'section', fields: Array(10).fill(text(1)) },
      { type: 'section', fields: Array(11).fill(text(1)) },
      '/blocks/0/fields',
    ],
    [
      'empty section',
      { type: 'section', text: text(1) },
      { type: 'section', text: text(0) },
      '/blocks/0/text/text',
    ],
    [
      'header',
      { type: 'header', text: plain(150) },
      { type: 'header', text: plain(151) },
      '/blocks/0/text/text',
    ],
    [
      'header in mrkdwn',
      { type: 'header', text: plain(1) },
      { type: 'header', text: text(1) },
      '/blocks/0/text/type',
    ],
    [
      'markdown',
      { type: 'markdown', text: 'a'.repeat(12_000) },
      { type: 'markdown', text: 'a'.repeat(12_001) },
      '/blocks/0/text',
    ],
    [
      'context',
      { type: 'context', elements: Array(10).fill(text(1)) },
      { type: 'context', elements: Array(11).fill(text(1)) },
      '/blocks/0/elements',
    ],
    [
      'button text',
      button({ text: plain(75) }),
      button({ text: plain(76) }),
      '/blocks/0/elements/0/text/text',
    ],
    [
      'button value',
      button({ value: 'a'.repeat(2000) }),
      button({ value: 'a'.repeat(2001) }),
      '/blocks/0/elements/0/value',
    ],
    ['button style', button({ style: 'danger' }), button({ style: 'pink' }), '/blocks/0/elements/0/style'],
    [
      'confirm',
      button({ confirm: { text: text(300) } }),
      button({ confirm: { text: text(301) } }),
      '/blocks/0/elements/0/confirm/text/text',
    ],
    [
      'action_id',
      button({ action_id: 'a'.repeat(255) }),
      button({ action_id: 'a'.repeat(256) }),
      '/blocks/0/elements/0/action_id',
    ],
    [
      'block_id',
      { type: 'divider', block_id: 'a'.repeat(255) },
      { type: 'divider', block_id: 'a'.repeat(256) },
      '/blocks/0/block_id',
    ],
    ['options', select(100), select(101), '/blocks/0/accessory/options'],
    ['table rows', table(100, 2), table(101, 2), '/blocks/0/rows'],
    ['table columns', table(2, 20), table(2, 21), '/blocks/0/rows/0'],
    ['kind of block', { type: 'divider' }, { type: 'fireworks' }, '/blocks/0/type'],
  ])('holds %s to its limit, and names the field', async (_what, within, beyond, pointer) => {
    expect(await post({ text: 'x', blocks: [within] })).toMatchObject({ ok: true });
    const refused = await post({ text: 'x', blocks: [beyond] });
    expect(refused).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify(refused.response_metadata)).toContain(`json-pointer:${pointer}]`);
  });

  it('takes fifty blocks and no more, one table and no more', async () => {
    const dividers = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }));
    expect(await post({ blocks: dividers(SLACK_LIMITS.message.blocks) })).toMatchObject({ ok: true });
    expect(await post({ blocks: dividers(SLACK_LIMITS.message.blocks + 1) })).toMatchObject({
      error: 'invalid_blocks',
    });
    expect(await post({ blocks: [table(1, 1), table(1, 1)] })).toMatchObject({ error: 'invalid_blocks' });
  });

  it('cuts text at 40,000 and says so', async () => {
    const posted = await post({ text: 'a'.repeat(40_001) });
    expect(posted).toMatchObject({ ok: true, warning: 'message_truncated' });
    expect(stringOf(objectOf(posted.message).text)).toHaveLength(40_000);
  });

  it('lets the bot change and delete its own messages only', async () => {
    const theirs = await applicant.say('dm', 'mine');
    expect(await call('chat.update', { channel: dm, ts: theirs, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await call('chat.delete', { channel: dm, ts: theirs })).toMatchObject({
      error: 'cant_delete_message',
    });
    expect(await call('chat.update', { channel: dm, ts: '1.2', text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
    const { ts } = await post({ text: 'before' });
    expect(await call('chat.delete', { channel: dm, ts })).toMatchObject({ ok: true });
    expect((await applicant.messages('dm')).some((message) => message.ts === ts)).toBe(false);
  });

  it('streams a message, and only while it is open', async () => {
    const thread_ts = await applicant.say('dm', 'Draft it');
    const { ts } = await call('chat.startStream', { channel: dm, thread_ts, markdown_text: '**One** ' });
    expect(await call('chat.update', { channel: dm, ts, text: 'x' })).toMatchObject({
      error: 'streaming_state_conflict',
    });
    const chunks = [
      { type: 'markdown_text', text: 'two' },
      { type: 'task_update', id: 't1', title: 'Count', status: 'in_progress' },
      { type: 'task_update', id: 't1', title: 'Count', status: 'complete' },
    ];
    await call('chat.appendStream', { channel: dm, ts, chunks });
    await call('chat.stopStream', { channel: dm, ts, markdown_text: 'three', blocks: [{ type: 'divider' }] });
    const message = (await applicant.messages('dm', thread_ts)).at(-1);
    expect(message).toMatchObject({ text: '**One** twothree' });
    expect(JSON.stringify(message?.blocks)).toMatch(/"markdown".*"complete".*"markdown".*"divider"/);
    expect(message).not.toHaveProperty('streaming_state');
    expect(await call('chat.appendStream', { channel: dm, ts, markdown_text: 'x' })).toMatchObject({
      error: 'message_not_in_streaming_state',
    });
    const channel = '#torch-application';
    const root = await applicant.say(channel, 'here');
    expect(await call('chat.startStream', { channel, thread_ts: root })).toMatchObject({
      error: 'missing_recipient_team_id',
    });
  });

  it('shows no suggested prompts that an agent app sets in a thread, as Slack', async () => {
    const prompts = [{ title: 'Try', message: 'this' }];
    const shown = async () => (await applicant.snapshot()).prompts;
    expect(
      await call('assistant.threads.setSuggestedPrompts', { channel_id: dm, thread_ts: '1.2', prompts }),
    ).toEqual({ ok: true });
    expect(await shown()).toEqual([]);
    await call('assistant.threads.setSuggestedPrompts', { channel_id: dm, prompts });
    expect(await shown()).toMatchObject([{ channel: dm, prompts }]);
  });

  it('keeps a status line until the answer', async () => {
    const thread_ts = await applicant.say('dm', 'Check');
    const lines = async () => (await applicant.snapshot()).statuses;
    await call('assistant.threads.setStatus', { channel_id: dm, thread_ts, status: 'is checking…' });
    expect(await lines()).toMatchObject([{ thread: thread_ts, status: 'is checking…' }]);
    await post({ text: 'Done', thread_ts });
    expect(await lines()).toEqual([]);
  });

  it('carries files both ways', async () => {
    const sent = await applicant.upload('预算 "a".csv', 'item,1');
    await applicant.say('dm', 'The budget', { files: [sent] });
    const { file } = await call('files.info', { file: sent });
    expect(file).toMatchObject({ name: '预算 "a".csv', mimetype: 'text/csv', size: 6, user: applicant.id });
    const address = stringOf(objectOf(file).url_private_download);
    const headers = { authorization: `Bearer ${demo.workspace.botToken}` };
    expect(await (await fetch(address, { headers })).text()).toBe('item,1');
    expect((await fetch(address)).status).toBe(403);
    const colleague = await person(demo.workspace, 'colleague');
    await expect(colleague.download(sent)).rejects.toThrow('404');
  });
});
