import { TopScores } from '../top-scores.ts';
import type { Embedded, VectorIndex } from './vector-index.ts';

/** Compares the query with every vector: always right, and fast enough for some ten thousand. */
export function exactVectors(entries: readonly Embedded[]): VectorIndex {
  return {
    kind: 'exact',
    dimensions: entries[0]?.vector.length ?? 0,
    async nearest(query, k) {
      const best = new TopScores(Math.min(k, entries.length));
      const scores = entries.map(({ vector }, n) => {
        const score = product(vector, query);
        best.offer(n, score);
        return score;
      });
      return best.ids().map((n) => ({ id: entries[n]?.id ?? '', score: scores[n] ?? 0 }));
    },
  };
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
