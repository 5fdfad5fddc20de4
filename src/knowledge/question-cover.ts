import type { LayWords } from './lay-words.ts';
import { LIGHT_WORDS } from './light-words.ts';
import { analyse, fold, isHan } from './tokens.ts';

/** What a question asks with; whether a text has the figure or day that is wanted is looked at by itself. */
const ASKING = /[几哪谁何啥]|多[少久长大]|什么|怎|^最[多少高低大小长短]$|^一[家个项份次]$/u;
const ASKING_WORDS: ReadonlySet<string> = new Set(
  'mani much long often maximum minimum least per total requir requirement allow permit limit number'.split(
    ' ',
  ),
);
/** A single Chinese character tells less than a word. */
const CHARACTER = 0.4;

/** A word of a question with what else says the same: the words that the lexicon gives for the phrase it stands in. */
export interface AskedWord {
  readonly term: string;
  readonly han: boolean;
  readonly meanings: readonly (readonly string[])[];
}

/** Of a meaning's words, so many must stand in a text for it to say the same. */
const MEANT = 0.6;
/** What a question calls the very thing it is asked of: it tells nothing of what is wanted. */
const DOCUMENT_WORDS: ReadonlySet<string> = new Set([
  ...['notic', 'call', 'document', 'file', 'circular', 'guid', 'guidelin', 'pdf', 'say', 'state', 'mention'],
  ...[
    '通知',
    '文件',
    '文档',
    '公告',
    '指南',
    '材料里',
    '规定',
    '要求',
    '写',
    '说',
    '提到',
    '写明',
    '说明',
    '写的',
  ],
]);

/** The words of a question that tell what it is about. */
export function askedWords(question: string, lay: LayWords): readonly AskedWord[] {
  const { terms, words } = analyse(question);
  const spoken = lay.spoken(question);
  const asked = new Map<string, AskedWord>();
  terms.forEach((term, i) => {
    if (words[i] !== 1 || LIGHT_WORDS.has(term) || DOCUMENT_WORDS.has(term)) return;
    const han = isHan(term);
    if (han ? ASKING.test(term) : ASKING_WORDS.has(term)) return;
    const within = spoken.filter(({ phrase }) =>
      han ? phrase.includes(term) : phrase.includes(` ${term} `),
    );
    asked.set(term, { term, han, meanings: within.flatMap(({ meaning }) => meaning.words) });
  });
  return [...asked.values()];
}

/**
 * Share of a question that a text covers, 0 to 1, each word counting by how telling it is among the texts (`idf`).
 * Good for telling what a text is not about: a raw score is not.
 */
export function coveredShare(
  asked: readonly AskedWord[],
  text: string,
  idf: (term: string) => number,
): number {
  const folded = fold(text);
  const terms = new Set(analyse(text).terms);
  let all = 0;
  let covered = 0;
  for (const { term, han, meanings } of asked) {
    const telling = tellingOf({ term, han }, idf);
    all += telling;
    const said = han ? hanShare(term, folded) : terms.has(term) ? 1 : 0;
    covered += telling * (meanings.some((words) => meant(words, (word) => terms.has(word))) ? 1 : said);
  }
  return all === 0 ? 0 : covered / all;
}

/** The same where the text is known by its terms alone; 1 where nothing in the question tells what it is about. */
export function usedShare(
  asked: readonly AskedWord[],
  uses: (term: string) => boolean,
  idf: (term: string) => number,
): number {
  let all = 0;
  let used = 0;
  for (const { term, han, meanings } of asked) {
    const telling = tellingOf({ term, han }, idf);
    all += telling;
    if (uses(term) || meanings.some((words) => meant(words, uses))) used += telling;
  }
  return all === 0 ? 1 : used / all;
}

function meant(words: readonly string[], has: (term: string) => boolean): boolean {
  return words.length > 0 && words.filter(has).length >= words.length * MEANT;
}

/** How much a question tells of what it is about: the sum over its words. */
export function substance(asked: readonly AskedWord[], idf: (term: string) => number): number {
  return asked.reduce((sum, word) => sum + tellingOf(word, idf), 0);
}

function tellingOf({ term, han }: Pick<AskedWord, 'term' | 'han'>, idf: (term: string) => number): number {
  return idf(term) * (han && term.length === 1 ? CHARACTER : 1);
}

/** Words are cut otherwise in another sentence: a word of three characters or more counts by its pairs. */
function hanShare(word: string, folded: string): number {
  if (folded.includes(word)) return 1;
  const characters = [...word];
  if (characters.length < 3) return 0;
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  return pairs.filter((pair) => folded.includes(pair)).length / pairs.length;
}
