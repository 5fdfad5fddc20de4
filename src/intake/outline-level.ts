/**
 * How deep a numbered line stands in an outline: 一、 1, （一） 2, 1. 3, 1.1 and below from 4 on, (1) last of all; null
 * without a number.
 */
export function outlineLevel(text: string): number | null {
  const bare = text.trim();
  if (/^[一二三四五六七八九十]{1,3}\s*[、.．]/.test(bare)) return 1;
  if (/^[(（][一二三四五六七八九十]{1,3}[)）]/.test(bare)) return 2;
  const decimals =
    /^\d{1,2}((?:\.\d{1,2}){1,4})[.、．]?\s*(?=\p{L})(?![万亿千百元]|(?:million|mn?|k|w|yuan)\b)/iu.exec(
      bare,
    );
  if (decimals?.[1]) return 2 + decimals[1].split('.').length;
  if (/^\d{1,2}(?:\s*[、.．](?!\d)|\s+(?=\p{L}))/u.test(bare)) return 3;
  return /^[(（]\d{1,2}[)）]/.test(bare) ? 9 : null;
}

/** 一、, （二）, "1. ", "1.1 ", (3): how a list counts its lines. A bare number before a word may belong to the name. */
const MARKER =
  /^(?:\d{1,2}\s*[.、．](?!\d)|\d{1,2}(?:\.\d{1,2})+(?:[.、．]|\s|(?=\p{Script=Han}))(?!\s*(?:[万亿千百元]|(?:million|mn?|k|w|yuan)\b))|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}\s*[、.．])\s*(?=\p{L})/iu;

/** A line's name without its number in the outline. */
export function unnumbered(name: string): string {
  return name.replace(MARKER, '').trim();
}
