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

/** Tables are few and texts are many, so a table is made into one pattern once. */
export function wordFinder(table: WordTable): FindWords {
  const whole = new Map<string, string>();
  const endings: [string, string][] = [];
  for (const { id, en, zh } of table) {
    for (const phrase of [...en, ...zh].map(cleanText)) {
      if (phrase.endsWith('*')) endings.push([phrase.slice(0, -1), id]);
      else whole.set(phrase, id);
    }
  }
  const all = [...whole.keys(), ...endings.map(([stem]) => `${stem}*`)].sort((a, b) => b.length - a.length);
  if (all.length === 0) return () => [];
  const pattern = new RegExp(all.map(source).join('|'), 'gi');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const said = match[0].toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
      const id = whole.get(said) ?? endings.find(([stem]) => said.startsWith(stem))?.[1];
      return id === undefined ? [] : [{ id, start: match.index, end: match.index + match[0].length }];
    });
}

/** Latin words stand alone; Chinese ones are found anywhere. The contracted "not" hangs on its verb. */
function source(phrase: string): string {
  const open = phrase.endsWith('*');
  const text = (open ? phrase.slice(0, -1) : phrase)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll("'", "['’]");
  const latin = /^[a-z0-9&']/i.test(phrase);
  const before = latin && !/^(?:n't|'ve)/.test(phrase) ? '(?<![a-z0-9])' : '';
  const after = open ? '[a-z]*' : /[a-z0-9]$/i.test(phrase) ? '(?![a-z0-9])' : '';
  return `${before}${text}${after}`;
}
