import type { Fact } from '../../program/fact.ts';
import type { Asked, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { nothingOn, silenceReply } from './silence-answer.ts';

// How the question is turned, less what the fact has of it: 1 for the leaning, these for its words and its nearness.
// All three and the limit were fitted on half of the kept questions, each asked without the silence that is written for
// it or without the questions most like it, and held on the other half.
const WORDS = 1.55;
const NEARNESS = 0.45;
const LIMIT = -0.65;
/** So near to a question written beside the fact that the fact is meant to answer it. */
const MEANT = 0.74;
/** A silence this near, and nearly as near as the fact, is told with the fact beside it. */
const NEAR = 0.3;
const CLOSE = 0.85;
/** A fact this near may be shown as the nearest. */
const SHOWN = 0.22;

/**
 * A fact with few of the question's telling words does not answer a question of the kind that the text leaves open.
 * Neither tells enough alone: people put what the text has in words of their own, and ask for it in any form.
 */
export const offThePoint: Step = (asked) => {
  const { leaning, facts, silences } = asked.found;
  const [best] = facts;
  const [silence] = silences;
  if (!best || best.score >= MEANT || holds(asked, best.fact)) return null;
  if (leaning - WORDS * best.covers - NEARNESS * best.score <= LIMIT) return null;
  if (silence && silence.score >= NEAR && silence.score >= best.score * CLOSE)
    return silenceReply(asked, silence.silence);
  return nothingOn(asked, null, best.score >= SHOWN ? best.fact : null);
};

/**
 * It has the very value that is asked for; or it is what an applicant has to show, or an open list, of which people ask
 * in words that no text can have; or a claim is to be held against it.
 */
function holds({ forms, text }: Asked, { value, condition }: Fact): boolean {
  if (condition !== null || claimsSomething(text)) return true;
  if (value?.kind === 'items') return value.open;
  if (value?.kind === 'money') return forms.has('amount');
  return value?.kind === 'day' && (forms.has('when') || forms.has('date'));
}
