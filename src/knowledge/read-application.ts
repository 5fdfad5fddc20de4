import { z } from 'zod';
import type { Application } from '../program/application.ts';
import { KnowledgeError } from './knowledge-problems.ts';
import { bilingual, day, month, text, yuan } from './yaml-fields.ts';

const many = z.array(bilingual);
const reading = z.strictObject({
  value: z.string().regex(/^-?\d+(\.\d+)?$/, 'write a decimal in quotes'),
  at: month,
});

const indicator = z.strictObject({
  id: text,
  name: bilingual,
  unit: bilingual,
  baseline: reading.nullable(),
  target: reading.nullable(),
  measured: bilingual.nullable(),
});

const company = z.strictObject({
  name: bilingual,
  zone: bilingual,
  parkLevel: z.enum(['national', 'provincial']).nullable(),
  highTech: z.strictObject({ number: text, expires: day }).nullable(),
  founded: month.nullable(),
  staff: z.int().positive().nullable(),
  products: bilingual.nullable(),
  audited: z.array(z.strictObject({ year: z.int(), revenue: yuan, profit: yuan })),
  premises: z
    .strictObject({ hold: z.enum(['owned', 'leased']), until: day.nullable(), say: bilingual })
    .nullable(),
});

const project = z.strictObject({
  title: bilingual,
  product: bilingual,
  field: bilingual,
  start: month,
  end: month,
  technology: many,
  targets: many,
  need: many.optional(),
  prototype: bilingual.nullish(),
});

const workstream = z.strictObject({
  kind: z.enum(['technology-refinement', 'pilot-production', 'market-launch', 'post-launch-optimization']),
  name: bilingual,
  from: month,
  to: month,
  objectives: many,
  tasks: many,
  team: bilingual.nullable(),
  resources: many,
  indicators: many,
});

const quality = z.strictObject({
  standards: z.array(z.strictObject({ name: text, state: bilingual, month: month.nullable() })),
  digitalTools: many,
  scaleUp: many.optional(),
});

const ip = z.strictObject({
  inventionPatents: z.int().nullable(),
  utilityModels: z.int().nullable(),
  pending: z.int().nullable(),
  licences: many,
  secrets: many,
  safeguards: many,
  dataProtection: many,
  dataKept: bilingual.nullish(),
});

const market = z.strictObject({
  domesticEdge: many,
  internationalEdge: many,
  competitors: z.array(
    z.strictObject({ role: bilingual, kind: z.enum(['current', 'import', 'emerging']), compared: bilingual }),
  ),
  demand: z.array(
    z.strictObject({
      say: bilingual,
      source: z.enum(['industry-association', 'trade-statistics', 'customer-survey']),
      cited: bilingual,
    }),
  ),
  partners: z.array(
    z.strictObject({ kind: z.enum(['upstream', 'downstream', 'integrator']), say: bilingual }),
  ),
  exports: many,
});

const impact = z.strictObject({
  kind: z.enum([
    'local-clusters',
    'export-potential',
    'sustainable-development',
    'revenue-growth',
    'job-creation',
    'knowledge-spillovers',
    'priority',
  ]),
  say: bilingual,
});

const talent = z.strictObject({
  hires: z.array(
    z.strictObject({
      group: z.enum(['chinese-graduates', 'overseas-returnees', 'experienced-professionals']),
      number: z.int().positive(),
      role: bilingual,
      by: month,
    }),
  ),
  vocational: many,
  knowledgeTransfer: many,
  retention: many,
  training: many.optional(),
});

const esg = z.strictObject({
  indicators: z.array(indicator),
  environment: z.array(
    z.strictObject({ kind: z.enum(['energy', 'emissions', 'water', 'waste']), say: bilingual }),
  ),
  assessments: many,
  mitigation: many.optional(),
  social: many,
  governance: many,
  certification: many,
});

const rating = z.enum(['low', 'medium', 'high']).nullable();

const risk = z.strictObject({
  ratedOn: day.nullable(),
  risks: z.array(
    z.strictObject({
      class: z.enum(['technical', 'operational', 'market', 'regulatory', 'financial']),
      risk: bilingual,
      probability: rating,
      impact: rating,
      mitigation: many,
      team: bilingual.nullable(),
    }),
  ),
  contingency: z.strictObject({ amount: yuan, use: bilingual }).nullable(),
  scenarios: z.array(
    z.strictObject({ name: bilingual, effect: bilingual.nullable(), response: bilingual.nullable() }),
  ),
  continuity: z.array(
    z.strictObject({ hazard: z.enum(['natural', 'power', 'data']), measure: bilingual.nullable() }),
  ),
});

const monitoring = z.strictObject({
  indicators: z.array(indicator),
  systems: many,
  records: many,
  reporting: many,
});

const cash = z.strictObject({
  opening: z.strictObject({ month, balance: yuan }),
  funding: z.array(z.strictObject({ month, amount: yuan, source: bilingual })),
  spending: z.array(z.strictObject({ month, amount: yuan })),
  milestones: z.array(
    z.strictObject({
      name: bilingual,
      stage: z.enum(['pilot-production', 'process-optimization', 'market-validation', 'scaling']),
      due: month,
      paid: month,
      grant: yuan,
      proof: bilingual,
    }),
  ),
  match: bilingual.nullable(),
});

const documentState = z.strictObject({
  id: z.string().regex(/^DOC-[A-Z]+-\d{3}$/, 'write the document check\'s id: "DOC-REG-001"'),
  state: z.enum(['have', 'in-progress', 'missing', 'not-applicable', 'unknown']),
  owner: bilingual.nullable(),
  expires: day.nullable(),
  note: bilingual.nullable(),
});

const eligibility = z.strictObject({
  criterion: z.enum(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8']),
  answer: z.enum(['yes', 'no', 'in-progress', 'unknown']),
  evidence: bilingual.nullable(),
});

const application: z.ZodType<Application> = z.strictObject({
  label: bilingual.nullable().default(null),
  company,
  project: project.nullable().default(null),
  workstreams: z.array(workstream).default([]),
  quality: quality.nullable().default(null),
  ip: ip.nullable().default(null),
  validation: z.array(z.strictObject({ partner: bilingual, since: month, result: bilingual })).default([]),
  market: market.nullable().default(null),
  impact: z.array(impact).default([]),
  talent: talent.nullable().default(null),
  esg: esg.nullable().default(null),
  risk,
  monitoring: monitoring.nullable().default(null),
  cash: cash.nullable().default(null),
  plans: z.array(z.strictObject({ plan: bilingual, answer: bilingual, source: bilingual })).optional(),
  documents: z.array(documentState).default([]),
  eligibility: z.array(eligibility).default([]),
});

/**
 * Application facts as a file holds them, parsed but not validated. Parts left out are gaps; an unknown key is
 * refused, because a misspelt fact would go missing in silence. Throws KnowledgeError, which names every place.
 */
export function readApplication(raw: unknown, name: string): Application {
  const read = applicationOf(raw);
  if (read.kind === 'application') return read.application;
  throw new KnowledgeError(
    read.issues.map(
      ({ path, message }) => `${[name, path.map(String).join('.')].filter(Boolean).join(', ')}: ${message}`,
    ),
  );
}

/** The same, with everything that is wrong told and nothing thrown. */
export function applicationOf(
  raw: unknown,
):
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'issues'; readonly issues: readonly z.core.$ZodIssue[] } {
  const { data, error } = application.safeParse(raw);
  return error === undefined
    ? { kind: 'application', application: data }
    : { kind: 'issues', issues: error.issues };
}
