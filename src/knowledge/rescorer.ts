import { idf } from './idf.ts';

interface Scored {
  readonly slot: number;
  readonly score: number;
}

interface RescoreInput {
  /** Term id to query weight × idf. */
  readonly weights: ReadonlyMap<number, number>;
  readonly phrases: readonly (readonly [number | undefined, number | undefined])[];
  readonly size: number;
  /** One more than the greatest term id. */
  readonly terms: number;
  sequence(slot: number): Int32Array | null;
  norm(slot: number): number;
}

/** Shares of the phrase score and of the best sentence's score, beside the score by terms. */
const PHRASE = 0.3;
const SENTENCE = 0.2;
const K1 = 1.2;
/** Terms of a middling sentence; holds back long ones. */
const SENTENCE_LENGTH = 25;

/** Reads the best texts again, word by word: for the query's word pairs and for the one sentence that answers best. */
export class Rescorer {
  #weight = new Float32Array(0);
  #count = new Int32Array(0);

  rescore(base: readonly Scored[], input: RescoreInput): Scored[] {
    if (this.#weight.length < input.terms) {
      this.#weight = new Float32Array(input.terms * 2);
      this.#count = new Int32Array(input.terms * 2);
    }
    for (const [term, weight] of input.weights) this.#weight[term] = weight;
    const wanted = new Map<number, number>();
    for (const [a, b] of input.phrases)
      if (a !== undefined && b !== undefined) {
        const key = a * input.terms + b;
        wanted.set(key, (wanted.get(key) ?? 0) + 1);
      }
    const read = base.map(({ slot, score }) => ({ slot, score, ...this.#read(slot, wanted, input) }));
    for (const term of input.weights.keys()) this.#weight[term] = 0;

    // A text with the pair has both its words, so the texts read again hold nearly all that have it.
    const documents = new Map<number, number>();
    for (const { pairs } of read)
      for (const key of pairs.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
    const again = read.map(({ slot, score, pairs, sentence }) => {
      let phrase = 0;
      for (const [key, count] of pairs) {
        const weight = (wanted.get(key) ?? 0) * idf(documents.get(key) ?? 0, input.size);
        phrase += (weight * count * (K1 + 1)) / (count + input.norm(slot));
      }
      return { slot, score: score + PHRASE * phrase + SENTENCE * sentence };
    });
    return again.sort((a, b) => b.score - a.score || a.slot - b.slot);
  }

  #read(slot: number, wanted: ReadonlyMap<number, number>, input: RescoreInput) {
    const pairs = new Map<number, number>();
    const sequence = input.sequence(slot);
    let sentence = 0;
    if (!sequence) return { pairs, sentence };
    let start = 0;
    let before = -1;
    for (let i = 0; i <= sequence.length; i++) {
      const cell = sequence[i] ?? -1;
      if (cell < 0) {
        sentence = Math.max(sentence, this.#sentence(sequence, start, i));
        start = i + 1;
        before = -1;
      } else if (cell & 1) {
        const term = cell >> 1;
        if (before >= 0 && (this.#weight[term] ?? 0) > 0) {
          const key = before * input.terms + term;
          if (wanted.has(key)) pairs.set(key, (pairs.get(key) ?? 0) + 1);
        }
        before = term;
      }
    }
    return { pairs, sentence };
  }

  #sentence(sequence: Int32Array, from: number, to: number): number {
    const seen: number[] = [];
    for (let i = from; i < to; i++) {
      const term = (sequence[i] ?? 0) >> 1;
      if ((this.#weight[term] ?? 0) === 0) continue;
      if (this.#count[term] === 0) seen.push(term);
      this.#count[term] = (this.#count[term] ?? 0) + 1;
    }
    const norm = K1 * (0.4 + (0.6 * (to - from)) / SENTENCE_LENGTH);
    let score = 0;
    for (const term of seen) {
      const count = this.#count[term] ?? 0;
      score += ((this.#weight[term] ?? 0) * count * (K1 + 1)) / (count + norm);
      this.#count[term] = 0;
    }
    return score;
  }
}
