import type { LayWords } from './lay-words.ts';
import { questionForms } from './question-form.ts';
import type { Spelling } from './spelling.ts';
import { analyse, fold, isHan, pieces, SENTENCE_BREAK } from './tokens.ts';

/** A Chinese pair or character that is no word tells less; a single one least. */
const PAIR = 0.6;
const CHARACTER = 0.25;
/** What the question wants back counts, but less than what it is about. */
const FORM = 0.6;
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
    if (term !== SENTENCE_BREAK) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  const { terms: all, words } = analyse(text);
  all.forEach((term, i) => {
    put(term, words[i] === 1 ? 1 : term.length > 1 ? PAIR : CHARACTER);
  });
  for (const form of questionForms(fold(text))) put(`?${form}`, FORM);
  const meanings = lay.meanings(text).flatMap(({ en, zh }) => [en, zh]);
  for (const meaning of meanings) {
    const read = analyse(meaning);
    read.terms.forEach((term, i) => {
      if (read.words[i] === 1) put(term, MEANING);
    });
  }
  return { text, terms, meanings };
}

function mended(question: string, spelling: Spelling): string {
  const slips = new Map<string, string>();
  for (const piece of pieces(question)) {
    if (isHan(piece)) continue;
    const right = spelling.mend(piece);
    if (right !== null) slips.set(piece, right);
  }
  if (slips.size === 0) return question;
  return fold(question).replace(/\p{Script=Latin}+/gu, (word) => slips.get(word) ?? word);
}
