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
  return faultLine(fault, { en: 'this is the offline answer', zh: '以上为离线回答' }, lang);
}

/** Why a section stands as the rules write it. */
export function templateLine(fault: FaultKind, lang: Lang): string {
  return faultLine(fault, { en: 'this is the draft as the rules write it', zh: '以上为程序初稿' }, lang);
}

/** Whose wording a section is, and how much of it. */
export function wordedDraftLine(
  { model, host, all, kept }: { model: string; host: string; all: number; kept: number },
  lang: Lang,
): string {
  if (lang === 'zh') {
    const left = kept === 0 ? '' : `其余${kept}段的改写与资料不符，保留程序初稿。`;
    return `${all}个段落中有${all - kept}段由 ${model}（${host}）撰写，数字、日期、名称和待补项均与程序初稿一致。${left}请通读后再用。`;
  }
  const left = kept === 0 ? '' : ` ${kept} kept the rules’ wording, since the model’s did not hold.`;
  return `${all - kept} of ${all} paragraphs are worded by ${model} (${host}), with the figures, dates, names and gaps of the rules’ own draft.${left} Read it through before you use it.`;
}

function faultLine(fault: FaultKind, stands: Bilingual, lang: Lang): string {
  const why = (WHY[fault] ?? FAILED)[lang];
  const then = THEN[fault]?.[lang] ?? '';
  return lang === 'zh' ? `${why}，${stands.zh}。${then}` : `${why}, so ${stands.en}.${then}`;
}

const FAILED: Bilingual = {
  en: 'The model gave nothing usable this time',
  zh: '模型本次未能给出可用的结果',
};
const UNREACHED: Bilingual = { en: 'The model cannot be reached at the moment', zh: '暂时无法连接模型' };
const LATE: Bilingual = { en: 'The model did not answer in time', zh: '模型未能按时作答' };
const SET_UP: Bilingual = { en: 'The model’s settings do not work', zh: '模型设置有误' };

const WHY: Readonly<Partial<Record<FaultKind, Bilingual>>> = {
  busy: { en: 'The model is busy at the moment', zh: '模型当前繁忙' },
  server: UNREACHED,
  unreachable: UNREACHED,
  slow: LATE,
  deadline: LATE,
  key: SET_UP,
  'not-an-endpoint': SET_UP,
  refused: SET_UP,
  bug: { en: 'A fault of this bot kept the model’s answer back', zh: '系统出现故障，未能采用模型的回答' },
  spent: { en: 'Today’s limit for the model is used up', zh: '今日模型用量已达上限' },
  unsupported: {
    en: 'The model’s wording did not match what it must rest on',
    zh: '模型的表述与所依据的内容不符',
  },
};

const DOCTOR: Bilingual = {
  en: ' Whoever runs this bot can run “torch doctor”.',
  zh: '请管理人员运行 torch doctor 检查。',
};
/** What helps. */
const THEN: Readonly<Partial<Record<FaultKind, Bilingual>>> = {
  key: DOCTOR,
  'not-an-endpoint': DOCTOR,
  refused: DOCTOR,
  bug: { en: ' Whoever runs this bot finds it in the log.', zh: '请管理人员查看运行日志。' },
  spent: { en: ' It is free again tomorrow (Beijing time).', zh: '明日（北京时间）恢复。' },
};
