import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { advisor } from '../shipped.ts';
import { checkingBot } from './checking-bot.ts';

/** As with a model, the first change is still being written when the second is asked for. */
const bot = checkingBot(() => ({
  ...advisor,
  reviseDraft: async (...asked) => {
    await setTimeout(300);
    return advisor.reviseDraft(...asked);
  },
}));

it('two instructions of the same instant in a direct conversation are two versions, one upon the other', async () => {
  await bot.she.say('dm', 'draft the policy alignment section with the example');
  await bot.says(bot.she, 'dm', 'torch_open_revise');
  await Promise.all([bot.she.say('dm', 'shorter'), bot.she.say('dm', 'add the ISO 14001 timeline')]);
  const third = await bot.says(bot.she, 'dm', 'Version 3');
  const second = await bot.says(bot.she, 'dm', 'Version 2');
  expect(third).toContain('ISO 14001');
  expect([second, third].filter((text) => text.includes('(shorter)'))).toHaveLength(1);
  expect([second, third].filter((text) => text.includes('(added: '))).toHaveLength(1);
  expect(third).toContain('Back to version 2');
});
