import { list, part } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { licencesText, rightsText, secretsText } from '../ip-texts.ts';
import { validationTable } from '../validation-table.ts';
import type { Writing } from '../writing.ts';

/** What the technology is and does better, whose it is, and who has tried it. */
export function writeTechnologyBrief(w: Writing): readonly DraftBlock[] {
  const { project, market } = w.application;
  const compared = (market?.competitors ?? []).map(({ role, compared: how }) => [role, w.say(how)] as const);
  return [
    part(
      w,
      { en: 'Need', zh: '技术需求' },
      ...w.each(project?.need, { en: 'what customers lack today', zh: '现有技术的不足' }, 'sales'),
    ),
    part(w, { en: 'Technology', zh: '技术内容' }, ...technology(w)),
    part(
      w,
      { en: 'Against the alternatives', zh: '与现有方案对比' },
      compared.length === 0
        ? w.gap(
            { en: 'comparison with present alternatives, in figures', zh: '与现有替代方案的数据对比' },
            'sales',
          )
        : w.say({
            en: 'What customers can buy today, compared with this project:',
            zh: '客户目前可选的其他方案与本项目对比如下：',
          }),
    ),
    ...(compared.length === 0 ? [] : [list(w, compared)]),
    part(
      w,
      w.term('proprietary-ip', { en: 'intellectual property', zh: '知识产权' }),
      rightsText(w),
      secretsText(w),
      licencesText(w),
    ),
    part(w, w.term('validated-prototype', { en: 'prototype', zh: '样机' }), prototype(w)),
    validationTable(w),
  ];
}

function technology(w: Writing): readonly string[] {
  const { project } = w.application;
  const field = project === null ? '' : w.fact(project.field, { en: 'sector', zh: '所属领域' }, 'research');
  const targets = w.facts(
    project?.targets,
    { en: 'targets with figure and date', zh: '量化目标及完成时间' },
    'research',
  );
  return [
    project === null
      ? w.gap({ en: 'product and field of the project', zh: '产品及所属领域' }, 'research')
      : w.say({
          en: `The project develops the ${project.product.en} in the field of ${field}`,
          zh: `本项目研发${project.product.zh}，属${field}领域`,
        }),
    ...w.each(
      project?.technology,
      { en: 'what the technology does better, in figures', zh: '技术优势及数据' },
      'research',
    ),
    w.say({ en: `Project targets: ${targets}`, zh: `项目目标：${targets}` }),
  ];
}

function prototype(w: Writing): string {
  return w.fact(
    w.application.project?.prototype,
    { en: 'what has been made and tried so far', zh: '样机数量及试制时间' },
    'research',
  );
}
