import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Desk, Silence } from '../../program/fact.ts';
import type { NextStep } from './answer.ts';

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
