import type { Bilingual } from '../../program/bilingual.ts';
import type { InList, Verdict } from '../../program/budget.ts';
import type { Severity } from '../../program/finding.ts';
import { SEVERITY } from '../../program/finding-words.ts';

/** What came in could not be read as it is: the finding says why and what to do. */
export const REFUSED: Bilingual = { en: 'This could not be read.', zh: '无法读取。' };

/** What to do next, by verdict. */
export const NEXT: Readonly<Record<Verdict, Bilingual>> = {
  'cannot-check': {
    en: 'Answer the questions above in the budget itself and send it again.',
    zh: '请在预算中补充或改正上述内容，然后重新发送。',
  },
  problems: {
    en: 'Correct the points marked as errors and send the budget again; the rest can wait.',
    zh: '请先修改标为“错误”的各项后重新发送，其余可稍后处理。',
  },
  attention: {
    en: 'Decide on each point; where the program text is silent, ask your bureau before you rely on it.',
    zh: '请逐项确认；项目正文未作规定的，采用前请先向科技局核实。',
  },
  'no-problem-found': {
    en: 'This is not an approval: the bureau decides, and may ask for proof of every amount.',
    zh: '这不等于审批通过：最终以主管部门审核为准，各项金额均应备好证明材料。',
  },
};

/** Over the findings of one severity, which are counted. */
export const SEVERITY_HEADING: Readonly<Record<Severity, Bilingual>> = {
  ...SEVERITY,
  error: { en: 'Errors', zh: '错误' },
};

/** What is only counted, since a long list is read by nobody. */
export const MORE = {
  ofRule: (count: number): Bilingual => ({
    en: `… and ${count} more of this kind.`,
    zh: `……另有同类问题${count}项。`,
  }),
  lines: (count: number): Bilingual => ({
    en: `… and ${count} more lines, changed in the same way.`,
    zh: `……另有${count}行，修改方式相同，未逐行列出。`,
  }),
  inWorkbook: { en: ' The annotated workbook has them all.', zh: '全部内容见标注版表格。' },
  cut: {
    en: 'There is more than fits here; the counts are of everything.',
    zh: '内容较多，此处未全部列出；所示数量为全部项数。',
  },
} as const;

export const IN_LIST: Readonly<Record<InList, Bilingual>> = {
  yes: { en: 'named', zh: '列明' },
  no: { en: 'not named', zh: '未列明' },
  partly: { en: 'partly', zh: '部分列明' },
  unclear: { en: 'unclear', zh: '不明确' },
};

export const COLUMNS = {
  n: { en: '#', zh: '行' },
  category: { en: 'Line', zh: '科目' },
  amount: { en: 'Amount', zh: '金额' },
  own: { en: 'Company', zh: '企业' },
  grant: { en: 'Grant', zh: '资助' },
  other: { en: 'Other', zh: '其他' },
  inList: { en: 'Allowable list', zh: '可列支范围' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const NOT_GIVEN: Bilingual = { en: 'not given', zh: '未列' };

/** When there is nothing to check yet: what to send, and in which form. */
export const SEND_BUDGET: Bilingual = {
  en: 'Send the budget as lines: what it is for, the amount, and who pays. For example:\n```\nEquipment 6,000,000 (company 3,400,000, grant 2,600,000)\nCertification testing 1,400,000 (company 800,000, grant 600,000)\n```\nPaste it here after “check budget”, or use the form.',
  zh: '请逐行发送预算：用途、金额、由谁出资。例如：\n```\n设备购置 600万（企业340万，资助260万）\n认证检测 140万（企业80万，资助60万）\n```\n可在“检查预算”后直接粘贴，也可使用表单。',
};
