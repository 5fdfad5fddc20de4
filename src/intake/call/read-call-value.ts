import type { Bilingual } from '../../program/bilingual.ts';
import { readDay } from '../../program/read-day.ts';
import { readMoney } from '../../program/read-money.ts';
import type { CallFacts } from '../../program/terms.ts';
import { readCallFacts } from '../read-call-facts.ts';
import type { CallKey } from './call-proposal.ts';

export type CallValueResult =
  | { readonly ok: true; readonly callFacts: CallFacts }
  | { readonly ok: false; readonly problem: Bilingual };

/** How each is written, as proposals have it and as people type it. */
const FORMS: Readonly<Record<CallKey, Bilingual>> = {
  cap: { en: 'cap=4000000 or cap=400万元', zh: 'cap=4000000 或 cap=400万元' },
  ratio: { en: 'ratio=2:1 (own funds to grant)', zh: 'ratio=2:1（自筹比资助）' },
  deadline: {
    en: 'deadline="2027-05-14 17:00" (the hour may be left out)',
    zh: 'deadline="2027-05-14 17:00"（时刻可省略）',
  },
  list: { en: 'list="Equipment; Testing"', zh: 'list="设备费；测试费"' },
  issuer: { en: 'issuer="Haicheng Science and Technology Bureau"', zh: 'issuer="海城市科学技术局"' },
  number: { en: 'number="12/2027"', zh: 'number="海科高〔2027〕12号"' },
};

export function isCallKey(word: string): word is CallKey {
  return Object.hasOwn(FORMS, word);
}

/** One call fact from its value as text, with where it stands: "notice 12, p. 3". Nothing is guessed. */
export function readCallValue(key: CallKey, value: string, source: string): CallValueResult {
  const read = source.trim() === '' ? null : readCallFacts({ [key]: asFile(key, value.trim(), source) });
  if (read?.ok) return { ok: true, callFacts: read.callFacts };
  if (read === null) return { ok: false, problem: NO_SOURCE };
  return {
    ok: false,
    problem: {
      en: `${key}="${value}" cannot be read. Write it as ${FORMS[key].en}.`,
      zh: `无法识别 ${key}="${value}"。写法：${FORMS[key].zh}。`,
    },
  };
}

const NO_SOURCE: Bilingual = {
  en: 'A call fact needs its source, so that others can check it: --source "notice 12, p. 3".',
  zh: '请注明出处以便核对：--source "第12号通知第3页"。',
};

function asFile(key: CallKey, value: string, source: string): object {
  switch (key) {
    case 'cap':
      return { value: yuan(value), source };
    case 'ratio': {
      const [, own, grant] = /^([\d.]{1,9})\s*[:：比]\s*([\d.]{1,9})$/.exec(value) ?? [];
      return { own, grant, source };
    }
    case 'deadline': {
      const [, day = value, hour] = /^(.*?)\s+(\d{1,2}:\d{2})$/.exec(value.replace('：', ':')) ?? [];
      const read = readDay(day);
      return {
        value: read.kind === 'day' ? read.day : '',
        ...(hour === undefined ? {} : { hour: hour.padStart(5, '0') }),
        source,
      };
    }
    case 'list': {
      const values = value.split(/[;；]/).map((item) => item.trim());
      return { values: values.filter((item) => item !== ''), source };
    }
    default:
      return { value, source };
  }
}

/** "4000000.00" of one exact positive amount; empty for anything else. */
function yuan(text: string): string {
  const read = readMoney(text, 'yuan');
  if (read.kind !== 'amount' || read.fen <= 0n) return '';
  return `${read.fen / 100n}.${String(read.fen % 100n).padStart(2, '0')}`;
}
