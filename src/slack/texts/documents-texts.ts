import type { DocumentStatus } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';

export const DOCUMENTS = {
  title: { en: 'The documents the program text asks for', zh: '项目正文要求的申报材料' },
  item: { en: 'Document', zh: '材料' },
  state: { en: 'State', zh: '状态' },
  owner: { en: 'Owner', zh: '负责人' },
  expires: { en: 'Valid until', zh: '有效期至' },
  how: {
    en: 'Tell me in lines, for example “check documents: audited statements: have, Finance, until 2027-04-30”, or open the list and write into it.',
    zh: '可逐行说明，例如“核对材料：审计报告：有，财务部，有效期至2027-04-30”，也可打开清单直接填写。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const DOCUMENT_STATES: Readonly<Record<DocumentStatus, Bilingual>> = {
  have: { en: 'have', zh: '有' },
  'in-progress': { en: 'in progress', zh: '办理中' },
  missing: { en: 'missing', zh: '缺' },
  'not-applicable': { en: 'not applicable', zh: '不适用' },
  unknown: { en: 'not told', zh: '未说明' },
};

export const DOCUMENTS_FORM = {
  title: { en: 'Document list', zh: '材料清单' },
  submit: { en: 'Check', zh: '检查' },
  close: { en: 'Cancel', zh: '取消' },
  label: { en: 'One document a line', zh: '每行一项材料' },
  hint: {
    en: 'State (have, in progress, missing, not applicable with the reason), owner, last day. Lines left as they are stay unknown.',
    zh: '填写状态（有、办理中、缺、不适用及原因）、负责人、有效期。未填写的视为未说明。',
  },
  /** Lines too long for the field. */
  left: (count: number): Bilingual => ({
    en: `The list is too long for one field: ${count} of its longest lines are left out here and stay as you told them.`,
    zh: `清单内容超出单个输入框的长度：其中最长的${count}项未列入，仍按您原先的说明保留。`,
  }),
} as const;
