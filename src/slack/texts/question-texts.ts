import type { Bilingual } from '../../program/bilingual.ts';

export const ANSWER_FORM = {
  title: { en: 'The answer', zh: '填写答复' },
  submit: { en: 'Save', zh: '保存' },
  close: { en: 'Cancel', zh: '取消' },
  answer: { en: 'What they answered', zh: '对方的答复' },
  answerHint: {
    en: 'In their words. A match ratio alone (1:1), a closing day (2027-05-14) or an hour (17:00) also becomes a term of the call.',
    zh: '照对方原话填写。如只填配套比例（1:1）、截止日期（2027-05-14）或时刻（17:00），会同时录入为通知内容。',
  },
  source: { en: 'Where it stands', zh: '出处' },
  sourceHint: {
    en: 'For example: letter of 3 December, or notice 12, p. 3',
    zh: '例如：12月3日复函，或第12号通知第3页',
  },
  empty: { en: 'Write the answer.', zh: '请填写答复。' },
  noSource: {
    en: 'Name the letter, notice or person: nobody could check it without.',
    zh: '请注明来自哪封函件、哪份通知或哪位经办人，否则无法核对。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const ANSWERED = {
  kept: {
    en: 'Noted with its source, and off the list of questions. It changes no check: what checks use is entered as the call’s terms.',
    zh: '已连同出处记下，并从待问清单中移除。各项核对不受影响；核对所依据的内容请录入通知。',
  },
  callFact: {
    en: 'Noted with its source, and off the list. It is now a term of the call: every check and answer here uses it.',
    zh: '已连同出处记下，并从待问清单中移除。该内容已录入为通知内容，此后本会话的核对和回答都以此为准。',
  },
  gone: {
    en: 'This question is no longer on the list. Send “questions” to see it as it is now.',
    zh: '清单中已没有这个问题。请发送“问题清单”查看最新清单。',
  },
  heading: { en: 'Answered', zh: '已答复' },
} as const satisfies Readonly<Record<string, Bilingual>>;
