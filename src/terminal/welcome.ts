import type { Advisor } from '../advisor/advisor.ts';

/** The first screen of the local Slack: one sentence, and one button for each thing to try. */
export function welcome(advisor: Advisor) {
  const sample = advisor.sampleBudget();
  return {
    sentence: {
      en: 'torch-advisor answers questions about the Torch Program, checks budgets and dates, and drafts proposal sections; everything stays on this machine.',
      zh: 'torch-advisor 解答火炬计划申报问题，检查预算和日期，起草申报书章节；所有内容只留在本机。',
    },
    buttons: [
      {
        label: { en: 'Ask: may we rent our factory?', zh: '提问：租用厂房能申报吗？' },
        kind: 'message',
        channel: 'dm',
        text: { en: 'Are we eligible if we rent our factory?', zh: '我们的厂房是租的，能申报吗？' },
      },
      {
        label: { en: 'Check the text’s sample budget', zh: '检查文本中的样例预算' },
        kind: 'command',
        channel: 'dm',
        text: { en: `/torch-check budget\n${sample.en}`, zh: `/torch-check 预算\n${sample.zh}` },
      },
      {
        label: { en: 'Draft with the example company', zh: '用示例企业起草' },
        kind: 'message',
        channel: 'dm',
        text: { en: 'Draft the risk assessment with the example company', zh: '用示例企业起草风险评估' },
      },
      {
        label: { en: 'What is this text?', zh: '这是什么文本？' },
        kind: 'message',
        channel: 'dm',
        text: { en: 'What is this text, and is it official?', zh: '这是什么文本，是官方通知吗？' },
      },
    ],
  } as const;
}
