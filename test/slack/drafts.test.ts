import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { objectsOf, stringOf } from '../../src/workspace/json.ts';
import { checkingBot, textOf } from './checking-bot.ts';

const FACTS = readFileSync(new URL('../../knowledge/example/application.yaml', import.meta.url), 'utf8')
  .replace(/^label:\n.*\n.*\n/m, '')
  .replaceAll('Qinglan Membrane Technology (example)', 'Some Membranes Ltd');

const bot = checkingBot();
const form = async () => bot.she.until('a form', async () => (await bot.she.views()).at(-1));
const facts = async () => (await bot.known('dm')).facts;

/** Two children write it and its picture, which takes a busy machine more than a moment. */
async function word(channel: string, who = bot.she): Promise<string> {
  const id = await who.until(
    'a Word document',
    async () => {
      const files = (await who.messages(channel)).flatMap((message) => objectsOf(message.files));
      const found = files.find(({ name }) => String(name).endsWith('.docx'));
      return found === undefined ? undefined : stringOf(found.id);
    },
    60_000,
  );
  return (await mammoth.extractRawText({ buffer: await who.download(id) })).value;
}

describe('drafting with no facts yet', () => {
  it('asks three things or offers the example, and shows no page of gaps', async () => {
    await bot.she.say('dm', 'draft the risk section');
    const said = await bot.says(bot.she, 'dm', 'facts');
    expect(said).toContain('torch_open_facts');
    expect(said).toContain('torch_draft_example');
    expect(said).not.toContain('to fill');
  });

  it('says at the form what is kept and that nothing leaves', async () => {
    await bot.she.say('dm', 'draft the risk section');
    await bot.says(bot.she, 'dm', 'torch_open_facts');
    await bot.she.click('torch_open_facts');
    const view = await form();
    expect(objectsOf(view.blocks).filter(({ type }) => type === 'input')).toHaveLength(3);
    expect(JSON.stringify(view.blocks)).toContain('nothing is sent to a model or to any other host');
  });

  it('drafts from what was told, keeps it for the conversation, and undo takes it back', async () => {
    await bot.she.say('dm', 'draft the risk section');
    await bot.says(bot.she, 'dm', 'torch_open_facts');
    await bot.she.click('torch_open_facts');
    await form();
    const answers = {
      company: 'Some Membranes Ltd; Some Zone',
      risks: 'technical: kiln late; second maker; R&D',
    };
    expect(await bot.she.submit(answers)).toMatchObject({ ok: true });
    const draft = await bot.says(bot.she, 'dm', 'Kiln late');
    expect(draft).toContain('Second maker');
    expect(await facts()).toMatchObject({ company: { name: { en: 'Some Membranes Ltd' } } });
    await bot.she.click('torch_undo');
    await bot.says(bot.she, 'dm', 'Undone');
    expect(await facts()).toBeNull();
  });

  it('says at the field what cannot be read, and keeps nothing', async () => {
    await bot.she.say('dm', '起草风险评估');
    await bot.says(bot.she, 'dm', 'torch_open_facts');
    await bot.she.click('torch_open_facts');
    await form();
    const answer = await bot.she.submit({ risks: '窑炉延期' });
    expect(answer).toMatchObject({ ok: false, errors: { risks: expect.stringContaining('类别') } });
    expect(await bot.she.submit({})).toMatchObject({
      ok: false,
      errors: { company: expect.stringContaining('至少') },
    });
    expect(await facts()).toBeNull();
  });
});

describe('a facts file', () => {
  it.each([
    ['use these facts', 'Kept: the facts of Some Membranes Ltd'],
    ['用这份资料', '已保存'],
  ])('sent with “%s” becomes the facts of the conversation', async (words, says) => {
    const file = await bot.she.upload('ours.yaml', FACTS);
    await bot.she.say('dm', words, { files: [file] });
    await bot.says(bot.she, 'dm', says);
    expect(await facts()).toMatchObject({ label: null, company: { name: { en: 'Some Membranes Ltd' } } });
    await bot.she.say('dm', 'draft the risk section');
    expect(await bot.says(bot.she, 'dm', 'The sintering furnace has one supplier')).not.toContain(
      'Invented example',
    );
  });

  it('with mistakes says them by line and changes nothing', async () => {
    const spoilt = FACTS.replace('founded: "2016-04"', 'founded: 2016');
    const line = spoilt.slice(0, spoilt.indexOf('founded:')).split('\n').length;
    const file = await bot.she.upload('ours.yaml', spoilt);
    await bot.she.say('dm', 'use these facts', { files: [file] });
    const said = await bot.says(bot.she, 'dm', 'ours.yaml');
    expect(said).toContain(`line ${line}`);
    expect(said).toContain('company.founded');
    expect(await facts()).toBeNull();
  });

  it('without a file, and with two, says what to send', async () => {
    await bot.she.say('dm', 'use these facts');
    expect(await bot.says(bot.she, 'dm', 'Send the facts file')).toContain('torch_open_facts');
    const files = [await bot.she.upload('a.yaml', FACTS), await bot.she.upload('b.yaml', FACTS)];
    await bot.she.say('dm', 'use these facts', { files });
    await bot.says(bot.she, 'dm', 'one facts file at a time');
    expect(await facts()).toBeNull();
  });

  it('sent along with a draft is written from, and kept once its button is pressed', async () => {
    const file = await bot.she.upload('ours.yaml', FACTS);
    await bot.she.say('dm', 'draft the risk section', { files: [file] });
    await bot.says(bot.she, 'dm', 'torch_adopt_facts');
    expect(await facts()).toBeNull();
    await bot.she.click('torch_adopt_facts');
    await bot.says(bot.she, 'dm', 'Kept: the facts of Some Membranes Ltd');
    expect(await facts()).not.toBeNull();
  });
});

describe('under a draft', () => {
  it('the Word document is one press away, in the language that is shown', async () => {
    await bot.she.say('dm', 'draft the risk section with the example');
    await bot.says(bot.she, 'dm', 'torch_word');
    await bot.she.click('torch_word');
    const text = await word('dm');
    expect(text).toContain('Risk assessment and mitigation');
    expect(text).toContain('Invented example');
    await bot.she.click('torch_other_language', { value: 'zh' });
    await bot.says(bot.she, 'dm', '风险评估与应对');
  });

  it('in a channel, what one person was shown goes to that person', async () => {
    await bot.she.command('#torch-application', '/torch-draft risk-assessment');
    await bot.says(bot.she, '#torch-application', 'torch_draft_example');
    await bot.she.click('torch_draft_example', { channel: '#torch-application' });
    await bot.says(bot.she, '#torch-application', 'torch_word');
    await bot.she.click('torch_word', { channel: '#torch-application' });
    expect(await word('dm')).toContain('Risk assessment and mitigation');
    expect(textOf({ blocks: await bot.he.messages('#torch-application') })).not.toContain('.docx');
  });
});
