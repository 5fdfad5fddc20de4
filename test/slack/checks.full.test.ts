import { writeXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { isObject, type JsonObject, objectOf, objectsOf } from '../../src/workspace/json.ts';
import type { TestPerson } from '../workspace/person.ts';
import { checkingBot, textOf } from './checking-bot.ts';

/** These are the checks as people get them in Slack. */
const bot = checkingBot();
let she: TestPerson;
beforeEach(() => {
  she = bot.she;
});

/** The newest message of the bot that says this. */
const says = (channel: string, words: string) =>
  she.reply(
    channel,
    undefined,
    (message) => typeof message.bot_id === 'string' && textOf(message).includes(words),
  );
/** How many messages of the bot say this. */
const saying = async (channel: string, words: string) =>
  (await she.messages(channel)).filter(
    (message) => typeof message.bot_id === 'string' && textOf(message).includes(words),
  ).length;
/** The message that says this once `before` messages said it already: what was said earlier is no proof. */
const saysAgain = (channel: string, words: string, before: number) =>
  she.until(`${words} once more`, async () => {
    const all = (await she.messages(channel)).filter(
      (message) => typeof message.bot_id === 'string' && textOf(message).includes(words),
    );
    return all.length > before ? (all.at(-1) as JsonObject) : undefined;
  });
/** What the first input of the open form holds. */
const typed = async () => {
  const [block] = objectsOf((await she.views()).at(-1)?.blocks).filter((each) => isObject(each.element));
  return String(objectOf(block?.element).initial_value);
};
/** The bytes of the file that the bot has sent under this name. */
async function sentFile(channel: string, name: string): Promise<Buffer> {
  const message = await she.reply(channel, undefined, (each) =>
    objectsOf(each.files).some((file) => file.name === name),
  );
  const file = objectsOf(message.files).find((each) => each.name === name);
  return she.download(String(file?.id));
}

const OVER =
  'Equipment 8,000,000 (company 2,000,000, grant 6,000,000)\nTesting 1,400,000 (company 800,000, grant 600,000)';
const ROWS = [
  ['Cost Category', 'Amount (CNY)', 'Company', 'Torch Grant'],
  ['Production line equipment', 6_000_000, 3_400_000, 2_600_000],
  ['Certification testing', 1_400_000, 800_000, 600_000],
];
const workbook = (...sheets: string[]) => writeXlsx({ sheets: sheets.map((name) => ({ name, rows: ROWS })) });

describe('a budget in a file', () => {
  it('is checked when it is sent alone, and comes with its picture', async () => {
    const file = await she.upload('budget.xlsx', await workbook('Budget'));
    await she.say('dm', '', { files: [file] });
    const report = textOf(await says('dm', 'Total ¥7,400,000'));
    expect(report).toContain('Production line equipment');
    const picture = await sentFile('dm', 'budget.png');
    expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('comes from the form, where one budget is wanted and no more', async () => {
    await she.command('#torch-application', '/torch-check budget');
    const file = await she.upload('budget.xlsx', await workbook('Budget'));
    const both = await she.submit({ budget: 'Equipment 600万', file: [file] });
    expect(both).toMatchObject({
      error: 'field_errors',
      errors: { file: expect.stringContaining('never added') },
    });
    const none = await she.submit({ budget: '', file: [] });
    expect(none).toMatchObject({ errors: { budget: expect.stringContaining('or add a file') } });
    await she.submit({ budget: '', file: [file] });
    expect((await says('#torch-application', 'Total ¥7,400,000')).ephemeral).toBe(true);
  });

  it('with two tables asks which one, and checks the one chosen', async () => {
    const file = await she.upload('plan.xlsx', await workbook('Version 1', 'Version 2'));
    await she.say('dm', 'check budget', { files: [file] });
    expect(textOf(await says('dm', 'Version 2'))).toContain('BUD-IN-003');
    const choose = await says('dm', 'BUD-IN-003');
    const button = /torch_choose_table:[0-9a-f]+:1/.exec(textOf(choose))?.[0] ?? '';
    await she.click(button, { channel: 'dm' });
    await says('dm', 'Total ¥7,400,000');
  });

  it('gives the workbook back with the findings in it', async () => {
    const file = await she.upload('budget.xlsx', await workbook('Budget'));
    await she.say('dm', 'check budget', { files: [file] });
    await says('dm', 'Total ¥7,400,000');
    await she.click('torch_workbook', { channel: 'dm' });
    const back = await sentFile('dm', 'budget-checked.xlsx');
    expect([...back.subarray(0, 2)]).toEqual([...Buffer.from('PK')]);
  });

  it.each([
    ['a picture', 'budget.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a broken workbook', 'budget.xlsx', Buffer.from('PK\u0003\u0004 nothing more')],
  ])('that is %s gets one clear sentence', async (_says, name, bytes) => {
    const file = await she.upload(name, bytes);
    await she.say('dm', 'check budget', { files: [file] });
    expect(textOf(await says('dm', 'BUD-IN-002'))).toContain('This could not be read');
  });

  it('is adopted like any other', async () => {
    const file = await she.upload('budget.xlsx', await workbook('Budget'));
    const ts = await she.say('#torch-application', '@torch-advisor check budget', { files: [file] });
    await says('#torch-application', 'Total ¥7,400,000');
    await she.say('#torch-application', '@torch-advisor use this as our budget', { thread: ts });
    await says('#torch-application', 'This is now the budget');
    await she.say('#torch-application', '@torch-advisor what if line 1 is cut by 500,000');
    await says('#torch-application', '¥5,500,000');
  });
});

describe('a budget over the cap', () => {
  const check = async () => {
    await she.say('dm', `check budget\n${OVER}`);
    await says('dm', 'BUD-CAP-001');
    await she.click('torch_repair', { channel: 'dm' });
    return says('dm', 'Ways to mend it');
  };

  it('is mended by a way that is taken whole', async () => {
    const ways = textOf(await check());
    expect(ways).toContain('Torch grant ¥5,000,000');
    const before = await saying('dm', 'Grant cap: ');
    await she.click('torch_take_way', { channel: 'dm' });
    const taken = textOf(await saysAgain('dm', 'Grant cap: ', before));
    expect(taken).toContain('Total ¥9,400,000: company ¥4,400,000, Torch grant ¥5,000,000');
    expect(taken).not.toContain('BUD-CAP-001');
  });

  it('is mended by the changes that are ticked', async () => {
    await check();
    await she.click('torch_open_way', { channel: 'dm' });
    const none = await she.submit({ 'changes-0': [] });
    expect(none).toMatchObject({ error: 'field_errors' });
    const before = await saying('dm', 'Grant cap: ');
    await she.submit({});
    const mended = textOf(await saysAgain('dm', 'Grant cap: ', before));
    expect(mended).toContain('Total ¥9,400,000: company ¥4,400,000, Torch grant ¥5,000,000');
    expect(mended).not.toContain('BUD-CAP-001');
  });

  it('becomes smaller where the company cannot bear more', async () => {
    await check();
    await she.click('torch_open_bear', { channel: 'dm' });
    expect(await she.submit({ bear: 'a bit' })).toMatchObject({ error: 'field_errors' });
    await she.submit({ bear: '0' });
    await says('dm', 'the project total changes from ¥9,400,000 to ');
  });
});

describe('what else is checked', () => {
  it('eligibility in words, by buttons, and undone', async () => {
    await she.say('dm', 'check eligibility: we rent, the lease ends next year');
    const first = textOf(await says('dm', 'Next question'));
    expect(first).toContain('(told: ');
    const answer = /torch_answer_criterion:[0-9a-f]+:E1:national/.exec(first)?.[0] ?? '';
    await she.click(answer, { channel: 'dm' });
    await says('dm', '✓ E1');
    await she.say('dm', 'undo');
    await says('dm', 'Undone');
    const before = await saying('dm', 'Next question');
    await she.say('dm', 'check eligibility');
    expect(textOf(await saysAgain('dm', 'Next question', before))).not.toContain('✓ E1');
  });

  it('eligibility in the form', async () => {
    await she.command('#torch-application', '/torch-check eligibility');
    await says('#torch-application', 'Next question');
    await she.click('torch_open_eligibility', { channel: '#torch-application' });
    await she.submit({ E1: 'national', E2: 'valid', expires: '2030-01-31' });
    const shown = textOf(await says('#torch-application', '✓ E2'));
    expect(shown).toContain('✓ E1');
  });

  it('documents by lines, kept and written on in the list', async () => {
    await she.say('dm', 'check documents: audited statements: have, Finance, until 2030-04-30');
    await says('dm', '1 at hand');
    await she.click('torch_open_documents', { channel: 'dm' });
    const list = await typed();
    expect(list).toContain('have, Finance, until 2030-04-30');
    const lines = list.split('\n');
    const open = lines.findIndex((line) => line.endsWith(': '));
    await she.submit({
      documents: lines.map((line, at) => (at === open ? `${line}missing` : line)).join('\n'),
    });
    expect(textOf(await says('dm', '1 missing'))).toContain('1 at hand');
  });

  it('a draft with its section above it, or the one in the thread', async () => {
    await she.say('dm', 'check market analysis draft:\nWe are the best and approval is guaranteed. [TBD]');
    const report = textOf(await says('dm', 'The draft checked'));
    expect(report).toContain('LNT-CLAIM-001');
    expect(report).toContain('LNT-PH-001');
    await she.say('dm', 'draft the risk assessment with the example company');
    await says('dm', 'Risk assessment');
    await she.click('torch_check_draft', { channel: 'dm' });
    await says('dm', 'Nothing to mend was found');
  });

  it('the draft whose button was pressed, and the one whose section is named', async () => {
    for (const section of ['risk assessment', 'project plan']) {
      await she.say('dm', `draft the ${section} with the example company`);
      await says('dm', section === 'project plan' ? 'Project plan' : 'Risk assessment');
    }
    const risk = (await she.messages('dm')).find((each) =>
      textOf(each).includes('"action_id":"torch_check_draft"'),
    );
    await she.click('torch_check_draft', { channel: 'dm', ts: String(risk?.ts) });
    expect(textOf(await says('dm', 'The draft checked'))).toContain('Risk assessment');
    await she.say('dm', 'check market analysis draft');
    await says('dm', 'Which draft?');
  });

  it.each([
    ['damaged', 'talent.docx', Buffer.from('PK\u0003\u0004'), 'damaged or incomplete'],
    ['longer than any section', 'talent.md', Buffer.from('We train. '.repeat(4_001)), '40,010 characters'],
  ])('a draft file that is %s gets one clear sentence', async (_says, name, bytes, words) => {
    const file = await she.upload(name, bytes);
    await she.say('dm', 'check talent draft', { files: [file] });
    await says('dm', words);
    expect(await saying('dm', 'The draft checked')).toBe(0);
  });

  it('a draft in the form, which asks for one of the two', async () => {
    await she.say('dm', 'check this draft');
    await says('dm', 'Which draft?');
    await she.click('torch_open_draft', { channel: 'dm' });
    const none = await she.submit({ section: 'talent' });
    expect(none).toMatchObject({ error: 'field_errors' });
    const file = await she.upload('talent.md', 'We recruit graduates.');
    await she.submit({ section: 'talent', file: [file] });
    await says('dm', 'LNT-TAL-001');
  });

  it('cash by month, with its picture', async () => {
    await she.say(
      'dm',
      'check cash flow\nMonth | Spending | Company | Grant\n2027-01 | 600,000 | 1,000,000 |\n2027-06 | 900,000 | | 1,500,000',
    );
    expect(textOf(await says('dm', 'the lowest balance is'))).toContain('January 2027');
    const picture = await sentFile('dm', 'cash.png');
    expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('everything the conversation keeps, part by part', async () => {
    await she.say('dm', 'check documents: audited statements: missing');
    await says('dm', '1 missing');
    await she.say('dm', 'check market analysis draft:\nWe sell. [TBD]');
    await says('dm', 'The draft checked');
    await she.say('dm', 'check our whole application');
    const report = textOf(await says('dm', 'The application checked as a whole'));
    expect(report).toContain('✓ Documents');
    expect(report).toContain('○ Budget');
    expect(report).toContain('DOC-FIN-001');
    expect(report).toContain('LNT-PH-001');
  });

  it('the deadline, with the plan for a calendar', async () => {
    await she.say('dm', 'check deadline 2030-05-10');
    await says('dm', 'Passed');
    await she.click('torch_calendar', { channel: 'dm' });
    expect((await sentFile('dm', 'torch-schedule.ics')).toString()).toContain('BEGIN:VEVENT');
  });
});
