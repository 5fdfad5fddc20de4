import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { objectsOf, stringOf } from '../../src/workspace/json.ts';
import { checkingBot, textOf } from './checking-bot.ts';

const bot = checkingBot();

/** Titles of the drafts in a conversation that have their own button to change them. */
async function drafts(count: number): Promise<readonly string[]> {
  return bot.she.until(`${count} drafts`, async () => {
    const shown = (await bot.she.messages('dm')).filter((each) => textOf(each).includes('torch_open_revise'));
    return shown.length < count ? undefined : shown.map(textOf);
  });
}

describe('several sections asked for at once', () => {
  it('are drafted one below the other, each with buttons of its own', async () => {
    await bot.she.say('dm', 'draft the risk section and the ip section with the example');
    const [risk = '', ip = ''] = await drafts(2);
    expect(risk).toContain('Risk matrix');
    expect(ip).toContain('Proprietary intellectual property');
    const turns = [risk, ip].map((text) => /torch_open_revise.*?"value":"([^"]+)"/.exec(text)?.[1]);
    expect(new Set(turns).size).toBe(2);
  });

  it('can each be changed by its own button, and words mean the last', async () => {
    const thread = await bot.she.say('dm', '用示例企业写风险和政策两节');
    await drafts(2);
    await bot.she.say('dm', '精简', { thread });
    expect(await bot.says(bot.she, 'dm', '第2版（精简）')).toContain('政策符合性');
  });

  it('beside words that are no section’s: the sections are drafted, and the rest is told', async () => {
    await bot.she.say('dm', 'draft the risk section and the poetry section with the example');
    await drafts(1);
    await bot.says(bot.she, 'dm', '“the poetry section”');
  });

  it('beyond three are one Word document, with what each lacks', async () => {
    await bot.she.say('dm', 'draft all sections with the example');
    const said = await bot.says(bot.she, 'dm', 'All 14 sections are in one Word document');
    expect(said).toContain('up to 3 at a time');
    const file = await bot.she.until(
      'a Word document',
      async () => {
        const files = (await bot.she.messages('dm')).flatMap((message) => objectsOf(message.files));
        return files.find(({ name }) => name === 'torch-draft.docx');
      },
      60_000,
    );
    const { value } = await mammoth.extractRawText({ buffer: await bot.she.download(stringOf(file.id)) });
    expect(value).toContain('Risk assessment and mitigation');
    expect(value).toContain('Intellectual property and data');
  });

  it('without facts are one question and not one for each', async () => {
    await bot.she.say('dm', 'draft the risk section and the ip section');
    const said = await bot.says(bot.she, 'dm', 'torch_draft_example');
    expect(said.match(/torch_draft_example/g)).toHaveLength(1);
  });

  it.each([
    ['draft the risk section and the ip section', '“Intellectual property and data”', 'Risk matrix'],
    ['写风险和知识产权两节', '“知识产权与数据”', '风险'],
  ])('without facts, “%s” tells of each, and the example drafts them all', async (words, other, first) => {
    await bot.she.say('dm', words);
    expect(await bot.says(bot.she, 'dm', 'torch_draft_example')).toContain(other);
    await bot.she.click('torch_draft_example');
    const [shown = ''] = await drafts(2);
    expect(shown).toContain(first);
  });

  it('without facts, words that are no section’s do not hide the section beside them', async () => {
    await bot.she.say('dm', 'draft the poetry section and the risk section');
    expect(await bot.says(bot.she, 'dm', 'torch_draft_example')).toContain('“the poetry section”');
  });
});

describe('a section more', () => {
  it.each([
    ['also draft the ip section', 'Proprietary intellectual property'],
    ['now the IP one', 'Proprietary intellectual property'],
    ['再写知识产权部分', '自主知识产权'],
  ])('“%s” under a draft is written from the same facts', async (words, says) => {
    const thread = await bot.she.say('dm', 'draft the risk section with the example');
    await drafts(1);
    await bot.she.say('dm', words, { thread });
    expect((await drafts(2))[1]).toContain(says);
  });

  it('is a question where there is no draft', async () => {
    await bot.she.say('dm', 'now the IP one');
    expect(await bot.says(bot.she, 'dm', '')).not.toContain('torch_draft_example');
  });
});
