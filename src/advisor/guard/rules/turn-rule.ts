import type { Fault, GuardRule } from '../guard-rule.ts';
import { type Meanings, rowsByLongest } from '../meanings.ts';

/** What comes in turn, by its row of guard-words.yaml. */
const STEPS: ReadonlySet<string> = new Set([
  'preliminary',
  'invitation',
  'full-proposal',
  'authorities',
  'expert-panel',
  'funding-agreement',
]);

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

/** Of two steps of the process the one that is called the first is the first. */
export const turnRule: GuardRule = {
  id: 'turns',
  holds: 'of two steps the one that is told as the first is the first in the text',
  faults: (claim) => {
    const { text, from, to } = claim.sentence;
    const named = stepsIn(text, claim.meanings);
    const turn = named.length === 2 ? turnIn(text, claim.meanings) : null;
    if (turn === null) return [];
    const inText = stepsIn(claim.cited.map((passage) => passage.text).join('\n'), claim.meanings).filter(
      (step) => named.includes(step),
    );
    const turned = inText.length === 2 && (inText[0] === named[0]) !== (turn === 'as named');
    return turned ? [{ kind: 'relation', from, to } satisfies Fault] : [];
  },
};

/** In the order in which they are first named. */
function stepsIn(text: string, meanings: Meanings): readonly string[] {
  return [...rowsByLongest(meanings, text)].filter((row) => STEPS.has(row));
}

function turnIn(text: string, meanings: Meanings): Turn {
  for (const [word, turns] of TURNS) {
    const at = word.exec(text)?.index;
    const turn = at === undefined ? null : (turns[stepsIn(text.slice(0, at), meanings).length] ?? null);
    if (turn !== null) return turn;
  }
  return null;
}
