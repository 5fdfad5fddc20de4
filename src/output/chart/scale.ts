/** Fen along a line of pixels. */
export interface Scale {
  /** Where an amount stands. */
  readonly x: (fen: bigint) => number;
  /** Round amounts from the least to the most, zero among them. */
  readonly ticks: readonly bigint[];
}

const MOST_TICKS = 6n;

/** A scale over the amounts given, with room for zero. `start` and `length` in pixels. */
export function scaleOver(amounts: readonly bigint[], start: number, length: number): Scale {
  const least = amounts.reduce((low, fen) => (fen < low ? fen : low), 0n);
  const most = amounts.reduce((high, fen) => (fen > high ? fen : high), 0n);
  const span = most - least || 1n;
  const step = roundStep(span);
  const ticks: bigint[] = [];
  // Division cuts toward zero, so the first tick is never below the least.
  for (let tick = (least / step) * step; tick <= most; tick += step) ticks.push(tick);
  // Parts per million are finer than any pixel, and no amount is too large for them.
  return { ticks, x: (fen) => start + (Number(((fen - least) * 1_000_000n) / span) / 1_000_000) * length };
}

/** The smallest of 1, 2, 5 times a power of ten that gives few enough ticks. */
function roundStep(span: bigint): bigint {
  for (let power = 1n; ; power *= 10n) {
    for (const digit of [1n, 2n, 5n]) if (span / (digit * power) < MOST_TICKS) return digit * power;
  }
}
