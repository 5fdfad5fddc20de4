import type { Button } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts';
import { person } from './person.ts';

let demo: DemoWorkspace | undefined;
afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

/** Starts a demo workspace that is stopped after the test. */
async function start(...options: Parameters<typeof demoWorkspace>): Promise<DemoWorkspace> {
  demo = await demoWorkspace(...options);
  return demo;
}

describe('a Bolt app in the workspace', () => {
  it('answers a mention in its thread', async () => {
    const { workspace, join } = await start();
    await join((app) => {
      app.event('app_mention', async ({ event, say }) => {
        await say({ text: `You said: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const applicant = await person(workspace);
    const ts = await applicant.say('#torch-application', '@demo-bot hello & <welcome>');
    const reply = await applicant.reply('#torch-application', ts);
    expect(reply).toMatchObject({
      text: `You said: <@${workspace.botUserId}> hello &amp; &lt;welcome&gt;`,
      thread_ts: ts,
      user: workspace.botUserId,
    });
    const [parent] = await applicant.messages('#torch-application', ts);
    expect(parent).toMatchObject({
      reply_count: 1,
      reply_users: [workspace.botUserId],
      latest_reply: reply.ts,
    });
  });

  it('hears direct messages, and not its own', async () => {
    const { workspace, join } = await start();
    const heard: string[] = [];
    await join((app) => {
      app.message(async ({ message, say }) => {
        if (message.subtype === undefined) heard.push(message.text ?? '');
        await say('Good day');
      });
    });
    const applicant = await person(workspace);
    await applicant.say('dm', 'Hello');
    await applicant.reply('dm');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual(['Hello']);
  });

  it('gets a command as typed, newlines and all, acknowledges and responds', async () => {
    const { workspace, join } = await start();
    await join((app) => {
      app.command('/demo', async ({ command, ack, respond }) => {
        await ack('One moment');
        await respond({ text: JSON.stringify(command.text) });
      });
    });
    const applicant = await person(workspace);
    expect(await applicant.command('#torch-application', '/demo budget\nline 1\t<5>')).toEqual({ ok: true });
    const text = JSON.stringify('budget\nline 1\t<5>');
    const reply = await applicant.reply('#torch-application', undefined, (message) => message.text === text);
    expect(reply).toMatchObject({ ephemeral: true });
    const colleague = await person(workspace, 'colleague');
    expect(await colleague.messages('#torch-application')).toEqual([]);
  });

  it('opens a form, refuses a wrong field without losing the form, and takes it when mended', async () => {
    const { workspace, join } = await start();
    const taken: unknown[] = [];
    await join((app) => {
      app.command('/demo', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'form',
            title: { type: 'plain_text', text: 'Form' },
            submit: { type: 'plain_text', text: 'Check' },
            blocks: [
              {
                type: 'input',
                block_id: 'amount',
                label: { type: 'plain_text', text: 'Amount' },
                element: { type: 'plain_text_input', action_id: 'amount_input' },
              },
            ],
          },
        });
      });
      app.view('form', async ({ ack, view }) => {
        const value = view.state.values.amount?.amount_input?.value;
        taken.push(value);
        if (value === '5') await ack();
        else await ack({ response_action: 'errors', errors: { amount: 'Write 5.' } });
      });
    });
    const applicant = await person(workspace);
    await applicant.command('dm', '/demo form');
    await applicant.until('the form', async () => (await applicant.views()).length === 1);
    expect(await applicant.submit({})).toMatchObject({ error: 'field_errors' });
    expect(await applicant.submit({ amount: '4' })).toEqual({
      ok: false,
      error: 'field_errors',
      errors: { amount: 'Write 5.' },
    });
    expect(await applicant.views()).toHaveLength(1);
    expect(await applicant.submit({ amount_input: '5' })).toEqual({ ok: true });
    expect(await applicant.views()).toEqual([]);
    expect(taken).toEqual(['4', '5']);
  });

  it('hears a button and updates its message', async () => {
    const { workspace, join } = await start();
    await join((app) => {
      app.message(async ({ say }) => {
        const button: Button = {
          type: 'button',
          action_id: 'press',
          text: { type: 'plain_text', text: 'Go' },
          value: 'v1',
        };
        await say({ text: 'Press', blocks: [{ type: 'actions', elements: [button] }] });
      });
      app.action('press', async ({ ack, action, body, client }) => {
        await ack();
        if (body.type !== 'block_actions' || action.type !== 'button') return;
        const channel = body.channel?.id ?? '';
        await client.chat.update({ channel, ts: body.message?.ts ?? '', text: `Pressed ${action.value}` });
      });
    });
    const applicant = await person(workspace);
    await applicant.say('dm', 'Hello');
    await applicant.reply('dm');
    expect(await applicant.click('press')).toEqual({ ok: true });
    const changed = await applicant.reply('dm', undefined, (message) => message.text === 'Pressed v1');
    expect(changed).toMatchObject({ blocks: [], edited: { user: workspace.botUserId } });
  });
});
