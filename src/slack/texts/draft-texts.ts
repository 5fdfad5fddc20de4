import type { Bilingual } from '../../program/bilingual.ts';

/** Words around versions of a drafted section. */
export const DRAFT = {
  version: (version: number, what: Bilingual | null): Bilingual => ({
    en: what === null ? `Version ${version}` : `Version ${version} (${what.en})`,
    zh: what === null ? `第${version}版` : `第${version}版（${what.zh}）`,
  }),
  back: (version: number): Bilingual => ({
    en: `Back to version ${version}`,
    zh: `回到第${version}版`,
  }),
  more: (count: number): Bilingual => ({
    en: `… and ${count} more`,
    zh: `……另有${count}处`,
  }),
  document: (count: number): Bilingual => ({
    en: `All ${count} sections are in one Word document:`,
    zh: `以下${count}节已写入同一份Word文档：`,
  }),
  open: (gaps: number): Bilingual => ({
    en: gaps === 0 ? 'nothing to fill' : `${gaps} to fill`,
    zh: gaps === 0 ? '无待补' : `待补${gaps}处`,
  }),
  noneInRest: { en: 'Nothing left to fill in what is kept.', zh: '保留部分没有待补内容。' },
  askedToo: (names: readonly string[]): Bilingual => ({
    en: `The same holds for what you asked for with it: ${names.map((name) => `“${name}”`).join(', ')}. The example drafts all of them; once you have given your own facts, ask for these again.`,
    zh: `一并提出的${names.map((name) => `“${name}”`).join('、')}同样缺少资料。选用示例企业将一并起草；填写贵公司资料后，请再次提出。`,
  }),
  unknown: (words: string): Bilingual => ({
    en: `I draft no section called “${words}”, so it is left out.`,
    zh: `没有可起草的“${words}”一节，未写入。`,
  }),
  oneByOne: (most: number): Bilingual => ({
    en: `To read or change a section here, ask for it by name, up to ${most} at a time: “draft the risk section and the market section”.`,
    zh: `如需在此查看或修改某一节，请按名称提出，一次最多${most}节，例如“起草风险评估和市场分析”。`,
  }),
  byRules: {
    en: 'The document is in the rules’ own wording; a section drafted by itself is worded by the model.',
    zh: '文档由规则直接写成；单独起草一节时，由语言模型润色。',
  },
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
