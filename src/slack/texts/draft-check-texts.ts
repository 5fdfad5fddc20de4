import type { Bilingual } from '../../program/bilingual.ts';

export const DRAFT_CHECK = {
  title: { en: 'The draft checked', zh: '草稿检查结果' },
  clean: { en: 'Nothing to mend was found in it.', zh: '未发现需要修改之处。' },
  /** What a passed rule of a draft means, always said. */
  present: {
    en: '“Found” means that the words are there, not that the content is good.',
    zh: '“已写到”仅表示有相关内容，不代表内容质量。',
  },
  send: {
    en: 'Which draft? Say the section and put the text below it, for example “check market analysis draft” and the text; or use the form, which takes a file too.',
    zh: '请说明章节并附上内容，例如“检查市场分析草稿”，下一行起粘贴草稿；也可以使用表单，支持上传文件。',
  },
  tooLong: (length: number, most: number): Bilingual => ({
    en: `This draft has ${length.toLocaleString('en')} characters; I check up to ${most.toLocaleString('en')} at a time. Send it section by section.`,
    zh: `草稿共${length}字，每次最多检查${most}字，请按章节分次发送。`,
  }),
} as const;

export const DRAFT_FORM = {
  title: { en: 'Check a draft', zh: '检查草稿' },
  submit: { en: 'Check', zh: '检查' },
  close: { en: 'Cancel', zh: '取消' },
  section: { en: 'Which section it is', zh: '所属章节' },
  choose: { en: 'Choose', zh: '请选择' },
  text: { en: 'The draft', zh: '草稿内容' },
  textHint: {
    en: 'Up to 3,000 characters; for more, add a file below.',
    zh: '不超过3000字；更长的内容请在下方上传文件。',
  },
  file: { en: 'Or as a file', zh: '或上传文件' },
  fileHint: { en: 'Word, PDF, text or Markdown', zh: 'Word、PDF、文本或Markdown文件' },
  empty: { en: 'Paste the draft, or add a file below.', zh: '请粘贴草稿内容，或在下方上传文件。' },
  both: { en: 'Take either the text or the file out.', zh: '文字和文件请只保留一项。' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const APPLICATION_CHECK = {
  title: { en: 'The application checked as a whole', zh: '申报材料整体核对' },
  parts: { en: 'What was read', zh: '已读取的内容' },
  missing: { en: 'not there yet', zh: '尚无' },
  how: {
    en: 'It reads what this conversation keeps: the adopted budget, the call’s terms, eligibility, documents, and the drafts made here.',
    zh: '读取本会话保存的内容：已采用的预算、通知内容、申报资格、材料清单，以及在此起草的章节。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The parts of an application, as the check of the whole names them. */
export const PARTS: Readonly<Record<string, Bilingual>> = {
  facts: { en: 'Company and project facts', zh: '企业和项目资料' },
  budget: { en: 'Budget', zh: '预算' },
  deadline: { en: 'Deadline', zh: '截止日期' },
  cash: { en: 'Cash flow', zh: '现金流' },
  eligibility: { en: 'Eligibility', zh: '申报资格' },
  documents: { en: 'Documents', zh: '申报材料' },
  call: { en: 'The call’s terms', zh: '通知内容' },
  application: { en: 'The parts against each other', zh: '各部分相互核对' },
};
