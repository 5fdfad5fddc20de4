import type { Fact } from '../../program/fact.ts';
import type { Asked, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import type { NamedFact } from './named-facts.ts';
import { nothingOn, silenceReply } from './silence-reply.ts';

// How the question is turned counts 1; these are the shares of how much nearer a silence is than the fact, of the words
// that the fact has nothing for, and of what it covers. All four were fitted on the questions kept beside facts and
// silences, each asked without itself or without its silence, and held on another half of them.
const NEARER = 1.35;
const LACKING = 0.85;
const COVERED = 0.6;
const LIMIT = 0.3;
/** So near to a question written beside the fact that the fact is meant to answer it. */
const MEANT = 0.74;
/** A silence this near, and nearly as near as the fact, is what is asked for. */
const NEAR = 0.3;
const CLOSE = 0.75;
/** The same for a silence, which has fewer of them. */
const MEANT_SILENCE = 0.55;
const PLAINLY = 0.15;
/** A fact that holds what is asked for goes first, unless a silence is nearer by this much. */
const HELD = 0.1;
/** A fact this near may be shown as the nearest. */
const SHOWN = 0.22;

/**
 * Whether the text leaves open what is asked. No sign tells enough alone: people put what the text has in words of
 * their own, ask for it in any form, and ask for what it lacks in the words of the fact that is nearest to it.
 */
export const offThePoint: Step = (asked) => {
  const { facts, silences } = asked.found;
  const [best] = facts;
  const [silence] = silences;
  if (!best) return silence && silence.score >= NEAR ? silenceReply(asked, silence.silence) : null;
  const ahead = (silence?.score ?? 0) - best.score;
  if (best.score >= MEANT && ahead < 0) return null;
  if (ahead < HELD && best.score >= NEAR && holds(asked, best.fact)) return null;
  const plainly =
    silence && silence.score >= MEANT_SILENCE && ahead > PLAINLY && silence.covers >= best.covers;
  if (!plainly && openness(asked, ahead) <= LIMIT) return null;
  if (silence && isMeant(silence, best.score)) return silenceReply(asked, silence.silence);
  return holds(asked, best.fact) ? null : nothingOn(asked, null, best.score >= SHOWN ? best.fact : null);
};

/** Nearly as near as the fact; one that has most words of the question need not be as near. */
function isMeant({ score, covers }: Asked['found']['silences'][number], fact: number): boolean {
  if (covers >= MOST_WORDS) return score >= NEAR_ENOUGH && score > fact;
  return score >= NEAR && score >= fact * CLOSE;
}

const MOST_WORDS = 0.8;
const NEAR_ENOUGH = 0.22;

function openness({ found: { leaning, facts, subjects } }: Asked, ahead: number): number {
  const [best] = facts;
  const lacking = (best?.lacks.length ?? 0) / Math.max(1, subjects);
  return leaning + NEARER * ahead + LACKING * lacking - COVERED * (best?.covers ?? 0);
}

/**
 * It has the very value that is asked for; or it is what an applicant has to show, or an open list, of which people ask
 * in words that no text can have; or a claim is to be held against it.
 */
function holds(asked: Asked, { id, term, value, condition }: Fact): boolean {
  const { forms, text } = asked;
  if (condition !== null || claimsSomething(text)) return true;
  if (value?.kind === 'items')
    return value.open && (term === 'allowable' || id === SECTORS || isAbout(asked));
  if (value?.kind === 'money') return forms.has('amount') && !LEAST.test(text);
  return value?.kind === 'day' && (forms.has('when') || forms.has('date'));
}

/** Any product can be held against the sectors, and any cost against the costs; other open lists are about their words. */
const SECTORS: NamedFact = 'sectors';

/** The nearest fact has more of what tells what the question is about than it lacks, or is near all the same. */
function isAbout({ found: { facts, subjects } }: Asked): boolean {
  const [best] = facts;
  return best !== undefined && (best.score >= TOUCHING || best.lacks.length <= subjects * MOST);
}

const TOUCHING = 0.4;
const MOST = 0.6;

/** The text names a most and no least. */
const LEAST = /\b(?:min\w*|smallest|lowest|least)\b|最低|最少|最小|下限/u;
