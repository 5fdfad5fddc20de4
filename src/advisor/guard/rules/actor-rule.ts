import type { Claim } from '../claim.ts';
import { analyse, coverageOf } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import { actorsIn } from '../passages.ts';
import type { Sentence } from '../sentences.ts';

/** What comes before or after is told of by its name: "experts judge what passed the initial review". */
const ELSEWHERE =
  /\b(?:after|before|once|following|follows?|preced\w*|pass(?:es|ed)?|until)\b|之后|以后|后(?!优化)|之前|通过/iu;

type Turn = 'as named' | 'the other first' | null;

/** Who comes first, by how many of the two are named before the word: none, one or both. */
const TURNS: readonly (readonly [word: RegExp, turns: readonly [Turn, Turn, Turn]])[] = [
  [/\b(?:after|following)\b/iu, ['as named', 'the other first', null]],
  [/\b(?:before|prior to|ahead of)\b/iu, ['the other first', 'as named', null]],
  [/\b(?:then|followed by|and finally|next)\b|再由|再经|然后|随后/iu, [null, 'as named', null]],
  [/\bfirst\b|先/iu, ['as named', 'as named', 'the other first']],
  [/后/u, [null, 'as named', 'the other first']],
  [/前/u, [null, 'the other first', 'as named']],
];

/** Who does a thing is who does it in the text, and in the turn that the text has. */
export const actorRule: GuardRule = {
  id: 'actors',
  holds: 'what one body does in the text is not done by another, nor in another turn',
  faults: (claim) => {
    const anothers = claim.clauses.filter((clause) => isAnothers(clause, claim));
    const wrong = anothers.length === 0 && isOutOfTurn(claim) ? [claim.sentence] : anothers;
    return wrong.map(({ from, to }): Fault => ({ kind: 'relation', from, to }));
  },
};

/** Some of what it says others do in the text, and it does not. */
function isAnothers({ text }: Sentence, { chosen, meanings }: Claim): boolean {
  const actors = actorsIn(text, meanings);
  if (actors.size !== 1 || ELSEWHERE.test(text)) return false;
  const acts = chosen.flatMap((passage) => passage.acts);
  const of = (act: (typeof acts)[number]) => [...act.actors].some((actor) => actors.has(actor));
  if (!acts.some(of)) return false;
  const analysed = analyse(text, meanings);
  const all = coverageOf(
    analysed,
    acts.map(({ support }) => support),
  );
  const own = coverageOf(
    analysed,
    acts.filter(of).map(({ support }) => support),
  );
  return all.covered - own.covered >= 1;
}

function isOutOfTurn({ sentence: { text }, chosen, meanings }: Claim): boolean {
  const named = [...actorsIn(text, meanings)];
  const turn = named.length === 2 ? turnIn(text, meanings) : null;
  if (turn === null) return false;
  const inText = chosen
    .map(({ acts }) => [...new Set(acts.flatMap(({ actors }) => [...actors]))])
    .map((actors) => actors.filter((actor) => named.includes(actor)))
    .find((actors) => actors.length === 2);
  return inText !== undefined && (inText[0] === named[0]) !== (turn === 'as named');
}

function turnIn(text: string, meanings: Claim['meanings']): Turn {
  for (const [word, turns] of TURNS) {
    const at = word.exec(text)?.index;
    const turn = at === undefined ? null : (turns[actorsIn(text.slice(0, at), meanings).size] ?? null);
    if (turn !== null) return turn;
  }
  return null;
}
