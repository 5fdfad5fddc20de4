import type { Bilingual } from '../../program/bilingual.ts';

export const HELP_TITLE: Bilingual = { en: 'What I can do', zh: '我能做什么' };

/** One line a thing, with the words that do it. */
export const HELP: Bilingual = {
  en: [
    '• *Answer* from the program text, with the passage: “Can we claim wages?”',
    '• *Check a budget*: `/torch-check budget` (paste it or add the file), or “check budget” and the lines below it; then *how to mend it*, *what if* (“what if line 3 is cut by 500,000”) and *cash flow* (`/torch-check cash`)',
    '• *Check the deadline*, with a plan for your calendar: `/torch-check deadline 2027-05-10`',
    '• *Check eligibility*: `/torch-check eligibility`, or “check eligibility: we rent, the lease ends next year”',
    '• *Check documents*: `/torch-check documents` · *a draft*: `/torch-check draft` · *everything together*: `/torch-check application`',
    '• *Draft* any of the 14 proposal sections: `/torch-draft project-plan`, or “draft risk section”',
    '• *Add your own documents*: send a call or a guide with “add this document”; I quote it by name and page, and propose the call’s terms for you to accept. “documents” lists them',
    '• *Keep* your budget, the call’s terms, and the questions for your bureau: “questions”',
    'In a channel, mention me; in a direct message, just write. English or Chinese.',
  ].join('\n'),
  zh: [
    '• *答疑*：依据项目正文作答并附出处，例如“工资可以列支吗？”',
    '• *检查预算*：`/torch-check 预算`（可粘贴，也可上传文件），或发送“检查预算”并附上各行；还可查看 *修改方案*、 *测算*（“如果第3行减少50万”）和 *现金流*（`/torch-check 现金流`）',
    '• *核对截止日期*，并可导入日历：`/torch-check 截止 2027-05-10`',
    '• *核对申报资格*：`/torch-check 资格`，或发送“核对资格：厂房是租的，租期到明年”',
    '• *核对材料*：`/torch-check 材料` · *检查草稿*：`/torch-check 草稿` · *整份核对*：`/torch-check 全部`',
    '• *起草* 申报书14个章节：`/torch-draft 项目计划`，或发送“起草风险评估”',
    '• *收录文件*：将通知或指南与“收录这份文件”一起发送，回答时注明文件名和页码引用，并列出其中的通知条款供您采用；发送“我的文件”查看清单',
    '• *保存* 本单位预算、通知内容和待问科技局的问题：发送“问题清单”',
    '在频道里请先@我；私信中直接发送即可。中英文均可。',
  ].join('\n'),
};

export const HELP_LIMITS: Bilingual = {
  en: 'I restate a third-party summary of the program, not an official notice, and I give no legal advice. Before spending money, have your bureau confirm that a call with these terms exists.',
  zh: '所依据的是第三方网页对项目的摘要（经转述），并非官方通知，也不构成法律意见。投入经费之前，请先向科技局核实本批次是否存在、条款是否如此。',
};
