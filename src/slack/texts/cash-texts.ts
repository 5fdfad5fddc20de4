import type { Bilingual } from '../../program/bilingual.ts';

export const CASH = {
  title: { en: 'Cash by month', zh: '现金流预测' },
  month: { en: 'Month', zh: '月份' },
  company: { en: 'Company in', zh: '企业投入' },
  grant: { en: 'Grant in', zh: '资助到账' },
  other: { en: 'Other in', zh: '其他流入' },
  out: { en: 'Out', zh: '支出' },
  balance: { en: 'Balance', zh: '月末余额' },
  note: {
    en: 'A forecast worked out from the months given, not a statement of account. The checklist asks for one.',
    zh: '本表依据所填月份推算，并非账目。申报材料清单要求提供现金流预测。',
  },
  send: {
    en: 'Send the plan as lines: month, what is spent, company money, grant on a milestone. For example:\n```\n/torch-check cash\nMonth | Spending | Company | Grant\n2027-01 | 600,000 | 1,000,000 |\n2027-06 | 900,000 | | 1,500,000\n```\nThe grant of your adopted budget is held against the milestones.',
    zh: '请逐行发送计划：月份、支出、企业投入、里程碑拨付的资助。例如：\n```\n/torch-check 现金流\n月份 | 支出 | 企业投入 | 资助\n2027-01 | 60万 | 100万 |\n2027-06 | 90万 | | 150万\n```\n各里程碑拨付金额将与已采用预算中的资助总额核对。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
