import type { Later } from '../../intake/request.ts';
import type { Bilingual } from '../../program/bilingual.ts';

export const HELP_TITLE: Bilingual = { en: 'What I can do', zh: '我能做什么' };

/** One line a thing, with the words that do it. */
export const HELP: Bilingual = {
  en: [
    '• *Answer* from the program text, with the passage: “Can we claim wages?”',
    '• *Check a budget*: `/torch-check budget`, or “check budget” and the lines below it',
    '• *Check the deadline*: `/torch-check deadline`, or “check deadline”',
    '• *Draft* the risk section: `/torch-draft risk-assessment`, or “draft risk section”',
    '• *Keep* your budget, the call’s terms, and the questions for your bureau: “questions”',
    'In a channel, mention me; in a direct message, just write. English or Chinese.',
  ].join('\n'),
  zh: [
    '• *答疑*：依据项目正文作答并附出处，例如“工资可以列支吗？”',
    '• *检查预算*：`/torch-check 预算`，或发送“检查预算”并附上各行',
    '• *核对截止日期*：`/torch-check 截止`，或发送“检查截止日期”',
    '• *起草* 风险评估：`/torch-draft 风险评估`，或发送“起草风险评估”',
    '• *保存* 本单位预算、通知内容和待问科技局的问题：发送“问题清单”',
    '在频道里请先@我；私信中直接发送即可。中英文均可。',
  ].join('\n'),
};

export const HELP_LIMITS: Bilingual = {
  en: 'I restate a third-party summary of the program, not an official notice, and I give no legal advice. Before spending money, have your bureau confirm that a call with these terms exists.',
  zh: '所依据的是第三方网页对项目的摘要（经转述），并非官方通知，也不构成法律意见。投入经费之前，请先向科技局核实本批次是否存在、条款是否如此。',
};

export const COMING: Bilingual = {
  en: 'Coming later, not there yet: eligibility and document checks, checking a draft, other draft sections, reading files.',
  zh: '以下功能尚未提供，将陆续推出：资格检查、材料检查、草稿检查、其他章节起草、读取文件。',
};

export const LATER: Readonly<Record<Later, Bilingual>> = {
  eligibility: {
    en: 'The eligibility check is not there yet. Ask me in words instead, for example “Are we eligible if we rent our factory?”: the answer names the criterion and the proof.',
    zh: '资格检查功能尚未提供。可以直接提问，例如“厂房是租的，能申报吗？”，回答会说明相应条件和所需证明。',
  },
  documents: {
    en: 'The document check is not there yet. Ask “Which documents do we need?” for the list from the text.',
    zh: '材料检查功能尚未提供。可以提问“需要准备哪些材料？”，回答会列出正文所列清单。',
  },
  'draft-check': {
    en: 'Checking a draft is not there yet. I can draft the risk section: “draft risk section”.',
    zh: '草稿检查功能尚未提供。目前可以起草风险评估：发送“起草风险评估”。',
  },
};
