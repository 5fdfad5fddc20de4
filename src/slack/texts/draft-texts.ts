import type { Bilingual } from '../../program/bilingual.ts';

/** Words around versions of a drafted section. */
export const DRAFT = {
  version: (version: number, what: Bilingual | null): Bilingual => ({
    en: what === null ? `Version ${version}` : `Version ${version} (${what.en})`,
    zh: what === null ? `第${version}版` : `第${version}版（${what.zh}）`,
  }),
  changed: (count: number): Bilingual => ({
    en: `What changed: ${count} ${count === 1 ? 'sentence' : 'sentences'}`,
    zh: `改动${count}处`,
  }),
  more: (count: number): Bilingual => ({
    en: `… and ${count} more`,
    zh: `……另有${count}处`,
  }),
  noDraft: {
    en: 'There is no draft in this thread to change. Draft a section first, for example “draft the risk section”.',
    zh: '本消息列中还没有草稿可改。请先起草一节，例如“起草风险评估”。',
  },
  noVersion: {
    en: 'There is no such version of this section here. Each version shown above has its number.',
    zh: '此处没有这一版。上文各版均标有版次。',
  },
} as const;

export const REVISE_FORM = {
  title: { en: 'Change the draft', zh: '修改草稿' },
  submit: { en: 'Change', zh: '修改' },
  close: { en: 'Cancel', zh: '取消' },
  label: { en: 'What is to change', zh: '修改要求' },
  hint: {
    en: 'For example: “shorter”, “Chinese”, “add the ISO 9001 timeline”',
    zh: '例如：“精简”“英文”“补充ISO 9001时间”',
  },
  empty: { en: 'Say what is to change.', zh: '请填写修改要求。' },
  alone: {
    en: 'The rules on the machine that runs this bot change it: nothing is sent to a model or to any other host. They can write it in the other language, shorten it, and add what your facts say on a topic.',
    zh: '由运行本机器人的机器按规则修改，不会向任何模型或其他主机发送内容。可换成另一种语言、精简，或补充资料中已有的内容。',
  },
  leaves: (model: string, host: string): Bilingual => ({
    en: `The section’s text and what you ask go to ${model} at ${host}, without phone numbers, mail addresses, identity or card numbers. Figures, dates, names and gaps stay as the facts have them.`,
    zh: `本节文本和修改要求将发送给 ${model}（${host}），其中的电话、邮箱、证件号和卡号会先行隐去。数字、日期、名称和待补项以资料为准，不作改动。`,
  }),
} as const;
