import { idf } from './idf.ts';

/** Two questions of one owner that are like it tell more than one. */
const AGAIN = 0.3;
/** Terms of this weight are words. */
const WORD = 1;

/** A question somebody might ask, as weighted terms, and whose it is. */
interface Asked {
  readonly owner: string;
  /** Share of the likeness that counts: 1 for a question, less for the fact's own words. */
  readonly trust: number;
}

/**
 * Finds what a question is about by its likeness to questions written beside each fact and silence:
 * the cosine of their terms, each weighted by how telling it is among all those questions.
 */
export class AskIndex {
  readonly #asked: Asked[] = [];
  readonly #postings = new Map<string, { readonly entry: number; readonly weight: number }[]>();
  readonly #owners = new Map<string, Set<string>>();
  #lengths: Float64Array | null = null;
  #ownerCount = new Set<string>();

  add(owner: string, terms: Iterable<readonly [term: string, weight: number]>, trust = 1): void {
    const entry = this.#asked.length;
    this.#asked.push({ owner, trust });
    this.#ownerCount.add(owner);
    for (const [term, weight] of terms) {
      const list = this.#postings.get(term);
      if (list) list.push({ entry, weight });
      else this.#postings.set(term, [{ entry, weight }]);
      const owners = this.#owners.get(term);
      if (owners) owners.add(owner);
      else this.#owners.set(term, new Set([owner]));
    }
    this.#lengths = null;
  }

  /** By owners, not by questions: a word that only one owner's questions use is telling however often it uses it. */
  idf(term: string): number {
    return idf(this.#owners.get(term)?.size ?? 0, this.#ownerCount.size);
  }

  has(term: string): boolean {
    return this.#owners.has(term);
  }

  /** Whether any of the owner's questions or words has the term. */
  uses(owner: string, term: string): boolean {
    return this.#owners.get(term)?.has(owner) === true;
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
      for (const { entry, weight: other } of this.#postings.get(term) ?? [])
        dots[entry] = (dots[entry] ?? 0) + weight * other * rare * rare;
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
    for (const [term, list] of this.#postings) {
      const rare = this.idf(term);
      for (const { entry, weight } of list) squares[entry] = (squares[entry] ?? 0) + (weight * rare) ** 2;
    }
    this.#lengths = squares.map(Math.sqrt);
    return this.#lengths;
  }
}
