import { describe, expect, it } from 'vitest';
import { checkingBot } from './checking-bot.ts';

const bot = checkingBot();
const HERE = '#torch-application';
const OVER = 'budget Secret press 8,000,000 (company 2,000,000, grant 6,000,000)';
const DRAFT = 'draft market analysis:\nOur hidden plan is the best. [TBD]';

describe('what one person was shown alone in a channel', () => {
  it.each([
    ['/torch-check repair', 'no budget to mend'],
    ['/torch-check scenario cut line 1 by 500,000', 'no budget to mend'],
  ])('is not what another means with %s', async (command, answer) => {
    await bot.she.command(HERE, `/torch-check ${OVER}`);
    await bot.says(bot.she, HERE, 'BUD-CAP-001');
    await bot.he.command(HERE, command);
    await bot.says(bot.he, HERE, answer);
    expect(JSON.stringify(await bot.he.messages(HERE))).not.toContain('Secret press');
  });

  it('is what that person means', async () => {
    await bot.she.command(HERE, `/torch-check ${OVER}`);
    await bot.says(bot.she, HERE, 'BUD-CAP-001');
    await bot.she.command(HERE, '/torch-check repair');
    await bot.says(bot.she, HERE, 'Ways to mend it');
  });

  it('is found by the whole application for that person alone, and never in the open', async () => {
    await bot.she.command(HERE, `/torch-check ${DRAFT}`);
    await bot.says(bot.she, HERE, 'LNT-PH-001');
    await bot.she.say(HERE, '@torch-advisor check our whole application');
    expect(await bot.says(bot.she, HERE, 'checked as a whole')).not.toContain('LNT-PH-001');
    await bot.he.command(HERE, '/torch-check application');
    const his = await bot.he.reply(HERE, undefined, (each) => each.ephemeral === true);
    expect(JSON.stringify(his)).not.toContain('LNT-PH-001');
    await bot.she.command(HERE, '/torch-check application');
    const hers = await bot.she.until('her own check', async () => {
      const all = (await bot.she.messages(HERE)).filter((each) => each.ephemeral === true);
      return all.find((each) => JSON.stringify(each).includes('checked as a whole'));
    });
    expect(JSON.stringify(hers)).toContain('LNT-PH-001');
  });

  it('stays with that person when it is answered or turned into the other language', async () => {
    const words = 'We rent; the lease ends next year. The audit is running. '.repeat(40);
    await bot.she.command(HERE, `/torch-check eligibility ${words}`);
    const shown = await bot.says(bot.she, HERE, 'Next question');
    const answer = /torch_answer_criterion:[0-9a-f]+:E1:national/.exec(shown)?.[0] ?? '';
    await bot.she.click(answer, { channel: HERE });
    await bot.says(bot.she, HERE, '✓ E1');
    await bot.she.click('torch_other_language', { channel: HERE });
    await bot.says(bot.she, HERE, '下一个问题');
    const his = (await bot.he.messages(HERE)).filter((each) => typeof each.bot_id === 'string');
    expect(his).toEqual([]);
  });
});
