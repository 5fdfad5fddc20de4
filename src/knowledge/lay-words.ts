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

export interface Phrase {
  readonly phrase: Readable;
  /** Place in the lexicon, or of the silence. */
  readonly entry: number;
}

/** The lexicon as the search reads it. */
export interface LayTerms {
  readonly meanings: readonly LayMeaning[];
  readonly phrases: readonly Phrase[];
}

export function readLayTerms({ words, kinds }: Lexicon): LayTerms {
  const entries = [
    ...words.map(({ says: phrases, means }) => ({ phrases, means })),
    ...kinds.map(({ phrases, name }) => ({ phrases: [...phrases.en, ...phrases.zh], means: name })),
  ];
  return {
    meanings: entries.map(({ means }) => meaningOf(means)),
    phrases: readPhrases(entries.map(({ phrases }) => phrases)),
  };
}

/** Phrases of several entries, read so that they can be looked up in a text. */
export function readPhrases(entries: readonly (readonly string[])[]): readonly Phrase[] {
  return entries.flatMap((phrases, entry) => phrases.map((phrase) => ({ phrase: readable(phrase), entry })));
}

/** Finds the entries of which a text says a phrase. */
export class Phrases {
  /** By their first word or character: only those that could begin in a text are compared with it. */
  readonly #byFirst = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const known of phrases) {
      const { phrase } = known;
      const first = phrase.plain ? phrase.folded.slice(0, 1) : (phrase.stems.split(' ')[1] ?? '');
      const same = this.#byFirst.get(first);
      if (same) same.push(known);
      else this.#byFirst.set(first, [known]);
    }
  }

  /** Their places in order, each with the phrase that the text says. */
  said(text: string): (readonly [entry: number, phrase: Readable])[] {
    const read = readable(text);
    const found = new Map<number, Readable>();
    const look = (first: string): void => {
      for (const { phrase, entry } of this.#byFirst.get(first) ?? []) {
        if (!found.has(entry) && says(read, phrase)) found.set(entry, phrase);
      }
    };
    for (const word of read.stems.split(' ')) look(word);
    // Phrases looked up as they are written may begin at any character; English text has none of them.
    if (read.plain) for (const character of read.folded) look(character);
    return [...found].sort(([a], [b]) => a - b);
  }
}

/** Everyday words and abbreviations to the program's words for them. */
export class LayWords {
  readonly #meanings: readonly LayMeaning[];
  readonly #phrases: Phrases;

  constructor({ meanings, phrases }: LayTerms) {
    this.#meanings = meanings;
    this.#phrases = new Phrases(phrases);
  }

  /** In the order of the lexicon. */
  meanings(text: string): LayMeaning[] {
    return this.spoken(text).map(({ meaning }) => meaning);
  }

  /** The same with the phrase of the text that has the meaning, folded or as stems between spaces. */
  spoken(text: string): { readonly phrase: string; readonly meaning: LayMeaning }[] {
    return this.#phrases.said(text).flatMap(([entry, phrase]) => {
      const meaning = this.#meanings[entry];
      return meaning ? [{ phrase: phrase.plain ? phrase.folded : phrase.stems, meaning }] : [];
    });
  }
}
