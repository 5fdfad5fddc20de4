import type { Bilingual } from '../../program/bilingual.ts';

export const ELIGIBILITY = {
  criteria: { en: 'The criteria the program text states', zh: '项目正文所列条件' },
  next: { en: 'Next question', zh: '下一个问题' },
  told: { en: 'told', zh: '说明' },
  how: {
    en: 'Answer with a button, in your own words (“check eligibility: we rent, the lease ends next year”), or all at once in the form.',
    zh: '可点按钮回答，也可以直接说明（例如“核对资格：厂房是租的，租期到明年”），或在表单中一次填完。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const ELIGIBILITY_FORM = {
  title: { en: 'Eligibility', zh: '申报资格' },
  submit: { en: 'Check', zh: '检查' },
  close: { en: 'Cancel', zh: '取消' },
  words: { en: 'In your own words', zh: '情况说明' },
  wordsHint: {
    en: 'Optional. What is chosen below goes before what is written here.',
    zh: '选填。与下方选项不一致时，以选项为准。',
  },
  placeholder: {
    en: 'We rent, the lease ends next year; the high-tech certificate expired in May.',
    zh: '厂房是租的，租期到明年底；高企证书今年5月到期。',
  },
  expires: { en: 'Last day of the high-tech certificate', zh: '高企证书有效期至' },
  until: { en: 'Last day of the lease', zh: '租赁合同到期日' },
  choose: { en: 'Choose', zh: '请选择' },
} as const satisfies Readonly<Record<string, Bilingual>>;
