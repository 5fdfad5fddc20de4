import { fold, stem } from '../../knowledge/tokens.ts';

/** One word of a text as written: a Latin word, a run of Han, or a number. Places count UTF-16 units of the text. */
export interface WrittenWord {
  readonly kind: 'latin' | 'han' | 'number';
  /** The stem of a Latin word; a run of Han or a number folded. */
  readonly term: string;
  /** As written, folded. */
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /\p{Script=Han}+|\p{Script=Latin}+(?:['’]\p{Script=Latin}+)?|\d+(?:[.,]\d+)*/gu;

export function writtenWords(text: string): WrittenWord[] {
  return [...text.matchAll(WORD)].map((match): WrittenWord => {
    const [written] = match;
    const folded = fold(written);
    const place = { from: match.index, to: match.index + written.length };
    if (/^\d/.test(folded)) return { kind: 'number', term: folded, form: folded, ...place };
    if (/^\p{Script=Han}/u.test(folded)) return { kind: 'han', term: folded, form: folded, ...place };
    return { kind: 'latin', term: latinTerm(folded), form: folded, ...place };
  });
}

/** "bureau's" is a bureau, "don't" is a do. */
function latinTerm(folded: string): string {
  return stem(folded.replace(/(?:n't|'\p{L}+)$/u, ''));
}
