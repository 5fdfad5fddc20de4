import type { Meanings } from './meanings.ts';
import { bareHan, phrasesAt, rowsIn } from './meanings.ts';
import { writtenWords } from './written-words.ts';

/** A text, of either language or both, that words can be held against. */
export interface Support {
  readonly stems: ReadonlySet<string>;
  readonly han: string;
  readonly rows: ReadonlySet<string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much of a text is supported. Weights are words: a Han character counts half of one. */
export interface Coverage {
  readonly content: number;
  readonly covered: number;
  readonly missing: readonly Span[];
}

export function supportOf(meanings: Meanings, text: string): Support {
  const stems = writtenWords(text).flatMap(({ kind, term }) => (kind === 'latin' ? [term] : []));
  return { stems: new Set(stems), han: bareHan(text), rows: rowsIn(meanings, text) };
}

/** Holds each word of a text against a support; what carries no claim counts neither way. */
export function coverageOf(text: string, supports: readonly Support[], meanings: Meanings): Coverage {
  const words = writtenWords(text);
  const missing: Span[] = [];
  let [content, covered] = [0, 0];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || word.kind === 'number') continue;
    if (word.kind === 'han') {
      const run = coverHan(word.term, supports, meanings);
      content += run.content / 2;
      covered += (run.content - run.missing.reduce((sum, { from, to }) => sum + to - from, 0)) / 2;
      missing.push(...run.missing.map(({ from, to }) => ({ from: word.from + from, to: word.from + to })));
      continue;
    }
    const phrases = phrasesAt(meanings, text, words, i);
    const meant = phrases.find(
      ({ row }) => meanings.isLight(row) || supports.some(({ rows }) => rows.has(row)),
    );
    const direct = supports.some(({ stems }) => stems.has(word.term));
    if (meant !== undefined && (!direct || meant.stems.length > 1)) {
      const light = meanings.isLight(meant.row);
      content += light ? 0 : meant.stems.length;
      covered += light ? 0 : meant.stems.length;
      i += meant.stems.length - 1;
      continue;
    }
    const light = direct && phrases.some(({ stems, row }) => stems.length === 1 && meanings.isLight(row));
    if (light) continue;
    content += 1;
    if (direct) covered += 1;
    else missing.push({ from: word.from, to: word.to });
  }
  return { content, covered, missing };
}

/** Splits a run of Han so that as few characters as can be are left without support. */
function coverHan(
  run: string,
  supports: readonly Support[],
  meanings: Meanings,
): { readonly content: number; readonly missing: readonly Span[] } {
  const edges = edgesOf(run);
  const steps: { cost: number; to: number; weight: number; missing: boolean }[] = [];
  const from = (at: number) => (at >= run.length ? { cost: 0, to: at } : steps[at]);
  for (let at = run.length - 1; at >= 0; at -= 1) {
    let best = { cost: (from(at + 1)?.cost ?? 0) + 1, to: at + 1, weight: 1, missing: true };
    for (let to = at + 1; to <= run.length && to - at <= LONGEST_PIECE; to += 1) {
      const piece = run.slice(at, to);
      const weight = weightOf(piece, edges.has(at) && edges.has(to), supports, meanings);
      if (weight === null) continue;
      // Between equal splits the one with the longer pieces: each piece costs a little.
      const cost = (from(to)?.cost ?? 0) + PIECE_COST;
      if (cost <= best.cost) best = { cost, to, weight, missing: false };
    }
    steps[at] = best;
  }
  let content = 0;
  const missing: Span[] = [];
  for (let at = 0; at < run.length; ) {
    const step = steps[at];
    if (step === undefined) break;
    content += step.weight;
    const last = missing.at(-1);
    if (step.missing) {
      if (last?.to === at) missing[missing.length - 1] = { from: last.from, to: step.to };
      else missing.push({ from: at, to: step.to });
    }
    at = step.to;
  }
  return { content, missing };
}

const LONGEST_PIECE = 14;
const PIECE_COST = 0.01;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words put together from characters that only join others: 都要, 中的, 可用. */
const FUNCTION =
  /^[的了着过之所就才又再都均各在于由以为是有和与及或等也还将被把对向从到至给让使得能可会要应须需中上下内里前后时其此该并而且但若则因用]+$/u;

/** Where words begin and end, as far as the runtime's own dictionary knows them. */
function edgesOf(run: string): ReadonlySet<number> {
  const edges = new Set([run.length]);
  for (const { segment, index } of segmenter.segment(run)) {
    edges.add(index);
    if (FUNCTION.test(segment)) for (let i = 1; i < segment.length; i += 1) edges.add(index + i);
  }
  return edges;
}

/**
 * Content characters of a supported piece, 0 for a light one; null when nothing supports it. What is no phrase of ours
 * has to be whole words: 地 alone is light, the one of 土地 is not.
 */
function weightOf(
  piece: string,
  whole: boolean,
  supports: readonly Support[],
  meanings: Meanings,
): number | null {
  const row = meanings.han.get(piece);
  if (row !== undefined && meanings.isLight(row) && (whole || piece.length > 1)) return 0;
  if (row !== undefined && supports.some(({ rows }) => rows.has(row))) return piece.length;
  return whole && piece.length > 1 && supports.some(({ han }) => han.includes(piece)) ? piece.length : null;
}
