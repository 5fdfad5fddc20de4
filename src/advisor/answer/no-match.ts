import type { Asked, Step } from './asked.ts';
import { nothingOn } from './silence-reply.ts';
import { offTopic } from './small-talk.ts';

/** Below this share of known words the question is about something else altogether. */
const KNOWN = 0.35;

/** Words of the question that the knowledge does not have decide: then it is another subject, or the text is silent. */
export const unknownSubject: Step = (asked) => {
  const { found, lang } = asked;
  const best = Math.max(found.facts[0]?.score ?? 0, found.silences[0]?.score ?? 0);
  if (best >= SURE) return null;
  if (best < HARDLY && found.known < KNOWN)
    return APPLICANT.test(asked.text) ? nothingOn(asked, null, null) : offTopic(lang);
  // Little is near and most of what it is about is strange: its subject is not in the text.
  if (best < UNSURE && found.known < MOSTLY) return nothingOn(asked, null, null);
  // Whether it must be so turns on the very word that is strange.
  if (best < SURE_OF_MUST && found.strange.length > 0 && asksMust(asked)) return nothingOn(asked, null, null);
  return best < HARDLY ? nothingOn(asked, null, null) : null;
};

/** Who asks as an applicant asks about the application, whatever the words: that is a question for a desk. */
const APPLICANT =
  /\b(?:do|must|may|should|shall|have) we\b|\bare we (?:allowed|required|obliged)\b|\b(?:our|the) (?:company|firm|project|application|proposal)\b|\bapplicants?\b|\bappl(?:y|ying)\b|我们.{0,4}(?:要|必须|需要|应|得)|申报|项目|申请/u;

const SURE = 0.4;
const UNSURE = 0.24;
const SURE_OF_MUST = 0.33;
const HARDLY = 0.14;
const MOSTLY = 0.6;

/** Nothing else answered. */
export const noMatch: Step = (asked) => nothingOn(asked, null, null);

function asksMust({ forms }: Asked): boolean {
  return (
    forms.has('must') && !forms.has('list') && !forms.has('how') && !forms.has('who') && !forms.has('when')
  );
}
