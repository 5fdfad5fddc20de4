import type { Step } from './asked.ts';
import { nothingOn } from './silence-answer.ts';
import { offTopic } from './small-talk.ts';

/** Below this share of known words the question is about something else altogether. */
const KNOWN = 0.35;

/** Words of the question that the knowledge does not have decide: then it is another subject, or the text is silent. */
export const unknownSubject: Step = (asked) => {
  const { found, lang } = asked;
  const best = Math.max(found.facts[0]?.score ?? 0, found.silences[0]?.score ?? 0);
  if (best >= SURE) return null;
  if (found.known < KNOWN || best < HARDLY) return offTopic(lang);
  if (best < UNSURE && found.known < MOSTLY) return nothingOn(asked, null, null);
  return null;
};

const SURE = 0.5;
const UNSURE = 0.32;
const HARDLY = 0.12;
const MOSTLY = 0.75;

/** Nothing else answered. */
export const noMatch: Step = (asked) => nothingOn(asked, null, null);
