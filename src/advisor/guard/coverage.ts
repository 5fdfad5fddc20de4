import { type HanStep, hanSteps } from './han-steps.ts';
import { type Meanings, phrasesAt } from './meanings.ts';
import type { Span, Support } from './support.ts';
import { writtenWords } from './written-words.ts';

/** How much of a text is supported. Weights are words: a Han character counts half of one. */
export interface Coverage {
  readonly content: number;
  readonly covered: number;
  readonly missing: readonly Span[];
}

/** What a support may have: a meaning by its row, an English stem, a Chinese piece. */
export interface Probe {
  readonly kind: 'row' | 'stem' | 'han';
  readonly key: string;
}

type Unit = LatinUnit | HanUnit;

interface LatinUnit extends Span {
  readonly kind: 'latin';
  /** The phrases that begin here, the longest first. */
  readonly phrases: readonly { readonly words: number; readonly light: boolean; readonly probe: number }[];
  readonly stem: number;
}

interface HanUnit extends Span {
  readonly kind: 'han';
  readonly steps: readonly (readonly HanStep[])[];
}

/** A text made ready to be held against many supports: what to ask each of them, asked once. */
export interface Analysed {
  readonly units: readonly (Unit | null)[];
  readonly probes: readonly Probe[];
}

/** By probe: 1 where a support has it. */
export type Known = Uint8Array<ArrayBuffer>;

export function analyse(text: string, meanings: Meanings): Analysed {
  const probes: Probe[] = [];
  const places = new Map<string, number>();
  const probe = (kind: Probe['kind'], key: string): number => {
    const name = `${kind} ${key}`;
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, probes.length);
    return probes.push({ kind, key }) - 1;
  };
  const words = writtenWords(text);
  const units = words.map(({ kind, term, from, to }, i): Unit | null => {
    if (kind === 'number') return null;
    if (kind === 'han') return { kind, from, to, steps: hanSteps(term, meanings, probe) };
    const phrases = phrasesAt(meanings, text, words, i).map(({ stems, row }) => ({
      words: stems.length,
      light: meanings.isLight(row),
      probe: probe('row', row),
    }));
    return { kind, from, to, phrases, stem: probe('stem', term) };
  });
  return { units, probes };
}

// Loops, not maps: this runs for every passage and every sentence.
export function knownTo({ probes }: Analysed, { rows, stems, han }: Support): Known {
  const known = new Uint8Array(probes.length);
  for (let i = 0; i < probes.length; i += 1) {
    const probe = probes[i];
    if (probe === undefined) continue;
    const { kind, key } = probe;
    if (kind === 'row' ? rows.has(key) : kind === 'stem' ? stems.has(key) : han.includes(key)) known[i] = 1;
  }
  return known;
}

export function together(one: Known, other: Known): Known {
  const both = one.slice();
  for (let i = 0; i < both.length; i += 1) if (other[i] === 1) both[i] = 1;
  return both;
}

/** Holds each word of a text against supports; what carries no claim counts neither way. */
export function coverageOf(analysed: Analysed, supports: readonly Support[]): Coverage {
  const known = supports
    .map((support) => knownTo(analysed, support))
    .reduce(together, new Uint8Array(analysed.probes.length));
  return coverageBy(analysed, known);
}

/** Words that are left without support: comparable between supports, which content is not, for light words may stand in one. */
export function openWords(analysed: Analysed, supports: readonly Support[]): number {
  const { content, covered } = coverageOf(analysed, supports);
  return content - covered;
}

export function coverageBy({ units }: Analysed, known: Known): Coverage {
  const missing: Span[] = [];
  let [content, covered] = [0, 0];
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i];
    if (unit === null || unit === undefined) continue;
    if (unit.kind === 'han') {
      const run = coverHan(unit, known);
      content += run.content / 2;
      covered += (run.content - run.missing.reduce((sum, { from, to }) => sum + to - from, 0)) / 2;
      missing.push(...run.missing);
      continue;
    }
    const meant = unit.phrases.find(({ light, probe }) => light || known[probe] === 1);
    const direct = known[unit.stem] === 1;
    if (meant !== undefined && (!direct || meant.words > 1)) {
      content += meant.light ? 0 : meant.words;
      covered += meant.light ? 0 : meant.words;
      i += meant.words - 1;
      continue;
    }
    if (direct && unit.phrases.some(({ words, light }) => words === 1 && light)) continue;
    content += 1;
    if (direct) covered += 1;
    else missing.push({ from: unit.from, to: unit.to });
  }
  return { content, covered, missing };
}

/** Between equal splits the one with the longer pieces: each piece costs a little. */
const PIECE_COST = 0.01;

/** Splits a run of Han so that as few characters as can be are left without support. */
function coverHan(
  { from: start, to, steps }: HanUnit,
  known: Known,
): { readonly content: number; readonly missing: readonly Span[] } {
  const length = to - start;
  const best: { cost: number; to: number; weight: number; missing: boolean }[] = [];
  const costFrom = (at: number) => (at >= length ? 0 : (best[at]?.cost ?? 0));
  for (let at = length - 1; at >= 0; at -= 1) {
    let choice = { cost: costFrom(at + 1) + 1, to: at + 1, weight: 1, missing: true };
    for (const step of steps[at] ?? []) {
      const weight = step.light ? 0 : known[step.row] === 1 || known[step.piece] === 1 ? step.to - at : null;
      if (weight === null) continue;
      const cost = costFrom(step.to) + PIECE_COST;
      if (cost <= choice.cost) choice = { cost, to: step.to, weight, missing: false };
    }
    best[at] = choice;
  }
  let content = 0;
  const missing: Span[] = [];
  for (let at = 0; at < length; ) {
    const step = best[at];
    if (step === undefined) break;
    content += step.weight;
    const last = missing.at(-1);
    if (step.missing) {
      if (last?.to === start + at) missing[missing.length - 1] = { from: last.from, to: start + step.to };
      else missing.push({ from: start + at, to: start + step.to });
    }
    at = step.to;
  }
  return { content, missing };
}
