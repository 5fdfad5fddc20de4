import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { checkingBot } from './checking-bot.ts';

const bot = checkingBot();
const HERE = '#torch-application';

const TABLE =
  'Month | Spending | Company | Grant\n2027-01 | 600,000 | 1,000,000 |\n2027-06 | 900,000 | | 1,500,000';
const PLAN = [
  ['Month', 'Spending', 'Company', 'Grant'],
  ['2027-01', 600_000, 1_000_000, 0],
  ['2027-06', 900_000, 0, 1_500_000],
];
const workbook = (...sheets: string[]) => writeXlsx({ sheets: sheets.map((name) => ({ name, rows: PLAN })) });

describe('a cash plan', () => {
  it('is kept, and is part of the application from then on', async () => {
    await bot.she.say('dm', `cash plan\n${TABLE}`);
    expect(await bot.says(bot.she, 'dm', 'the lowest balance is')).toContain('torch_undo');
    await bot.she.say('dm', 'check our whole application');
    const report = await bot.says(bot.she, 'dm', 'The application checked as a whole');
    expect(report).toContain('✓ Cash');
    expect(report).not.toContain('○ Cash');
    expect((await bot.known('dm')).cash).toEqual({ text: expect.stringContaining(TABLE) });
  });

  it('is forecast again without being sent again, and is gone once undone', async () => {
    await bot.she.say('dm', `check cash flow\n${TABLE}`);
    await bot.says(bot.she, 'dm', 'the lowest balance is');
    await bot.she.click('torch_undo', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Undone');
    expect((await bot.known('dm')).cash).toBeNull();
    await bot.she.say('dm', 'check our cash flow');
    await bot.says(bot.she, 'dm', 'Send the plan as lines');
  });

  it('that cannot be read is not kept', async () => {
    await bot.she.say('dm', 'check cash flow\nMonth | Spending | Company\nMar 27 | 600,000 | 1,000,000');
    await bot.says(bot.she, 'dm', 'CSH-IN-001');
    expect((await bot.known('dm')).cash).toBeNull();
  });

  it('may come as a workbook, to one who asks alone, and is said to be kept for the channel', async () => {
    const file = await bot.she.upload('plan.xlsx', await workbook('Cash'));
    await bot.she.say(HERE, '@torch-advisor check our cash flow', { files: [file] });
    await bot.says(bot.she, HERE, 'the lowest balance is');
    await bot.he.command(HERE, '/torch-check cash');
    expect(await bot.says(bot.he, HERE, 'the lowest balance is')).toContain('January 2027');
  });

  it('in a file sent without words is not taken for a budget', async () => {
    const file = await bot.she.upload('plan.xlsx', await workbook('Cash'));
    await bot.she.say('dm', '', { files: [file] });
    await bot.says(bot.she, 'dm', 'the lowest balance is');
  });

  it('on two sheets is chosen with a button', async () => {
    const file = await bot.she.upload('plan.xlsx', await workbook('Plan A', 'Plan B'));
    await bot.she.say('dm', 'cash plan', { files: [file] });
    const asked = await bot.says(bot.she, 'dm', '2 sheets hold a cash plan');
    await bot.she.click(/torch_choose_table:[0-9a-f]+:1/.exec(asked)?.[0] ?? '', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'the lowest balance is');
    expect((await bot.known('dm')).cash).toMatchObject({ read: { sheet: 'Plan B' } });
  });
});
