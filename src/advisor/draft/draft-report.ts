import type { Bilingual } from '../../program/bilingual.ts';
import type { Gap } from './draft.ts';
import { countGaps } from './gaps.ts';
import { RISK_CLASSES } from './sections/risk-assessment.ts';
import type { Writing, WritingInput } from './writing.ts';

const PRESENT_NOT_GOOD: Bilingual = {
  en: 'These counts say what is present, not whether it is good.',
  zh: '以上只说明内容齐不齐，不评价写得好不好。',
};

/** What was counted and compared, for the report under a draft: one line each. */
export function draftReport(section: string, gaps: readonly Gap[], input: Writing): readonly string[] {
  const { lang } = input;
  const lines = [
    ...(section === 'risk-assessment' ? riskLines(input) : []),
    ...(WITH_BUDGET.includes(section) ? budgetLine(input) : []),
    ...termsLine(input),
  ];
  return [countGaps(gaps, lang), ...[...lines, PRESENT_NOT_GOOD].map((line) => line[lang])];
}

function riskLines({ application }: WritingInput): readonly Bilingual[] {
  const { risks, contingency } = application.risk;
  const classes = new Set(risks.map((one) => one.class)).size;
  const ratings = risks.flatMap((one) => [one.probability, one.impact]);
  const given = ratings.filter((rating) => rating !== null).length;
  const all = RISK_CLASSES.length;
  const counted = {
    en: `${classes} of ${all} risk classes; probability and impact ${given} of ${ratings.length} filled.`,
    zh: `五类风险已写${classes}类，应写${all}类；概率与影响已填${given}项，应填${ratings.length}项。`,
  };
  if (contingency === null) return [counted];
  return [
    counted,
    {
      en: 'The text advises a contingency under Risk but does not name it among the allowable expenses, so it stays out of the grant.',
      zh: '摘要在“风险”一节建议列风险准备金，但可列支范围未列此项，故不计入申请资助。',
    },
  ];
}

/** Sections in which figures of the budget stand. */
export const WITH_BUDGET: readonly string[] = [
  'executive-summary',
  'financial-snapshot',
  'risk-assessment',
  'budget-narrative',
];

/** Whose budget the figures are. */
function budgetLine({ budget, adopted }: WritingInput): readonly Bilingual[] {
  if (budget === null) return [];
  const [en, zh] = adopted
    ? ['the adopted budget', '已采用的预算']
    : ['the example’s own budget', '示例企业的预算'];
  return [{ en: `Budget figures come from ${en}.`, zh: `预算数据取自${zh}。` }];
}

/** The program's terms that stand in the section because the facts bear them out. */
function termsLine({ used }: Writing): readonly Bilingual[] {
  if (used.size === 0) return [];
  const names = (lang: 'en' | 'zh') => [...used].map(({ term }) => term[lang]);
  return [
    {
      en: `Terms of the program that your facts bear out: ${names('en').join('; ')}.`,
      zh: `所用项目术语（均有事实支撑）：${names('zh').join('、')}。`,
    },
  ];
}
