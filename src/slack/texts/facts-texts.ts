import type { Bilingual } from '../../program/bilingual.ts';

/** The facts that drafts are written from: how they are told, kept and mended. */
export const FACTS = {
  kept: (company: string): Bilingual => ({
    en: `Kept: the facts of ${company} are now those of this conversation. Drafts and checks here use them.`,
    zh: `已保存：${company}的资料已设为本会话的资料，以后在此处起草和核对均以此为准。`,
  }),
  known: {
    en: 'Nothing changed: these were already the facts of this conversation.',
    zh: '内容没有变化，本会话的资料原来就是这一份。',
  },
  send: {
    en: 'Send the facts file along with these words: YAML, written after `knowledge/example/application.yaml` of this program. Or tell three things to begin with.',
    zh: '请随这句话发送资料文件：YAML 格式，参照本程序的 `knowledge/example/application.yaml` 填写。也可以先回答三个问题。',
  },
  oneFile: {
    en: 'Send one facts file at a time: two would contradict each other.',
    zh: '请一次只发送一份资料文件，避免两份内容相互矛盾。',
  },
  unreadable: (name: string, count: number): Bilingual => ({
    en: `*${name}* was not taken over: ${count} ${count === 1 ? 'entry has' : 'entries have'} to be mended. Nothing was changed.`,
    zh: `未采用 *${name}*：有${count}处需要修改。原有资料未作改动。`,
  }),
  more: (count: number): Bilingual => ({
    en: `… and ${count} more; they are told once these are mended.`,
    zh: `……另有${count}处，改好以上各处后再列出。`,
  }),
  line: (line: number): Bilingual => ({ en: `line ${line}`, zh: `第${line}行` }),
  ownWords: {
    en: 'What you tell stands in the drafts as you wrote it, in both languages; have it translated before the other language is handed in.',
    zh: '所填内容将按原文写入中英文两种草稿；提交另一语言版本前，请自行翻译。',
  },
} as const;

export const FACTS_FORM = {
  title: { en: 'Three things', zh: '三个问题' },
  submit: { en: 'Draft', zh: '起草' },
  close: { en: 'Cancel', zh: '取消' },
  alone: {
    en: 'What you enter is kept for this conversation’s application, where “Undo” takes it back. The draft is written by rules on the machine that runs this bot: for it, nothing is sent to a model or to any other host.',
    zh: '所填内容记入本会话的申报资料，可点“撤销”收回。草稿由运行本机器人的机器按规则生成，不会为此向任何模型或其他主机发送内容。',
  },
  leaves: (model: string, host: string): Bilingual => ({
    en: `What you enter is kept for this conversation’s application, where “Undo” takes it back. The section that is drafted from it goes to ${model} at ${host} to be worded, without phone numbers, mail addresses, identity or card numbers.`,
    zh: `所填内容记入本会话的申报资料，可点“撤销”收回。据此起草的章节将发送给 ${model}（${host}）润色，其中的电话、邮箱、证件号和卡号会先行隐去。`,
  }),
  empty: { en: 'Answer at least one of the questions.', zh: '请至少回答一个问题。' },
} as const;
