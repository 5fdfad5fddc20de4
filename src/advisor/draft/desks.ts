import type { Application, Workstream } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';

/** Who in a company usually has a fact. */
export type Desk = 'administration' | 'finance' | 'people' | 'production' | 'quality' | 'research' | 'sales';

interface DeskPlace {
  /** A document whose owner among the facts is this desk. */
  readonly document: string | null;
  /** A workstream whose team is this desk. */
  readonly workstream: Workstream['kind'] | null;
  /** Its usual name, where the facts give it none. */
  readonly usual: Bilingual;
}

const DESKS: Readonly<Record<Desk, DeskPlace>> = {
  administration: {
    document: 'DOC-REG-001',
    workstream: null,
    usual: { en: 'Administration', zh: '综合管理部' },
  },
  finance: { document: 'DOC-FIN-001', workstream: null, usual: { en: 'Finance', zh: '财务部' } },
  people: { document: null, workstream: null, usual: { en: 'Human resources', zh: '人力资源部' } },
  production: {
    document: null,
    workstream: 'pilot-production',
    usual: { en: 'Production', zh: '生产部' },
  },
  quality: { document: 'DOC-ENV-001', workstream: null, usual: { en: 'Quality', zh: '质量部' } },
  research: {
    document: 'DOC-IP-001',
    workstream: 'technology-refinement',
    usual: { en: 'R&D', zh: '研发部' },
  },
  sales: { document: 'DOC-LET-001', workstream: 'market-launch', usual: { en: 'Sales', zh: '销售部' } },
};

/** The desk by the name that the application's own facts give it, else by its usual one. */
export function deskName(desk: Desk, { documents, workstreams }: Application): Bilingual {
  const { document, workstream, usual } = DESKS[desk];
  const owner = documents.find(({ id }) => id === document)?.owner ?? null;
  return owner ?? workstreams.find(({ kind }) => kind === workstream)?.team ?? usual;
}
