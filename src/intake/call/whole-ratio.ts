import type { Ratio } from '../../program/terms.ts';

/** A side of a ratio as written: digits with up to two decimals. */
const SIDE = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/** Own funds to grant in whole numbers, "1.5" and "1" as 3:2; null where a side is none or nothing. */
export function wholeRatio(own: string, grant: string): Ratio | null {
  const [left, right] = [hundredths(own), hundredths(grant)];
  if (left === 0n || right === 0n) return null;
  const common = divisor(left, right);
  return { own: left / common, grant: right / common };
}

function hundredths(side: string): bigint {
  const [, whole, decimals = ''] = SIDE.exec(side) ?? [];
  return whole === undefined ? 0n : BigInt(whole + decimals.padEnd(2, '0'));
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
