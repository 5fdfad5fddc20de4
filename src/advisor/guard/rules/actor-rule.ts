import type { Claim } from '../claim.ts';
import { analyse, openWords } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import { type Act, actorsIn } from '../passages.ts';
import type { Sentence } from '../sentences.ts';
import type { Support } from '../support.ts';

/** What comes before or after is told of by its name: "experts judge what passed the initial review". */
const ELSEWHERE =
  /\b(?:after|before|once|following|follows?|preced\w*|pass(?:es|ed)?|until)\b|之后|以后|后(?!优化)|之前|通过/iu;
/** Who takes something in is told by a preposition; the verb itself says little. */
const TAKES_IN =
  /\b(?:accept\w*|appl(?:y|ies|ied)|submit\w*|submission|hand(?:ed)? in|sent?)\b|受理|提交|报送|递交|交[到给由至]|[递寄报]/iu;

/** Who does a thing is who does it in the text. */
export const actorRule: GuardRule = {
  id: 'actors',
  holds: 'what one body does in the text is not done by another',
  faults: (claim) =>
    claim.clauses
      .filter((clause) => isAnothers(clause, claim))
      .map(({ from, to }): Fault => ({ kind: 'relation', from, to })),
};

/** Some of what it says others do in the text, or no one that is named; or others take it in. */
function isAnothers({ text }: Sentence, { chosen, cited, meanings }: Claim): boolean {
  const actors = actorsIn(text, meanings);
  if (actors.size !== 1 || ELSEWHERE.test(text)) return false;
  const isOwn = (act: Act) => [...act.actors].some((actor) => actors.has(actor));
  const acts = chosen.flatMap((passage) => passage.acts);
  const own = acts.filter(isOwn);
  if (own.length > 0) {
    const analysed = analyse(text, meanings);
    const open = (supports: readonly Support[]) => openWords(analysed, supports);
    const left = open([...own.map(({ support }) => support), OF_NAMES]);
    if (left - open(acts.map(({ support }) => support)) >= 1) return true;
    const elsewhere = left - open(chosen.map(({ support }) => support));
    if (elsewhere >= APART && left >= open([{ stems: new Set(), han: '', rows: actors }])) return true;
  }
  const takers = cited.flatMap((passage) => passage.acts).filter((act) => TAKES_IN.test(act.text));
  return TAKES_IN.test(text) && takers.length > 0 && !takers.some(isOwn);
}

/** The park in "park administrators" is no act of theirs. */
const OF_NAMES: Support = {
  stems: new Set(),
  han: '',
  rows: new Set(['torch-park', 'localization', 'cluster']),
};

/** Words that are told elsewhere of no one, where the text tells nothing of it that the clause does. */
const APART = 2;
