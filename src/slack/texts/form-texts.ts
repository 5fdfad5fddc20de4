import type { Bilingual } from '../../program/bilingual.ts';

export const BUDGET_FORM = {
  title: { en: 'Check a budget', zh: '检查预算' },
  submit: { en: 'Check', zh: '检查' },
  close: { en: 'Cancel', zh: '取消' },
  label: { en: 'The budget, one line each', zh: '预算各行，每行一项' },
  hint: {
    en: 'What it is for, the amount, who pays. Paste rows from a sheet as they are. Longer than 3,000 characters: send it as a message after “check budget”.',
    zh: '用途、金额、由谁出资；可直接从表格复制粘贴。超过3000字时，请在“检查预算”后以消息发送。',
  },
  placeholder: {
    en: 'Equipment 6,000,000 (company 3,400,000, grant 2,600,000)',
    zh: '设备购置 600万（企业340万，资助260万）',
  },
  fileLabel: { en: 'Or the file it is in', zh: '或上传预算文件' },
  fileHint: {
    en: 'Excel (.xlsx), CSV, Word (.docx) or PDF, up to 10 MB. Nothing in it is changed.',
    zh: '支持 Excel（.xlsx）、CSV、Word（.docx）和 PDF，不超过10 MB。不会改动原文件。',
  },
  empty: {
    en: 'Write at least one line with an amount, or add a file below.',
    zh: '请至少填写一行并写明金额，或在下方上传文件。',
  },
  both: {
    en: 'There are lines above and a file here, and two budgets are never added together. Take one of them out.',
    zh: '上方已填写预算，此处又上传了文件。两份预算不会相加，请只保留一份。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const CALL_FORM = {
  title: { en: 'The call’s terms', zh: '录入通知内容' },
  submit: { en: 'Save', zh: '保存' },
  close: { en: 'Cancel', zh: '取消' },
  intro: {
    en: 'What the bureau’s own call says goes before the summary. Leave empty what it does not say.',
    zh: '以主管部门通知为准。通知未写明的，请留空。',
  },
  cap: { en: 'Grant cap', zh: '资助上限' },
  capHint: { en: 'For example 4,000,000 or 400万', zh: '例如 4000000 或 400万' },
  ratio: { en: 'Match ratio, company : grant', zh: '配套比例（企业 : 资助）' },
  ratioHint: { en: 'For example 1:1', zh: '例如 1:1' },
  day: { en: 'Closing day', zh: '截止日期' },
  hour: { en: 'Closing hour (Beijing time)', zh: '截止时间（北京时间）' },
  hourHint: { en: 'For example 17:00', zh: '例如 17:00' },
  source: { en: 'Where it says so', zh: '出处' },
  sourceHint: { en: 'For example: notice 12, p. 3', zh: '例如：第12号通知第3页' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const CALL_ERRORS = {
  cap: { en: 'Write one amount, such as 4000000 or 400万.', zh: '请填写一个金额，例如 4000000 或 400万。' },
  ratio: { en: 'Write two numbers, such as 1:1 or 1.5:1.', zh: '请填写两个数，例如 1:1 或 1.5:1。' },
  hour: { en: 'Write an hour such as 17:00.', zh: '请按 17:00 的格式填写。' },
  hourAlone: { en: 'An hour needs its day: choose the closing day too.', zh: '填写时间须同时选择截止日期。' },
  source: {
    en: 'Name the notice and page: nobody could check a figure without it.',
    zh: '请注明通知文号和页码，否则无法核对。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
