import type { Bilingual } from '../../program/bilingual.ts';
import type { Desk } from '../../program/fact.ts';

export const DESKS: Readonly<Record<Desk, Bilingual>> = {
  bureau: { en: 'Science and technology bureau', zh: '科技局' },
  zone: { en: 'Zone administration', zh: '园区管委会' },
  accountant: { en: 'Accounting firm', zh: '会计师事务所' },
  'ip-counsel': { en: 'IP counsel', zh: '知识产权顾问' },
};

/** One polite message to one desk: what comes before and after the numbered questions. */
export const LETTER = {
  before: {
    en: 'Dear colleagues, we are preparing a Torch Program application and would be grateful for your guidance:',
    zh: '您好！我公司正在准备火炬计划项目申报，以下问题想向贵单位请教：',
  },
  after: { en: 'Thank you for your help.', zh: '烦请指导，谢谢！' },
} as const satisfies Readonly<Record<string, Bilingual>>;
