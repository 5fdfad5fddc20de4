import { describe, expect, it } from 'vitest';
import type { Advisor } from '../../src/advisor/advisor.ts';
import { turnId } from '../../src/slack/work.ts';
import { tenantOf } from '../../src/store/store.ts';
import { botInHand, until } from './bot-in-hand.ts';
import { echo, fakeAdvisor } from './fake-advisor.ts';
import { mention, press } from './raw-slack.ts';

const bot = botInHand();

/** An answer that fills several messages. */
const long: Partial<Advisor> = {
  ask: async (question, { lang }) => ({
    ...echo(question, lang ?? 'en'),
    body: Array.from({ length: 30 }, (_, at) => `part ${at} ${'x'.repeat(2500)}`),
  }),
};
const responses = () => bot.slack.calls.filter(({ method }) => method === 'respond');
const inChannel = () => [
  ...responses().filter(({ args }) => args.response_type === 'in_channel'),
  ...bot.slack.posted().filter(({ args }) => args.thread_ts === undefined),
];
const whole = () =>
  inChannel()
    .map(({ args }) => args.blocks)
    .join();
const share = (at: string) =>
  bot.slack.send(
    'interactive',
    press('torch_share', turnId(tenantOf('T1'), 'say:C1:1800000000.000100'), {
      channel: 'C1',
      ephemeral: true,
      response_url: `${bot.slack.slackApiUrl}respond`,
      at,
    }),
  );
const ask = async () => {
  bot.slack.send('events_api', mention('<@UBOT> wages?'));
  // The buttons stand under the last part: by then nothing of the answer itself is still on its way, so what
  // is refused from here on is refused to the share.
  const last = () =>
    bot.slack.posted().some(({ args }) => String(args.blocks).includes('torch_other_language'));
  await until(() => expect(last()).toBe(true));
  expect(bot.slack.posted().length).toBeGreaterThan(1);
};
const eachOnce = () => {
  for (let at = 0; at < 30; at += 1) expect(whole().split(`part ${at} `).length).toBe(2);
};

describe('sharing an answer of several parts', () => {
  it('posts the parts that the button’s address no longer takes', async () => {
    await bot.start(fakeAdvisor(long));
    await ask();
    bot.slack.refuse.set('respond', { times: 99, error: 'used_url', after: 1 });
    share('1');
    await until(() => eachOnce());
    expect(responses().length).toBe(1);
  });

  it('goes on after a failure where it was', async () => {
    await bot.start(fakeAdvisor(long));
    await ask();
    bot.slack.refuse.set('respond', { times: 99, error: 'used_url', after: 1 });
    bot.slack.refuse.set('chat.postMessage', { times: 1, error: 'internal_error' });
    share('1');
    await until(() => eachOnce());
    expect(responses().length).toBe(1);
  });

  it('is done once, and a second press is told so', async () => {
    await bot.start();
    bot.slack.send('events_api', mention('<@UBOT> wages?'));
    await until(() => expect(bot.slack.posted().length).toBe(1));
    share('1');
    share('2');
    await until(() => expect(responses().at(-1)?.args.text).toContain('already shared'));
    expect(inChannel().length).toBe(1);
  });
});
