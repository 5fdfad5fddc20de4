import { cleanText } from '../../program/clean-text.ts';
import type { Day } from '../../program/day.ts';
import { type When, whensIn } from './whens.ts';
import type { FindWords, Hit } from './word-table.ts';

/** A part of a sentence with one thing to say. */
export interface Piece {
  readonly at: readonly [start: number, end: number];
  readonly sentence: number;
  readonly asks: boolean;
  /** Opened by "but", "while", 但: what stands before is told of otherwise. */
  readonly opposed: boolean;
  readonly topics: readonly Hit[];
  readonly cues: readonly Hit[];
  readonly whens: readonly When[];
}

const CUE = 'cue ';
const NOISE = 'noise';
/** Asks about all of the sentence before it. */
const TAG = /^(?:right|correct|isn't it|aren't we|is that right|对吗|对吧|是吧|对不对)$/i;
const SENTENCE_END = /[;!?。！？；\n]|\.(?=\s|$|["'”’)])/g;
const JOINT =
  /[,，、]|\s(?:and|but|while|although|though|however|plus|whereas|so|because|yet)\s|但是?|不过|而且|并且|同时|另外|此外|然而|以及|和|与|及|，?且|而(?!且)/gi;

const OPPOSES = /but|while|although|though|however|whereas|yet|但|不过|然而|而(?!且)/i;

/** No sentence has more to say in one piece; what goes on longer was not written to be read. */
const MOST = 40;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into pieces, never inside a word that means something or a date. */
export function piecesOf(text: string, today: Day, find: FindWords): readonly Piece[] {
  const clean = cleanText(text);
  const dates = whensIn(clean, today);
  // Of a word and a date at one place the longer counts: "May" in a name, "to 2027" in a date.
  const inDates = covered(clean, dates);
  const wins = (hit: Hit) => (longestIn(inDates, hit) ?? 0) < hit.end - hit.start;
  const lost = covered(
    clean,
    find(clean).filter((hit) => !wins(hit)),
  );
  // In 去年审计 the date and 年审 share a sign: with the date out of the way 审计 is found.
  const apart = blanked(
    clean,
    dates.filter((when) => longestIn(lost, when) !== null),
  );
  const hits = find(apart).filter(wins);
  const inHits = covered(clean, hits);
  const whens = dates.filter((when) => longestIn(inHits, when) === null);
  const guarded = covered(clean, [...hits, ...whens]);
  return sentences(clean).flatMap(([start, end], sentence) =>
    cut(clean, start, end, guarded).map(({ at: [from, to], opposed }, n, all) => {
      const words = within(hits, from, to).filter(({ id }) => id !== NOISE);
      return {
        at: trimmed(clean, from, to),
        sentence,
        asks: clean[end] === '?' && (n === all.length - 1 || isTag(clean, all.at(-1)?.at)),
        opposed,
        topics: words.filter(({ id }) => !id.startsWith(CUE)).slice(0, MOST),
        cues: words
          .filter(({ id }) => id.startsWith(CUE))
          .slice(0, MOST)
          .map((hit) => ({ ...hit, id: hit.id.slice(CUE.length) })),
        whens: within(whens, from, to).slice(0, MOST),
      };
    }),
  );
}

function isTag(text: string, last: readonly [number, number] | undefined): boolean {
  return last !== undefined && TAG.test(text.slice(...last).trim());
}

/** At each character the length of the span that covers it; 0 where none does. */
function covered(text: string, spans: readonly Span[]): Uint16Array {
  const lengths = new Uint16Array(text.length);
  for (const { start, end } of spans) lengths.fill(end - start, start, end);
  return lengths;
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (now, { start, end }) => now.slice(0, start) + ' '.repeat(end - start) + now.slice(end),
    text,
  );
}

/** The longest span that lies over this one; null where none does. */
function longestIn(lengths: Uint16Array, { start, end }: Span): number | null {
  return lengths.subarray(start, end).reduce((most, one) => Math.max(most, one), 0) || null;
}

/** Spans are in the order of the text, so the first that fits is found by halving. */
function within<T extends Span>(spans: readonly T[], from: number, to: number): readonly T[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (let n = low; (spans[n]?.start ?? to) < to; n++) {
    const one = spans[n];
    if (one !== undefined && one.end <= to) inside.push(one);
  }
  return inside;
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

interface Part {
  readonly at: readonly [start: number, end: number];
  readonly opposed: boolean;
}

function cut(text: string, start: number, end: number, guarded: Uint16Array): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  let opposed = false;
  const close = (to: number, joint: string) => {
    // Of ", but" the comma leaves nothing between, and both are one joint.
    if (text.slice(from, to).trim() !== '') {
      parts.push({ at: [from, to], opposed });
      opposed = false;
    }
    opposed ||= OPPOSES.test(joint);
    from = to + joint.length;
  };
  for (const joint of text.slice(start, end).matchAll(JOINT)) {
    const at = start + joint.index;
    if (longestIn(guarded, { start: at, end: at + joint[0].length }) === null) close(at, joint[0]);
  }
  close(end, '');
  return parts;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  return [from + part.length - part.trimStart().length, to - part.length + part.trimEnd().length];
}
