import type { Step } from './asked.ts';
import { nothingOn } from './silence-reply.ts';

// Questions for one attribute: a requirement, a standard, a place. When its name stands nowhere in the knowledge,
// no fact can give it, however near the rest of the question is.
const ASKS_FOR: readonly RegExp[] = [
  /\b(?:what|which|any|a certain|minimum|maximum) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:must|do we need|is (?:required|needed)|are required|should we have|requirements?|limits?|have we to)\b/gu,
  /\bwhere (?:is|are|can|do|does|will) ([^?]+)/gu,
  /(\p{Script=Han}{2,6})(?:的)?(?:要求|限制|条件|标准|门槛|限额)/gu,
  /(?:在哪|哪里|何处)(?:里)?(?:可以|能)?(\p{Script=Han}{2,4})/gu,
];
/** Whether a thing is needed turns on the thing, and not on what it is needed for. */
const NEEDED: readonly RegExp[] = [
  /\b(?:do|must|should) (?:we|i) (?:need|have|get|provide|submit|hold|own|hire|build)(?: to \w+)? (?:an? |the |any )?((?:[\p{L}-]+ ){0,2}?[\p{L}-]+)(?= (?:for|to|in|from|by|with|before|at|on)\b|[?.!]|$)/gu,
  /(?:要不要|需不需要|是否需要|需要|必须)(?:先|有|办|做|交|提供|买|找|设)?(\p{Script=Han}{2,5}?)(?:过)?(?:的)?(?:吗|么|[?？]|$)/gu,
];
/** A fact this near was written for the question. */
const MEANT = 0.6;
const ALMOST_THE_SAME = 0.85;

export const strangeAttribute: Step = (asked) => {
  const { text, found } = asked;
  const best = Math.max(found.facts[0]?.score ?? 0, found.silences[0]?.score ?? 0);
  if (found.strange.length === 0 || best >= ALMOST_THE_SAME) return null;
  const patterns = best >= MEANT ? NEEDED : [...ASKS_FOR, ...NEEDED];
  const named = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const strange = named.some((name) => found.strange.some((word) => name.includes(word)));
  return strange ? nothingOn(asked, null, null) : null;
};
