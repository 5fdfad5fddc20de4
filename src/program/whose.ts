import type { Bilingual } from './bilingual.ts';
import type { Evidence } from './finding.ts';
import type { Term, Terms } from './terms.ts';

/** A fact of the program as evidence, by its id. */
export type Cite = (fact: string) => Evidence;

/** Whose figure a message uses: "the summary's" or "your call's (notice 12, p. 3)". */
export function whose(term: Term<unknown>): Bilingual {
  if (term.origin === 'program') return { en: "the summary's", zh: '摘要所列' };
  const source = term.source ?? '';
  return source === ''
    ? { en: "your call's", zh: '您录入的申报通知所列' }
    : { en: `your call's (${source})`, zh: `您录入的申报通知（${source}）所列` };
}

/** The call as it was entered, when the term comes from it, then what the text says. */
export function termEvidence(
  term: Term<unknown>,
  said: string,
  terms: Terms,
  cite: Cite,
): readonly Evidence[] {
  const fromText = term.fact === null ? [] : [cite(term.fact)];
  if (term.origin === 'program') return fromText;
  const document = terms.callNumber?.value ?? 'Call notice (entered)';
  return [{ section: term.source ?? '', document, quote: said, verbatim: false }, ...fromText];
}
