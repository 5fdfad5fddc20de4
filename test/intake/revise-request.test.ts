import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/intake/request.ts';

const kindOf = (text: string) => readRequest(text, 'direct').kind;

describe('words about a draft that was shown', () => {
  it.each([
    'shorter',
    'a bit shorter please',
    'make it shorter',
    'can you make this more formal',
    'more formal, and less technical',
    'rewrite the second paragraph',
    'in Chinese',
    'Chinese version please',
    'translate it into English',
    'add the ISO 9001 timeline',
    'please mention our two pilot customers',
    'leave out the part on imports',
    '精简',
    '再精简一点',
    '请写得更正式一些',
    '中文',
    '换成英文版',
    '翻译成中文',
    '补充ISO 9001时间',
    '语气再有力一些',
    '润色一下',
    'can you make this a bit shorter?',
    'translate to english please',
    'make it shorter and add our patents',
    '精简一点，再补充专利数量',
    '改得更短，控制在300字以内',
    'make the risk section longer',
    'please make the second paragraph a bit more formal',
    'change the number of patents to 12',
    '更口语一点',
    '写得再长一些',
    '把专利数改成12件',
    '请把第二段写得更具体',
    '将风险部分删掉',
    '写得口语化一些',
    '请把项目开始时间改为2027年3月',
    'make it longer',
    'make the market section longer',
  ])('ask for a change: “%s”', (text) => {
    expect(readRequest(text, 'direct')).toMatchObject({ kind: 'revise', instruction: text });
  });

  it.each([
    ['back to version 1', 1],
    ['show version 3', 3],
    ['previous version', null],
    ['back to the first version', 1],
    ['回到上一版', null],
    ['恢复第2版', 2],
  ] as const)('ask for an earlier version: “%s”', (text, version) => {
    expect(readRequest(text, 'direct')).toMatchObject({ kind: 'draft-version', version });
  });

  it.each([
    ['How short may the executive summary be?', 'ask'],
    ['Can we add a line for salaries?', 'ask'],
    ['Do we need a Chinese version?', 'ask'],
    ['Is the form in English or Chinese?', 'ask'],
    ['中文版需要盖章吗？', 'ask'],
    ['要用中文申报吗', 'ask'],
    ['可以增加人员费吗？', 'ask'],
    ['补充材料什么时候交', 'ask'],
    ['include VAT in the equipment line', 'ask'],
    ['drop line 3', 'ask'],
    ['Does rent make the project longer?', 'ask'],
    ['Can we change the project leader to someone else?', 'ask'],
    ['能把设备费改成材料费吗', 'ask'],
    ['把厂房改成仓库怎么办', 'ask'],
    ['remove my data', 'ask'],
    ['draft the risk section in Chinese', 'draft'],
    ['起草风险评估', 'draft'],
    ['add this as a document', 'add-document'],
    ['undo', 'undo'],
    ['check the deadline', 'check-deadline'],
    ['能把专利数改成12件吗', 'ask'],
    ['Can we change the supplier to another one?', 'ask'],
  ])('are told from others: “%s”', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
