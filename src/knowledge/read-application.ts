import { z } from 'zod';
import type { Application } from '../program/application.ts';
import { KnowledgeError } from './knowledge-problems.ts';
import { schemaEntries } from './schema-entries.ts';
import { bilingual, day, gainOrLoss, month, text, yuan } from './yaml-fields.ts';

/** A fact that may be left out: it is a gap, as null is. */
function maybe<T extends z.ZodType>(fact: T) {
  return fact.nullable().default(null);
}

/** A list that may be left out or emptied. */
function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
}

const many = listOf(bilingual);
const reading = z.strictObject({
  value: z.string().regex(/^-?\d+(\.\d+)?$/, 'write a decimal in quotes'),
  at: month,
});

const indicator = z.strictObject({
  id: text,
  name: bilingual,
  unit: bilingual,
  baseline: maybe(reading),
  target: maybe(reading),
  measured: maybe(bilingual),
});

const company = z.strictObject({
  name: bilingual,
  zone: bilingual,
  parkLevel: maybe(z.enum(['national', 'provincial'])),
  highTech: maybe(z.strictObject({ number: text, expires: day })),
  founded: maybe(month),
  staff: maybe(z.int().positive()),
  products: maybe(bilingual),
  audited: listOf(z.strictObject({ year: z.int(), revenue: yuan, profit: gainOrLoss })),
  premises: maybe(z.strictObject({ hold: z.enum(['owned', 'leased']), until: maybe(day), say: bilingual })),
});

const project = z
  .strictObject({
    title: bilingual,
    product: bilingual,
    field: bilingual,
    start: month,
    end: month,
    technology: many,
    targets: many,
    need: many,
    prototype: maybe(bilingual),
  })
  .refine(({ start, end }) => start <= end, {
    path: ['end'],
    message: 'write an end that is not before the start, or mend the start',
  });

const workstream = z.strictObject({
  kind: z.enum(['technology-refinement', 'pilot-production', 'market-launch', 'post-launch-optimization']),
  name: bilingual,
  from: month,
  to: month,
  objectives: many,
  tasks: many,
  team: maybe(bilingual),
  resources: many,
  indicators: many,
});

const quality = z.strictObject({
  standards: listOf(z.strictObject({ name: text, state: bilingual, month: maybe(month) })),
  digitalTools: many,
  scaleUp: many,
});

const ip = z.strictObject({
  inventionPatents: maybe(z.int()),
  utilityModels: maybe(z.int()),
  pending: maybe(z.int()),
  licences: many,
  secrets: many,
  safeguards: many,
  dataProtection: many,
  dataKept: maybe(bilingual),
});

const market = z.strictObject({
  domesticEdge: many,
  internationalEdge: many,
  competitors: listOf(
    z.strictObject({ role: bilingual, kind: z.enum(['current', 'import', 'emerging']), compared: bilingual }),
  ),
  demand: listOf(
    z.strictObject({
      say: bilingual,
      source: z.enum(['industry-association', 'trade-statistics', 'customer-survey']),
      cited: bilingual,
    }),
  ),
  partners: listOf(
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
  hires: listOf(
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
  training: many,
});

const esg = z.strictObject({
  indicators: listOf(indicator),
  environment: listOf(
    z.strictObject({ kind: z.enum(['energy', 'emissions', 'water', 'waste']), say: bilingual }),
  ),
  assessments: many,
  mitigation: many,
  social: many,
  governance: many,
  certification: many,
});

const rating = maybe(z.enum(['low', 'medium', 'high']));

const risk = z.strictObject({
  ratedOn: maybe(day),
  risks: listOf(
    z.strictObject({
      class: z.enum(['technical', 'operational', 'market', 'regulatory', 'financial']),
      risk: bilingual,
      probability: rating,
      impact: rating,
      mitigation: many,
      team: maybe(bilingual),
    }),
  ),
  contingency: maybe(z.strictObject({ amount: yuan, use: bilingual })),
  scenarios: listOf(
    z.strictObject({ name: bilingual, effect: maybe(bilingual), response: maybe(bilingual) }),
  ),
  continuity: listOf(
    z.strictObject({ hazard: z.enum(['natural', 'power', 'data']), measure: maybe(bilingual) }),
  ),
});

const monitoring = z.strictObject({
  indicators: listOf(indicator),
  systems: many,
  records: many,
  reporting: many,
});

const cash = z.strictObject({
  opening: z.strictObject({ month, balance: yuan }),
  funding: listOf(z.strictObject({ month, amount: yuan, source: bilingual })),
  spending: listOf(z.strictObject({ month, amount: yuan })),
  milestones: listOf(
    z.strictObject({
      name: bilingual,
      stage: z.enum(['pilot-production', 'process-optimization', 'market-validation', 'scaling']),
      due: month,
      paid: month,
      grant: yuan,
      proof: bilingual,
    }),
  ),
  match: maybe(bilingual),
});

const documentState = z.strictObject({
  id: z.string().regex(/^DOC-[A-Z]+-\d{3}$/, 'write the document check\'s id: "DOC-REG-001"'),
  state: z.enum(['have', 'in-progress', 'missing', 'not-applicable', 'unknown']),
  owner: maybe(bilingual),
  expires: maybe(day),
  note: maybe(bilingual),
});

const eligibility = z.strictObject({
  criterion: z.enum(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8']),
  answer: z.enum(['yes', 'no', 'in-progress', 'unknown']),
  evidence: maybe(bilingual),
});

const application: z.ZodType<Application> = z.strictObject({
  label: maybe(bilingual),
  company,
  project: maybe(project),
  workstreams: listOf(workstream),
  quality: maybe(quality),
  ip: maybe(ip),
  validation: listOf(z.strictObject({ partner: bilingual, since: month, result: bilingual })),
  market: maybe(market),
  impact: listOf(impact),
  talent: maybe(talent),
  esg: maybe(esg),
  risk: risk.nullish().transform((plan) => plan ?? risk.parse({})),
  monitoring: maybe(monitoring),
  cash: maybe(cash),
  plans: listOf(z.strictObject({ plan: bilingual, answer: bilingual, source: bilingual })),
  documents: listOf(documentState),
  eligibility: listOf(eligibility),
});

/** The names of the entries that an application has at a path; none where it has no further ones. */
export function applicationEntries(path: readonly PropertyKey[]): readonly string[] {
  return schemaEntries(application, path);
}

/**
 * Application facts as a file holds them, parsed but not validated. What is left out or emptied is a gap; an unknown
 * key is refused, because a misspelt fact would go missing in silence. Throws KnowledgeError, which names every place.
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
