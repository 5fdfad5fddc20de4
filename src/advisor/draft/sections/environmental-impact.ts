import { part } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { indicatorBlocks, indicatorText } from '../environment-indicators.ts';
import { environmentGap, environmentList } from '../environment-items.ts';
import type { Writing } from '../writing.ts';

/** What the project does to the environment, the measures with their figures, and the assessment. */
export function writeEnvironmentalImpact(w: Writing): readonly DraftBlock[] {
  const { esg, impact, project } = w.application;
  const where =
    project === null ? '' : w.fact(w.application.company.zone, { en: 'park', zh: '园区' }, 'administration');
  const effects = impact.filter(({ kind }) => kind === 'sustainable-development').map(({ say }) => say);
  return [
    part(
      w,
      { en: 'Project and effect', zh: '项目概况与环境效益' },
      project === null
        ? w.gap({ en: 'product and place of the project', zh: '项目产品及建设地点' }, 'research')
        : w.say({
            en: `“${project.title.en}” is to be built in ${where}`,
            zh: `“${project.title.zh}”项目建设地点为${where}`,
          }),
      ...w.each(effects, { en: 'effect on the environment in figures', zh: '环境效益数据' }, 'quality'),
    ),
    part(w, { en: 'Environmental management', zh: '环境管理措施' }, environmentGap(w) ?? managementIntro(w)),
    ...environmentList(w),
    part(w, { en: 'Indicators and improvement targets', zh: '指标与改进目标' }, ...indicatorText(w)),
    ...indicatorBlocks(w),
    part(
      w,
      { en: 'Impact assessment', zh: '环境影响评价' },
      ...w.each(
        esg?.assessments,
        { en: 'environmental impact assessment and its date', zh: '环评文件及时间' },
        'quality',
      ),
    ),
    part(
      w,
      { en: 'Mitigation plan', zh: '缓解方案' },
      ...w.each(esg?.mitigation, { en: 'mitigation measures', zh: '环境影响缓解措施' }, 'quality'),
    ),
    part(
      w,
      w.term('third-party-certification', { en: 'third-party certification', zh: '第三方认证' }),
      ...w.each(
        esg?.certification,
        { en: 'environmental certification or audit', zh: '环境管理体系认证或审核' },
        'quality',
      ),
    ),
  ];
}

function managementIntro(w: Writing): string {
  return w.say({
    en: 'Measures cover energy, emissions, water and waste of the new line:',
    zh: '针对新产线的能源、排放、用水和废弃物，采取以下措施：',
  });
}
