import type { Application } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';

const OPEN_NAME: Bilingual = { en: '[to fill: company name]', zh: '〔待补：企业名称〕' };
/** Stands for the park until it is told. */
export const OPEN_PARK: Bilingual = { en: '[to fill: park]', zh: '〔待补：园区〕' };

/** An application of which nothing is known yet. */
export const NO_FACTS: Application = {
  label: null,
  company: {
    name: OPEN_NAME,
    zone: OPEN_PARK,
    parkLevel: null,
    highTech: null,
    founded: null,
    staff: null,
    products: null,
    audited: [],
    premises: null,
  },
  project: null,
  workstreams: [],
  quality: null,
  ip: null,
  validation: [],
  market: null,
  impact: [],
  talent: null,
  esg: null,
  risk: { ratedOn: null, risks: [], contingency: null, scenarios: [], continuity: [] },
  monitoring: null,
  cash: null,
  documents: [],
  eligibility: [],
};
