import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Desk, Silence } from '../../program/fact.ts';
import type { NextStep } from './answer.ts';
import { stripLinks } from './strip-links.ts';

const DESKS: Readonly<Record<Desk, Bilingual>> = {
  bureau: { en: 'your science and technology bureau', zh: '科技局' },
  zone: { en: 'your park administration', zh: '园区管委会' },
  accountant: { en: 'your accountant', zh: '会计师事务所' },
  'ip-counsel': { en: 'your IP counsel', zh: '知识产权顾问' },
};

/** The question of a silence, ready to send to the desk that can answer it. */
export function askDesk(silence: Silence, lang: Lang): NextStep {
  return { ...askAt(silence.desk, silence.question, lang), silence: silence.id };
}

export function askAt(desk: Desk, question: Bilingual, lang: Lang): NextStep {
  return { desk, deskName: DESKS[desk][lang], question: question[lang], silence: null };
}

/** Who can answer what no silence was written for; the bureau where nothing else is named. */
const DESKS_BY_WORDS: readonly (readonly [Desk, RegExp])[] = [
  [
    'ip-counsel',
    /\b(?:patents?|trade ?marks?|copyrights?|licens\w*|ip|ipr|inventors?)\b|专利|商标|著作权|软著|知识产权|许可/u,
  ],
  [
    'accountant',
    /\b(?:tax\w*|vat|audit\w*|account\w*|depreciation|invoices?|bookkeep\w*)\b|税|审计|会计|记账|折旧|发票|入账/u,
  ],
  ['zone', /\b(?:parks?|zones?|tenancy|landlord)\b|园区|高新区|管委会|入驻/u],
];

export function deskFor(folded: string): Desk {
  return DESKS_BY_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'bureau';
}

/** The asker's own words as a question that can be sent: without links, with a capital and a mark. */
export function toSend(question: string): string {
  const bare = stripLinks(question)
    .replace(/^(?:ok|okay|so|and|but|hi|hello|well|thanks)[,.! ]+/iu, '')
    .replace(/[\s?？.。!！~～]+$/u, '')
    .trim();
  if (bare === '') return question.trim();
  const mark = /\p{Script=Han}/u.test(bare) ? '？' : '?';
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${mark}`;
}
