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

/** Everything that one of them supports. */
export function joinSupports(all: readonly Support[]): Support {
  return {
    stems: new Set(all.flatMap(({ stems }) => [...stems])),
    han: all.map(({ han }) => han).join('。'),
    rows: new Set(all.flatMap(({ rows }) => [...rows])),
  };
}

/** Holds each word of a text against a support; what carries no claim counts neither way. */
export function coverageOf(text: string, support: Support, meanings: Meanings): Coverage {
  const words = writtenWords(text);
  const missing: Span[] = [];
  let [content, covered] = [0, 0];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined || word.kind === 'number') continue;
    if (word.kind === 'han') {
      const run = coverHan(word.term, support, meanings);
      content += run.content / 2;
      covered += (run.content - run.missing.reduce((sum, { from, to }) => sum + to - from, 0)) / 2;
      missing.push(...run.missing.map(({ from, to }) => ({ from: word.from + from, to: word.from + to })));
      continue;
    }
    const phrases = phrasesAt(meanings, text, words, i);
    const meant = phrases.find(({ row }) => support.rows.has(row) || meanings.isLight(row));
    const direct = support.stems.has(word.term);
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
  support: Support,
  meanings: Meanings,
): { readonly content: number; readonly missing: readonly Span[] } {
  const steps: { cost: number; to: number; weight: number; missing: boolean }[] = [];
  const from = (at: number) => (at >= run.length ? { cost: 0, to: at } : steps[at]);
  for (let at = run.length - 1; at >= 0; at -= 1) {
    let best = { cost: (from(at + 1)?.cost ?? 0) + 1, to: at + 1, weight: 1, missing: true };
    for (let to = at + 1; to <= run.length && to - at <= LONGEST_PIECE; to += 1) {
      const piece = run.slice(at, to);
      const weight = weightOf(piece, support, meanings);
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

/** Content characters of a supported piece, 0 for a light one; null when nothing supports it. */
function weightOf(piece: string, support: Support, meanings: Meanings): number | null {
  const row = meanings.han.get(piece);
  if (row !== undefined && meanings.isLight(row)) return 0;
  if (row !== undefined && support.rows.has(row)) return piece.length;
  return piece.length > 1 && support.han.includes(piece) ? piece.length : null;
}
