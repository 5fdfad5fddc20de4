import type { Bilingual } from '../../program/bilingual.ts';

/** Short replies to what a person did. */
export const NOTICES = {
  adopted: {
    en: 'This is now the budget of this conversation. Later budget checks here use it.',
    zh: '已将此预算设为本会话的预算，以后在此处检查预算均以此为准。',
  },
  alreadyAdopted: {
    en: 'Nothing changed: this was already the budget of this conversation.',
    zh: '内容没有变化，本会话的预算原来就是这一份。',
  },
  nothingToAdopt: {
    en: 'There is no checked budget to adopt in this thread. Send “check budget” and the lines, then press “Use this as our budget”.',
    zh: '本话题下没有已检查的预算可采用。请先发送“检查预算”及各行，再点“用作我们的预算”。',
  },
  undone: { en: 'Undone: the state before is back.', zh: '已撤销，恢复到此前的状态。' },
  nothingToUndo: { en: 'There is nothing to undo here.', zh: '这里没有可撤销的内容。' },
  callSaved: {
    en: 'Saved. Every check and answer in this conversation now uses these terms and names your source.',
    zh: '已保存。本会话以后的检查和回答都以此为准，并注明您的来源。',
  },
  callUnchanged: {
    en: 'Nothing changed: these terms were already in force.',
    zh: '内容没有变化，原已录入。',
  },
  questionAdded: { en: 'Added to the list of questions.', zh: '已加入待问清单。' },
  questionKnown: { en: 'The list already has this question.', zh: '清单中已有这个问题。' },
  questionClosed: { en: 'Taken off the list.', zh: '已从清单中移除。' },
  shared: { en: 'This is already shared in the channel.', zh: '此内容已发到频道。' },
  gone: {
    en: 'I no longer have what this button belongs to. Please ask again.',
    zh: '这个按钮对应的内容已不再保存，请重新提问。',
  },
  stopped: { en: 'Stopped, as you asked. Nothing was changed.', zh: '已按您的要求停止，未作任何更改。' },
  working: { en: 'Working on it …', zh: '正在处理……' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** While the work goes on; Slack shows them in turn. */
export const LOADING: Readonly<Record<'en' | 'zh', readonly string[]>> = {
  en: ['Reading the program text …', 'Checking the figures …', 'Writing the answer …'],
  zh: ['正在查阅项目正文……', '正在核对数字……', '正在整理回答……'],
};

export const FAILED: Bilingual = {
  en: 'Something went wrong on my side and this was not done. Please send it again; if it fails again, tell whoever runs this bot.',
  zh: '系统出现故障，本次请求未能完成。请重新发送；如仍失败，请联系本机器人的管理人员。',
};
