import type { Bilingual, Lang } from '../../program/bilingual.ts';

export const HOME = {
  budget: { en: 'Your budget', zh: '本单位预算' },
  noBudget: {
    en: 'None adopted yet. Check one, then press “Use this as our budget”.',
    zh: '尚未采用预算。请先检查预算，再点“用作我们的预算”。',
  },
  terms: { en: 'Terms in force', zh: '现行条款' },
  documents: { en: 'Your documents', zh: '已收录的文件' },
  noDocuments: {
    en: 'None yet. Send a call, a guide or a letter with “add this document”; it is used here and in no channel.',
    zh: '尚无。请将通知、指南或函件与“收录这份文件”一起发送；仅在本私信中使用，不会用于任何频道。',
  },
  scope: {
    en: 'This page shows your direct conversation with me. Each channel keeps its own budget, terms, documents and questions: mention me there with “questions”.',
    zh: '本页显示您与我的私信内容。各频道的预算、条款、文件和待问清单分别保存，可在频道中@我并发送“问题清单”查看。',
  },
  more: { en: 'There is more: send “questions”.', zh: '内容未完，请发送“问题清单”查看。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What leaves for the model, and to which host. */
export function wordedNote(
  { model, host }: { readonly model: string; readonly host: string },
  lang: Lang,
): string {
  return lang === 'zh'
    ? `回答由 ${model}（${host}）撰写，逐句与正文核对。发送至该处的内容：提问及此前的提问、正文段落、所录入的通知、其调用的检查对本单位数据给出的结果；提问涉及本单位方案或起草章节时，还包括此处保存的申报资料；电话、身份证号、银行卡号和邮箱先替换为代号。`
    : `Answers are worded by ${model} at ${host}, and each sentence is held against the text. Sent there: your question and earlier ones, passages, the call as entered, and results of the checks it calls on your figures; for a question on your own plan or for a draft, also the facts of your application that are kept here; phone and identity numbers, bank cards and e-mail addresses are replaced by marks first.`;
}

/** At most four, offered when the conversation is opened. */
export const PROMPTS: Readonly<Record<'en' | 'zh', readonly { title: string; message: string }[]>> = {
  en: [
    { title: 'Can we still apply?', message: 'Can we still apply, and what is the closing day?' },
    { title: 'Check a cost', message: 'Is talent recruitment an allowable expense?' },
    { title: 'Check our budget', message: 'check budget' },
    { title: 'Draft the risk section', message: 'draft risk section' },
  ],
  zh: [
    { title: '现在还能申报吗？', message: '现在还能申报吗？截止日期是哪天？' },
    { title: '某项费用能否列支', message: '人才引进费用可以列支吗？' },
    { title: '检查预算', message: '检查预算' },
    { title: '起草风险评估', message: '起草风险评估' },
  ],
};

export const PROMPTS_TITLE: Bilingual = { en: 'Try one of these', zh: '可以这样开始' };
