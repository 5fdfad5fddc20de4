import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { isObject, type JsonObject, objectOf, stringOf } from '../../src/workspace/json.ts';
import { callApi } from './call-api.ts';
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts';
import { person } from './person.ts';

let demo: DemoWorkspace | undefined;
afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

/** Starts a workspace with an acknowledgement due in `redeliverAfterMs`. */
async function start(redeliverAfterMs = 60): Promise<DemoWorkspace> {
  demo = await demoWorkspace({ redeliverAfterMs });
  return demo;
}

/** A bare connection that keeps what it gets and acknowledges only what `acknowledges` says. */
async function connect({ workspace }: DemoWorkspace, acknowledges: (envelope: JsonObject) => boolean) {
  const { url } = await callApi(workspace, 'apps.connections.open', {}, workspace.appToken);
  const socket = new WebSocket(stringOf(url));
  const got: JsonObject[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const envelope: unknown = JSON.parse(String(data));
      if (!isObject(envelope)) return;
      if (envelope.type === 'hello') return resolve();
      got.push(envelope);
      if (acknowledges(envelope)) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
    });
  });
  return { socket, got, url: stringOf(url) };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const eventOf = (envelope: JsonObject | undefined) => objectOf(objectOf(envelope?.payload).event);
const texts = (got: readonly JsonObject[]) => got.map((envelope) => eventOf(envelope).text);

describe('Socket Mode', () => {
  it('sends an event in Slack’s envelope', async () => {
    const here = await start();
    const { got } = await connect(here, () => true);
    const applicant = await person(here.workspace);
    const ts = await applicant.say('dm', 'Hello @demo-bot');
    await applicant.until('the event', async () => got.length > 0);
    await sleep(50);
    // No app_mention in direct messages.
    expect(got).toHaveLength(1);
    expect(got[0]).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      payload: {
        type: 'event_callback',
        event_id: expect.stringMatching(/^Ev[A-Z0-9]+$/),
        event_time: expect.any(Number),
        api_app_id: expect.stringMatching(/^A[A-Z0-9]+$/),
        authorizations: [{ user_id: here.workspace.botUserId, is_bot: true }],
        event: {
          type: 'message',
          channel_type: 'im',
          user: applicant.id,
          ts,
          event_ts: ts,
          text: `Hello <@${here.workspace.botUserId}>`,
          client_msg_id: expect.any(String),
          blocks: [{ type: 'rich_text' }],
        },
      },
    });
  });

  it('sends an unanswered event again, at once first, with the same event_id, four times in all', async () => {
    const here = await start(5);
    const { got } = await connect(here, () => false);
    const applicant = await person(here.workspace);
    await applicant.say('dm', 'Anyone?');
    await applicant.until('four tries', async () => got.length === 4);
    expect(got.map((envelope) => envelope.retry_attempt)).toEqual([undefined, 1, 2, 3]);
    expect(got[1]?.retry_reason).toBe('timeout');
    expect(new Set(got.map((envelope) => objectOf(envelope.payload).event_id)).size).toBe(1);
    expect(new Set(got.map((envelope) => envelope.envelope_id)).size).toBe(4);
    await applicant.until('the log', async () => here.logged.some((says) => says.includes('four tries')));
  });

  it('sends each event to one of several connections', async () => {
    const here = await start();
    const [one, other] = [await connect(here, () => true), await connect(here, () => true)];
    const applicant = await person(here.workspace);
    for (const text of ['1', '2', '3', '4']) await applicant.say('dm', text);
    await applicant.until('all four', async () => one.got.length + other.got.length === 4);
    expect([...texts(one.got), ...texts(other.got)].sort()).toEqual(['1', '2', '3', '4']);
    expect(one.got).toHaveLength(2);
  });

  it('keeps events while nobody is connected, and hands over what a lost connection owed', async () => {
    const here = await start(5000);
    const applicant = await person(here.workspace);
    await applicant.say('dm', 'before');
    const first = await connect(here, () => false);
    await applicant.until('the event', async () => first.got.length === 1);
    first.socket.close();
    await sleep(50);
    const second = await connect(here, () => true);
    await applicant.until('the event', async () => second.got.length === 1);
    expect(texts(second.got)).toEqual(['before']);
  });

  it('tells the person when a command finds no app, or one that does not answer', async () => {
    const here = await start();
    const applicant = await person(here.workspace);
    expect(await applicant.command('dm', '/demo')).toEqual({ ok: false, error: 'not_connected' });
    const { got } = await connect(here, () => false);
    expect(await applicant.command('dm', '/demo slow')).toEqual({ ok: false, error: 'timeout' });
    await sleep(100);
    expect(got).toHaveLength(1);
    expect(got[0]).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { command: '/demo', text: 'slow', channel_name: 'directmessage', user_id: applicant.id },
    });
    expect(await applicant.command('dm', '/nothing')).toMatchObject({ error: 'unknown_command' });
  });

  it('opens a connection once per ticket', async () => {
    const here = await start();
    const { url } = await connect(here, () => true);
    const again = new WebSocket(url);
    const status = await new Promise((resolve) =>
      again.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(403);
  });

  it('outlives connections that send rubbish', async () => {
    const here = await start();
    const { socket } = await connect(here, () => true);
    for (const rubbish of ['', '{', '[]', '{"envelope_id":7}', 'null']) socket.send(rubbish);
    await sleep(30);
    expect(await callApi(here.workspace, 'auth.test')).toMatchObject({ ok: true });
  });
});
