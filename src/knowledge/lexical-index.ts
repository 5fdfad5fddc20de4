import { idf } from './idf.ts';
import type { LexicalQuery } from './lexical-query.ts';
import { NearTerms } from './near-terms.ts';
import { PostingList } from './posting-list.ts';
import { Rescorer } from './rescorer.ts';
import { TermScorer } from './term-scorer.ts';
import { analyse, SENTENCE_BREAK } from './tokens.ts';

export interface IndexedText {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** A text as the index holds it: per term its number × 2 + 1 for a word, × 2 otherwise, -1 between sentences. */
interface HeldText {
  readonly id: string;
  readonly sequence: Int32Array;
}

/** All an index is made of. Terms stand at their numbers. */
export interface IndexParts {
  readonly terms: readonly string[];
  readonly texts: readonly HeldText[];
}

/** BM25: how fast a repeated term stops counting, and how much a long text is held back. One setting for every corpus. */
const K1 = 1.2;
const B = 0.6;
/** A heading is read twice. */
const HEADING_TIMES = 2;
/** So many of the best by terms alone are scored again by phrase and sentence. */
const RESCORED = 100;
/** Places of removed texts are given back once they are more than the texts, and no fewer than these. */
const WASTE = 64;

/** A text under its heading, as it is analysed. */
export function headed(title: string | undefined, text: string): string {
  return (title ? `${title}\n` : '').repeat(HEADING_TIMES) + text;
}

/** BM25 over any texts, with phrases and best sentences; texts come and go without a rebuild. */
export class LexicalIndex {
  readonly #termIds = new Map<string, number>();
  readonly #near = new NearTerms();
  #nearKnown = 0;
  #postings: PostingList[] = [];
  readonly #slots = new Map<string, number>();
  #ids: string[] = [];
  /** Per slot; null once removed. */
  #sequences: (Int32Array | null)[] = [];
  #lengths: number[] = [];
  #length = 0;
  #norms: Float32Array | null = null;
  /** Zero between uses. */
  #counts = new Int32Array(0);
  readonly #scorer = new TermScorer();
  readonly #rescorer = new Rescorer();

  /** An index as `parts` gave it. */
  static of({ terms, texts }: IndexParts): LexicalIndex {
    const index = new LexicalIndex();
    for (const term of terms) index.#termId(term);
    for (const { id, sequence } of texts) index.#hold(id, sequence);
    return index;
  }

  /** Everything in it, without copies: to be written down at once. */
  parts(): IndexParts {
    const texts = Array.from(this.#slots, ([id, slot]) => ({
      id,
      sequence: this.#sequences[slot] ?? new Int32Array(0),
    }));
    return { terms: [...this.#termIds.keys()], texts };
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Adds a text, or replaces the one of the same id. */
  add({ id, title, text }: IndexedText): void {
    const { terms, words } = analyse(headed(title, text));
    const sequence = new Int32Array(terms.length);
    terms.forEach((term, i) => {
      sequence[i] = term === SENTENCE_BREAK ? -1 : this.#termId(term) * 2 + (words[i] ?? 0);
    });
    this.#hold(id, sequence);
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    const sequence = slot === undefined ? null : this.#sequences[slot];
    if (slot === undefined || !sequence) return;
    this.#eachTerm(sequence, (term) => {
      const list = this.#postings[term];
      if (list) list.live--;
    });
    this.#sequences[slot] = null;
    this.#length -= this.#lengths[slot] ?? 0;
    this.#slots.delete(id);
    this.#norms = null;
    if (this.#ids.length - this.size > Math.max(WASTE, this.size)) this.#compact();
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

  /** The terms in it that a misspelt one was most likely meant to be, those of most texts first. */
  near(term: string): string[] {
    if (this.#nearKnown < this.#termIds.size) {
      let n = 0;
      for (const known of this.#termIds.keys()) if (n++ >= this.#nearKnown) this.#near.add(known);
      this.#nearKnown = n;
    }
    return this.#near
      .near(term)
      .filter((known) => this.has(known))
      .sort((a, b) => this.documents(b) - this.documents(a));
  }

  search(query: LexicalQuery, k: number): Hit[] {
    const norms = this.#currentNorms();
    const weights = new Map<number, number>();
    for (const [term, times] of query.weights) {
      const id = this.#termIds.get(term);
      const live = id === undefined ? 0 : (this.#postings[id]?.live ?? 0);
      if (id !== undefined && live > 0) weights.set(id, times * idf(live, this.size));
    }
    const lists = Array.from(weights, ([id, weight]) => ({ weight, list: this.#postings[id] }));
    const base = this.#scorer.best(lists, norms, K1, Math.max(k, RESCORED));
    const rescored = this.#rescorer.rescore(base.slice(0, RESCORED), {
      weights,
      phrases: query.phrases.map(([a, b]) => [this.#termIds.get(a), this.#termIds.get(b)] as const),
      size: this.size,
      terms: this.#postings.length,
      sequence: (slot) => this.#sequences[slot] ?? null,
      norm: (slot) => norms[slot] ?? 1,
    });
    return [...rescored, ...base.slice(RESCORED)]
      .slice(0, k)
      .map(({ slot, score }) => ({ id: this.#ids[slot] ?? '', score }));
  }

  #hold(id: string, sequence: Int32Array): void {
    this.remove(id);
    const slot = this.#ids.length;
    let length = 0;
    this.#eachTerm(sequence, (term, count) => {
      this.#postings[term]?.add(slot, count);
      length += count;
    });
    this.#ids.push(id);
    this.#slots.set(id, slot);
    this.#sequences.push(sequence);
    this.#lengths.push(length);
    this.#length += length;
    this.#norms = null;
  }

  /** Each different term of a text with its count, in order of first appearance. */
  #eachTerm(sequence: Int32Array, take: (term: number, count: number) => void): void {
    if (this.#counts.length < this.#postings.length) this.#counts = new Int32Array(this.#postings.length * 2);
    const counts = this.#counts;
    const distinct: number[] = [];
    for (const cell of sequence) {
      if (cell < 0) continue;
      const term = cell >> 1;
      const before = counts[term] as number;
      if (before === 0) distinct.push(term);
      counts[term] = before + 1;
    }
    for (const term of distinct) {
      take(term, counts[term] as number);
      counts[term] = 0;
    }
  }

  // Texts keep their order; terms keep their numbers, also those that no text has any more.
  #compact(): void {
    const { texts } = this.parts();
    this.#postings = this.#postings.map(() => new PostingList());
    this.#slots.clear();
    this.#ids = [];
    this.#sequences = [];
    this.#lengths = [];
    this.#length = 0;
    for (const { id, sequence } of texts) this.#hold(id, sequence);
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
    return this.#norms;
  }
}
