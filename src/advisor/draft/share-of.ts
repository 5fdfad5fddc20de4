/** A share in per cent with at most one decimal, computed on whole tenths so that nothing is rounded twice. */
export function shareOf(part: bigint, whole: bigint): string {
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return tenths % 10n === 0n ? `${tenths / 10n}%` : `${tenths / 10n}.${tenths % 10n}%`;
}
