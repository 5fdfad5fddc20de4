import type { LayWords } from './lay-words.ts';
import { LIGHT_CHARACTERS, LIGHT_WORDS } from './light-words.ts';
import { type Form, questionForms } from './question-form.ts';
import type { Spelling } from './spelling.ts';
import { analyse, fold, isHan, pieces, SENTENCE_BREAK } from './tokens.ts';

/** A Chinese pair or character that is no word tells less; a single one least. */
const PAIR = 0.4;
const CHARACTER = 0.25;
/** What the question wants back: who, when and why tell much, can and must tell little. */
const FORM = 1;
const WEAK_FORM = 0.35;
const WEAK_FORMS: ReadonlySet<Form> = new Set<Form>(['list', 'may', 'must', 'how']);
const LIGHT = 0.25;
/** The program's words for a lay word. */
const MEANING = 0.6;

export interface QuestionTerms {
  /** The question with slips mended. */
  readonly text: string;
  readonly terms: ReadonlyMap<string, number>;
  /** Texts that the lay words in it stand for. */
  readonly meanings: readonly string[];
}

/** The weighted terms by which a question is compared with the questions written beside facts and silences. */
export function questionTerms(question: string, lay: LayWords, spelling: Spelling | null): QuestionTerms {
  const text = spelling ? mended(question, spelling) : question;
  const terms = new Map<string, number>();
  const put = (term: string, weight: number): void => {
    if (term !== SENTENCE_BREAK && weight > 0) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  const { terms: all, words } = analyse(text);
  all.forEach((term, i) => {
    put(term, weightOf(term, words[i] === 1));
  });
  for (const form of questionForms(fold(text))) put(`?${form}`, WEAK_FORMS.has(form) ? WEAK_FORM : FORM);
  const meant = lay.meanings(text);
  for (const words of meant.flatMap((meaning) => meaning.words)) {
    for (const word of words) put(word, MEANING / Math.sqrt(Math.max(1, words.length / 2)));
  }
  const meanings = meant.flatMap(({ en, zh }) => [en, zh]);
  return { text, terms, meanings };
}

function weightOf(term: string, word: boolean): number {
  if (LIGHT_WORDS.has(term)) return LIGHT;
  if (word) return 1;
  if (LIGHT_CHARACTERS.test(term)) return 0;
  return term.length > 1 ? PAIR : CHARACTER;
}

function mended(question: string, spelling: Spelling): string {
  const slips = new Map(SHORTHAND);
  for (const piece of pieces(question)) {
    if (isHan(piece) || slips.has(piece)) continue;
    const right = spelling.mend(piece);
    if (right !== null) slips.set(piece, right);
  }
  return fold(question).replace(/\p{Script=Latin}+/gu, (word) => slips.get(word) ?? word);
}

/** As people type it in a chat. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['u', 'you'],
  ['r', 'are'],
  ['ur', 'your'],
  ['n', 'and'],
  ['ppl', 'people'],
  ['pls', 'please'],
  ['plz', 'please'],
  ['wich', 'which'],
  ['cuz', 'because'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'have to'],
  ['docs', 'documents'],
  ['doc', 'document'],
  ['dont', "don't"],
  ['cant', "can't"],
  ['whats', "what's"],
  ['whens', "when's"],
  ['wheres', "where's"],
  ['wed', 'we would'],
  ['sept', 'september'],
  ['sep', 'september'],
  ['dec', 'december'],
]);
