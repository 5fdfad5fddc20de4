/** Digits that a spreadsheet keeps; what lies beyond is the noise of binary fractions (0.30000000000000004). */
const KEPT_DIGITS = 15;

/** A spreadsheet's number as the decimal that was typed, without an exponent. */
export function exactDecimal(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10 ** KEPT_DIGITS) return String(value);
  const [mantissa = '', exponent = '0'] = String(Number(value.toPrecision(KEPT_DIGITS))).split('e');
  return shiftDecimal(mantissa, Number(exponent));
}

/** Moves the decimal point to the right, or to the left for a negative number of places. */
export function shiftDecimal(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const shown =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
  const trimmed = shown.replace(/\.?0*$/, (end) => (shown.includes('.') ? '' : end)).replace(/^0+(?=\d)/, '');
  return negative && trimmed !== '0' ? `-${trimmed}` : trimmed;
}

/** The exact sum of decimals. */
export function sumDecimals(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((each) => each.split('.')[1]?.length ?? 0));
  let sum = 0n;
  for (const each of decimals) sum += BigInt(shiftDecimal(each, places));
  return shiftDecimal(String(sum), -places);
}
