import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Gap } from './draft.ts';
import { countGaps } from './gaps.ts';
import { RISK_CLASSES } from './sections/risk-assessment.ts';
import type { Writing, WritingInput } from './writing.ts';

/** The last line of every report. */
export const PRESENT_NOT_GOOD: Bilingual = {
  en: 'These counts say what is present, not whether it is good.',
  zh: '以上仅核对内容完整性，不评价质量。',
};

/** What was counted and compared, for the report under a draft: one line each. */
export function draftReport(section: string, gaps: readonly Gap[], input: Writing): readonly string[] {
  const { lang } = input;
  const lines = [
    ...(section === 'risk-assessment' ? riskLines(input) : []),
    ...(WITH_BUDGET.includes(section) ? budgetLine(input) : []),
  ];
  const last = [...termsLine(termsIn(input), lang), PRESENT_NOT_GOOD[lang]];
  return [countGaps(gaps, lang), ...lines.map((line) => line[lang]), ...last];
}

function riskLines({ application }: WritingInput): readonly Bilingual[] {
  const { risks, contingency } = application.risk;
  const classes = new Set(risks.map((one) => one.class)).size;
  const ratings = risks.flatMap((one) => [one.probability, one.impact]);
  const given = ratings.filter((rating) => rating !== null).length;
  const all = RISK_CLASSES.length;
  const [enRated, zhRated] =
    ratings.length === 0
      ? ['', '']
      : [
          `; probability and impact ${given} of ${ratings.length} filled`,
          given === ratings.length
            ? `；概率与影响共${given}项，均已填写`
            : `；概率与影响应填${ratings.length}项，已填${given}项`,
        ];
  const counted = {
    en: `${classes} of ${all} risk classes${enRated}.`,
    zh: `${classes === all ? `${all}类风险均已写明` : `应写${all}类风险，已写${classes}类`}${zhRated}。`,
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

/** The program's terms that stand in the section because the facts bear them out, in its language. */
export function termsIn({ used, lang }: Writing): readonly string[] {
  return [...used].map(({ term }) => term[lang]);
}

export function termsLine(terms: readonly string[], lang: Lang): readonly string[] {
  if (terms.length === 0) return [];
  return [
    lang === 'zh'
      ? `所用项目术语（均有事实支撑）：${terms.join('、')}。`
      : `Terms of the program that your facts bear out: ${terms.join('; ')}.`,
  ];
}
