import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { type FigureCount, figureLine } from '../guard/review.ts';
import type { FaultKind } from './model-fault.ts';

/** Whose wording an answer is, and what it was held to. */
export function wordedLine(
  { model, host, figures, leftOut }: { model: string; host: string; figures: FigureCount; leftOut: number },
  lang: Lang,
): string {
  const counted = figureLine(figures)?.[lang];
  if (lang === 'zh') {
    const left = leftOut === 0 ? '' : `有${leftOut}句与依据不符，已略去。`;
    return `由 ${model}（${host}）撰写，逐句与正文核对${counted ? `，${counted}` : ''}。${left}`;
  }
  const left =
    leftOut === 0
      ? ''
      : leftOut === 1
        ? ' One sentence did not match its source and was left out.'
        : ` ${leftOut} sentences did not match their source and were left out.`;
  return `Worded by ${model} (${host}); each sentence was held against the text${counted ? `, ${counted}` : ''}.${left}`;
}

/** Why the offline answer stands in place of the model's, in one plain sentence. */
export function offlineLine(fault: FaultKind, lang: Lang): string {
  return (WHY[fault] ?? FAILED)[lang];
}

const FAILED: Bilingual = {
  en: 'The model gave no usable answer this time, so this is the offline answer.',
  zh: '模型本次未能给出可用的回答，以上为离线回答。',
};
const UNREACHED: Bilingual = {
  en: 'The model cannot be reached at the moment, so this is the offline answer.',
  zh: '暂时无法连接模型，以上为离线回答。',
};
const LATE: Bilingual = {
  en: 'The model did not answer in time, so this is the offline answer.',
  zh: '模型未能按时作答，以上为离线回答。',
};
const SET_UP: Bilingual = {
  en: 'The model’s settings do not work, so this is the offline answer. Whoever runs this bot can run “torch doctor”.',
  zh: '模型设置有误，以上为离线回答。请管理人员运行 torch doctor 检查。',
};

const WHY: Readonly<Partial<Record<FaultKind, Bilingual>>> = {
  busy: {
    en: 'The model is busy at the moment, so this is the offline answer.',
    zh: '模型当前繁忙，以上为离线回答。',
  },
  server: UNREACHED,
  unreachable: UNREACHED,
  slow: LATE,
  deadline: LATE,
  key: SET_UP,
  'not-an-endpoint': SET_UP,
  refused: SET_UP,
  spent: {
    en: 'Today’s limit for the model is used up, so this is the offline answer. It is free again tomorrow (Beijing time).',
    zh: '今日模型用量已达上限，以上为离线回答，明日（北京时间）恢复。',
  },
  unsupported: {
    en: 'The model’s wording did not match the program text, so this is the offline answer.',
    zh: '模型的表述与项目正文不符，以上为离线回答。',
  },
};
