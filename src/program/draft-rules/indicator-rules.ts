import type { Bilingual } from '../bilingual.ts';
import { CITED } from '../cited-facts.ts';
import type { DraftRule } from './draft-work.ts';
import { type IndicatorItem, indicatorItems } from './indicator-items.ts';

const PARTS: Readonly<Record<keyof IndicatorItem['has'], Bilingual>> = {
  target: { en: 'a target', zh: '目标值' },
  baseline: { en: 'a baseline', zh: '基线值' },
  unit: { en: 'a unit', zh: '单位' },
  date: { en: 'a date', zh: '完成时间' },
};

function lacking({ has }: IndicatorItem, parts: readonly (keyof IndicatorItem['has'])[]) {
  return parts.filter((part) => !has[part]);
}

function list(parts: readonly (keyof IndicatorItem['has'])[]): Bilingual {
  return {
    en: parts.map((part) => PARTS[part].en).join(', '),
    zh: parts.map((part) => PARTS[part].zh).join('、'),
  };
}

/** The text asks for indicators and targets; the baseline, the unit and the date are good practice. */
export const INDICATOR_RULES: readonly DraftRule[] = [
  {
    id: 'LNT-ESG-001',
    basis: 'program',
    severity: 'warning',
    title: { en: 'An indicator has its baseline and its target', zh: '至少一项指标有基线值和目标值' },
    cites: [CITED.esgIndicators],
    sections: ['esg'],
    check: (work) => {
      const items = indicatorItems(work);
      if (items.some(({ has }) => has.target && has.baseline)) return 'pass';
      const [aimed] = items.filter(({ has }) => has.target);
      if (aimed === undefined) {
        return [
          {
            message: {
              en: 'No indicator with an improvement target was found. Give at least one, with today’s figure and the target: kWh per unit, percentage of material recycled.',
              zh: '未见附有改进目标的指标。请至少列一项，并写明现值和目标值，例如单位产品电耗、材料回收率。',
            },
            params: { missing: 'target, baseline' },
          },
        ];
      }
      return [
        {
          basis: 'practice',
          message: {
            en: `“${aimed.name}” (row ${aimed.row}) has a target and no baseline. The text asks only for targets; with today’s figure beside it a reviewer can judge the improvement.`,
            zh: `“${aimed.name}”（原文第${aimed.row}行）有目标值，无基线值。文本只要求目标；补上现值，评审专家才能判断改进幅度。`,
          },
          params: { indicator: aimed.name, missing: 'baseline' },
          where: { row: aimed.row },
        },
      ];
    },
  },
  {
    id: 'LNT-KPI-001',
    basis: 'program',
    severity: 'warning',
    title: {
      en: 'Each indicator has unit, baseline, target and date',
      zh: '各项指标均有单位、基线值、目标值和时间',
    },
    cites: [CITED.kpis],
    sections: ['monitoring'],
    check: (work) => {
      const items = indicatorItems(work);
      if (items.length === 0) {
        return [
          {
            message: {
              en: 'No indicator with a figure was found. List each with its unit, baseline, target and date: production yield, defect rate, revenue growth.',
              zh: '未见带数据的指标。请逐项列出单位、基线值、目标值和时间，例如成品率、缺陷率、营收增长。',
            },
            params: { indicator: '', missing: 'target, baseline, unit, date' },
          },
        ];
      }
      return items.flatMap((item) => {
        const parts = lacking(item, ['target', 'baseline', 'unit', 'date']);
        if (parts.length === 0) return [];
        const lacks = list(parts);
        return [
          {
            basis: parts.includes('target') ? ('program' as const) : ('practice' as const),
            message: {
              en: `Indicator “${item.name}” (row ${item.row}) does not show: ${lacks.en}. The text asks for indicators; baseline, unit and date are what reviewers compare with later.`,
              zh: `指标“${item.name}”（原文第${item.row}行）未写明：${lacks.zh}。文本要求列指标；基线值、单位和时间是日后对照的依据。`,
            },
            params: { indicator: item.name, missing: parts.join(', ') },
            where: { row: item.row },
          },
        ];
      });
    },
  },
];
