import { describe, expect, it } from 'vitest';
import { checkingBot } from './checking-bot.ts';

const bot = checkingBot();

describe('the answer of a desk', () => {
  it('closes its question and, where it is one of the call’s terms, becomes one', async () => {
    await bot.she.say('dm', 'What is the match ratio?');
    await bot.says(bot.she, 'dm', 'no match ratio');
    await bot.she.click('torch_add_question', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Added to the list');
    await bot.she.say('dm', 'questions');
    await bot.says(bot.she, 'dm', 'Questions to ask (1)');
    await bot.she.click('torch_open_answer', { channel: 'dm' });
    expect(await bot.she.submit({ answer: '1:1', source: ' ' })).toMatchObject({ error: 'field_errors' });
    await bot.she.submit({ answer: '1:1', source: 'letter of 3 December' });
    await bot.says(bot.she, 'dm', 'now a term of the call');
    expect((await bot.known('dm')).callFacts).toEqual({
      ratio: { value: { own: 1n, grant: 1n }, source: 'letter of 3 December' },
    });
    await bot.she.say('dm', 'questions');
    expect(await bot.says(bot.she, 'dm', 'No open questions')).toContain('1:1 (letter of 3 December)');
    await bot.she.say('dm', 'what is the match ratio then');
    await bot.says(bot.she, 'dm', 'your call: letter of 3 December');
  });

  it('is kept in its own words where no check uses it', async () => {
    await bot.she.say('dm', '申报书最多写几页？');
    await bot.says(bot.she, 'dm', '加入待问清单');
    await bot.she.click('torch_add_question', { channel: 'dm' });
    await bot.says(bot.she, 'dm', '已加入待问清单');
    await bot.she.say('dm', '问题清单');
    await bot.says(bot.she, 'dm', '待问清单（1）');
    await bot.she.click('torch_open_answer', { channel: 'dm' });
    await bot.she.submit({ answer: '不超过60页', source: '科技局电话答复' });
    await bot.says(bot.she, 'dm', '已连同出处记下');
    expect((await bot.known('dm')).callFacts).toEqual({});
    await bot.she.say('dm', '问题清单');
    expect(await bot.says(bot.she, 'dm', '暂无待问问题')).toContain('不超过60页 (科技局电话答复)');
  });
});

describe('a question in a thread', () => {
  it('that hangs on the one before is answered in full, and says as what', async () => {
    await bot.she.say('dm', 'Can we claim wages?');
    await bot.says(bot.she, 'dm', 'Salaries and wages');
    await bot.she.say('dm', 'what about software?');
    expect(await bot.says(bot.she, 'dm', 'Taken as')).toContain('Can we claim software with the grant?');
  });

  it('does not hang on what was asked in another channel', async () => {
    await bot.she.say('dm', 'Can we claim wages?');
    await bot.says(bot.she, 'dm', 'Salaries and wages');
    await bot.she.say('#torch-application', '@torch-advisor what about software?');
    expect(await bot.says(bot.she, '#torch-application', 'From a third-party')).not.toContain('Taken as');
  });
});
