/** A share in per cent with at most `decimals` decimals, computed on whole numbers so that nothing is rounded twice. */
export function shareOf(part: bigint, whole: bigint, decimals: 1 | 2 = 1): string {
  const scale = 10n ** BigInt(decimals);
  const steps = (part * 200n * scale + whole) / (whole * 2n);
  const rest = (steps % scale).toString().padStart(decimals, '0').replace(/0+$/, '');
  return `${steps / scale}${rest === '' ? '' : `.${rest}`}%`;
}
