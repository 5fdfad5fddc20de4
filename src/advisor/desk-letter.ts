import type { Bilingual } from '../program/bilingual.ts';
import type { Desk } from '../program/fact.ts';

/** Whom to ask, as the head of a list or a letter. */
export const DESK_NAMES: Readonly<Record<Desk, Bilingual>> = {
  bureau: { en: 'Science and technology bureau', zh: '科技局' },
  zone: { en: 'Zone administration', zh: '园区管委会' },
  accountant: { en: 'Accounting firm', zh: '会计师事务所' },
  'ip-counsel': { en: 'IP counsel', zh: '知识产权顾问' },
};

const BEFORE: Bilingual = {
  en: 'Dear colleagues, we are preparing a Torch Program application and would be grateful for your guidance:',
  zh: '您好！我公司正在准备火炬计划项目申报，以下问题想向贵单位请教：',
};
const AFTER: Bilingual = { en: 'Thank you for your help.', zh: '烦请指导，谢谢！' };

/** A question that goes to one desk, in both languages. */
export interface DeskQuestion {
  readonly id: string;
  readonly desk: Desk;
  readonly question: Bilingual;
}

/** The questions of each desk, in the order the desks are named above; a desk without one is left out. */
export function byDesk<Q extends DeskQuestion>(
  questions: readonly Q[],
): readonly (readonly [desk: Desk, group: readonly Q[]])[] {
  return (Object.keys(DESK_NAMES) as Desk[]).flatMap((desk) => {
    const group = withoutDoubles(questions.filter((each) => each.desk === desk));
    return group.length === 0 ? [] : [[desk, group] as const];
  });
}

/** One polite message to one desk, a line each. */
export function letterLines(group: readonly DeskQuestion[], lang: 'en' | 'zh'): readonly string[] {
  return [BEFORE[lang], ...group.map(({ question }, at) => `${at + 1}. ${question[lang]}`), AFTER[lang]];
}

// The same question can be reached from two answers.
function withoutDoubles<Q extends DeskQuestion>(questions: readonly Q[]): readonly Q[] {
  const seen = new Set<string>();
  return questions.filter(({ question }) => {
    const key = question.zh.replace(/\s/gu, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
