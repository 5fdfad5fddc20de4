import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingList } from '../../src/knowledge/posting-list.ts';
import { TermScorer } from '../../src/knowledge/term-scorer.ts';

const K1 = 1.2;

describe('scoring term by term', () => {
  it('finds the very best that scoring everything finds, whatever it leaves out', () => {
    const terms = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 4000 }).map((n) => n / 500),
        counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 200, maxLength: 200 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const scorer = new TermScorer();
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 12 }), (given, limit) => {
        const norms = Float32Array.from({ length: 200 }, (_, n) => (n % 17 === 0 ? 0 : 0.5 + (n % 5) / 4));
        const lists = given.map(({ weight, counts }) => {
          const list = new PostingList();
          counts.forEach((count, slot) => {
            if (count > 0) list.add(slot, count);
          });
          return { weight, list };
        });
        const everything = Array.from(norms, (norm, slot) =>
          norm === 0
            ? 0
            : given.reduce(
                (sum, { weight, counts }) =>
                  sum + (weight * (counts[slot] ?? 0) * (K1 + 1)) / ((counts[slot] ?? 0) + norm),
                0,
              ),
        ).sort((a, b) => b - a);
        const found = scorer.best(lists, norms, K1, limit);
        found.forEach(({ score }, n) => {
          expect(score).toBeCloseTo(everything[n] ?? Number.NaN, 3);
        });
        expect(found.length).toBe(Math.min(limit, everything.filter((score) => score > 0).length));
      }),
      { numRuns: 60 },
    );
  });
});
