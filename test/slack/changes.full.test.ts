import { describe, expect, it } from 'vitest';
import { tenantOf } from '../../src/store/store.ts';
import { botInHand, until } from './bot-in-hand.ts';
import { mention, press } from './raw-slack.ts';

const bot = botInHand();
const ours = tenantOf('T1');

const said = () => bot.slack.posted().map(({ args }) => args.text ?? '');
let count = 0;
/** In one thread, one after the other. */
async function say(text: string, answer: string): Promise<void> {
  count += 1;
  const event = mention(text, { channel: 'D1', as: 'message', ts: `1800000000.${100000 + count}` });
  bot.slack.send('events_api', { ...event, event: { ...event.event, thread_ts: '1800000000.000001' } });
  await until(() => expect(said().at(-1)).toContain(answer));
}
/** Presses the button of the newest message that has it. */
async function click(action: string, answer: string): Promise<void> {
  const held = bot.slack.posted().findLast(({ args }) => args.blocks?.includes(`"${action}"`));
  const blocks = JSON.parse(held?.args.blocks ?? '[]') as {
    elements?: { action_id?: string; value?: string }[];
  }[];
  const button = blocks.flatMap(({ elements }) => elements ?? []).find((each) => each.action_id === action);
  count += 1;
  const at = `1800000001.${100000 + count}`;
  bot.slack.send('interactive', press(action, button?.value ?? '', { message: held?.ts ?? '', at }));
  await until(() => expect(said().at(-1)).toContain(answer));
}
const failOnce = () => bot.slack.refuse.set('chat.postMessage', { times: 1, error: 'internal_error' });
const current = () => bot.store.applications.current(ours, 'D1');
const adoptTwice = async () => {
  await say('check budget\nfirst 100万', 'no problem');
  await say('use this as our budget', 'This is now the budget');
  await say('check budget\nsecond 100万', 'no problem');
  await say('use this as our budget', 'This is now the budget');
};

describe('a change whose reply fails at first is made once and told as it was', () => {
  it('adopting in words', async () => {
    await bot.start();
    await say('check budget\nfirst 100万', 'no problem');
    failOnce();
    await say('use this as our budget', 'This is now the budget');
    expect(await current()).toMatchObject({ version: 1, state: { budget: { text: 'first 100万' } } });
  });

  it('undoing in words', async () => {
    await bot.start();
    await adoptTwice();
    failOnce();
    await say('undo', 'Undone');
    expect(await current()).toMatchObject({ version: 3, state: { budget: { text: 'first 100万' } } });
  });

  it('adopting and undoing by button', async () => {
    await bot.start();
    await say('check budget\nfirst 100万', 'no problem');
    failOnce();
    await click('torch_adopt', 'This is now the budget');
    expect(await current()).toMatchObject({ version: 1 });
    failOnce();
    await click('torch_undo', 'Undone');
    expect(await current()).toMatchObject({ version: 2, state: { budget: null } });
  });

  it('putting a question on the list', async () => {
    await bot.start();
    await say('What is the ratio?', 'Answer to');
    failOnce();
    await click('torch_add_question', 'Added to the list');
    await click('torch_add_question', 'already has this question');
  });

  it('saving what the call says', async () => {
    await bot.start();
    const value = (text: string | null) => ({ value: { type: 'plain_text_input', value: text } });
    failOnce();
    bot.slack.send('interactive', {
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'U1' },
      trigger_id: '1',
      view: {
        id: 'V1',
        hash: 'h',
        type: 'modal',
        callback_id: 'torch_call_form',
        private_metadata: JSON.stringify({ channel: 'D1', thread: '1800000000.000001', lang: 'en' }),
        state: {
          values: {
            cap: value('100万'),
            ratio: value(null),
            hour: value(null),
            source: value('notice 12'),
            day: { value: { type: 'datepicker', selected_date: null } },
          },
        },
      },
    });
    await until(() => expect(said().at(-1)).toContain('Saved.'));
    expect(await current()).toMatchObject({ version: 1, change: 'call-facts' });
  });
});
