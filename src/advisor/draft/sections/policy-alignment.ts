import type { Impact } from '../../../program/application.ts';
import type { Bilingual } from '../../../program/bilingual.ts';
import { part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { changeText } from '../environment-indicators.ts';
import { rightsText } from '../ip-texts.ts';
import type { Owner, Writing } from '../writing.ts';

/** One clause a policy aim, each with the fact it rests on; plans stand by the names of the call. */
export function writePolicyAlignment(w: Writing): readonly DraftBlock[] {
  return [
    part(w, { en: 'Industry', zh: '产业方向' }, ...industry(w)),
    part(w, { en: 'Chain and cluster', zh: '产业链与集群' }, ...cluster(w)),
    part(w, { en: 'Green development', zh: '绿色低碳' }, ...green(w)),
    part(w, { en: 'Jobs and opening up', zh: '就业与开放' }, ...opening(w)),
    part(w, { en: 'National strategies', zh: '国家战略衔接' }, ...strategies(w)),
    ...plans(w),
  ];
}

function effects(w: Writing, kind: Impact['kind'], what: Bilingual, owner: Owner): readonly string[] {
  const own = w.application.impact.filter((one) => one.kind === kind).map(({ say }) => say);
  return w.each(own, what, owner);
}

function industry(w: Writing): readonly string[] {
  const { project } = w.application;
  const term = w.term('commercialization', { en: 'market introduction', zh: '市场导入' });
  const field = project === null ? '' : w.fact(project.field, { en: 'sector', zh: '所属领域' }, 'research');
  const first =
    project === null
      ? w.gap({ en: 'field, product and targets of the project', zh: '项目领域、产品和目标' }, 'research')
      : w.say({
          en: `“${project.title.en}” belongs to the field of ${field} and serves the ${term.en}`,
          zh: `“${project.title.zh}”项目属${field}领域，旨在推进${term.zh}`,
        });
  const targets = project?.targets ?? [];
  return [first, rightsText(w), ...targets.map(w.say)];
}

function cluster(w: Writing): readonly string[] {
  const local = w.term('local-cluster', { en: 'local supply', zh: '本地配套' });
  const chain = w.term('supply-chain-resilience', { en: 'supply', zh: '供应保障' });
  const upstream = (w.application.market?.partners ?? []).filter(({ kind }) => kind === 'upstream');
  const source = w.facts(
    upstream.map(({ say }) => say),
    { en: 'home or second source of key materials', zh: '关键材料的国产或备用来源' },
    'production',
  );
  const own = w.facts(
    w.application.impact.filter(({ kind }) => kind === 'local-clusters').map(({ say }) => say),
    { en: 'what is bought or made in the zone', zh: '园区内采购或配套情况' },
    'production',
  );
  return [
    w.say({ en: `${local.en}: ${own}`, zh: `带动${local.zh}：${own}` }),
    w.say({ en: `${chain.en}: ${source}`, zh: `提升${chain.zh}：${source}` }),
  ];
}

function green(w: Writing): readonly string[] {
  const change = changeText(w);
  const aim = w.term('carbon-neutrality', { en: 'lower energy use', zh: '节能降耗' });
  const said =
    change.length > 0
      ? change
      : [
          w.gap(
            {
              en: 'energy or emission figure with baseline and target',
              zh: '能耗或排放指标的基线值和目标值',
            },
            'quality',
          ),
        ];
  return [
    ...said,
    change.length > 0 ? w.say({ en: `This serves ${aim.en}`, zh: `以上措施服务${aim.zh}目标` }) : '',
    ...effects(
      w,
      'sustainable-development',
      { en: 'effect on water, energy or waste in figures', zh: '节水、节能或减废成效数据' },
      'quality',
    ),
  ];
}

function opening(w: Writing): readonly string[] {
  const { talent } = w.application;
  return [
    ...effects(w, 'job-creation', { en: 'number of new jobs and date', zh: '新增就业人数及时间' }, 'people'),
    ...w.each(talent?.vocational, { en: 'vocational partner', zh: '合作职业院校' }, 'people'),
    ...effects(
      w,
      'knowledge-spillovers',
      { en: 'what the zone learns from the project', zh: '园区知识共享安排' },
      'research',
    ),
    ...effects(w, 'export-potential', { en: 'export market and its date', zh: '出口市场及时间' }, 'sales'),
  ];
}

function strategies(w: Writing): readonly string[] {
  const both = w.term('dual-circulation', { en: 'home and export markets', zh: '国内外市场' });
  const { market, impact } = w.application;
  const home = w.facts(
    market?.domesticEdge,
    { en: 'edge in the domestic market', zh: '国内市场优势' },
    'sales',
  );
  const abroad = w.facts(
    market?.exports,
    { en: 'export contracts or letters of intent', zh: '出口合同或意向书' },
    'sales',
  );
  return [
    w.say({
      en: `${both.en}: at home, ${home}; abroad, ${abroad}`,
      zh: `服务${both.zh}：国内市场方面，${home}；国际市场方面，${abroad}`,
    }),
    ...w.each(
      impact.filter(({ kind }) => kind === 'priority').map(({ say }) => say),
      { en: 'national priority that the project serves, with its figure', zh: '所服务的国家重点任务及数据' },
      'quality',
    ),
  ];
}

const PLANS: Bilingual = { en: 'Plans', zh: '规划衔接' };

/** By the names that the call gives; without them the place is left open. */
function plans(w: Writing): readonly DraftBlock[] {
  const named = w.application.plans ?? [];
  if (named.length === 0) {
    const what = { en: 'name and item of the plan, as in your call', zh: '当期申报通知所列规划名称及条目' };
    return [part(w, PLANS, w.confirm(what))];
  }
  const header = [
    { en: 'Plan and item', zh: '规划及条目' },
    { en: 'What answers it', zh: '项目对应内容' },
    { en: 'Named in', zh: '出处' },
  ];
  const rows = named.map(({ plan, answer, source }) => [w.say(plan), w.say(answer), w.say(source)]);
  return [
    part(
      w,
      PLANS,
      w.say({
        en: 'What in the project answers the plans that the call names:',
        zh: '与申报通知所列规划的衔接：',
      }),
    ),
    table(w, header, rows),
  ];
}
