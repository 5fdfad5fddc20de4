import type { CallKey, CallProposal } from '../../intake/call/call-proposal.ts';
import { proposeCallFacts } from '../../intake/call/propose-call-facts.ts';
import { readCallValue } from '../../intake/call/read-call-value.ts';
import type { Library } from '../../knowledge/library.ts';
import { callFactText } from '../../program/call-fact-text.ts';
import type { TermName } from '../../program/fact.ts';
import type { CallFacts } from '../../program/terms.ts';
import type { KeptDocument } from '../../store/store.ts';
import type { Answer } from '../answer/answer.ts';

/** What somebody's own document says of a term that an answer rests on, and nobody has accepted. */
export interface ProposedTerm extends CallProposal {
  readonly document: string;
  /** Whose figure the answer goes by instead. */
  readonly instead: 'program' | 'call';
}

const KEYS: Partial<Readonly<Record<TermName, CallKey>>> = {
  cap: 'cap',
  ratio: 'ratio',
  deadline: 'deadline',
  allowable: 'list',
};
/** Silences that a call's term would fill. */
const FILLED: Readonly<Record<string, CallKey>> = { 'match-ratio': 'ratio', 'closing-hour': 'deadline' };
/** More than these are read where the document stands. */
const MOST = 3;

/** More documents than one place can keep. */
const REMEMBERED = 200;

/** Reads each document once: a long one takes half a second, and an answer on a term asks again. */
export function rememberProposals(): Propose {
  const known = new Map<string, readonly CallProposal[]>();
  return (document) => {
    const proposals = known.get(document.sha256) ?? proposeCallFacts(document);
    // Put anew, so that the one that was asked for longest ago is the first to go.
    known.delete(document.sha256);
    known.set(document.sha256, proposals);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return proposals;
  };
}

type Propose = (document: KeptDocument) => readonly CallProposal[];

/** The terms that a budget is held to. */
export const OF_BUDGET: ReadonlySet<CallKey> = new Set(['cap', 'ratio', 'list']);

/** What kept documents propose for some terms and nobody has accepted. */
export function proposedTerms(
  keys: ReadonlySet<CallKey>,
  documents: readonly KeptDocument[],
  { callFacts, propose }: { readonly callFacts: CallFacts; readonly propose: Propose },
): readonly ProposedTerm[] {
  if (keys.size === 0) return [];
  return documents
    .flatMap((document) =>
      propose(document)
        .filter(({ key, value }) => keys.has(key) && !isInForce(key, value, callFacts))
        .map(
          (proposal): ProposedTerm => ({
            ...proposal,
            document: document.name,
            instead: callFacts[proposal.key] === undefined ? 'program' : 'call',
          }),
        ),
    )
    .slice(0, MOST);
}

/** The answer with what kept documents propose for the terms it rests on. It changes no figure: only acceptance does. */
export function withProposals(
  answer: Answer,
  documents: readonly KeptDocument[],
  {
    library,
    callFacts,
    propose,
  }: { readonly library: Library; readonly callFacts: CallFacts; readonly propose: Propose },
): Answer {
  const touched = termsTouched(answer, library);
  const proposed = proposedTerms(touched, documents, { callFacts, propose });
  if (proposed.length === 0) return answer;
  return {
    ...answer,
    proposed,
    actions: answer.actions.includes('enter-call') ? answer.actions : [...answer.actions, 'enter-call'],
  };
}

function termsTouched({ citations, next }: Answer, library: Library): ReadonlySet<CallKey> {
  const quotes = new Set(citations.map(({ section, quote }) => `${section}\n${quote}`));
  const cited = library.facts.flatMap(({ id, term }) => {
    const key = term === null ? undefined : KEYS[term];
    if (key === undefined) return [];
    const { section, quote } = library.evidence(id);
    return quotes.has(`${section}\n${quote}`) ? [key] : [];
  });
  const filled = next?.silence ? FILLED[next.silence] : undefined;
  return new Set([...cited, ...(filled === undefined ? [] : [filled])]);
}

function isInForce(key: CallKey, value: string, callFacts: CallFacts): boolean {
  // A value is read with any source: only what is said counts here.
  const read = readCallValue(key, value, '-');
  return read.ok && callFactText(key, read.callFacts, 'en') === callFactText(key, callFacts, 'en');
}
