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
  if (best < HARDLY && found.known < KNOWN) return offTopic(lang);
  // Little is near and most of what it is about is strange: its subject is not in the text.
  if (best < UNSURE && found.known < MOSTLY) return nothingOn(asked, null, null);
  return best < HARDLY ? nothingOn(asked, null, null) : null;
};

const SURE = 0.4;
const UNSURE = 0.24;
const HARDLY = 0.14;
const MOSTLY = 0.6;

/** Nothing else answered. */
export const noMatch: Step = (asked) => nothingOn(asked, null, null);
