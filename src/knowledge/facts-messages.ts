import type { z } from 'zod';
import type { Bilingual } from '../program/bilingual.ts';

/** What is wrong with one entry of a file of facts, and what to write. */
export function factsMessage(issue: z.core.$ZodIssue): Bilingual {
  const name = issue.path.map(String).join('.') || 'application';
  const { en, zh } = saidOf(issue);
  return { en: `${name}: ${en}`, zh: `${name}：${zh}` };
}

function saidOf(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      return {
        en: `there is no entry called ${keys}; look up its name in the example file`,
        zh: `没有名为${keys}的条目，请对照示例文件核对名称`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { en: `write one of ${values.join(', ')}`, zh: `请填写下列之一：${values.join('、')}` };
    }
    case 'invalid_type':
      return WANTED[issue.expected] ?? OTHER;
    case 'too_small':
      return { en: 'write a number above 0, or some text', zh: '请填写大于0的数字或文字' };
    default:
      return ownMessage(issue.message);
  }
}

/** The schema's own words say what to write; their Chinese stands here. */
function ownMessage(message: string): Bilingual {
  const known = Object.entries(FORMS).find(([start]) => message.startsWith(start));
  return { en: message, zh: known?.[1] ?? OTHER.zh };
}

const FORMS: Readonly<Record<string, string>> = {
  'write a day': '请按“2031-05-14”的格式填写日期，并加引号',
  'write a month': '请按“2027-03”的格式填写月份，并加引号',
  'write a profit': '请以元为单位填写利润并保留两位小数，加引号，亏损前加负号，例如“-1234567.00”',
  'write yuan': '请以元为单位填写并保留两位小数，加引号，例如“1234567.00”',
  'write a decimal': '请填写数字并加引号，例如“36.5”',
  'write some text': '请填写文字',
  'en and zh differ': '中英文的数字不一致，请填写相同的数字',
  'write the document check': '请填写材料编号，例如“DOC-REG-001”',
};

const WANTED: Readonly<Record<string, Bilingual>> = {
  string: { en: 'write text here; numbers and days in quotes', zh: '请填写文字；数字和日期须加引号' },
  number: { en: 'write a whole number, or null while it is not known', zh: '请填写整数；尚不清楚的填null' },
  int: { en: 'write a whole number', zh: '请填写整数' },
  array: {
    en: 'write a list, each entry after a dash; [] for none',
    zh: '请填写列表，每项前加短横线；没有的填[]',
  },
  object: {
    en: 'entries are missing here, as in the example file; null while they are not known',
    zh: '此处缺少下级条目，请对照示例文件填写；尚不清楚的填null',
  },
};

const OTHER: Bilingual = {
  en: 'is not in the form of the example file',
  zh: '格式与示例文件不符',
};
