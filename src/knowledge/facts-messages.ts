import type { z } from 'zod';
import type { Bilingual } from '../program/bilingual.ts';
import { nearestWord } from './nearest-word.ts';

type Path = readonly PropertyKey[];

interface FactsMessage {
  /** Of the entry that has to be mended. */
  readonly path: Path;
  readonly message: Bilingual;
}

/** What is wrong with one entry of a file of facts, and what to write. `entries`: the names known at a path. */
export function factsMessages(
  issue: z.core.$ZodIssue,
  entries: (path: Path) => readonly string[],
): readonly FactsMessage[] {
  if (issue.code === 'unrecognized_keys') {
    const known = entries(issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: at(issue.path, unknownEntry(key, known)),
    }));
  }
  return [{ path: issue.path, message: at(issue.path, saidOf(issue, entries)) }];
}

function at(path: Path, { en, zh }: Bilingual): Bilingual {
  const name = path.map(String).join('.') || 'application';
  return { en: `${name}: ${en}`, zh: `${name}：${zh}` };
}

function unknownEntry(key: string, known: readonly string[]): Bilingual {
  const near = nearestWord(key, known);
  const [en, zh] = near === null ? ['', ''] : [`; perhaps “${near}” is meant`, `，是否应为“${near}”`];
  return {
    en: `there is no entry called “${key}”${en}. Here stand: ${known.join(', ')}`,
    zh: `没有名为“${key}”的条目${zh}。此处可用的条目：${known.join('、')}`,
  };
}

const BOTH: readonly string[] = ['en', 'zh'];
const isBoth = (names: readonly string[]) => names.join() === BOTH.join();

function saidOf(issue: z.core.$ZodIssue, entries: (path: Path) => readonly string[]): Bilingual {
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { en: `write one of ${values.join(', ')}`, zh: `请填写下列之一：${values.join('、')}` };
    }
    case 'invalid_type':
      return typeMessage(issue, entries);
    case 'too_small':
      return { en: 'write a number above 0, or some text', zh: '请填写大于0的数字或文字' };
    default:
      return ownMessage(issue.message);
  }
}

/** A text is wanted in both languages: one sentence is not enough, and one language neither. */
function typeMessage(
  { path, expected, message }: z.core.$ZodIssueInvalidType,
  entries: (path: Path) => readonly string[],
): Bilingual {
  const missing = message.endsWith('received undefined');
  const [last] = path.slice(-1);
  const names = entries(path);
  if (isBoth(names)) return missing ? NEEDED : IN_BOTH;
  if (missing && isBoth(entries(path.slice(0, -1)))) return last === 'en' ? WITHOUT_ENGLISH : WITHOUT_CHINESE;
  if (path.length === 0) return OTHER;
  if (names.length > 0)
    return {
      en: `entries are missing here: ${names.join(', ')}`,
      zh: `此处缺少下级条目：${names.join('、')}`,
    };
  return missing ? NEEDED_TEXT : (WANTED[expected] ?? OTHER);
}

const IN_BOTH: Bilingual = {
  en: 'write the text in both languages, since drafts are written in both: { en: "…", zh: "…" }',
  zh: '请填写中英文两种文字（各章节均有中英文稿）：{ en: "…", zh: "…" }',
};
const NEEDED: Bilingual = {
  en: 'is missing; write { en: "…", zh: "…" }',
  zh: '缺少此项，请填写：{ en: "…", zh: "…" }',
};
const NEEDED_TEXT: Bilingual = { en: 'is missing; write it here', zh: '缺少此项，请填写' };
const WITHOUT_ENGLISH: Bilingual = {
  en: 'the English is missing; write en: "…" beside zh, with the same figures',
  zh: '缺少英文，请在zh旁填写en: "…"，数字应与中文一致',
};
const WITHOUT_CHINESE: Bilingual = {
  en: 'the Chinese is missing; write zh: "…" beside en, with the same figures',
  zh: '缺少中文，请在en旁填写zh: "…"，数字应与英文一致',
};

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
  'write an end': '结束年月应不早于开始年月，请更正其一',
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
};

const OTHER: Bilingual = {
  en: 'is not in the form of the example file',
  zh: '格式与示例文件不符',
};
