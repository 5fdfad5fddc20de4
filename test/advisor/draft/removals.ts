import type { Application } from '../../../src/program/application.ts';

/** A fact that an application may lack, as it stands when it is lacking, and the sections that then have a gap. */
export interface Removal {
  readonly path: string;
  readonly left: null | readonly never[] | undefined;
  readonly sections: readonly string[];
}

const EXE = 'executive-summary';
const TEC = 'technology-brief';
const FIN = 'financial-snapshot';
const PLAN = 'project-plan';
const MKT = 'market-analysis';
const RISK = 'risk-assessment';
const ENV = 'environmental-impact';
const ROAD = 'commercialization-roadmap';
const BUD = 'budget-narrative';
const MON = 'monitoring';
const POL = 'policy-alignment';
const IPD = 'ip-and-data';

/** Every fact of the example that can go, one by one. */
export const REMOVALS: readonly Removal[] = [
  { path: 'company.parkLevel', left: null, sections: [EXE] },
  { path: 'company.founded', left: null, sections: [EXE] },
  { path: 'company.staff', left: null, sections: [EXE] },
  { path: 'company.products', left: null, sections: [EXE] },
  { path: 'company.audited', left: [], sections: [EXE, FIN] },
  { path: 'project', left: null, sections: [EXE, TEC, PLAN, MKT, ENV, ROAD, POL, IPD] },
  { path: 'project.technology', left: [], sections: [EXE, TEC, IPD] },
  { path: 'project.targets', left: [], sections: [EXE, TEC, PLAN, ROAD] },
  { path: 'project.need', left: undefined, sections: [TEC, MKT] },
  { path: 'project.prototype', left: null, sections: [TEC, ROAD] },
  { path: 'workstreams', left: [], sections: [PLAN] },
  { path: 'workstreams.0.objectives', left: [], sections: [PLAN] },
  { path: 'workstreams.1.tasks', left: [], sections: [PLAN] },
  { path: 'workstreams.2.team', left: null, sections: [PLAN] },
  { path: 'workstreams.3.resources', left: [], sections: [PLAN] },
  { path: 'workstreams.0.indicators', left: [], sections: [PLAN] },
  { path: 'quality', left: null, sections: [PLAN, ROAD] },
  { path: 'quality.standards', left: [], sections: [PLAN] },
  { path: 'quality.standards.0.month', left: null, sections: [PLAN] },
  { path: 'quality.digitalTools', left: [], sections: [PLAN] },
  { path: 'quality.scaleUp', left: undefined, sections: [PLAN, ROAD] },
  { path: 'ip', left: null, sections: [TEC, 'esg', POL, IPD] },
  { path: 'ip.inventionPatents', left: null, sections: [TEC, POL, IPD] },
  { path: 'ip.utilityModels', left: null, sections: [TEC, POL, IPD] },
  { path: 'ip.pending', left: null, sections: [TEC, POL, IPD] },
  { path: 'ip.licences', left: [], sections: [TEC, IPD] },
  { path: 'ip.secrets', left: [], sections: [TEC, IPD] },
  { path: 'ip.safeguards', left: [], sections: ['esg', IPD] },
  { path: 'ip.dataProtection', left: [], sections: ['esg', IPD] },
  { path: 'ip.dataKept', left: null, sections: [IPD] },
  { path: 'validation', left: [], sections: [EXE, TEC, ROAD] },
  { path: 'market', left: null, sections: [TEC, MKT, ROAD, POL] },
  { path: 'market.domesticEdge', left: [], sections: [MKT, POL] },
  { path: 'market.internationalEdge', left: [], sections: [MKT] },
  { path: 'market.competitors', left: [], sections: [TEC, MKT] },
  { path: 'market.demand', left: [], sections: [MKT] },
  { path: 'market.partners', left: [], sections: [MKT, ROAD, POL] },
  { path: 'market.exports', left: [], sections: [MKT, ROAD, POL] },
  { path: 'impact', left: [], sections: [EXE, ENV, ROAD, POL] },
  { path: 'talent', left: null, sections: ['talent', POL] },
  { path: 'talent.hires', left: [], sections: ['talent'] },
  { path: 'talent.vocational', left: [], sections: ['talent', POL] },
  { path: 'talent.knowledgeTransfer', left: [], sections: ['talent'] },
  { path: 'talent.retention', left: [], sections: ['talent'] },
  { path: 'talent.training', left: undefined, sections: ['talent'] },
  { path: 'esg', left: null, sections: [ENV, 'esg', POL, IPD] },
  { path: 'esg.indicators', left: [], sections: [ENV, 'esg', POL] },
  { path: 'esg.indicators.0.baseline', left: null, sections: [ENV, 'esg', MON] },
  { path: 'esg.indicators.0.target', left: null, sections: [ENV, 'esg', MON] },
  { path: 'esg.indicators.1.measured', left: null, sections: [ENV, 'esg', MON] },
  { path: 'esg.environment', left: [], sections: [ENV, 'esg'] },
  { path: 'esg.assessments', left: [], sections: [ENV] },
  { path: 'esg.mitigation', left: undefined, sections: [ENV] },
  { path: 'esg.social', left: [], sections: ['esg'] },
  { path: 'esg.governance', left: [], sections: ['esg', IPD] },
  { path: 'esg.certification', left: [], sections: [ENV, 'esg'] },
  { path: 'risk.ratedOn', left: null, sections: [RISK] },
  { path: 'risk.risks', left: [], sections: [RISK] },
  { path: 'risk.risks.0.probability', left: null, sections: [RISK] },
  { path: 'risk.risks.1.impact', left: null, sections: [RISK] },
  { path: 'risk.risks.2.mitigation', left: [], sections: [RISK] },
  { path: 'risk.risks.3.team', left: null, sections: [RISK] },
  { path: 'risk.contingency', left: null, sections: [RISK] },
  { path: 'risk.scenarios', left: [], sections: [RISK] },
  { path: 'risk.scenarios.1.effect', left: null, sections: [RISK] },
  { path: 'risk.scenarios.2.response', left: null, sections: [RISK] },
  { path: 'risk.continuity', left: [], sections: [RISK, IPD] },
  { path: 'risk.continuity.2.measure', left: null, sections: [RISK, IPD] },
  { path: 'monitoring', left: null, sections: [MON] },
  { path: 'monitoring.indicators', left: [], sections: [MON] },
  { path: 'monitoring.indicators.0.baseline', left: null, sections: [MON] },
  { path: 'monitoring.indicators.1.target', left: null, sections: [MON] },
  { path: 'monitoring.systems', left: [], sections: [MON] },
  { path: 'monitoring.records', left: [], sections: [MON] },
  { path: 'monitoring.reporting', left: [], sections: [MON] },
  { path: 'cash', left: null, sections: [EXE, FIN, PLAN, ROAD, BUD, MON] },
  { path: 'cash.milestones', left: [], sections: [EXE, FIN, PLAN, ROAD, BUD, MON] },
  { path: 'cash.match', left: null, sections: [EXE, FIN, BUD] },
  { path: 'plans', left: undefined, sections: [POL] },
];

/** The application without these facts; a fact within a part that is gone is gone with it. */
export function without(app: Application, removals: readonly Removal[]): Application {
  const copy = structuredClone(app);
  for (const { path, left } of removals) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at: unknown = copy;
    for (const step of steps) at = (at as Record<string, unknown> | null | undefined)?.[step];
    if (at !== null && at !== undefined) (at as Record<string, unknown>)[last] = left;
  }
  return copy;
}
