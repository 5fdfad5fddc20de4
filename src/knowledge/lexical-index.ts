import { idf } from './idf.ts';
import type { LexicalQuery } from './lexical-query.ts';
import { PostingList } from './posting-list.ts';
import { Rescorer } from './rescorer.ts';
import { type Analysis, analyse, SENTENCE_BREAK } from './tokens.ts';
import { TopScores } from './top-scores.ts';

export interface IndexedText {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** BM25: how fast a repeated term stops counting, and how much a long text is held back. One setting for every corpus. */
const K1 = 1.2;
const B = 0.6;
/** A heading is read twice. */
const HEADING_TIMES = 2;
/** So many of the best by terms alone are scored again by phrase and sentence. */
const RESCORED = 100;

/** A text under its heading, as it is analysed. */
export function headed(title: string | undefined, text: string): string {
  return (title ? `${title}\n` : '').repeat(HEADING_TIMES) + text;
}

/** BM25 over any texts, with phrases and best sentences; texts come and go without a rebuild. */
export class LexicalIndex {
  readonly #termIds = new Map<string, number>();
  readonly #postings: PostingList[] = [];
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  /** Per slot: term id × 2 + 1 for a word, term id × 2 otherwise, -1 between sentences; null once removed. */
  readonly #sequences: (Int32Array | null)[] = [];
  readonly #lengths: number[] = [];
  #length = 0;
  #norms: Float32Array | null = null;
  #scores = new Float32Array(0);
  readonly #rescorer = new Rescorer();

  get size(): number {
    return this.#slots.size;
  }

  /** Adds a text, or replaces the one of the same id. */
  add({ id, title, text }: IndexedText): void {
    this.addAnalysed(id, analyse(headed(title, text)));
  }

  /** Adds a text that was analysed before, its heading with it. */
  addAnalysed(textId: string, { terms, words }: Analysis): void {
    this.remove(textId);
    const slot = this.#ids.length;
    const sequence = new Int32Array(terms.length);
    const counts = new Map<number, number>();
    terms.forEach((term, i) => {
      if (term === SENTENCE_BREAK) {
        sequence[i] = -1;
        return;
      }
      const id = this.#termId(term);
      sequence[i] = id * 2 + (words[i] ?? 0);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    });
    let length = 0;
    for (const [id, count] of counts) {
      this.#postings[id]?.add(slot, count);
      length += count;
    }
    this.#ids.push(textId);
    this.#slots.set(textId, slot);
    this.#sequences.push(sequence);
    this.#lengths.push(length);
    this.#length += length;
    this.#norms = null;
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    const sequence = slot === undefined ? null : this.#sequences[slot];
    if (slot === undefined || !sequence) return;
    const distinct = new Set<number>();
    for (const cell of sequence) if (cell >= 0) distinct.add(cell >> 1);
    for (const term of distinct) {
      const list = this.#postings[term];
      if (list) list.live--;
    }
    this.#sequences[slot] = null;
    this.#length -= this.#lengths[slot] ?? 0;
    this.#slots.delete(id);
    this.#norms = null;
  }

  has(term: string): boolean {
    return this.documents(term) > 0;
  }

  /** In how many texts the term stands. */
  documents(term: string): number {
    const id = this.#termIds.get(term);
    return id === undefined ? 0 : (this.#postings[id]?.live ?? 0);
  }

  /** How telling a term is; never negative. A term that no text has is as telling as a term can be. */
  idf(term: string): number {
    return idf(this.documents(term), this.size);
  }

  search(query: LexicalQuery, k: number): Hit[] {
    const norms = this.#currentNorms();
    const scores = this.#scores;
    const touched: number[] = [];
    const weights = new Map<number, number>();
    for (const [term, times] of query.weights) {
      const id = this.#termIds.get(term);
      const list = id === undefined ? undefined : this.#postings[id];
      if (id === undefined || !list || list.live === 0) continue;
      const weight = times * idf(list.live, this.size);
      weights.set(id, weight);
      const { cells, length } = list;
      for (let i = 0; i < length; i += 2) {
        const slot = cells[i] ?? 0;
        const norm = norms[slot] ?? 0;
        if (norm === 0) continue;
        const count = cells[i + 1] ?? 0;
        const before = scores[slot] ?? 0;
        if (before === 0) touched.push(slot);
        scores[slot] = before + (weight * count * (K1 + 1)) / (count + norm);
      }
    }
    const best = new TopScores(Math.max(k, RESCORED));
    for (const slot of touched) best.offer(slot, scores[slot] ?? 0);
    const base = best.ids().map((slot) => ({ slot, score: scores[slot] ?? 0 }));
    for (const slot of touched) scores[slot] = 0;
    const phrases = query.phrases.map(([a, b]) => [this.#termIds.get(a), this.#termIds.get(b)] as const);
    return this.#rescorer
      .rescore(base, {
        weights,
        phrases,
        size: this.size,
        terms: this.#postings.length,
        sequence: (slot) => this.#sequences[slot] ?? null,
        norm: (slot) => norms[slot] ?? 1,
      })
      .slice(0, k)
      .map(({ slot, score }) => ({ id: this.#ids[slot] ?? '', score }));
  }

  #termId(term: string): number {
    const known = this.#termIds.get(term);
    if (known !== undefined) return known;
    const id = this.#postings.length;
    this.#termIds.set(term, id);
    this.#postings.push(new PostingList());
    return id;
  }

  // k1 × (1 - b + b × length / mean length) per slot; 0 where the text was removed.
  #currentNorms(): Float32Array {
    if (this.#norms) return this.#norms;
    const mean = this.#length / Math.max(1, this.size);
    this.#norms = Float32Array.from(this.#lengths, (length, slot) =>
      this.#sequences[slot] ? K1 * (1 - B + (B * length) / Math.max(1, mean)) : 0,
    );
    this.#scores = new Float32Array(this.#lengths.length);
    return this.#norms;
  }
}
