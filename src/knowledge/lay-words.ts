import type { Bilingual } from '../program/bilingual.ts';
import type { Lexicon } from '../program/lexicon.ts';
import { analyse, fold, isHan, pieces, stem } from './tokens.ts';

export interface LayMeaning {
  /** The program's words, both languages. */
  readonly en: string;
  readonly zh: string;
  /** The words of each of the two, read once. */
  readonly words: readonly (readonly string[])[];
}

/** A text so that phrases can be looked up in it: stems between spaces for English, plain for Chinese. */
export interface Readable {
  readonly stems: string;
  readonly folded: string;
  /** Looked up as it is written: it has Chinese characters, or no word that could be stemmed. */
  readonly plain: boolean;
}

export function readable(text: string): Readable {
  const all = pieces(text);
  const words = all.filter((piece) => !isHan(piece)).map(stem);
  return {
    stems: ` ${words.join(' ')} `,
    folded: fold(text),
    plain: words.length === 0 || words.length < all.length,
  };
}

/** Whether a phrase of either language stands in the text, as whole words in English. */
export function says(text: Readable, phrase: Readable): boolean {
  if (!phrase.plain) return text.stems.includes(phrase.stems);
  return phrase.folded !== '' && text.folded.includes(phrase.folded);
}

function meaningOf({ en, zh }: Bilingual): LayMeaning {
  return { en, zh, words: [wordsOf(en), wordsOf(zh)] };
}

function wordsOf(text: string): string[] {
  const { terms, words } = analyse(text);
  return terms.filter((_, i) => words[i] === 1);
}

interface Entry {
  readonly phrases: readonly Readable[];
  readonly means: LayMeaning;
}

/** Everyday words and abbreviations to the program's words for them. */
export class LayWords {
  /** Entries by how one of their phrases begins: only those whose first word stands in a text are compared with it. */
  readonly #byFirst = new Map<string, Set<Entry>>();
  readonly #entries: readonly Entry[];

  constructor(lexicon: Lexicon) {
    this.#entries = [
      ...lexicon.words.map(({ says: phrases, means }) => ({
        phrases: phrases.map(readable),
        means: meaningOf(means),
      })),
      ...lexicon.kinds.map(({ phrases, name }) => ({
        phrases: [...phrases.en, ...phrases.zh].map(readable),
        means: meaningOf(name),
      })),
    ];
    for (const entry of this.#entries) {
      for (const phrase of entry.phrases) {
        const first = phrase.plain ? phrase.folded.slice(0, 1) : (phrase.stems.split(' ')[1] ?? '');
        const known = this.#byFirst.get(first);
        if (known) known.add(entry);
        else this.#byFirst.set(first, new Set([entry]));
      }
    }
  }

  /** In the order of the lexicon. */
  meanings(text: string): LayMeaning[] {
    const read = readable(text);
    const near = new Set<Entry>();
    for (const first of [...read.stems.split(' '), ...read.folded]) {
      for (const entry of this.#byFirst.get(first) ?? []) near.add(entry);
    }
    return this.#entries
      .filter((entry) => near.has(entry) && entry.phrases.some((phrase) => says(read, phrase)))
      .map(({ means }) => means);
  }
}
