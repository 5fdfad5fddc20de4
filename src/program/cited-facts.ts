/**
 * The facts that rules rest on beside the terms, by their id in facts.yaml. Ids stay the same from cycle to cycle;
 * a library without one of them does not load.
 */
export const CITED = {
  matching: 'matching-grant',
  proof: 'checklist-finance',
  complements: 'zone-complements',
  bonuses: 'provincial-bonuses',
  openList: 'list-is-open',
  ratios: 'transparent-ratios',
  sample: 'sample-table',
  submitBefore: 'submit-before',
  deadlineWording: 'deadline-wording',
  preliminary: 'preliminary-stage',
  bureau: 'submit-via-bureau',
  thirdParty: 'page-not-official',
} as const;
