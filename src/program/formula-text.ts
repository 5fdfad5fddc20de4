/** -5000, "- 5,000", +3%, and a dash for nothing: signs that people write, no formulas. */
const SIGNED = /^[-+−]\s*(?:[¥￥]\s*)?[\d.,]*\s*(?:[万亿千]?元?|%)$/;

/** Text that a spreadsheet may run as a formula when it is opened or imported; it is kept as text and shown as such. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[-+]\s/.test(text) && !/^[-–—]+$/.test(text) && !SIGNED.test(text);
}
