import type { Bilingual } from '../../program/bilingual.ts';

/** What to ask before any more work goes into an application whose day has passed, or is only the summary's. */
export const ASK_ABOUT_CALL: Bilingual = {
  en: '▸ Ask your science and technology bureau: “Is a call open now? What is its number and who issued it? Last day and hour? Cap and match ratio?”',
  zh: '▸ 问科技局：“目前是否有正在受理的批次？通知文号和发文机关是什么？截止日期和具体时间？资助上限和配套比例？”',
};

export const ENTER_CALL: Bilingual = {
  en: 'Have the notice? Enter its terms: every check will use them and show your source.',
  zh: '已拿到通知？请录入其内容：以后的检查都以此为准，并注明您的来源。',
};

export const PLAN: Bilingual = { en: 'Plan, counted back from the submission', zh: '倒排时间安排' };

export const MARKS = {
  late: { en: 'late', zh: '已过期' },
  ours: { en: 'our suggestion', zh: '我们的建议' },
  text: { en: 'from the program text', zh: '项目正文要求' },
  today: { en: 'today', zh: '今天' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const CALENDAR_UNKNOWN: Bilingual = {
  en: 'The public holidays of these dates are not published yet, so working days are not counted.',
  zh: '相关年度的放假安排尚未公布，暂不计算工作日。',
};
