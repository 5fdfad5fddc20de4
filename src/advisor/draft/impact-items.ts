import type { Impact } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Owner, Writing } from './writing.ts';

interface Kind {
  readonly id: Impact['kind'];
  /** The term in phrasing.yaml. */
  readonly term: string;
  readonly plain: Bilingual;
  readonly owner: Owner;
}

const KINDS: Readonly<Record<Exclude<Impact['kind'], 'priority'>, Kind>> = {
  'local-clusters': {
    id: 'local-clusters',
    term: 'local-cluster',
    plain: { en: 'local industrial cluster', zh: '本地产业集群' },
    owner: 'production',
  },
  'export-potential': {
    id: 'export-potential',
    term: 'export-potential',
    plain: { en: 'exports', zh: '出口' },
    owner: 'sales',
  },
  'sustainable-development': {
    id: 'sustainable-development',
    term: 'sustainable-development',
    plain: { en: 'sustainability', zh: '可持续性' },
    owner: 'quality',
  },
  'revenue-growth': {
    id: 'revenue-growth',
    term: 'revenue-growth',
    plain: { en: 'revenue', zh: '销售收入' },
    owner: 'finance',
  },
  'job-creation': {
    id: 'job-creation',
    term: 'job-creation',
    plain: { en: 'jobs', zh: '就业' },
    owner: 'people',
  },
  'knowledge-spillovers': {
    id: 'knowledge-spillovers',
    term: 'knowledge-spillover',
    plain: { en: 'knowledge in the zone', zh: '园区知识共享' },
    owner: 'research',
  },
};

/** What the project brings, kind by kind, each under the program's term; a kind without a fact is a gap. */
export function impactItems(
  w: Writing,
  kinds: readonly (keyof typeof KINDS)[],
): readonly (readonly [label: Bilingual, text: string])[] {
  return kinds.map((kind) => {
    const { id, term, plain, owner } = KINDS[kind];
    const own = w.application.impact.filter((one) => one.kind === id).map(({ say }) => say);
    const what = { en: `${plain.en} in figures`, zh: `${plain.zh}的量化成效` };
    return [w.term(term, plain), w.facts(own, what, owner)];
  });
}
