import { idf } from './idf.ts';

/** Two questions of one owner that are like it tell more than one. */
const AGAIN = 0.3;
/** Terms of this weight are words. */
const WORD = 1;

/** A question somebody might ask, or words that answer one. */
interface Asked {
  readonly owner: string;
  /** Share of the likeness that counts: 1 for a question, less for the fact's own words. */
  readonly trust: number;
  /** How many terms it has. */
  readonly length: number;
}

/** Questions as their terms, in columns: 50,000 terms are read off the disk at once that way. */
export interface AskedQuestions {
  /** Those of one owner stand together. */
  readonly asked: readonly Asked[];
  /** Every term once; the columns name it by its place. */
  readonly terms: readonly string[];
  /** The terms of the first question, then those of the second, and so on. */
  readonly places: Int32Array;
  /** As long as `places`: what each term weighs in its question. */
  readonly weights: Float64Array;
}

/**
 * Finds what a question is about by its likeness to questions written beside each fact and silence:
 * the cosine of their terms, each weighted by how telling it is among all those questions.
 */
export class AskIndex {
  readonly #asked: readonly Asked[];
  readonly #places = new Map<string, number>();
  /** By term: where its questions begin in the two columns after this one. The last is their length. */
  readonly #starts: Int32Array;
  readonly #entries: Int32Array;
  readonly #weights: Float64Array;
  /** By term. */
  readonly #ownerCounts: Int32Array;
  #ownerCount = 0;
  readonly #owners = new Map<string, ReadonlySet<string>>();
  #lengths: Float64Array | null = null;

  constructor({ asked, terms, places, weights }: AskedQuestions) {
    this.#asked = asked;
    terms.forEach((term, place) => {
      this.#places.set(term, place);
    });
    this.#starts = startsOf(places, terms.length);
    this.#entries = new Int32Array(places.length);
    this.#weights = new Float64Array(places.length);
    this.#ownerCounts = new Int32Array(terms.length);
    const next = this.#starts.slice();
    const lastOwner = new Int32Array(terms.length);
    let cell = 0;
    asked.forEach(({ owner, length }, entry) => {
      if (owner !== asked[entry - 1]?.owner) this.#ownerCount++;
      for (const end = cell + length; cell < end; cell++) {
        const place = places[cell] as number;
        const at = next[place] as number;
        next[place] = at + 1;
        this.#entries[at] = entry;
        this.#weights[at] = weights[cell] as number;
        if (lastOwner[place] === this.#ownerCount) continue;
        lastOwner[place] = this.#ownerCount;
        this.#ownerCounts[place] = (this.#ownerCounts[place] as number) + 1;
      }
    });
  }

  /** By owners, not by questions: a word that only one owner's questions use is telling however often it uses it. */
  idf(term: string): number {
    const place = this.#places.get(term);
    return place === undefined ? idf(0, this.#ownerCount) : this.#idfAt(place);
  }

  #idfAt(place: number): number {
    return idf(this.#ownerCounts[place] ?? 0, this.#ownerCount);
  }

  has(term: string): boolean {
    return this.#places.has(term);
  }

  /** Whether any of the owner's questions or words has the term. */
  uses(owner: string, term: string): boolean {
    let owners = this.#owners.get(term);
    if (owners === undefined) {
      const [from, to] = this.#cellsOf(term);
      owners = new Set(
        Array.from(this.#entries.subarray(from, to), (entry) => this.#asked[entry]?.owner ?? ''),
      );
      // What is typed is endless; what the questions have is not.
      if (to > from) this.#owners.set(term, owners);
    }
    return owners.has(owner);
  }

  #cellsOf(term: string): readonly [from: number, to: number] {
    const place = this.#places.get(term);
    return place === undefined ? [0, 0] : [this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0];
  }

  /** Each owner's best likeness, 0 to 1, and a share of its second best. */
  likeness(terms: ReadonlyMap<string, number>): Map<string, number> {
    const lengths = this.#currentLengths();
    const dots = new Float64Array(this.#asked.length);
    let own = 0;
    for (const [term, weight] of terms) {
      const rare = this.idf(term);
      // A strange word makes the question less like any other; a strange pair of characters tells nothing.
      if (weight < WORD && !this.has(term)) continue;
      own += (weight * rare) ** 2;
      const [from, to] = this.#cellsOf(term);
      for (let at = from; at < to; at++) {
        const entry = this.#entries[at] as number;
        dots[entry] = (dots[entry] ?? 0) + weight * (this.#weights[at] as number) * rare * rare;
      }
    }
    const best = new Map<string, number>();
    const second = new Map<string, number>();
    this.#asked.forEach(({ owner, trust }, entry) => {
      const dot = dots[entry] ?? 0;
      if (dot === 0) return;
      const likeness = (trust * dot) / (Math.sqrt(own) * (lengths[entry] ?? 1));
      const before = best.get(owner) ?? 0;
      if (likeness > before) best.set(owner, likeness);
      second.set(owner, Math.max(second.get(owner) ?? 0, Math.min(likeness, before)));
    });
    for (const [owner, likeness] of best)
      best.set(owner, likeness + AGAIN * (second.get(owner) ?? 0) * (1 - Math.min(1, likeness)));
    return best;
  }

  #currentLengths(): Float64Array {
    if (this.#lengths) return this.#lengths;
    const squares = new Float64Array(this.#asked.length);
    for (let place = 0; place < this.#ownerCounts.length; place++) {
      const rare = this.#idfAt(place);
      for (let at = this.#starts[place] as number; at < (this.#starts[place + 1] as number); at++) {
        const entry = this.#entries[at] as number;
        squares[entry] = (squares[entry] as number) + ((this.#weights[at] as number) * rare) ** 2;
      }
    }
    this.#lengths = squares.map(Math.sqrt);
    return this.#lengths;
  }
}

/** Where each place's cells begin once the cells are sorted by place; the last is how many there are. */
function startsOf(places: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] as number) + 1;
  for (let place = 0; place < count; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  return starts;
}
