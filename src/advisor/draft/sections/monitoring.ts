import type { Indicator } from '../../../program/application.ts';
import { paragraph, part } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { indicatorTable } from '../indicator-table.ts';
import type { Writing } from '../writing.ts';

/** What is measured, how it is reported, and what an inspection can look at. */
export function writeMonitoring(w: Writing): readonly DraftBlock[] {
  const { monitoring, esg } = w.application;
  const own = monitoring?.indicators ?? [];
  const all = [...own, ...(esg?.indicators ?? []).filter(({ id }) => own.every((one) => one.id !== id))];
  return [
    part(w, { en: 'Performance indicators', zh: '绩效指标' }, indicatorIntro(w, own.length === 0 ? [] : all)),
    own.length === 0
      ? paragraph(
          w,
          w.gap(
            {
              en: 'indicators with unit, baseline, target and date',
              zh: '绩效指标及其单位、基线值、目标值和时间',
            },
            'quality',
          ),
        )
      : indicatorTable(w, all, 'quality'),
    part(
      w,
      w.term('progress-reports', { en: 'progress reports', zh: '进展报告' }),
      w.say({
        en: 'Reports cover technical achievements, financial expenditures and impact metrics',
        zh: '报告内容包括技术进展、资金支出和实施成效',
      }),
      ...w.each(
        monitoring?.reporting,
        { en: 'who reports to the program officer and when', zh: '报送责任部门及频次' },
        'finance',
      ),
    ),
    part(
      w,
      { en: 'Systems', zh: '监测系统' },
      ...w.each(
        monitoring?.systems,
        { en: 'ERP, dashboard and who reads them', zh: 'ERP、数字看板及使用部门' },
        'production',
      ),
      ...(w.application.quality?.digitalTools ?? []).map(w.say),
    ),
    part(w, { en: 'Milestone checks', zh: '里程碑验收' }, ...milestones(w)),
    part(
      w,
      { en: 'Records for inspections', zh: '备查档案' },
      ...w.each(monitoring?.records, { en: 'records kept for inspections', zh: '备查档案种类' }, 'quality'),
    ),
  ];
}

function indicatorIntro(w: Writing, all: readonly Indicator[]): string {
  const complete = all.filter(({ baseline, target }) => baseline !== null && target !== null).length;
  return all.length === 0
    ? w.say({ en: 'Indicators are to be set', zh: '绩效指标尚待确定' })
    : w.say({
        en: `The project tracks ${all.length} indicators, ${complete === all.length ? 'all' : `${complete} of them`} with baseline and target`,
        zh: `项目设${all.length}项绩效指标，${complete === all.length ? '均' : `其中${complete}项`}明确了基线值和目标值`,
      });
}

function milestones(w: Writing): readonly string[] {
  const planned = w.application.cash?.milestones ?? [];
  if (planned.length === 0) {
    return [w.gap({ en: 'milestones with date and proof', zh: '里程碑及其时间和凭证' }, 'finance')];
  }
  return planned.map(({ name, due, proof }) =>
    w.say({
      en: `${w.month(due)}: ${name.en} (${proof.en})`,
      zh: `${w.month(due)}：${name.zh}（${proof.zh}）`,
    }),
  );
}
