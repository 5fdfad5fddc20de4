import type { Impact } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Owner, Writing } from './writing.ts';

interface Kind {
  readonly id: Impact['kind'];
  /** The term in phrasing.yaml. */
  readonly term: string;
  readonly plain: Bilingual;
  /** What is to be told of it. */
  readonly what: Bilingual;
  readonly owner: Owner;
}

const KINDS: Readonly<Record<Exclude<Impact['kind'], 'priority'>, Kind>> = {
  'local-clusters': {
    id: 'local-clusters',
    term: 'local-cluster',
    plain: { en: 'local industrial cluster', zh: '本地产业集群' },
    what: { en: 'what is bought or made in the zone', zh: '园区内采购或配套情况' },
    owner: 'production',
  },
  'export-potential': {
    id: 'export-potential',
    term: 'export-potential',
    plain: { en: 'exports', zh: '产品出口' },
    what: { en: 'export market and its date', zh: '出口市场及时间' },
    owner: 'sales',
  },
  'sustainable-development': {
    id: 'sustainable-development',
    term: 'sustainable-development',
    plain: { en: 'sustainability', zh: '资源节约' },
    what: { en: 'effect on water, energy or waste in figures', zh: '节水、节能或减废成效数据' },
    owner: 'quality',
  },
  'revenue-growth': {
    id: 'revenue-growth',
    term: 'revenue-growth',
    plain: { en: 'revenue', zh: '销售收入' },
    what: { en: 'planned sales and their year', zh: '预计销售收入及年份' },
    owner: 'finance',
  },
  'job-creation': {
    id: 'job-creation',
    term: 'job-creation',
    plain: { en: 'jobs', zh: '就业' },
    what: { en: 'number of new jobs and date', zh: '新增就业人数及时间' },
    owner: 'people',
  },
  'knowledge-spillovers': {
    id: 'knowledge-spillovers',
    term: 'knowledge-spillover',
    plain: { en: 'knowledge in the zone', zh: '园区知识共享' },
    what: { en: 'what the zone learns from the project', zh: '园区知识共享安排' },
    owner: 'research',
  },
};

/** What the project brings, kind by kind, each under the program's term; a kind without a fact is a gap. */
export function impactItems(
  w: Writing,
  kinds: readonly (keyof typeof KINDS)[],
): readonly (readonly [label: Bilingual, text: string])[] {
  return kinds.map((kind) => {
    const { id, term, plain, what, owner } = KINDS[kind];
    const own = w.application.impact.filter((one) => one.kind === id).map(({ say }) => say);
    return [w.term(term, plain), w.facts(own, what, owner)];
  });
}
