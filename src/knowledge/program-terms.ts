import type { Fact, FactValue, TermName } from '../program/fact.ts';
import type { Term, Terms } from '../program/terms.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';

type Kind = FactValue['kind'];

const KINDS: Readonly<Record<TermName, Kind>> = {
  cap: 'money',
  ratio: 'ratio',
  deadline: 'day',
  'review-lead': 'days',
  allowable: 'items',
  issuer: 'items',
};

/** What a text may leave open: then no term is set, and the rules know of none. */
const OPTIONAL: ReadonlySet<string> = new Set<TermName>(['ratio']);

/** Notes every term that no fact sets, that two set, or whose value is of another kind. */
export function checkTerms(facts: readonly Fact[], file: string, problems: KnowledgeProblems): void {
  for (const [term, kind] of Object.entries(KINDS)) {
    const setters = facts.filter((fact) => fact.term === term);
    if (setters.length === 0 && !OPTIONAL.has(term))
      problems.add(file, null, `no fact sets the term "${term}": give one "term: ${term}"`);
    for (const fact of setters) {
      if (setters.length > 1)
        problems.add(file, fact.id, `the term "${term}" is set twice: leave it on one fact`);
      if (fact.value?.kind !== kind)
        problems.add(file, fact.id, `the term "${term}" needs a value of kind ${kind}`);
    }
  }
}

/** The program's own terms, before a call is laid over them. A ratio only where the text states one; no text gives an hour or a call number. */
export function programTerms(cycle: string, facts: readonly Fact[]): Terms {
  const issuer = termOf(facts, 'issuer', 'items', ({ items }) =>
    items.map(({ en, zh }) => `${en} (${zh})`).join('; '),
  );
  return {
    cycle,
    cap: termOf(facts, 'cap', 'money', ({ fen }) => fen),
    ratio: facts.some(({ term }) => term === 'ratio')
      ? termOf(facts, 'ratio', 'ratio', ({ own, grant }) => ({ own, grant }))
      : null,
    deadline: termOf(facts, 'deadline', 'day', ({ day }) => day),
    hour: null,
    reviewLead: termOf(facts, 'review-lead', 'days', ({ days }) => days),
    allowable: termOf(facts, 'allowable', 'items', ({ items }) => items),
    issuer,
    callNumber: null,
  };
}

function termOf<K extends Kind, T>(
  facts: readonly Fact[],
  name: TermName,
  kind: K,
  read: (value: Extract<FactValue, { kind: K }>) => T,
): Term<T> {
  const fact = facts.find((one) => one.term === name);
  if (fact === undefined || !isKind(fact.value, kind))
    throw new Error(`Term ${name} was not checked on load.`);
  const value = read(fact.value);
  return { value, program: value, origin: 'program', fact: fact.id, source: null };
}

function isKind<K extends Kind>(value: FactValue | null, kind: K): value is Extract<FactValue, { kind: K }> {
  return value?.kind === kind;
}
