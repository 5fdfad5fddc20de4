import type { Application, Impact, Indicator } from '../../program/application.ts';
import type { Day } from '../../program/day.ts';
import type { BudgetTable } from './budget-table.ts';

type Support = (app: Application, budget: BudgetTable | null, today: Day) => boolean;

const impact =
  (kind: Impact['kind']): Support =>
  (app) =>
    app.impact.some((one) => one.kind === kind);

const stage =
  (id: 'pilot-production' | 'process-optimization' | 'scaling'): Support =>
  ({ cash }) =>
    cash?.milestones.some((one) => one.stage === id) ?? false;

const ENERGY = /kWh|MWh|MJ|GJ|CO2|CO₂|coal/i;

function falls({ unit, baseline, target }: Indicator): boolean {
  return (
    ENERGY.test(unit.en) &&
    baseline !== null &&
    target !== null &&
    Number(target.value) < Number(baseline.value)
  );
}

/**
 * By id in phrasing.yaml, whether an application's facts bear the term out: what its `fits` says. Names of plans are not
 * among them: those come from the call.
 */
export const PHRASE_SUPPORT: Readonly<Record<string, Support>> = {
  commercialization: ({ project, workstreams }) => project !== null && workstreams.length > 0,
  'pilot-production': stage('pilot-production'),
  'process-optimization': stage('process-optimization'),
  'market-validation': ({ validation }) => validation.length > 0,
  scaling: stage('scaling'),
  'matching-funds': (_, budget) => (budget?.own ?? 0n) > 0n && (budget?.grant ?? 0n) > 0n,
  'cost-sharing': (_, budget) =>
    budget !== null &&
    budget.lines.length > 0 &&
    budget.lines.every(({ own, grant }) => own !== null && grant !== null),
  'talent-recruitment': ({ talent }) => (talent?.hires.length ?? 0) > 0,
  'proprietary-ip': ({ ip }) => (ip?.inventionPatents ?? 0) > 0 || (ip?.utilityModels ?? 0) > 0,
  'validated-prototype': ({ project, validation }) => Boolean(project?.prototype) && validation.length > 0,
  'equivalent-capacity': ({ company, eligibility }) =>
    company.highTech === null &&
    eligibility.some(
      ({ criterion, answer, evidence }) => criterion === 'E2' && answer === 'yes' && evidence !== null,
    ),
  'local-cluster': impact('local-clusters'),
  'export-potential': impact('export-potential'),
  'sustainable-development': impact('sustainable-development'),
  'revenue-growth': impact('revenue-growth'),
  'job-creation': impact('job-creation'),
  'knowledge-spillover': impact('knowledge-spillovers'),
  'carbon-neutrality': ({ esg }) => esg?.indicators.some(falls) ?? false,
  'supply-chain-resilience': ({ market }) =>
    market?.partners.some(({ kind }) => kind === 'upstream') ?? false,
  'dual-circulation': ({ market }) =>
    (market?.domesticEdge.length ?? 0) > 0 && (market?.exports.length ?? 0) > 0,
  'risk-matrix': ({ risk }) =>
    risk.risks.length > 0 && risk.risks.every(({ probability, impact: size }) => probability && size),
  'business-continuity': ({ risk }) => risk.continuity.some(({ measure }) => measure !== null),
  'data-localization': ({ ip }) => Boolean(ip?.dataKept),
  'national-park': ({ company }) => company.parkLevel === 'national',
  'high-tech-enterprise': ({ company }, _, today) =>
    company.highTech !== null && company.highTech.expires >= today,
  'milestone-payment': ({ cash }) => (cash?.milestones.length ?? 0) > 0,
  differentiation: ({ market }) =>
    (market?.domesticEdge.length ?? 0) > 0 && (market?.internationalEdge.length ?? 0) > 0,
  'quality-management': ({ quality }) => quality?.standards.some(({ month }) => month !== null) ?? false,
  'scale-up-quality': ({ quality }) => (quality?.scaleUp?.length ?? 0) > 0,
  'talent-retention': ({ talent }) => (talent?.retention.length ?? 0) > 0,
  'knowledge-transfer': ({ talent }) => (talent?.knowledgeTransfer.length ?? 0) > 0,
  'third-party-certification': ({ esg }) => (esg?.certification.length ?? 0) > 0,
  'progress-reports': ({ monitoring }) => (monitoring?.reporting.length ?? 0) > 0,
};
