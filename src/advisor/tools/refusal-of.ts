import type { z } from 'zod';
import type { Bilingual } from '../../program/bilingual.ts';
import { clipped } from './tool-text.ts';

type Issue = z.core.$ZodIssue;

const MOST_ISSUES = 4;
/** Names that a model made up are shown, not trusted. */
const MOST_NAME = 40;

/** Why an input was not taken, and what the tool takes. */
export function refusalOf({ issues }: z.ZodError, fields: readonly string[]): Bilingual {
  const said = issues.slice(0, MOST_ISSUES).map(sayIssue);
  const takes =
    fields.length === 0
      ? { en: 'This tool takes no fields.', zh: '本工具没有参数。' }
      : { en: `This tool takes: ${fields.join(', ')}.`, zh: `本工具的参数：${fields.join('、')}。` };
  return {
    en: `Nothing was checked. ${said.map(({ en }) => en).join(' ')} ${takes.en} Correct the call and make it again.`,
    zh: `未执行检查。${said.map(({ zh }) => zh).join('')}${takes.zh}请改正后重新调用。`,
  };
}

function sayIssue(issue: Issue): Bilingual {
  const field = shown(issue.path.join('.'));
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, MOST_ISSUES).map(shown);
      return {
        en: `Unknown field: ${keys.join(', ')}. Leave it out.`,
        zh: `没有这些参数：${keys.join('、')}，请去掉。`,
      };
    }
    case 'too_big':
      return issue.origin === 'array'
        ? { en: `${field} has more than ${issue.maximum} items.`, zh: `${field}超过${issue.maximum}项。` }
        : {
            en: `${field} is longer than ${issue.maximum} characters.`,
            zh: `${field}超过${issue.maximum}个字符。`,
          };
    case 'too_small':
      return { en: `${field} is empty.`, zh: `${field}为空。` };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        en: `${field} is one of: ${values.join(', ')}.`,
        zh: `${field}只能是：${values.join('、')}。`,
      };
    }
    case 'invalid_type':
      return field === ''
        ? { en: 'The arguments are not one JSON object.', zh: '参数不是一个 JSON 对象。' }
        : {
            en: `${field} is missing or is not ${article(issue.expected)}.`,
            zh: `缺少${field}，或其类型不是 ${issue.expected}。`,
          };
    case 'custom':
      return isBilingual(issue.params)
        ? issue.params
        : { en: `${field} is not right.`, zh: `${field}有误。` };
    default:
      return { en: `${field} is not right.`, zh: `${field}有误。` };
  }
}

function shown(name: string): string {
  return clipped(name, MOST_NAME);
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}
