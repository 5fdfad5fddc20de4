import type { Library } from '../../knowledge/library.ts';
import { claimOf } from './claim.ts';
import type { Fault, ReasonKind } from './guard-rule.ts';
import { meaningsOf } from './meanings.ts';
import { groundOf, headingKey, type Passage, passageOf } from './passages.ts';
import { GUARD_RULES } from './registry.ts';
import { sentencesOf } from './sentences.ts';

export interface GuardReason {
  readonly kind: ReasonKind;
  /** The words of the answer that the reason is about. */
  readonly span: string;
}

/** `flag`: something in the answer is not what the cited text says. */
export interface GuardVerdict {
  readonly verdict: 'pass' | 'flag';
  readonly reasons: readonly GuardReason[];
}

export interface GuardOptions {
  /** Section ids or headings, in either language. None: the whole text. */
  readonly citations: readonly string[];
  /** What the answer may rest on besides: tool results, call facts, an application's facts, as text. */
  readonly support?: readonly string[];
}

export type Guard = (answer: string, options: GuardOptions) => GuardVerdict;

/** Far above any answer; what is longer is held to this much. */
const LONGEST = 20_000;

/** Holds answers against what they cite. Deterministic; prepared once for a library. */
export function createGuard(library: Library): Guard {
  const meanings = meaningsOf(library.guardWords);
  const ground = groundOf(library, meanings);
  return (answer, { citations, support = [] }) => {
    const ids = citations.map((name) => ground.headings.get(headingKey(name)));
    const unknown = citations.filter((_, i) => ids[i] === undefined);
    const cited: Passage[] = [
      ...ground.passages.filter(({ section }) => citations.length === 0 || ids.includes(section)),
      ...support.map((text) => passageOf('support', text, meanings)),
    ];
    const faults = sentencesOf(answer.slice(0, LONGEST)).flatMap((sentence) => {
      const claim = claimOf(sentence, cited, ground, library, meanings);
      return GUARD_RULES.flatMap((rule) => rule.faults(claim));
    });
    const reasons = [
      ...unknown.map((name): GuardReason => ({ kind: 'citation', span: name })),
      ...apart(faults).map(({ kind, from, to }): GuardReason => ({ kind, span: answer.slice(from, to) })),
    ];
    return { verdict: reasons.length > 0 ? 'flag' : 'pass', reasons };
  };
}

/** One reason a place: the first that was found. */
function apart(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    (fault, i) => !faults.slice(0, i).some(({ from, to }) => from === fault.from && to === fault.to),
  );
}
