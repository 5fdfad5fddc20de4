import type { Library } from '../../knowledge/library.ts';
import type { Fact, Silence } from '../../program/fact.ts';

/** Facts that an answer names by id; every cycle must have them, under these ids. */
const FACTS = [
  'list-is-open',
  'matching-grant',
  'page-not-official',
  'submit-via-bureau',
  'review-order',
  'applicant-enterprise',
  'sectors',
  'park-registration',
  'sample-sums',
  'sample-unlisted',
  'customize-categories',
  'audited-statements',
  'tax-certificates',
  'facility-proof',
  'submit-before',
  'header-deadline',
  'milestone-payment',
  'checklist-finance',
] as const;
/** … and silences. */
const SILENCES = [
  'match-ratio',
  'closing-hour',
  'next-cycle',
  'decision-time',
  'submission-receipt',
  'agent-choice',
  'late-submission',
  'back-dated-costs',
] as const;

export type NamedFact = (typeof FACTS)[number];
export type NamedSilence = (typeof SILENCES)[number];

type Has = { readonly library: Pick<Library, 'facts' | 'silences'> };

/** A cycle that lacks one of them is a broken set-up: it would leave a part out of an answer without a word. */
export function checkNamedFacts(library: Has['library'], cycle: string): void {
  const lacks = (kind: string, ids: readonly string[], has: readonly { id: string }[]): string[] =>
    ids.filter((id) => !has.some((one) => one.id === id)).map((id) => `${kind} "${id}"`);
  const missing = [...lacks('fact', FACTS, library.facts), ...lacks('silence', SILENCES, library.silences)];
  if (missing.length > 0)
    throw new Error(
      `knowledge/${cycle} lacks what the answers name: ${missing.join(', ')}. Add it to facts.yaml or silences.yaml under this id, or change src/advisor/answer/named-facts.ts.`,
    );
}

export function namedFact({ library }: Has, id: NamedFact): Fact {
  const fact = library.facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`The fact "${id}" is named by an answer and not in this cycle.`);
  return fact;
}

export function namedSilence({ library }: Has, id: NamedSilence): Silence {
  const silence = library.silences.find((candidate) => candidate.id === id);
  if (!silence) throw new Error(`The silence "${id}" is named by an answer and not in this cycle.`);
  return silence;
}
