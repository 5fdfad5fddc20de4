import type { Bilingual } from './bilingual.ts';

/** Phrases of both languages, lower case; a trailing * takes any ending. */
export interface PhraseList {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** Something a draft is looked through for, and the words that show it. */
export interface Concept {
  readonly id: string;
  readonly name: Bilingual;
  readonly phrases: PhraseList;
  /** Weaker words: they count in running text, where no labels are used. */
  readonly also: PhraseList;
}

/** All of the groups, one concept of each. */
export type CoverNeeds = readonly (readonly string[])[];

/** What draft checks know of words, from knowledge/lint.yaml. */
export interface Lint {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Other spellings of a term of phrasing.yaml, by its id. */
  readonly spellings: ReadonlyMap<string, PhraseList>;
  /** By draft section, then by the section's item. */
  readonly covers: ReadonlyMap<string, ReadonlyMap<string, CoverNeeds>>;
}

/** What a proposal section must cover, by the fact that asks for it. */
export interface SectionCovers {
  readonly id: string;
  readonly title: Bilingual;
  readonly covers: readonly { readonly id: string; readonly say: Bilingual; readonly fact: string }[];
}

/** The concepts that rules name; a library without one of them does not load. */
export const CONCEPTS = [
  'objective',
  'task',
  'team',
  'resource',
  'indicator',
  'technology-refinement',
  'pilot-production',
  'market-launch',
  'post-launch-optimization',
  'quality-standard',
  'differentiation',
  'domestic',
  'international',
  'domestic-side',
  'foreign-side',
  'contrast',
  'shortfall',
  'rival',
  'ourselves',
  'demand',
  'demand-source',
  'energy',
  'emission',
  'water',
  'waste',
  'assessment',
  'data-security-law',
  'risk-technical',
  'risk-operational',
  'risk-market',
  'risk-regulatory',
  'risk-financial',
  'risk-word',
  'risk-class',
  'probability',
  'impact',
  'mitigation',
  'contingency',
  'scenario',
  'continuity',
  'graduates',
  'returnees',
  'professionals',
  'vocational',
  'retention',
  'baseline',
  'target',
  'unit',
  'by-date',
  'kpi-name',
  'strategy',
  'cluster',
  'export',
  'sustainability',
  'ip',
  'data-protection',
  'prototype',
  'pilot-partner',
  'cash-flow',
  'match-proof',
  'milestone',
  'ratio',
  'guarantee',
  'superlative',
  'first-of-all',
  'claim-scope',
  'rank-first',
  'rank-best',
  'claim-source',
  'claim-aim',
  'claim-others',
  'not-really',
  'ended-plan',
  'money-total',
  'money-grant',
  'money-own',
  'money-other',
  'money-elsewhere',
  'money-not-ours',
  'line-equipment',
  'line-upgrade',
  'line-certification',
  'line-recruitment',
  'line-expansion',
  'money-apart',
  'money-part',
  'program-said',
  'credited',
  'asked-by-us',
  'deadline-said',
  'submit-said',
  'other-deadline',
] as const;

export type ConceptId = (typeof CONCEPTS)[number];
