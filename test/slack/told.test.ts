import { describe, expect, it } from 'vitest';
import { checkingBot, textOf } from './checking-bot.ts';

const bot = checkingBot();
const HERE = '#torch-application';

/** Presses the answer of a criterion under the newest check. */
async function answer(channel: string, criterion: string, choice: string): Promise<void> {
  const shown = await bot.says(bot.she, channel, `:${criterion}:${choice}`);
  const action = new RegExp(`torch_answer_criterion:[0-9a-f]+:${criterion}:${choice}`).exec(shown)?.[0] ?? '';
  await bot.she.click(action, { channel });
}

describe('what is told alone in a channel', () => {
  it('is said to be kept for the channel, and is taken back with the button', async () => {
    await bot.she.command(HERE, '/torch-check eligibility we are in a national high-tech park');
    const hers = await bot.says(bot.she, HERE, 'kept for this channel’s application');
    expect(hers).toContain('torch_undo');
    expect(hers).not.toContain('you said');
    await bot.she.click('torch_undo', { channel: HERE });
    await bot.says(bot.she, HERE, 'Undone');
    await bot.he.command(HERE, '/torch-check eligibility');
    expect(await bot.says(bot.he, HERE, 'Next question')).not.toContain('national high-tech park”');
  });

  it('is said in Chinese to those who write it', async () => {
    await bot.she.command(HERE, '/torch-check 材料 审计报告：有');
    await bot.says(bot.she, HERE, '已记入本频道的申报信息');
  });

  it('has nothing to take back where nothing was told', async () => {
    await bot.she.command(HERE, '/torch-check eligibility');
    expect(await bot.says(bot.she, HERE, 'Next question')).not.toContain('torch_undo');
  });
});

describe('the eligibility form', () => {
  it('sent untouched changes nothing of what was told', async () => {
    await bot.she.say(
      'dm',
      'check eligibility: our certificate is valid until 2030, we are in a national park',
    );
    await bot.says(bot.she, 'dm', '✓ E1');
    const before = await bot.known('dm');
    await bot.she.click('torch_open_eligibility', { channel: 'dm' });
    await bot.she.submit({});
    await bot.she.until(
      'the check of the form',
      async () => (await bot.she.messages('dm')).filter((each) => textOf(each).includes('✓ E1')).length > 1,
    );
    expect(before.eligibility?.E1.answer).toBe('yes');
    expect(await bot.known('dm')).toEqual(before);
  });

  it('leaves new words above what was not chosen anew', async () => {
    await bot.she.say('dm', 'check eligibility: we are in a national high-tech park');
    await bot.says(bot.she, 'dm', '✓ E1');
    await bot.she.click('torch_open_eligibility', { channel: 'dm' });
    await bot.she.submit({ words: 'We are outside any park.' });
    await bot.says(bot.she, 'dm', '✗ E1');
  });

  it('goes by what is chosen and picked in it', async () => {
    await bot.she.say('dm', 'check eligibility: we are outside any park');
    await bot.says(bot.she, 'dm', '✗ E1');
    await bot.she.click('torch_open_eligibility', { channel: 'dm' });
    await bot.she.submit({ E1: 'national', expires: '2030-01-31' });
    const shown = await bot.says(bot.she, 'dm', '✓ E1');
    expect(shown).toContain('2030-01-31');
    expect((await bot.known('dm')).eligibility?.E2.expires).toEqual({ from: '2030-01-31', to: '2030-01-31' });
  });
});

describe('undoing', () => {
  it('what was told, and answering under the old message, keeps the new answer alone', async () => {
    await bot.she.say('dm', 'check eligibility: our premises are owned, with the title');
    await bot.says(bot.she, 'dm', 'Next question');
    await bot.she.say('dm', 'undo');
    await bot.says(bot.she, 'dm', 'Undone');
    await answer('dm', 'E1', 'national');
    const shown = await bot.says(bot.she, 'dm', '✓ E1');
    expect(shown).not.toContain('premises are owned');
  });

  it('a budget adopted again does not take back what was told in between', async () => {
    await bot.she.say('dm', 'check budget\nEquipment 1,000,000 (company 600,000, grant 400,000)');
    await bot.says(bot.she, 'dm', 'Total ¥1,000,000');
    await bot.she.click('torch_adopt', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'This is now the budget');
    await bot.she.say('dm', 'check eligibility: we are in a national high-tech park');
    await bot.says(bot.she, 'dm', '✓ E1');
    await bot.she.click('torch_adopt', { channel: 'dm' });
    expect(await bot.says(bot.she, 'dm', 'this was already the budget')).not.toContain('torch_undo');
  });

  it('an undo of what was told brings that back, and leaves the rest', async () => {
    await bot.she.say('dm', 'check eligibility: we are in a national high-tech park');
    await bot.says(bot.she, 'dm', '✓ E1');
    await bot.she.say('dm', 'undo');
    await bot.says(bot.she, 'dm', 'Undone');
    expect((await bot.known('dm')).eligibility).toBeNull();
    await bot.she.say('dm', 'check documents: audited statements: have');
    await bot.says(bot.she, 'dm', '1 at hand');
  });
});

describe('a file beside the words', () => {
  const OVER = 'Item,Company,Grant\nSecret press,2000000,6000000\n';

  it('is the budget to be mended', async () => {
    const file = await bot.she.upload('budget.csv', OVER);
    await bot.she.say('dm', 'fix our budget', { files: [file] });
    await bot.says(bot.she, 'dm', 'Ways to mend it');
  });

  it('is said not to be read where words alone are taken', async () => {
    const file = await bot.she.upload('budget.csv', OVER);
    await bot.she.say('dm', 'check eligibility: we are in a national high-tech park', { files: [file] });
    expect(await bot.says(bot.she, 'dm', '✓ E1')).toContain('The file you sent along was not read');
  });
});

it.each([
  ['fix our budget: Press 8,000,000 (company 2,000,000, grant 6,000,000)', 'Ways to mend it'],
  ['修正我们的预算：设备 800万（企业 200万，资助 600万）', '修改方案'],
])('lines beside the words are the budget to be mended: %s', async (said, answer) => {
  await bot.she.say('dm', said);
  await bot.says(bot.she, 'dm', answer);
});

it('a report from the shortcut anywhere has buttons that find what they belong to', async () => {
  await bot.she.shortcut('torch_budget_check');
  await bot.she.until('the form', async () => (await bot.she.views()).length > 0);
  await bot.she.submit({ budget: 'Press 8,000,000 (company 2,000,000, grant 6,000,000)' });
  await bot.says(bot.she, 'dm', 'BUD-CAP-001');
  await bot.she.click('torch_repair', { channel: 'dm' });
  await bot.says(bot.she, 'dm', 'Ways to mend it');
});
