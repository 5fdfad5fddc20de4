import type { Fact, Silence } from '../program/fact.ts';
import { fold } from './tokens.ts';

/** How words and short runs of them are shared out between questions the text answers and questions it does not. */
export interface Leanings {
  readonly grams: readonly string[];
  /** As long as `grams`: above zero where silences are asked about with it more than facts are (log of the odds). */
  readonly weights: Float64Array;
}

/** A gram that only one fact or silence is asked about with tells of its subject, not of the kind of question. */
const SHARED = 2;
/** Added to each count, so that what was never seen on one side is not taken for impossible there. */
const UNSEEN = 0.5;

/** Counted by facts and silences, not by questions: one that is asked about often must not tip the scale. */
export function readLeanings(facts: readonly Fact[], silences: readonly Silence[]): Leanings {
  const said = countOwners(facts.map(({ asks }) => asks));
  const unsaid = countOwners(silences.map(({ asks }) => [...asks.en, ...asks.zh]));
  const grams = [...new Set([...said.keys(), ...unsaid.keys()])].filter(
    (gram) => (said.get(gram) ?? 0) + (unsaid.get(gram) ?? 0) >= SHARED,
  );
  const share = (counts: ReadonlyMap<string, number>, gram: string, all: number): number =>
    Math.log(((counts.get(gram) ?? 0) + UNSEEN) / (all + 2 * UNSEEN));
  return {
    grams,
    weights: Float64Array.from(
      grams,
      (gram) => share(unsaid, gram, silences.length) - share(said, gram, facts.length),
    ),
  };
}

/**
 * Whether a question is turned as people ask for what the text has or for what it lacks ("may we later", "who owns",
 * "按季还是按年"), whatever it is about: words that a search leaves out tell the most here.
 */
export class Leaning {
  readonly #weights: ReadonlyMap<string, number>;

  constructor({ grams, weights }: Leanings) {
    this.#weights = new Map(grams.map((gram, i) => [gram, weights[i] ?? 0]));
  }

  /** The mean over the grams that are known; 0 where none is. In practice -2 (the text has it) to 2 (it lacks it). */
  of(question: string): number {
    const known = [...gramsOf(question)].flatMap((gram) => this.#weights.get(gram) ?? []);
    return known.length === 0 ? 0 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  }
}

function countOwners(asked: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const asks of asked)
    for (const gram of new Set(asks.flatMap((ask) => [...gramsOf(ask)])))
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** English: words and pairs of them. Chinese: runs of one to three characters. Every number is the same gram. */
function gramsOf(question: string): Set<string> {
  const grams = new Set<string>();
  const tokens = fold(question).match(/[a-z']+|\d+|\p{Script=Han}+/gu) ?? [];
  const read = tokens.map((token) => (/^\d/u.test(token) ? '0' : token));
  read.forEach((token, i) => {
    if (HAN.test(token)) {
      const characters = [...token];
      for (let from = 0; from < characters.length; from++)
        for (let to = from + 1; to <= Math.min(from + 3, characters.length); to++)
          grams.add(characters.slice(from, to).join(''));
      return;
    }
    grams.add(token);
    const next = read[i + 1];
    if (next !== undefined && !HAN.test(next)) grams.add(`${token} ${next}`);
  });
  return grams;
}

const HAN = /^\p{Script=Han}/u;
