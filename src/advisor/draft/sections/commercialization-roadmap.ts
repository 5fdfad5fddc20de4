import { list, part } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { impactItems } from '../impact-items.ts';
import { milestoneTable } from '../milestone-table.ts';
import { paymentPart } from '../payment-text.ts';
import { validationTable } from '../validation-table.ts';
import type { Writing } from '../writing.ts';

/** From the prototype over the milestones to sales, jobs and what the zone has of it. */
export function writeCommercializationRoadmap(w: Writing): readonly DraftBlock[] {
  const { project, market } = w.application;
  return [
    part(
      w,
      w.term('validated-prototype', { en: 'prototype', zh: '样机' }),
      w.fact(
        project?.prototype,
        { en: 'what has been made and tried so far', zh: '样机数量及试制时间' },
        'research',
      ),
    ),
    validationTable(w),
    part(w, { en: 'Steps to market', zh: '产业化步骤' }, stepsIntro(w)),
    ...milestoneTable(w, ['stage', 'due', 'proof']),
    ...paymentPart(w),
    part(
      w,
      { en: 'Capacity and quality', zh: '产能与质量' },
      ...w.each(
        project?.targets,
        { en: 'targets with figure and date', zh: '量化目标及完成时间' },
        'research',
      ),
      ...w.each(
        w.application.quality?.scaleUp,
        { en: 'how quality is kept while output grows', zh: '扩产过程中的质量保证安排' },
        'quality',
      ),
    ),
    part(
      w,
      { en: 'Sales channels', zh: '销售渠道' },
      ...w.each(
        market?.partners.filter(({ kind }) => kind !== 'upstream').map(({ say }) => say),
        { en: 'distributors or integrators, with their contracts', zh: '经销商或集成商及其协议' },
        'sales',
      ),
      ...w.each(
        market?.exports,
        { en: 'export markets, contracts or letters of intent', zh: '出口市场、合同或意向书' },
        'sales',
      ),
    ),
    part(w, { en: 'Growth', zh: '增长与带动' }, growthIntro(w)),
    list(w, impactItems(w, ['revenue-growth', 'job-creation', 'knowledge-spillovers'])),
  ];
}

function stepsIntro(w: Writing): string {
  const { project } = w.application;
  if (project === null) return w.gap({ en: 'time of the project', zh: '项目建设期' }, 'research');
  const [from, to] = [w.month(project.start), w.month(project.end)];
  // Without milestones nobody has said that there are steps.
  if ((w.application.cash?.milestones ?? []).length === 0)
    return w.say({ en: `The project runs from ${from} to ${to}`, zh: `项目建设期为${from}至${to}` });
  const term = w.term('commercialization', { en: 'market introduction', zh: '市场导入' });
  return w.say({
    en: `The ${term.en} runs from ${from} to ${to} in steps that each end with a proof`,
    zh: `${term.zh}自${from}至${to}分步推进，每步均有完成凭证`,
  });
}

function growthIntro(w: Writing): string {
  return w.say({
    en: 'What the project brings once the line runs:',
    zh: '项目建成后预期成效如下：',
  });
}
