import type { PhraseList } from '../lint.ts';

/** Where a phrase stands in a text; offsets of the text it was found in. */
export interface PhraseHit {
  readonly from: number;
  readonly to: number;
}

const COMPILED = new WeakMap<PhraseList, RegExp | null>();

/** Every place where one of the phrases stands as whole words, in text as the grammars read it. */
export function findPhrases(text: string, phrases: PhraseList): readonly PhraseHit[] {
  const pattern = compiled(phrases);
  if (pattern === null) return [];
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

export function hasPhrase(text: string, phrases: PhraseList): boolean {
  const pattern = compiled(phrases);
  if (pattern === null) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Of hits that overlap the longest, in their order in the text. */
export function keepLongest<T extends PhraseHit>(hits: readonly T[]): readonly T[] {
  const taken = new Set<number>();
  const kept: T[] = [];
  for (const one of [...hits].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const places = Array.from({ length: one.to - one.from }, (_, i) => one.from + i);
    if (places.some((at) => taken.has(at))) continue;
    for (const at of places) taken.add(at);
    kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** One alternation of literal phrases: read in one pass, with nothing to backtrack into. */
function compiled(phrases: PhraseList): RegExp | null {
  const known = COMPILED.get(phrases);
  if (known !== undefined) return known;
  const all = longestFirst([...phrases.en, ...phrases.zh]);
  const words = all.filter((phrase) => /^[a-z0-9]/.test(phrase)).map(word);
  const signs = all.filter((phrase) => !/^[a-z0-9]/.test(phrase)).map(word);
  const parts = [...(words.length === 0 ? [] : [`(?<![a-z0-9])(?:${words.join('|')})`]), ...signs];
  const pattern = parts.length === 0 ? null : new RegExp(parts.join('|'), 'gi');
  COMPILED.set(phrases, pattern);
  return pattern;
}

function longestFirst(phrases: readonly string[]): readonly string[] {
  return [...phrases].sort((a, b) => b.length - a.length);
}

/** Hyphens and spaces are one; a plural s is taken, unless the phrase takes any ending. */
function word(phrase: string): string {
  const open = phrase.endsWith('*');
  const body = escaped(open ? phrase.slice(0, -1) : phrase).replace(/[ -]+/g, '[ \\n\\-‐-–]{1,2}');
  if (open) return `${body}[a-z]{0,20}`;
  return /[a-z0-9]$/.test(phrase) ? `${body}(?:e?s)?(?![a-z0-9])` : body;
}

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
