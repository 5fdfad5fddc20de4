import type { Bilingual } from './bilingual.ts';
import type { Verdict } from './budget.ts';
import type { Basis, Finding, Severity } from './finding.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** For a heading over findings, or a note at a cell. */
export const SEVERITY: Words<Severity> = {
  question: { en: 'To answer', zh: '待确认' },
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Look at', zh: '需留意' },
  info: { en: 'Good to know', zh: '说明' },
};

/** At the head of one line among many, where it must be found at a glance. */
export const SEVERITY_LABEL: Words<Severity> = {
  question: { en: 'QUESTION', zh: '待确认' },
  error: { en: 'ERROR', zh: '错误' },
  warning: { en: 'WARNING', zh: '提醒' },
  info: { en: 'NOTE', zh: '说明' },
};

export const BASIS: Words<Basis> = {
  program: { en: 'program text', zh: '项目正文' },
  call: { en: 'your call', zh: '所录入的通知' },
  reading: { en: 'our reading', zh: '我们的理解' },
  arithmetic: { en: 'arithmetic', zh: '算术核对' },
  format: { en: 'form', zh: '格式' },
  practice: { en: 'common practice', zh: '通行做法' },
};

/** The best that is said is that nothing was found: no verdict is an approval. */
export const VERDICT: Words<Verdict> = {
  'cannot-check': {
    en: 'Not checked to the end: an answer is needed first.',
    zh: '尚未完成检查：需要先确认若干问题。',
  },
  problems: { en: 'There are problems to correct.', zh: '发现问题，需要修改。' },
  attention: { en: 'No error, but there are points to look at.', zh: '未发现错误，但有几处需要留意。' },
  'no-problem-found': { en: 'These checks found no problem.', zh: '本次检查未发现问题。' },
};

/** Whether there is something to tell: it is broken, or it asks. */
export function applies({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'fail' || status === 'ask';
}
