import { idf } from './idf.ts';

interface Scored {
  readonly slot: number;
  readonly score: number;
}

interface RescoreInput {
  /** Term id to query weight × idf. */
  readonly weights: ReadonlyMap<number, number>;
  /** Word pairs that stand side by side in the query, as term ids. */
  readonly phrases: readonly (readonly [number | undefined, number | undefined])[];
  readonly size: number;
  /** One more than the greatest term id. */
  readonly terms: number;
  sequence(slot: number): Int32Array | null;
  norm(slot: number): number;
}

/** Shares of what a text has beside the score by terms: pairs side by side, pairs near each other, its best sentence. */
const PHRASE = 0.2;
const NEAR = 0.1;
const SENTENCE = 0.2;
/** Two words are near with fewer than so many words from one to the other, in either order. */
const WINDOW = 8;
const K1 = 1.2;
/** Terms of a middling sentence; holds back long ones. */
const SENTENCE_LENGTH = 25;

/** One word pair of the query. */
interface Pair {
  readonly first: number;
  readonly second: number;
  /** How often the query has it. */
  times: number;
}

/** Reads the best texts again, word by word: for the query's word pairs and for the one sentence that answers best. */
export class Rescorer {
  #weight = new Float32Array(0);
  #count = new Int32Array(0);
  /** Where each of the query's words was last seen in the text being read, counted in words; -1 not yet. */
  #seen = new Int32Array(0);

  rescore(base: readonly Scored[], input: RescoreInput): Scored[] {
    if (this.#weight.length < input.terms) {
      this.#weight = new Float32Array(input.terms * 2);
      this.#count = new Int32Array(input.terms * 2);
      this.#seen = new Int32Array(input.terms * 2).fill(-1);
    }
    for (const [term, weight] of input.weights) this.#weight[term] = weight;
    const pairs = pairsOf(input);
    const partners = new Map<number, number[]>();
    pairs.forEach(({ first, second }, n) => {
      for (const term of first === second ? [first] : [first, second])
        partners.set(term, [...(partners.get(term) ?? []), n]);
    });
    const read = base.map(({ slot, score }) => ({
      slot,
      score,
      ...this.#read(input.sequence(slot), pairs, partners),
    }));
    for (const term of input.weights.keys()) this.#weight[term] = 0;

    // A text with the pair has both its words, so the texts read again hold nearly all that have it.
    const telling = (counts: 'beside' | 'near') =>
      pairs.map(({ times }, n) => {
        const documents = read.reduce((sum, text) => sum + ((text[counts][n] ?? 0) > 0 ? 1 : 0), 0);
        return times * idf(documents, input.size);
      });
    const beside = telling('beside');
    const near = telling('near');
    const again = read.map((text) => {
      const norm = input.norm(text.slot);
      const phrase = PHRASE * sum(text.beside, beside, norm) + NEAR * sum(text.near, near, norm);
      return { slot: text.slot, score: text.score + phrase + SENTENCE * text.sentence };
    });
    return again.sort((a, b) => b.score - a.score || a.slot - b.slot);
  }

  #read(
    sequence: Int32Array | null,
    pairs: readonly Pair[],
    partners: ReadonlyMap<number, readonly number[]>,
  ) {
    const beside = new Int32Array(pairs.length);
    const near = new Int32Array(pairs.length);
    let sentence = 0;
    if (!sequence) return { beside, near, sentence };
    let start = 0;
    let before = -1;
    let word = 0;
    for (let i = 0; i <= sequence.length; i++) {
      const cell = sequence[i] ?? -1;
      if (cell < 0) {
        sentence = Math.max(sentence, this.#sentence(sequence, start, i));
        start = i + 1;
        before = -1;
      } else if (cell & 1) {
        const term = cell >> 1;
        word++;
        if ((this.#weight[term] ?? 0) > 0) {
          for (const n of partners.get(term) ?? []) {
            const { first, second } = pairs[n] ?? { first: -1, second: -1 };
            if (term === second && before === first) beside[n] = (beside[n] ?? 0) + 1;
            const other = this.#seen[term === first ? second : first] ?? -1;
            if (other >= 0 && word - other < WINDOW) near[n] = (near[n] ?? 0) + 1;
          }
          if (partners.has(term)) this.#seen[term] = word;
        }
        before = term;
      }
    }
    for (const term of partners.keys()) this.#seen[term] = -1;
    return { beside, near, sentence };
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

function pairsOf({ phrases, weights }: RescoreInput): Pair[] {
  const pairs: Pair[] = [];
  for (const [first, second] of phrases) {
    if (first === undefined || second === undefined || !weights.has(first) || !weights.has(second)) continue;
    const known = pairs.find((pair) => pair.first === first && pair.second === second);
    if (known) known.times++;
    else pairs.push({ first, second, times: 1 });
  }
  return pairs;
}

function sum(counts: Int32Array, weights: readonly number[], norm: number): number {
  let score = 0;
  for (let n = 0; n < counts.length; n++) {
    const count = counts[n] ?? 0;
    if (count > 0) score += ((weights[n] ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return score;
}
