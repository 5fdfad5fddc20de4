import type { Step } from './asked.ts';
import { nothingOn } from './silence-answer.ts';

// Questions for one attribute: a requirement, a standard, a place. When its name stands nowhere in the knowledge,
// no fact can give it, however near the rest of the question is.
const ASKS_FOR: readonly RegExp[] = [
  /\b(?:what|which|any|a certain|minimum|maximum) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:must|do we need|is (?:required|needed)|are required|should we have|requirements?|limits?|have we to)\b/gu,
  /\bwhere (?:is|are|can|do|does|will) ([^?]+)/gu,
  /(\p{Script=Han}{2,6})(?:的)?(?:要求|限制|条件|标准|门槛|限额)/gu,
  /(?:在哪|哪里|何处)(?:里)?(?:可以|能)?(\p{Script=Han}{2,4})/gu,
];
/** A fact this near was written for the question. */
const MEANT = 0.6;

export const strangeAttribute: Step = (asked) => {
  const { text, found } = asked;
  const best = Math.max(found.facts[0]?.score ?? 0, found.silences[0]?.score ?? 0);
  if (best >= MEANT || found.strange.length === 0) return null;
  const named = ASKS_FOR.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const strange = named.some((name) => found.strange.some((word) => name.includes(word)));
  return strange ? nothingOn(asked, null, null) : null;
};
