import type { Market } from '../../../program/application.ts';
import type { Bilingual } from '../../../program/bilingual.ts';
import { list, part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import type { Writing } from '../writing.ts';

const COMPETITORS: readonly {
  readonly id: Market['competitors'][number]['kind'];
  readonly name: Bilingual;
}[] = [
  { id: 'current', name: { en: 'Current competitor', zh: '现有竞争者' } },
  { id: 'import', name: { en: 'Import alternative', zh: '进口替代品' } },
  { id: 'emerging', name: { en: 'Emerging technology', zh: '新兴技术' } },
];

const SOURCES: Readonly<Record<Market['demand'][number]['source'], Bilingual>> = {
  'industry-association': { en: 'industry association', zh: '行业协会' },
  'trade-statistics': { en: 'trade statistics', zh: '贸易统计' },
  'customer-survey': { en: 'customer survey', zh: '客户调查' },
};

const PARTNERS: Readonly<Record<Market['partners'][number]['kind'], Bilingual>> = {
  upstream: { en: 'Upstream supplier', zh: '上游供应' },
  downstream: { en: 'Downstream distributor', zh: '下游渠道' },
  integrator: { en: 'Integrator', zh: '系统集成' },
};

/** Demand, competition, the edge at home and abroad, partners and exports. */
export function writeMarketAnalysis(w: Writing): readonly DraftBlock[] {
  return [
    part(w, { en: 'Market demand', zh: '市场需求' }, ...need(w), ...demand(w)),
    part(w, { en: 'Competition', zh: '竞争格局' }, competitionIntro(w)),
    ...competitors(w),
    part(w, w.term('differentiation', { en: 'differentiation', zh: '差异化优势' }), edgeIntro(w)),
    list(w, edges(w)),
    part(w, { en: 'Partners', zh: '合作伙伴' }, partnerIntro(w)),
    ...partners(w),
    part(w, { en: 'Export strategy', zh: '出口策略' }, ...exportText(w)),
  ];
}

function need(w: Writing): readonly string[] {
  return w.each(
    w.application.project?.need,
    { en: 'what customers lack today', zh: '客户需求与现有不足' },
    'sales',
  );
}

function demand(w: Writing): readonly string[] {
  const known = w.application.market?.demand ?? [];
  if (known.length === 0) {
    return [w.gap({ en: 'demand in figures with its source', zh: '需求数据及来源' }, 'sales')];
  }
  return known.map(({ say, source, cited }) =>
    w.say({
      en: `${say.en} (${SOURCES[source].en}: ${cited.en})`,
      zh: `${say.zh}（${SOURCES[source].zh}：${cited.zh}）`,
    }),
  );
}

function competitionIntro(w: Writing): string {
  const n = w.application.market?.competitors.length ?? 0;
  return n === 0
    ? w.gap(
        {
          en: 'current competitors, import alternatives and emerging technologies, each compared with this project',
          zh: '现有竞争者、进口替代品和新兴技术，及其与本项目的对比',
        },
        'sales',
      )
    : w.say({
        en: `Customers can choose today among ${n} kinds of competitors and alternatives`,
        zh: `目前市场上可供客户选择的竞争产品和替代方案共${n}类`,
      });
}

function competitors(w: Writing): readonly DraftBlock[] {
  const known = w.application.market?.competitors ?? [];
  if (known.length === 0) return [];
  const header = [
    { en: 'Competitor', zh: '竞争对象' },
    { en: 'Kind', zh: '类别' },
    { en: 'Compared with this project', zh: '与本项目对比' },
  ];
  const rows = COMPETITORS.flatMap(({ id, name }) => {
    const own = known.filter(({ kind }) => kind === id);
    if (own.length > 0) return own.map(({ role, compared }) => [w.say(role), w.say(name), w.say(compared)]);
    return [[w.gap({ en: name.en.toLowerCase(), zh: name.zh }, 'sales'), w.say(name), '–']];
  });
  return [table(w, header, rows)];
}

function edgeIntro(w: Writing): string {
  return w.say({
    en: 'The edge of the product at home and abroad:',
    zh: '产品在国内外市场的优势如下：',
  });
}

function edges(w: Writing): readonly (readonly [Bilingual, string])[] {
  const { market } = w.application;
  return [
    [
      { en: 'Domestic market', zh: '国内市场' },
      w.facts(market?.domesticEdge, { en: 'edge in the domestic market', zh: '国内市场优势' }, 'sales'),
    ],
    [
      { en: 'International market', zh: '国际市场' },
      w.facts(
        market?.internationalEdge,
        { en: 'edge in international markets', zh: '国际市场优势' },
        'sales',
      ),
    ],
  ];
}

function partnerIntro(w: Writing): string {
  const known = w.application.market?.partners ?? [];
  if (known.length === 0) {
    return w.gap(
      { en: 'partners up and down the chain, with their contracts', zh: '上下游合作伙伴及协议' },
      'sales',
    );
  }
  const term = w.term('supply-chain-resilience', { en: 'a steady supply', zh: '稳定供应' });
  return known.some(({ kind }) => kind === 'upstream')
    ? w.say({
        en: `Partners along the chain support ${term.en}:`,
        zh: `依托产业链上下游合作，提升${term.zh}：`,
      })
    : w.say({ en: 'The project works with partners along the chain:', zh: '项目与产业链上下游单位合作：' });
}

function partners(w: Writing): readonly DraftBlock[] {
  const known = w.application.market?.partners ?? [];
  return known.length === 0
    ? []
    : [
        list(
          w,
          known.map(({ kind, say }) => [PARTNERS[kind], w.say(say)] as const),
        ),
      ];
}

function exportText(w: Writing): readonly string[] {
  const { market, workstreams } = w.application;
  const launch = workstreams.find(({ kind }) => kind === 'market-launch');
  const planned = w.each(
    market?.exports,
    { en: 'export markets, contracts or letters of intent', zh: '出口市场、合同或意向书' },
    'sales',
  );
  if (launch === undefined || launch.tasks.length === 0) return planned;
  const tasks = launch.tasks.map(w.say).join(w.say({ en: '; ', zh: '；' }));
  const [from, to] = [w.month(launch.from), w.month(launch.to)];
  return [
    ...planned,
    w.say({
      en: `Market launch from ${from} to ${to}: ${tasks}`,
      zh: `市场投放阶段（${from}至${to}）：${tasks}`,
    }),
  ];
}
