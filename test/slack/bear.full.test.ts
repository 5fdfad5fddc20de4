import { describe, expect, it } from 'vitest';
import { checkingBot } from './checking-bot.ts';

const bot = checkingBot();
const OVER = 'Equipment 8,000,000 (company 2,000,000, grant 6,000,000)';

describe('what the company can bear', () => {
  it.each([
    ['We can bear only 300,000', 'the project total changes from ¥8,000,000 to ¥7,300,000'],
    ['我们最多能承担30万', '项目总额由800万元变为730万元'],
  ])('is typed below the ways to mend a budget: %s', async (words, says) => {
    await bot.she.say('dm', `check budget\n${OVER}`);
    await bot.says(bot.she, 'dm', 'BUD-CAP-001');
    await bot.she.click('torch_repair', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Ways to mend it');
    await bot.she.say('dm', words);
    await bot.says(bot.she, 'dm', says);
  });

  it('is part of asking for the ways', async () => {
    await bot.she.say('dm', `check budget\n${OVER}`);
    await bot.says(bot.she, 'dm', 'BUD-CAP-001');
    await bot.she.say('dm', 'fix our budget, we can bear only 300,000');
    await bot.says(bot.she, 'dm', 'the project total changes from ¥8,000,000 to ¥7,300,000');
  });
});

describe('a what-if', () => {
  it('tells what it changes, with the rest behind a button', async () => {
    await bot.she.say('dm', `check budget\n${OVER}\nTravel 1,000,000 (company 600,000, grant 400,000)`);
    await bot.says(bot.she, 'dm', 'BUD-CAP-001');
    await bot.she.say('dm', 'what if line 1 is cut by 50%?');
    const shown = await bot.says(bot.she, 'dm', 'What if');
    expect(shown).toMatch(/No longer found[\s\S]*BUD-CAP-001/);
    expect(shown).toMatch(/\d+ further findings stay as they were/);
    expect(shown).not.toContain('is not named among');
    await bot.she.click('torch_show_findings', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'is not named among');
  });
});
