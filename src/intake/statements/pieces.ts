import { cleanText } from '../../program/clean-text.ts';
import type { Day } from '../../program/day.ts';
import { type When, whensIn } from './whens.ts';
import type { FindWords, Hit } from './word-table.ts';

/** A part of a sentence with one thing to say. */
export interface Piece {
  readonly at: readonly [start: number, end: number];
  readonly sentence: number;
  readonly asks: boolean;
  readonly topics: readonly Hit[];
  readonly cues: readonly Hit[];
  readonly whens: readonly When[];
}

const CUE = 'cue ';
const NOISE = 'noise';
const SENTENCE_END = /[;!?。！？；\n]|\.(?=\s|$|["'”’)])/g;
const JOINT =
  /[,，、]|\s(?:and|but|while|although|though|however|plus|whereas|so|because|yet)\s|但是?|不过|而且|并且|同时|另外|此外|然而|以及|和|与|及|，?且|而(?!且)/gi;

/** Cuts a text into pieces, never inside a word that means something or a date. */
export function piecesOf(text: string, today: Day, find: FindWords): readonly Piece[] {
  const clean = cleanText(text);
  const whens = whensIn(clean, today);
  const hits = find(clean).filter((hit) => !whens.some((when) => over(hit, when) && longer(when, hit)));
  const dates = whens.filter((when) => !hits.some((hit) => over(hit, when)));
  const guarded = [...hits, ...dates];
  return sentences(clean).flatMap(([start, end], sentence) =>
    cut(clean, start, end, guarded).map(([from, to], n, all) => {
      const inside = (one: { start: number; end: number }) => one.start >= from && one.end <= to;
      const words = hits.filter((hit) => inside(hit) && hit.id !== NOISE);
      const at = trimmed(clean, from, to);
      return {
        at,
        sentence,
        asks: n === all.length - 1 && clean[end] === '?',
        topics: words.filter(({ id }) => !id.startsWith(CUE)),
        cues: words
          .filter(({ id }) => id.startsWith(CUE))
          .map((hit) => ({ ...hit, id: hit.id.slice(CUE.length) })),
        whens: dates.filter(inside),
      };
    }),
  );
}

function over(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function longer(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.end - a.start >= b.end - b.start;
}

/** [start, end) of each sentence; the character at end is its mark. */
function sentences(text: string): [number, number][] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index);
  let start = 0;
  return [...ends, text.length].flatMap((end): [number, number][] => {
    const from = start;
    start = end + 1;
    return text.slice(from, end).trim() === '' ? [] : [[from, end]];
  });
}

function cut(
  text: string,
  start: number,
  end: number,
  guarded: readonly { start: number; end: number }[],
): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (const joint of text.slice(start, end).matchAll(JOINT)) {
    const at = start + joint.index;
    const to = at + joint[0].length;
    if (guarded.some((one) => at < one.end && one.start < to)) continue;
    parts.push([from, at]);
    from = to;
  }
  parts.push([from, end]);
  return parts.filter(([a, b]) => text.slice(a, b).trim() !== '');
}

function trimmed(text: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  return [from + part.length - part.trimStart().length, to - part.length + part.trimEnd().length];
}
