import type { Lexicon } from '../program/lexicon.ts';
import { fold, isHan, pieces, stem } from './tokens.ts';

export interface LayMeaning {
  /** The program's words, both languages. */
  readonly en: string;
  readonly zh: string;
}

/** A text so that phrases can be looked up in it: stems between spaces for English, plain for Chinese. */
export interface Readable {
  readonly stems: string;
  readonly folded: string;
}

export function readable(text: string): Readable {
  const words = pieces(text)
    .filter((piece) => !isHan(piece))
    .map(stem);
  return { stems: ` ${words.join(' ')} `, folded: fold(text) };
}

/** Whether a phrase of either language stands in the text, as whole words in English. */
export function says(text: Readable, phrase: Readable): boolean {
  if (phrase.stems !== '  ' && !HAN_ANY.test(phrase.folded)) return text.stems.includes(phrase.stems);
  return phrase.folded !== '' && text.folded.includes(phrase.folded);
}

const HAN_ANY = /\p{Script=Han}/u;

/** Everyday words and abbreviations to the program's words for them. */
export class LayWords {
  readonly #entries: readonly { readonly phrases: readonly Readable[]; readonly means: LayMeaning }[];

  constructor(lexicon: Lexicon) {
    this.#entries = [
      ...lexicon.words.map(({ says: phrases, means }) => ({ phrases: phrases.map(readable), means })),
      ...lexicon.kinds.map(({ phrases, name }) => ({
        phrases: [...phrases.en, ...phrases.zh].map(readable),
        means: name,
      })),
    ];
  }

  meanings(text: string): LayMeaning[] {
    const read = readable(text);
    return this.#entries
      .filter(({ phrases }) => phrases.some((phrase) => says(read, phrase)))
      .map(({ means }) => means);
  }
}
