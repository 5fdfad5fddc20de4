/** Characters nobody sees: zero-width, direction marks and overrides, byte order mark. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Takes out what nobody sees; nothing visible changes. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Text as the grammars read it: nothing invisible, full-width forms (FF01-FF5E, U+3000) as their ASCII twins.
 * Not NFKC: that would turn ① and ² into digits.
 */
export function cleanText(text: string): string {
  return stripInvisible(text)
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}
