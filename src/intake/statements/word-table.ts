import { cleanText } from '../../program/clean-text.ts';

/** Phrases of one meaning, both languages, lower case. A star stands for any word ending. */
export interface WordRow {
  readonly id: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

export type WordTable = readonly WordRow[];

/** A phrase found: [start, end) of the text. */
export interface Hit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the longest phrases of a table, none over another. */
export type FindWords = (text: string) => readonly Hit[];

/** Tables are few and texts are many, so a table is made into patterns once, one for each first letter. */
export function wordFinder(table: WordTable): FindWords {
  const whole = new Map<string, string>();
  const open: { readonly fits: RegExp; readonly id: string }[] = [];
  const byLetter = new Map<string, string[]>();
  for (const { id, en, zh } of table) {
    for (const phrase of [...en, ...zh].map(cleanText)) {
      if (phrase.includes('*')) open.push({ fits: new RegExp(`^${body(phrase)}$`, 'i'), id });
      else whole.set(phrase, id);
      const letter = phrase.charAt(0);
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), phrase]);
    }
  }
  const patterns = new Map(
    [...byLetter].map(([letter, phrases]) => {
      const longest = phrases.sort((a, b) => b.length - a.length).map(source);
      return [letter, new RegExp(longest.join('|'), 'iy')] as const;
    }),
  );
  const idOf = (said: string) => whole.get(said) ?? open.find(({ fits }) => fits.test(said))?.id;
  return (text) => {
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; at++) {
      const pattern = patterns.get((text[at] ?? '').toLowerCase().replace('’', "'"));
      if (pattern === undefined) continue;
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      const id = found && idOf(found.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'"));
      if (!found || !id) continue;
      hits.push({ id, start: at, end: at + found.length });
      at += found.length - 1;
    }
    return hits;
  };
}

/** Latin words stand alone; Chinese ones are found anywhere. The contracted "not" hangs on its verb. */
function source(phrase: string): string {
  const before = /^[a-z0-9&]/i.test(phrase) && !phrase.startsWith("n't") ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9*]$/i.test(phrase) ? '(?![a-z0-9])' : '';
  return `${before}${body(phrase)}${after}`;
}

function body(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[a-z]*')
    .replace(/\s+/g, '\\s+')
    .replaceAll("'", "['’]");
}
