import { setImmediate } from 'node:timers/promises';
import type { CallKey } from '../../intake/call/call-proposal.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Search } from '../../knowledge/search.ts';
import { CITED } from '../../program/cited-facts.ts';
import type { DocumentComparison, TouchedCheck } from './document-comparison.ts';

/** A sentence this near to a fact is about what the fact is about. */
const ABOUT = 0.35;
/** So many changed sentences are looked up: by then every check and section is touched that will be. */
const LOOKED_UP = 300;

/** Characters of a sentence. */
const LOOKED_INTO = 400;

const OF_CALL: Readonly<Record<CallKey, readonly TouchedCheck[]>> = {
  cap: ['budget'],
  ratio: ['budget'],
  list: ['budget'],
  // Certificates and the status are held against the day of submission.
  deadline: ['deadline', 'eligibility', 'documents'],
  issuer: [],
  number: [],
};
const OF_SECTION: Readonly<Record<string, TouchedCheck>> = {
  funding: 'budget',
  'sample-budget': 'budget',
  eligibility: 'eligibility',
  checklist: 'documents',
};
/** That sections are asked for at all tells nothing of what stands in one. */
const STAGES: ReadonlySet<string> = new Set([CITED.preliminary, CITED.fullProposal]);
const ORDER: readonly TouchedCheck[] = ['budget', 'cash', 'deadline', 'eligibility', 'documents', 'draft'];

/** The checks and proposal sections that rest on what changed: by the call facts, and by the facts its sentences are about. */
export async function touchedBy(
  { sections, callFacts }: Pick<DocumentComparison, 'sections' | 'callFacts'>,
  library: Library,
  search: Search,
): Promise<Pick<DocumentComparison, 'checks' | 'draftSections'>> {
  const checks = new Set(callFacts.flatMap(({ key }) => OF_CALL[key]));
  const facts = new Set(callFacts.flatMap(({ key }) => factOf(key, library) ?? []));
  const sentences = sections
    .flatMap(({ changes }) => changes.flatMap(({ before, after }) => [after?.quote, before?.quote]))
    .filter((quote) => quote !== undefined);
  for (const quote of sentences.slice(0, LOOKED_UP)) {
    // Some 10 ms each: others are heard in between.
    await setImmediate();
    const [best] = search.find(quote.slice(0, LOOKED_INTO)).facts;
    if (best === undefined || best.score < ABOUT) continue;
    facts.add(best.fact.id);
    const check = OF_SECTION[best.fact.section];
    if (check !== undefined) checks.add(check);
    if (best.fact.term === 'deadline') checks.add('deadline');
    if (best.fact.id === CITED.milestones) checks.add('cash');
  }
  const draftSections = library.draftSections
    .filter((section) => section.facts.some((fact) => facts.has(fact) && !STAGES.has(fact)))
    .map(({ id }) => id);
  if (draftSections.length > 0) checks.add('draft');
  return { checks: ORDER.filter((check) => checks.has(check)), draftSections };
}

/** The fact of the text that a call fact takes the place of. */
function factOf(key: CallKey, { terms }: Library): string | null {
  switch (key) {
    case 'cap':
      return terms.cap.fact;
    case 'ratio':
      return CITED.matching;
    case 'list':
      return terms.allowable.fact;
    default:
      return null;
  }
}
