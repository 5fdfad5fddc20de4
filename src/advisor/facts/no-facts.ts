import type { Application } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { gapMark } from '../../program/gap-mark.ts';

const open = (en: string, zh: string): Bilingual => ({
  en: gapMark('fill', en, 'en'),
  zh: gapMark('fill', zh, 'zh'),
});

const OPEN_NAME = open('company name', '企业名称');
/** Stands for the park until it is told. */
export const OPEN_PARK = open('park', '园区');
/** The same of a project's field. */
export const OPEN_FIELD = open('sector', '所属领域');

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
