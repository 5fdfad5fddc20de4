import type { PostingList } from './posting-list.ts';
import { TopScores } from './top-scores.ts';

interface WeightedList {
  /** Query weight × idf. */
  readonly weight: number;
  readonly list: PostingList | undefined;
}

/** Scores texts term by term and keeps the best: the telling terms first, and common ones only for texts that can still win. */
export class TermScorer {
  #scores = new Float32Array(0);
  #touched = new Int32Array(0);

  /** Best first; on equal scores the earlier text. `norms` has 0 where a text was removed. */
  best(lists: readonly WeightedList[], norms: Float32Array, k1: number, limit: number) {
    if (this.#scores.length < norms.length) {
      this.#scores = new Float32Array(norms.length * 2);
      this.#touched = new Int32Array(norms.length * 2);
    }
    const scores = this.#scores;
    const touched = this.#touched;
    const order = [...lists].sort((a, b) => b.weight - a.weight);
    // What the terms from here on can add to any one text at most.
    const left = order.map(() => 0);
    for (let n = order.length - 1; n >= 0; n--)
      left[n] = (left[n + 1] ?? 0) + (order[n]?.weight ?? 0) * (k1 + 1);
    let count = 0;
    let closed = false;
    order.forEach(({ weight, list }, n) => {
      if (!list) return;
      const { cells, length } = list;
      // Worth finding out only before a long list.
      closed ||= count >= limit && length > 2 * count && this.#least(count, limit) > (left[n] ?? 0);
      const most = weight * (k1 + 1);
      for (let i = 0; i < length; i += 2) {
        const slot = cells[i] as number;
        const before = scores[slot] as number;
        const norm = norms[slot] as number;
        if (norm === 0) continue;
        if (before === 0) {
          if (closed) continue;
          touched[count++] = slot;
        }
        const times = cells[i + 1] as number;
        scores[slot] = before + (most * times) / (times + norm);
      }
    });
    const best = new TopScores(limit);
    for (let i = 0; i < count; i++) best.offer(touched[i] as number, scores[touched[i] as number] as number);
    const found = best.ids().map((slot) => ({ slot, score: scores[slot] ?? 0 }));
    for (let i = 0; i < count; i++) scores[touched[i] as number] = 0;
    return found;
  }

  /** The least score among the best so far. */
  #least(count: number, limit: number): number {
    const best = new TopScores(limit);
    for (let i = 0; i < count; i++)
      best.offer(this.#touched[i] as number, this.#scores[this.#touched[i] as number] as number);
    return best.least();
  }
}
