import type { Bilingual } from '../../program/bilingual.ts';
import type { FetchedFile } from '../files.ts';

type Trouble = (FetchedFile & { readonly ok: false })['why'];

/** Why a handed-in file was not read, and what to do. */
export const FILE_TROUBLE: Readonly<Record<Trouble, Bilingual>> = {
  gone: {
    en: 'Slack no longer has this file. Please upload it again.',
    zh: 'Slack中已没有这个文件，请重新上传。',
  },
  'too-large': {
    en: 'This file is larger than 10 MB, more than I read. Save the budget’s sheet alone as a new file and send that.',
    zh: '文件超过10 MB，无法读取。请将预算所在的工作表单独另存为新文件后发送。',
  },
  'not-allowed': {
    en: 'Slack does not let me read this file. Upload it to this conversation itself, or copy the rows and paste them after “check budget”. If it happens with every file, whoever runs this bot has to grant it files:read.',
    zh: 'Slack不允许我读取这个文件。请直接上传到本会话，或复制表格各行粘贴到“检查预算”之后。如果所有文件都这样，请联系本机器人的管理人员开通 files:read 权限。',
  },
};

export const SEVERAL_FILES: Bilingual = {
  en: 'There is more than one file here. Send the one with the budget alone.',
  zh: '这里有多个文件，请单独发送预算文件。',
};

export const SEVERAL_PLANS: Bilingual = {
  en: 'There is more than one file here. Send the one with the cash plan alone.',
  zh: '这里有多个文件，请单独发送现金流计划文件。',
};

/** Said where a file has more tables than there are buttons. */
export const MORE_TABLES = (shown: number, all: number): Bilingual => ({
  en: `The first ${shown} of ${all} have a button. For another, save its sheet alone as a new file and send that.`,
  zh: `共${all}个，仅前${shown}个有按钮。如需检查其他表，请将该工作表单独另存为新文件后发送。`,
});

/** Said with an answer that takes words alone. */
export const FILE_NOT_READ: Bilingual = {
  en: 'The file you sent along was not read: this takes words only. Copy the lines from it into a message.',
  zh: '随消息发送的文件未被读取，此项只接受文字。请将文件中的内容复制到消息里。',
};

/** Said where files went to the person's own conversation. */
export const SENT_TO_YOU: Bilingual = {
  en: 'Sent to you in our direct conversation, where only you see it.',
  zh: '已发到您与我的私信中，仅您可见。',
};

export const NO_CHART: Bilingual = {
  en: 'There are no amounts to draw yet. Answer the questions of the check first.',
  zh: '目前没有可绘制的金额，请先回答检查中提出的问题。',
};

/** The picture that goes along with a report; the report has been read by then. */
export const NO_PICTURE: Bilingual = {
  en: 'The picture that belongs to this could not be sent; the report above is complete.',
  zh: '所附图表未能发送，以上报告内容完整。',
};

export const NO_WORKBOOK: Bilingual = {
  en: 'There is nothing to annotate yet. Answer the questions of the check first.',
  zh: '目前没有可标注的内容，请先回答检查中提出的问题。',
};

/** Names of the files people get, and their titles in Slack. */
export const FILE_NAMES = {
  chart: {
    name: { en: 'budget.png', zh: '预算.png' },
    title: { en: 'The budget by line and source', zh: '预算各科目资金来源图' },
  },
  cashChart: {
    name: { en: 'cash.png', zh: '现金流.png' },
    title: { en: 'Cash by month', zh: '各月现金流图' },
  },
  workbook: {
    name: { en: 'budget-checked.xlsx', zh: '预算-检查结果.xlsx' },
    title: { en: 'The budget with the findings at its cells', zh: '已在单元格标注检查结果的预算表' },
  },
  word: {
    name: { en: 'torch-draft', zh: '申报书草稿' },
    title: { en: 'The draft as a Word document', zh: '申报书草稿（Word）' },
  },
  calendar: {
    name: { en: 'torch-schedule.ics', zh: '申报日程.ics' },
    title: { en: 'The schedule as a calendar file', zh: '申报日程（日历文件）' },
  },
} as const;
