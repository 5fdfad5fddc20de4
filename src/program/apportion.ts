import { FEN_PER_YUAN } from './money.ts';

/**
 * Splits a total in proportion to the weights by largest remainders, so that the parts add up to it exactly; equal
 * remainders go to the earlier part. Whole yuan stay whole yuan, else fen. Total and weights are not negative; no part
 * is larger than its weight as long as the total is not larger than all weights together.
 */
export function apportion(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const step = [total, ...weights].every((each) => each % FEN_PER_YUAN === 0n) ? FEN_PER_YUAN : 1n;
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight, i) => {
    const scaled = (total / step) * weight;
    return { i, part: scaled / whole, rest: scaled % whole };
  });
  const given = shares.reduce((sum, { part }) => sum + part, 0n);
  const left = Number(total / step - given);
  const raised = new Set(
    [...shares]
      .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ i }) => i),
  );
  return shares.map(({ i, part }) => (part + (raised.has(i) ? 1n : 0n)) * step);
}
