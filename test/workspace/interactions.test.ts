import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import { isObject, type JsonObject, objectOf } from '../../src/workspace/json.ts';
import { callApi } from './call-api.ts';
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts';
import { person } from './person.ts';

let demo: DemoWorkspace | undefined;
afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

/** Starts a workspace with one app. */
async function start(set: (app: App) => void, options: Parameters<typeof demoWorkspace>[0] = {}) {
  demo = await demoWorkspace(options);
  await demo.join(set);
  return { workspace: demo.workspace, applicant: await person(demo.workspace) };
}

const label = (text: string) => ({ type: 'plain_text' as const, text });
const choices = ['a', 'b', 'c'].map((value) => ({ text: label(value.toUpperCase()), value }));
const input = (id: string, element: object): KnownBlock => {
  const block: JsonObject = {
    type: 'input',
    block_id: id,
    label: label(id),
    optional: true,
    element: { ...element, action_id: `${id}_in` },
  };
  return block as unknown as KnownBlock;
};
const modal = (callback_id: string, blocks: KnownBlock[]): ModalView => {
  return { type: 'modal', callback_id, title: label('Form'), submit: label('Go'), blocks };
};

describe('interactions', () => {
  it('gives what was entered in the keys of each element', async () => {
    let values: unknown;
    const { applicant } = await start((app) => {
      app.shortcut('open_form', async ({ ack, client, shortcut }) => {
        await ack();
        const blocks = [
          input('text', { type: 'plain_text_input', multiline: true }),
          input('one', { type: 'static_select', options: choices }),
          input('many', { type: 'multi_static_select', options: choices }),
          input('boxes', { type: 'checkboxes', options: choices, initial_options: choices.slice(0, 1) }),
          input('radio', { type: 'radio_buttons', options: choices }),
          input('day', { type: 'datepicker', initial_date: '2026-01-02' }),
          input('number', { type: 'number_input', is_decimal_allowed: false }),
          input('files', { type: 'file_input', filetypes: ['csv'] }),
        ];
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('form', blocks) });
      });
      app.view('form', async ({ ack, view }) => {
        values = view.state.values;
        await ack();
      });
    });
    await applicant.shortcut('open_form');
    await applicant.until('the form', async () => (await applicant.views()).length === 1);
    const file = await applicant.upload('b.csv', '1,2');
    const wrong = await applicant.submit({ number: 'three', files: [file] });
    expect(wrong).toMatchObject({
      error: 'field_errors',
      errors: { number: 'Please enter a whole number.' },
    });
    await applicant.submit({
      text: 'a\nb',
      one: 'b',
      many: ['a', 'c'],
      radio: 'c',
      number: '3',
      files: [file],
    });
    expect(values).toMatchObject({
      text: { text_in: { type: 'plain_text_input', value: 'a\nb' } },
      one: { one_in: { type: 'static_select', selected_option: { value: 'b', text: { text: 'B' } } } },
      many: { many_in: { selected_options: [{ value: 'a' }, { value: 'c' }] } },
      boxes: { boxes_in: { selected_options: [{ value: 'a' }] } },
      radio: { radio_in: { selected_option: { value: 'c' } } },
      day: { day_in: { selected_date: '2026-01-02' } },
      number: { number_in: { value: '3' } },
      files: { files_in: { files: [{ id: file, name: 'b.csv', filetype: 'csv' }] } },
    });
  });

  it('pushes, updates and clears modals as a submission answers', async () => {
    const step = (id: string) => modal(id, [input('x', { type: 'plain_text_input' })]);
    const { applicant } = await start((app) => {
      app.command('/demo', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: step('first') });
      });
      app.view('first', async ({ ack }) => ack({ response_action: 'push', view: step('second') }));
      app.view('second', async ({ ack }) => ack({ response_action: 'update', view: step('third') }));
      app.view('third', async ({ ack }) => ack({ response_action: 'clear' }));
    });
    const open = async () => (await applicant.views()).map((view) => view.callback_id);
    await applicant.command('dm', '/demo');
    await applicant.until('the form', async () => (await open()).length === 1);
    await applicant.submit();
    expect(await open()).toEqual(['first', 'second']);
    await applicant.submit();
    expect(await open()).toEqual(['first', 'third']);
    await applicant.submit();
    expect(await open()).toEqual([]);
  });

  it('keeps the form and says so when the answer is one Slack would refuse', async () => {
    const { applicant } = await start((app) => {
      app.command('/demo', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: body.trigger_id,
          view: modal('f', [input('x', { type: 'plain_text_input' })]),
        });
      });
      app.view('f', async ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'x' } }));
    });
    await applicant.command('dm', '/demo');
    await applicant.until('the form', async () => (await applicant.views()).length === 1);
    expect(await applicant.submit({ x: 'typed' })).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(await applicant.views()).toHaveLength(1);
    expect(demo?.logged.join()).toContain('no such block_id: nowhere');
  });

  it('opens one view per trigger, within three seconds', async () => {
    let now = new Date('2026-03-01T00:00:00Z');
    const triggers: string[] = [];
    const { workspace, applicant } = await start(
      (app) => {
        app.command('/demo', async ({ ack, body }) => {
          triggers.push(body.trigger_id);
          await ack();
        });
      },
      { now: () => now },
    );
    await applicant.command('dm', '/demo');
    await applicant.command('dm', '/demo');
    const view = modal('f', [{ type: 'divider' }]);
    const open = (trigger_id: string | undefined) => callApi(workspace, 'views.open', { trigger_id, view });
    expect(await open('1.2.three')).toMatchObject({ error: 'invalid_trigger_id' });
    expect(await open(triggers[0])).toMatchObject({ ok: true, view: { id: expect.stringMatching(/^V/) } });
    expect(await open(triggers[0])).toMatchObject({ error: 'exchanged_trigger_id' });
    now = new Date(now.getTime() + 3001);
    expect(await open(triggers[1])).toMatchObject({ error: 'expired_trigger_id' });
    expect(
      await callApi(workspace, 'views.open', {
        trigger_id: triggers[1],
        view: { ...view, title: label('a'.repeat(25)) },
      }),
    ).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      },
    });
  });

  it('takes five answers at a response_url within half an hour', async () => {
    let now = new Date('2026-03-01T00:00:00Z');
    const urls: string[] = [];
    const { applicant } = await start(
      (app) => {
        app.command('/demo', async ({ ack, body }) => {
          urls.push(body.response_url);
          await ack();
        });
      },
      { now: () => now },
    );
    await applicant.command('#torch-application', '/demo');
    await applicant.command('#torch-application', '/demo');
    const answer = async (url: string | undefined, body: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url ?? '', { method: 'POST', headers, body: JSON.stringify(body) })).status;
    };
    expect(await answer(urls[0], { text: '' })).toBe(400);
    for (let use = 1; use <= 4; use += 1) expect(await answer(urls[0], { text: `use ${use}` })).toBe(200);
    expect(await answer(urls[0], { text: 'to all', response_type: 'in_channel' })).toBe(200);
    expect(await answer(urls[0], { text: 'sixth' })).toBe(404);
    const all = await applicant.messages('#torch-application');
    expect(all.map((message) => [message.text, message.ephemeral ?? false])).toEqual([
      ['use 1', true],
      ['use 2', true],
      ['use 3', true],
      ['use 4', true],
      ['to all', false],
    ]);
    now = new Date(now.getTime() + 30 * 60_000 + 1);
    expect(await answer(urls[1], { text: 'late' })).toBe(404);
  });

  it('replaces and deletes the message a button stands on, also one that only one person sees', async () => {
    const button = { type: 'button' as const, action_id: 'go', text: label('Go') };
    const blocks: KnownBlock[] = [{ type: 'actions', elements: [button] }];
    const bodies: unknown[] = [];
    const { applicant } = await start((app) => {
      app.command('/demo', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'First', blocks });
      });
      app.action('go', async ({ ack, body, respond }) => {
        await ack();
        bodies.push(body);
        if (bodies.length === 1) await respond({ text: 'Second', blocks, replace_original: true });
        else await respond({ delete_original: true });
      });
    });
    await applicant.command('#torch-application', '/demo');
    const channel = '#torch-application';
    const shown = async () => (await applicant.messages(channel)).map((message) => message.text);
    await applicant.until('the first', async () => (await shown()).includes('First'));
    await applicant.click('go', { channel });
    await applicant.until('the second', async () => (await shown()).join() === 'Second');
    expect(bodies[0]).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', is_ephemeral: true },
      actions: [{ action_id: 'go', type: 'button' }],
      user: { id: applicant.id },
      trigger_id: expect.any(String),
    });
    expect(bodies[0]).not.toHaveProperty('message');
    await applicant.click('go', { channel });
    await applicant.until('nothing', async () => (await shown()).length === 0);
  });

  it('publishes a Home tab and hears its buttons', async () => {
    let pressed = '';
    const { applicant } = await start((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const button = {
          type: 'button' as const,
          action_id: 'start',
          text: label('Start'),
          value: event.tab,
        };
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'actions', elements: [button] }] },
        });
      });
      app.action('start', async ({ ack, body }) => {
        await ack();
        if (body.type === 'block_actions') pressed = body.view?.type ?? '';
      });
    });
    await applicant.openHome();
    await applicant.until('the Home tab', () => applicant.home());
    expect(await applicant.click('start', { on: 'home' })).toEqual({ ok: true });
    expect(pressed).toBe('home');
  });

  it('sends a message shortcut with its message, and files by the client’s own upload', async () => {
    const { workspace, applicant } = await start((app) => {
      app.shortcut('look_at', async ({ ack, shortcut, client }) => {
        await ack();
        if (shortcut.type !== 'message_action') return;
        await client.filesUploadV2({
          channel_id: shortcut.channel.id,
          thread_ts: shortcut.message.ts,
          initial_comment: `About: ${shortcut.message.text}`,
          filename: '结果.txt',
          file: Buffer.from('fine'),
        });
      });
    });
    const ts = await applicant.say('#torch-application', 'Our draft');
    await applicant.shortcut('look_at', { channel: '#torch-application', ts });
    const reply = await applicant.reply('#torch-application', ts);
    expect(reply).toMatchObject({
      text: 'About: Our draft',
      subtype: 'file_share',
      user: workspace.botUserId,
    });
    const file = Array.isArray(reply.files) ? reply.files.find(isObject) : undefined;
    expect(file).toMatchObject({ name: '结果.txt', size: 4 });
    expect(String(await applicant.download(String(objectOf(file).id)))).toBe('fine');
  });
});
