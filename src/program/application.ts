import type { Bilingual } from './bilingual.ts';
import type { Day } from './day.ts';

/** A civil month, "2027-03". Compares as text. */
export type Month = string;

export type RiskClass = 'technical' | 'operational' | 'market' | 'regulatory' | 'financial';
export type Rating = 'low' | 'medium' | 'high';

/** Null is a gap: a draft names it and its owner, and invents nothing. */
export interface Risk {
  readonly class: RiskClass;
  readonly risk: Bilingual;
  readonly probability: Rating | null;
  readonly impact: Rating | null;
  readonly mitigation: readonly Bilingual[];
  readonly team: Bilingual | null;
}

export interface RiskPlan {
  readonly ratedOn: Day | null;
  readonly risks: readonly Risk[];
  /** Fen of company funds held outside the budget. */
  readonly contingency: { readonly amount: bigint; readonly use: Bilingual } | null;
  readonly scenarios: readonly {
    readonly name: Bilingual;
    readonly effect: Bilingual | null;
    readonly response: Bilingual | null;
  }[];
  /** Disaster recovery and continuity: natural hazards, power, data. */
  readonly continuity: readonly {
    readonly hazard: 'natural' | 'power' | 'data';
    readonly measure: Bilingual | null;
  }[];
}

/** A decimal as written ("36.5") and the month it is true of. */
export interface Reading {
  readonly value: string;
  readonly at: Month;
}

/** The text asks for indicators and targets; baseline, unit and month are good practice. */
export interface Indicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly baseline: Reading | null;
  readonly target: Reading | null;
  /** How and from which record it is measured. */
  readonly measured: Bilingual | null;
}

export interface Company {
  readonly name: Bilingual;
  readonly zone: Bilingual;
  /** Only `national` meets the text's must; `provincial` and null leave it unproven. */
  readonly parkLevel: 'national' | 'provincial' | null;
  readonly highTech: { readonly number: string; readonly expires: Day } | null;
  readonly founded: Month | null;
  readonly staff: number | null;
  readonly products: Bilingual | null;
  /** Audited years, oldest first; revenue and profit in fen, a loss below zero. */
  readonly audited: readonly { readonly year: number; readonly revenue: bigint; readonly profit: bigint }[];
  /** Owned or leased; `until` is the end of a lease. */
  readonly premises: {
    readonly hold: 'owned' | 'leased';
    readonly until: Day | null;
    readonly say: Bilingual;
  } | null;
}

export interface Project {
  readonly title: Bilingual;
  readonly product: Bilingual;
  /** A sector in the text's words where one fits: "advanced materials". */
  readonly field: Bilingual;
  readonly start: Month;
  readonly end: Month;
  /** What the product or process does better, each with its figure. */
  readonly technology: readonly Bilingual[];
  readonly targets: readonly Bilingual[];
  /** What customers lack today and the project is to mend. */
  readonly need?: readonly Bilingual[] | undefined;
  /** What has been made and tried so far, with its number and date. */
  readonly prototype?: Bilingual | null | undefined;
}

/** The five musts of the planning section, for each workstream. */
export interface Workstream {
  readonly kind: 'technology-refinement' | 'pilot-production' | 'market-launch' | 'post-launch-optimization';
  readonly name: Bilingual;
  readonly from: Month;
  readonly to: Month;
  readonly objectives: readonly Bilingual[];
  readonly tasks: readonly Bilingual[];
  readonly team: Bilingual | null;
  readonly resources: readonly Bilingual[];
  readonly indicators: readonly Bilingual[];
}

export interface Quality {
  readonly standards: readonly {
    readonly name: string;
    readonly state: Bilingual;
    readonly month: Month | null;
  }[];
  readonly digitalTools: readonly Bilingual[];
  /** How quality is kept while the output grows. */
  readonly scaleUp?: readonly Bilingual[] | undefined;
}

export interface IntellectualProperty {
  readonly inventionPatents: number | null;
  readonly utilityModels: number | null;
  readonly pending: number | null;
  readonly licences: readonly Bilingual[];
  readonly secrets: readonly Bilingual[];
  readonly safeguards: readonly Bilingual[];
  /** Data and cybersecurity: Data Security Law, data kept in China. */
  readonly dataProtection: readonly Bilingual[];
  /** Where production and customer data are kept. */
  readonly dataKept?: Bilingual | null | undefined;
}

/** Somebody who tested the prototype; named by role where the name is confidential. */
export interface Validation {
  readonly partner: Bilingual;
  readonly since: Month;
  readonly result: Bilingual;
}

export interface Market {
  readonly domesticEdge: readonly Bilingual[];
  readonly internationalEdge: readonly Bilingual[];
  readonly competitors: readonly {
    readonly role: Bilingual;
    readonly kind: 'current' | 'import' | 'emerging';
    readonly compared: Bilingual;
  }[];
  readonly demand: readonly {
    readonly say: Bilingual;
    readonly source: 'industry-association' | 'trade-statistics' | 'customer-survey';
    readonly cited: Bilingual;
  }[];
  readonly partners: readonly {
    readonly kind: 'upstream' | 'downstream' | 'integrator';
    readonly say: Bilingual;
  }[];
  readonly exports: readonly Bilingual[];
}

/** What the evaluation turns on: clusters, exports, sustainability, growth, jobs, spillovers, priorities. */
export interface Impact {
  readonly kind:
    | 'local-clusters'
    | 'export-potential'
    | 'sustainable-development'
    | 'revenue-growth'
    | 'job-creation'
    | 'knowledge-spillovers'
    | 'priority';
  readonly say: Bilingual;
}

export interface Talent {
  readonly hires: readonly {
    readonly group: 'chinese-graduates' | 'overseas-returnees' | 'experienced-professionals';
    readonly number: number;
    readonly role: Bilingual;
    readonly by: Month;
  }[];
  readonly vocational: readonly Bilingual[];
  readonly knowledgeTransfer: readonly Bilingual[];
  readonly retention: readonly Bilingual[];
  /** Training of the company's own people. */
  readonly training?: readonly Bilingual[] | undefined;
}

export interface Esg {
  readonly indicators: readonly Indicator[];
  /** Measures for energy, emissions, water and waste. */
  readonly environment: readonly {
    readonly kind: 'energy' | 'emissions' | 'water' | 'waste';
    readonly say: Bilingual;
  }[];
  /** Impact assessment and permits. */
  readonly assessments: readonly Bilingual[];
  /** What is done about the impacts that the assessment found. */
  readonly mitigation?: readonly Bilingual[] | undefined;
  readonly social: readonly Bilingual[];
  readonly governance: readonly Bilingual[];
  readonly certification: readonly Bilingual[];
}

export interface Monitoring {
  readonly indicators: readonly Indicator[];
  readonly systems: readonly Bilingual[];
  readonly records: readonly Bilingual[];
  readonly reporting: readonly Bilingual[];
}

/** A plan that the applicant's call names, and what in the project answers it. */
export interface NamedPlan {
  readonly plan: Bilingual;
  readonly answer: Bilingual;
  /** Where the plan is named: the call and its page. */
  readonly source: Bilingual;
}

/** Fen. The grant is typically paid on milestones, so the company pays first. */
export interface CashPlan {
  readonly opening: { readonly month: Month; readonly balance: bigint };
  /** Company money put in. */
  readonly funding: readonly { readonly month: Month; readonly amount: bigint; readonly source: Bilingual }[];
  /** What the project pays out, whoever funds it. */
  readonly spending: readonly { readonly month: Month; readonly amount: bigint }[];
  readonly milestones: readonly {
    readonly name: Bilingual;
    readonly stage: 'pilot-production' | 'process-optimization' | 'market-validation' | 'scaling';
    readonly due: Month;
    /** Month in which the grant share is expected. */
    readonly paid: Month;
    readonly grant: bigint;
    readonly proof: Bilingual;
  }[];
  /** Proof of matching funds. */
  readonly match: Bilingual | null;
}

export type DocumentStatus = 'have' | 'in-progress' | 'missing' | 'not-applicable' | 'unknown';

export interface DocumentState {
  /** The document check's id: "DOC-REG-001". */
  readonly id: string;
  readonly state: DocumentStatus;
  readonly owner: Bilingual | null;
  readonly expires: Day | null;
  readonly note: Bilingual | null;
}

export interface EligibilityEvidence {
  readonly criterion: 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7' | 'E8';
  readonly answer: 'yes' | 'no' | 'in-progress' | 'unknown';
  readonly evidence: Bilingual | null;
}

/**
 * The facts a draft may use, nothing else. Null and [] are gaps, and a part nobody has filled in is null.
 * The shipped example carries a label that every use of it shows. The budget is a table of its own.
 */
export interface Application {
  readonly label: Bilingual | null;
  readonly company: Company;
  readonly project: Project | null;
  readonly workstreams: readonly Workstream[];
  readonly quality: Quality | null;
  readonly ip: IntellectualProperty | null;
  readonly validation: readonly Validation[];
  readonly market: Market | null;
  readonly impact: readonly Impact[];
  readonly talent: Talent | null;
  readonly esg: Esg | null;
  readonly risk: RiskPlan;
  readonly monitoring: Monitoring | null;
  readonly cash: CashPlan | null;
  /** Plans by the names of the call; the names that the program text gives have run out. */
  readonly plans?: readonly NamedPlan[] | undefined;
  readonly documents: readonly DocumentState[];
  readonly eligibility: readonly EligibilityEvidence[];
}
