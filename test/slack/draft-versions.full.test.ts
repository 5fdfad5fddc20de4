import { describe, expect, it } from 'vitest';
import { checkingBot, textOf } from './checking-bot.ts';

const bot = checkingBot();

/** Drafts with the example and gives the thread that it stands in. */
async function drafted(words = 'draft the policy alignment section with the example'): Promise<string> {
  const thread = await bot.she.say('dm', words);
  await bot.says(bot.she, 'dm', 'torch_open_revise');
  return thread;
}

const inThread = async (thread: string, text: string, expected: string) => {
  await bot.she.say('dm', text, { thread });
  return bot.says(bot.she, 'dm', expected);
};

describe('a draft in its thread', () => {
  it('is made shorter, shows what is gone, and goes back', async () => {
    const thread = await drafted();
    const first = await bot.says(bot.she, 'dm', 'torch_open_revise');
    expect(first).not.toContain('torch_earlier_draft');
    const short = await inThread(thread, 'shorter', 'Version 2 (shorter)');
    expect(short).toMatch(/What changed: \d+ sentences?/);
    expect(short).toContain('－ “');
    await bot.she.click('torch_earlier_draft');
    await bot.she.until('the first version again', async () =>
      (await bot.she.messages('dm')).filter((each) => textOf(each).includes('torch_open_revise')).length === 3
        ? true
        : undefined,
    );
    const last = (await bot.she.messages('dm')).findLast((each) =>
      textOf(each).includes('torch_open_revise'),
    );
    expect(textOf(last ?? {})).not.toContain('Version 2');
    expect(textOf(last ?? {})).toContain('Version 1');
  });

  it('says on its button which version it goes back to, and over it which it is', async () => {
    const thread = await drafted();
    expect(await bot.says(bot.she, 'dm', 'torch_open_revise')).not.toContain('Version 1');
    await inThread(thread, 'shorter', 'Back to version 1');
    await inThread(thread, 'add the ISO 14001 timeline', 'Back to version 2');
    await inThread(thread, 'back to version 1', '"text":"Version 1"');
    const third = await inThread(thread, 'add the ISO 9001 timeline', 'Version 4');
    expect(third).toContain('Back to version 1');
  });

  it('goes back in Chinese the same way', async () => {
    const thread = await drafted('用示例企业起草政策符合性');
    await inThread(thread, '精简', '回到第1版');
    await inThread(thread, '回到第1版', '"text":"第1版"');
  });

  it.each([
    ['中文', '政策符合性', '第2版（中文）'],
    ['in Chinese please', '政策符合性', '第2版（中文）'],
    ['add the ISO 9001 timeline', 'ISO 9001', 'Version 2 (added: ISO 9001 timeline)'],
    ['补充ISO 9001时间', 'ISO 9001', 'Version 2'],
  ])('is changed by “%s”', async (words, says, version) => {
    const thread = await drafted();
    const said = await inThread(thread, words, version);
    expect(said).toContain(says);
  });

  it('keeps what was asked before when it is written in the other language', async () => {
    const thread = await drafted();
    await inThread(thread, 'add the ISO 14001 timeline', 'Version 2');
    const zh = await inThread(thread, '中文', '第3版（中文）');
    expect(zh).toContain('2027年11月接受ISO 14001审核');
  });

  it('says what the rules cannot do, and what they can', async () => {
    const thread = await drafted();
    const said = await inThread(thread, 'make it sound more confident', 'Without a language model');
    expect(said).toContain('shorter');
    expect(said).not.toContain('torch_open_revise');
  });

  it.each([
    ['把专利数改成12件', '请在资料中更正'],
    ['更口语一点', '语气和文风需接入模型'],
    ['make the market section longer', 'It gets longer as your facts do'],
  ])('says where else it is changed: “%s”', async (words, says) => {
    const thread = await drafted();
    expect(await inThread(thread, words, says)).not.toContain('torch_open_revise');
  });

  it('is found again by its number', async () => {
    const thread = await drafted();
    await inThread(thread, 'shorter', 'Version 2 (shorter)');
    await inThread(thread, 'add the ISO 14001 timeline', 'Version 3');
    await bot.she.say('dm', 'back to version 2', { thread });
    await bot.she.until('version 2 again', async () =>
      (await bot.she.messages('dm')).filter((each) => textOf(each).includes('Version 2 (shorter)')).length ===
      2
        ? true
        : undefined,
    );
    await inThread(thread, 'back to version 9', 'no such version');
  });

  it('is changed from a form too, which says that nothing leaves', async () => {
    await drafted();
    await bot.she.click('torch_open_revise');
    const form = await bot.she.until('a form', async () => (await bot.she.views()).at(-1));
    expect(JSON.stringify(form.blocks)).toContain('nothing is sent to a model');
    expect(await bot.she.submit({ instruction: '  ' })).toMatchObject({
      ok: false,
      errors: { instruction: 'Say what is to change.' },
    });
    expect(await bot.she.submit({ instruction: 'shorter' })).toMatchObject({ ok: true });
    await bot.says(bot.she, 'dm', 'Version 2 (shorter)');
  });

  it('is changed from a form in the draft’s own language, whatever the person writes in', async () => {
    const thread = await drafted();
    await inThread(thread, '中文', '第2版（中文）');
    await bot.she.say('dm', 'What is the deadline?');
    await bot.says(bot.she, 'dm', '15 September 2025');
    await bot.she.click('torch_open_revise');
    const form = await bot.she.until('a form', async () => (await bot.she.views()).at(-1));
    expect(JSON.stringify(form)).toContain('修改要求');
    expect(JSON.stringify(form)).not.toContain('What is to change');
  });

  it('goes back by “undo” too, which leaves the application as it is', async () => {
    await bot.she.say(
      'dm',
      'check budget\n| Item | Amount | Company | Torch Grant |\n| --- | --- | --- | --- |\n| Equipment | 8800000 | 5000000 | 3800000 |',
    );
    await bot.says(bot.she, 'dm', 'torch_adopt');
    await bot.she.click('torch_adopt');
    await bot.she.until('an adopted budget', async () => (await bot.known('dm')).budget ?? undefined);
    const thread = await drafted();
    await inThread(thread, 'shorter', 'Version 2 (shorter)');
    await bot.she.say('dm', 'undo', { thread });
    await bot.she.until('the first version again', async () =>
      (await bot.she.messages('dm')).filter((each) => textOf(each).includes('torch_open_revise')).length === 3
        ? true
        : undefined,
    );
    expect((await bot.known('dm')).budget).not.toBeNull();
  });

  it('is still the one that is meant after a section that there is not', async () => {
    const thread = await drafted();
    await inThread(thread, 'draft the poetry section', 'Can be drafted');
    await inThread(thread, 'shorter', 'Version 2 (shorter)');
  });

  it('says in the other language what it could not take along, and keeps what changed for the way back', async () => {
    const thread = await drafted();
    await inThread(thread, 'add slurry', 'Version 2 (added: slurry)');
    await bot.she.click('torch_other_language', { value: 'zh' });
    await bot.says(bot.she, 'dm', '“slurry”在本语言版本中未能按原词找到');
    await bot.she.click('torch_other_language', { value: 'en' });
    expect(await bot.says(bot.she, 'dm', 'What changed: ')).toContain('Version 2');
  });

  it('is not meant where there is none: the same words are a question', async () => {
    await bot.she.say('#torch-application', '@torch-advisor shorter');
    const said = await bot.says(bot.she, '#torch-application', '');
    expect(said).not.toContain('torch_open_revise');
  });
});
