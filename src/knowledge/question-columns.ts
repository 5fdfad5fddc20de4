import type { AskedQuestions } from './ask-index.ts';

/** Gathers questions term by term; those of one owner are added one after the other. */
export class QuestionColumns {
  readonly #asked: AskedQuestions['asked'][number][] = [];
  /** In order of first appearance. */
  readonly #terms = new Map<string, number>();
  readonly #places: number[] = [];
  readonly #weights: number[] = [];

  add(owner: string, trust: number, terms: ReadonlyMap<string, number>): void {
    this.#asked.push({ owner, trust, length: terms.size });
    for (const [term, weight] of terms) {
      const place = this.#terms.get(term) ?? this.#terms.size;
      this.#terms.set(term, place);
      this.#places.push(place);
      this.#weights.push(weight);
    }
  }

  made(): AskedQuestions {
    return {
      asked: this.#asked,
      terms: [...this.#terms.keys()],
      places: Int32Array.from(this.#places),
      weights: Float64Array.from(this.#weights),
    };
  }
}
