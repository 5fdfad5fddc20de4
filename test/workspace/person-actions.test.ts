import { afterEach, describe, expect, it } from 'vitest';
import { isObject, type JsonObject, objectsOf, stringOf } from '../../src/workspace/json.ts';
import { callApi } from './call-api.ts';
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts';
import { person } from './person.ts';

let demo: DemoWorkspace | undefined;
afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

/** Starts a workspace whose app only keeps the events it hears. */
async function start() {
  demo = await demoWorkspace();
  const heard: JsonObject[] = [];
  await demo.join((app) => {
    app.use(async ({ body, next }) => {
      const event: unknown = 'event' in body ? body.event : undefined;
      if (isObject(event)) heard.push(event);
      await next();
    });
  });
  const applicant = await person(demo.workspace);
  const hear = (fits: (event: JsonObject) => boolean) =>
    applicant.until('the event', async () => heard.find(fits));
  return { workspace: demo.workspace, applicant, heard, hear };
}

describe('what people do', () => {
  it('tells the app of an edit and of a deletion, with what was there before', async () => {
    const { applicant, hear } = await start();
    const ts = await applicant.say('dm', 'Befor');
    await applicant.edit('dm', ts, 'Before');
    const changed = await hear((event) => event.subtype === 'message_changed');
    expect(changed).toMatchObject({
      channel_type: 'im',
      hidden: true,
      message: { ts, text: 'Before', edited: { user: applicant.id } },
      previous_message: { ts, text: 'Befor' },
    });
    await applicant.remove('dm', ts);
    const deleted = await hear((event) => event.subtype === 'message_deleted');
    expect(deleted).toMatchObject({ deleted_ts: ts, previous_message: { text: 'Before' } });
    expect(await applicant.messages('dm')).toEqual([]);
  });

  it('invites the bot by naming it in a channel it is not in', async () => {
    const { workspace, applicant, heard, hear } = await start();
    const channel = stringOf(
      (await applicant.call('create-channel', { name: 'Budget 2026', invite: false })).channel,
    );
    expect(await applicant.call('create-channel', { name: 'budget-2026' })).toMatchObject({
      error: 'name_taken',
    });
    expect(await callApi(workspace, 'chat.postMessage', { channel, text: 'x' })).toMatchObject({
      error: 'not_in_channel',
    });
    await applicant.say('#budget-2026', 'Only us');
    await applicant.say('#budget-2026', '@demo-bot请看');
    await hear((event) => event.type === 'member_joined_channel');
    const mention = await hear((event) => event.type === 'app_mention');
    expect(mention).toMatchObject({ channel, text: `<@${workspace.botUserId}>请看` });
    expect(heard.filter((event) => event.type === 'app_mention')).toHaveLength(1);
    expect(await callApi(workspace, 'chat.postMessage', { channel, text: 'x' })).toMatchObject({ ok: true });
  });

  it('stops a session, naming the messages that still stream', async () => {
    const { workspace, applicant, hear } = await start();
    const thread_ts = await applicant.say('dm', 'Draft');
    const channel = stringOf(
      objectsOf((await applicant.snapshot()).channels).find((one) => one.kind === 'im')?.id,
    );
    await callApi(workspace, 'agents.sessions.setStatus', {
      channel_id: channel,
      thread_ts,
      status: 'processing',
    });
    expect((await applicant.snapshot()).statuses).toMatchObject([{ status: 'processing', stoppable: true }]);
    const { ts } = await callApi(workspace, 'chat.startStream', { channel, thread_ts, markdown_text: 'On' });
    await applicant.call('stop', { channel, thread: thread_ts });
    expect(await hear((event) => event.type === 'agent_session_stopped')).toMatchObject({
      channel,
      user: applicant.id,
      thread_ts,
      streaming_message_ts: [ts],
    });
  });

  it('shares no message and no command across the two people’s direct messages', async () => {
    const { workspace, applicant } = await start();
    const colleague = await person(workspace, 'colleague');
    const theirs = stringOf(
      objectsOf((await applicant.snapshot()).channels).find((one) => one.kind === 'im')?.id,
    );
    for (const [name, body] of [
      ['say', { channel: theirs, text: 'x' }],
      ['command', { channel: theirs, command: '/demo', text: '' }],
      ['read', { channel: theirs, ts: '1' }],
    ] as const) {
      expect(await colleague.call(name, body)).toMatchObject({ ok: false, error: 'channel_not_found' });
    }
  });

  it('writes names, channels and addresses as Slack sends them', async () => {
    const { workspace, applicant } = await start();
    const [channel] = objectsOf((await applicant.snapshot()).channels);
    await applicant.say(
      'dm',
      '@colleague #torch-application https://a.example/x?y=1&z=2. @nobody a@demo-bot.cn 1<2',
    );
    const [message] = await applicant.messages('dm');
    const colleague = await person(workspace, 'colleague');
    expect(message?.text).toBe(
      `<@${colleague.id}> <#${stringOf(channel?.id)}|> <https://a.example/x?y=1&amp;z=2>. @nobody a@demo-bot.cn 1&lt;2`,
    );
  });
});
