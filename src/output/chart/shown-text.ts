import type { FontFace } from './font-face.ts';

/** A text as the chart's font can show it, and the characters that it lacks. */
export interface ShownText {
  readonly text: string;
  /** Each once, as "龘 U+9F98". */
  readonly missing: readonly string[];
}

/** Halves of pairs and codes that are none by definition: they could not be written into a file. */
export const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A person's words on one line. Marks without a shape of their own (joiners, directions, variation selectors) are left
 * out, so that no hidden mark can turn the order of a label around.
 */
export function oneLine(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** On one line, with what the font cannot draw replaced by its code point. */
export function shownText(raw: string, face: FontFace): ShownText {
  const missing = new Set<string>();
  let text = '';
  for (const char of oneLine(raw)) {
    const code = char.codePointAt(0) ?? 0;
    if (face.has(code)) {
      text += char;
      continue;
    }
    const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    missing.add(`${char.replace(NO_CHARACTER, '')} ${point}`.trimStart());
    // Two code points side by side would read as one.
    text += /U\+[0-9A-F]+$/.test(text) ? ` ${point}` : point;
  }
  return { text, missing: [...missing] };
}

/** Broken into at most `lines` lines of `width` pixels: at spaces where there are some; what is left over ends in "…". */
export function wrapText(
  text: string,
  face: FontFace,
  { size, width, lines }: { readonly size: number; readonly width: number; readonly lines: number },
): readonly string[] {
  const out: string[] = [];
  let rest = text;
  while (rest !== '') {
    if (face.width(rest, size) <= width) return [...out, rest];
    const last = out.length === lines - 1;
    const room = last ? width - face.width('…', size) : width;
    const fits = fitting(rest, face, size, room);
    if (last) return [...out, `${fits.trimEnd()}…`];
    // A Latin word goes to the next line whole, when the line before it is not left nearly empty.
    const space =
      /[^\p{Script=Han}\s]$/u.test(fits) && rest[fits.length] !== ' ' ? fits.lastIndexOf(' ') : -1;
    const cut = space > fits.length / 2 ? space : fits.length;
    out.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return out;
}

/** The longest beginning that is no wider than `room`; at least one character. */
function fitting(text: string, face: FontFace, size: number, room: number): string {
  let fits = '';
  for (const char of text) {
    if (fits !== '' && face.width(fits + char, size) > room) break;
    fits += char;
  }
  return fits;
}
