import type { WordRow } from '../../knowledge/read-word-table.ts';
import { fold } from '../../knowledge/tokens.ts';
import { type WrittenWord, writtenWords } from './written-words.ts';

/** An English phrase as the stems it consists of, and the row it stands in. */
interface Phrase {
  readonly stems: readonly string[];
  /** A light word is taken as written: "execute" is light, "executive" is not, and both have one stem. */
  readonly forms: readonly string[] | null;
  readonly row: string;
}

/** What words mean, by row of guard-words.yaml. */
export interface Meanings {
  /** Phrases by their first stem, the longest first. */
  readonly latin: ReadonlyMap<string, readonly Phrase[]>;
  readonly han: ReadonlyMap<string, string>;
  /** Chinese phrases of at least two characters by their first two, the longest first. */
  readonly hanByStart: ReadonlyMap<string, readonly string[]>;
  isLight(row: string): boolean;
}

const LIGHT = 'light-';
/** Words between which nothing but a space, a hyphen or the like stands. */
const JOINT = /^[\s\-–—/&.()'’]*$/u;

export function meaningsOf(rows: readonly WordRow[]): Meanings {
  const latin = new Map<string, Phrase[]>();
  const han = new Map<string, string>();
  for (const { id, en, zh } of rows) {
    for (const phrase of [...en, ...zh]) {
      const words = writtenWords(phrase);
      if (words.some(({ kind }) => kind === 'han')) {
        han.set(phrase.replace(/[\p{P}\s]/gu, ''), id);
        continue;
      }
      const stems = words.map(({ term }) => term);
      const [first] = stems;
      if (first === undefined) continue;
      const made = { stems, forms: id.startsWith(LIGHT) ? words.map(({ form }) => form) : null, row: id };
      const known = latin.get(first);
      if (known === undefined) latin.set(first, [made]);
      else known.push(made);
    }
  }
  for (const phrases of latin.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return {
    latin,
    han,
    hanByStart: byStart([...han.keys()]),
    isLight: (row) => row.startsWith(LIGHT),
  };
}

function byStart(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of phrases) {
    if (phrase.length < 2) continue;
    const start = phrase.slice(0, 2);
    const known = found.get(start);
    if (known === undefined) found.set(start, [phrase]);
    else known.push(phrase);
  }
  for (const alike of found.values()) alike.sort((a, b) => b.length - a.length);
  return found;
}

/** The phrases that begin at a word, the longest first. */
export function phrasesAt(
  meanings: Meanings,
  text: string,
  words: readonly WrittenWord[],
  at: number,
): readonly Phrase[] {
  return (meanings.latin.get(words[at]?.term ?? '') ?? []).filter(({ stems, forms }) =>
    stems.every((term, i) => {
      const [word, before] = [words[at + i], words[at + i - 1]];
      return (
        word?.term === term &&
        (forms === null || forms[i] === word.form) &&
        (i === 0 || JOINT.test(text.slice(before?.to ?? word.from, word.from)))
      );
    }),
  );
}

/** The rows a text has a phrase of; light ones left out. A single Chinese character is no sign of a meaning. */
export function rowsIn(meanings: Meanings, text: string, words: readonly WrittenWord[]): ReadonlySet<string> {
  const found = new Set<string>();
  const put = (row: string | undefined) => {
    if (row !== undefined && !meanings.isLight(row)) found.add(row);
  };
  words.forEach((word, i) => {
    if (word.kind === 'latin') for (const { row } of phrasesAt(meanings, text, words, i)) put(row);
  });
  const chinese = bareHan(text);
  for (let at = 0; at < chinese.length; at += 1) {
    for (const phrase of hanAt(meanings, chinese, at)) put(meanings.han.get(phrase));
  }
  return found;
}

function hanAt({ hanByStart }: Meanings, chinese: string, at: number): readonly string[] {
  const alike = hanByStart.get(chinese.slice(at, at + 2));
  return alike === undefined ? [] : alike.filter((phrase) => chinese.startsWith(phrase, at));
}

/** The rows a text names in full: by a phrase of at least two words or three Chinese characters that is in no longer one. */
export function rowsNamed(meanings: Meanings, text: string): ReadonlySet<string> {
  return rowsByLongest(meanings, text, { words: 2, han: 3 });
}

/** The rows a text has a phrase of, each word and each character counted to the longest phrase that it begins. */
export function rowsByLongest(
  meanings: Meanings,
  text: string,
  least = { words: 1, han: 2 },
): ReadonlySet<string> {
  const found = new Set<string>();
  const words = writtenWords(text);
  for (let i = 0; i < words.length; i += 1) {
    const [longest] = phrasesAt(meanings, text, words, i);
    if (longest === undefined || longest.stems.length < least.words) continue;
    found.add(longest.row);
    i += longest.stems.length - 1;
  }
  const chinese = bareHan(text);
  for (let at = 0; at < chinese.length; at += 1) {
    const [longest] = hanAt(meanings, chinese, at);
    const row = longest === undefined ? undefined : meanings.han.get(longest);
    if (longest === undefined || longest.length < least.han || row === undefined) continue;
    found.add(row);
    at += longest.length - 1;
  }
  return found;
}

/** Without marks and spaces, so that a mark within a term does not part it; ends of sentences stay. */
export function bareHan(text: string): string {
  return fold(text).replace(/[^\p{Script=Han}\p{Script=Latin}\d，。；、,]/gu, '');
}
