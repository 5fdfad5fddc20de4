import type { Workstream } from '../../../program/application.ts';
import type { Bilingual } from '../../../program/bilingual.ts';
import { heading, list, part } from '../build-blocks.ts';
import type { Desk } from '../desks.ts';
import type { DraftBlock } from '../draft.ts';
import { milestoneTable } from '../milestone-table.ts';
import type { Writing } from '../writing.ts';

/** The four workstreams the program text recommends, in its order, with who usually plans each. */
const KINDS: readonly { readonly id: Workstream['kind']; readonly name: Bilingual; readonly desk: Desk }[] = [
  { id: 'technology-refinement', name: { en: 'Technology refinement', zh: '技术完善' }, desk: 'research' },
  { id: 'pilot-production', name: { en: 'Pilot production', zh: '中试' }, desk: 'production' },
  { id: 'market-launch', name: { en: 'Market launch', zh: '市场投放' }, desk: 'sales' },
  {
    id: 'post-launch-optimization',
    name: { en: 'Post-launch optimization', zh: '投放后优化' },
    desk: 'quality',
  },
];

/** The five items the text says each workstream must include. */
const ITEMS = {
  objectives: { en: 'Objectives', zh: '目标' },
  tasks: { en: 'Tasks', zh: '任务' },
  team: { en: 'Responsible team', zh: '责任团队' },
  resources: { en: 'Resource allocation', zh: '资源配置' },
  indicators: { en: 'Performance indicators', zh: '绩效指标' },
} as const;

export function writeProjectPlan(w: Writing): readonly DraftBlock[] {
  return [
    part(w, { en: 'Time and goals', zh: '建设期与总体目标' }, ...goals(w)),
    ...KINDS.flatMap(({ id, name, desk }) => {
      const own = w.application.workstreams.filter(({ kind }) => kind === id);
      return own.length === 0 ? missing(w, name, desk) : own.flatMap((one) => workstream(w, one, desk));
    }),
    ...milestoneIntro(w),
    ...milestoneTable(w, ['stage', 'due', 'proof']),
    part(w, w.term('quality-management', { en: 'quality', zh: '质量管理' }), ...standards(w)),
    part(w, { en: 'Digital tools', zh: '数字化工具' }, tools(w)),
    part(w, w.term('scale-up-quality', { en: 'scale-up', zh: '规模化安排' }), scaleUp(w)),
  ];
}

function goals(w: Writing): readonly string[] {
  const { project, workstreams } = w.application;
  if (project === null) {
    return [
      w.gap({ en: 'title, time and targets of the project', zh: '项目名称、建设期和目标' }, 'research'),
    ];
  }
  const { title, start, end, targets } = project;
  const [from, to] = [w.month(start), w.month(end)];
  const n = workstreams.length;
  const reached = w.facts(
    targets,
    { en: 'targets with figure and date', zh: '量化目标及完成时间' },
    'research',
  );
  return [
    w.say({
      en: `“${title.en}” runs from ${from} to ${to}${n === 0 ? '' : ` in ${n} ${n === 1 ? 'workstream' : 'workstreams'}`}`,
      zh: `“${title.zh}”项目建设期为${from}至${to}${n === 0 ? '' : `，分${n}个工作模块推进`}`,
    }),
    w.say({ en: `Targets: ${reached}`, zh: `总体目标：${reached}` }),
  ];
}

function workstream(w: Writing, one: Workstream, desk: Desk): readonly DraftBlock[] {
  const { name, from, to, team } = one;
  const owner = team ?? desk;
  const of = (item: Bilingual): Bilingual => ({
    en: `${item.en.toLowerCase()} of ${name.en.toLowerCase()}`,
    zh: `${name.zh}的${item.zh}`,
  });
  const [first, last] = [w.month(from), w.month(to)];
  return [
    heading(w, { en: `${name.en} (${first} to ${last})`, zh: `${name.zh}（${first}至${last}）` }),
    list(w, [
      [ITEMS.objectives, w.facts(one.objectives, of(ITEMS.objectives), owner)],
      [ITEMS.tasks, w.facts(one.tasks, of(ITEMS.tasks), owner)],
      [ITEMS.team, w.fact(team, of(ITEMS.team), null)],
      [ITEMS.resources, w.facts(one.resources, of(ITEMS.resources), owner)],
      [ITEMS.indicators, w.facts(one.indicators, of(ITEMS.indicators), owner)],
    ]),
  ];
}

function missing(w: Writing, name: Bilingual, desk: Desk): readonly DraftBlock[] {
  return [
    heading(w, name),
    list(w, [
      [
        { en: 'Objectives, tasks, team, resources, indicators', zh: '目标、任务、团队、资源、指标' },
        w.gap({ en: `workstream ${name.en.toLowerCase()}`, zh: `${name.zh}模块的全部内容` }, desk),
      ],
    ]),
  ];
}

/** Where no milestone is planned, the table's place names the gap under the same name. */
function milestoneIntro(w: Writing): readonly DraftBlock[] {
  const { cash } = w.application;
  if (cash === null || cash.milestones.length === 0) return [];
  const shown = w.say({
    en: 'Each milestone is proved by a record that an inspection can see',
    zh: '各里程碑均以可核查的凭证作为完成依据',
  });
  return [part(w, { en: 'Milestones', zh: '里程碑' }, shown)];
}

function standards(w: Writing): readonly string[] {
  const held = w.application.quality?.standards ?? [];
  if (held.length === 0) {
    return [
      w.gap(
        { en: 'quality standard with its certification date', zh: '质量标准及取得认证的时间' },
        'quality',
      ),
    ];
  }
  return held.map(({ name, state, month }) => {
    const when =
      month === null
        ? w.gap({ en: `month of ${name} certification`, zh: `${name}认证时间` }, 'quality')
        : w.month(month);
    return w.say({
      en: `${name}: ${state.en}, to be complete by ${when}`,
      zh: `${name}${state.zh}，${when}前完成`,
    });
  });
}

function tools(w: Writing): string {
  return w.facts(
    w.application.quality?.digitalTools,
    { en: 'digital tools and when each is in use', zh: '数字化工具及启用时间' },
    'production',
  );
}

function scaleUp(w: Writing): string {
  return w.facts(
    w.application.quality?.scaleUp,
    { en: 'how quality is kept while output grows', zh: '扩产过程中的质量保证安排' },
    'quality',
  );
}
