/** What a font knows of its characters: which it has, and how wide each is. */
export interface FontFace {
  has(codePoint: number): boolean;
  /** Width of a text in pixels at a size in pixels. A character the font lacks counts as a full square. */
  width(text: string, size: number): number;
}

/** Fonts that stand in for each other: each character is the first one's that has it. */
export function oneFace(faces: readonly FontFace[]): FontFace {
  const of = (codePoint: number) => faces.find((face) => face.has(codePoint));
  return {
    has: (codePoint) => of(codePoint) !== undefined,
    width: (text, size) => {
      let width = 0;
      for (const char of text) width += (of(char.codePointAt(0) ?? 0) ?? faces[0])?.width(char, size) ?? size;
      return width;
    },
  };
}

/**
 * Reads the tables of an OpenType font that laying out text needs. The charts' own fonts are the only ones it is
 * given: their characters are all in the basic plane, so the cmap is of format 4.
 */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tables(view);
  const glyphs = readCmap(view, table('cmap'));
  const advance = readAdvances(view, table('hhea'), table('hmtx'));
  const unitsPerEm = view.getUint16(table('head') + 18);
  return {
    has: (codePoint) => glyphs.has(codePoint),
    width: (text, size) => {
      let units = 0;
      for (const char of text) {
        const glyph = glyphs.get(char.codePointAt(0) ?? 0);
        units += glyph === undefined ? unitsPerEm : advance(glyph);
      }
      return (units * size) / unitsPerEm;
    },
  };
}

function tables(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no ${tag} table.`);
    return offset;
  };
}

/** Code point -> glyph, from the Unicode subtable of format 4. */
function readCmap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, i) => cmap + view.getUint32(cmap + 8 + i * 8),
  );
  const start = subtables.find((at) => view.getUint16(at) === 4);
  if (start === undefined) throw new Error('The font has no cmap of format 4.');
  const twice = view.getUint16(start + 6);
  const [ends, starts] = [start + 14, start + 16 + twice];
  const [deltas, ranges] = [starts + twice, starts + 2 * twice];
  const glyphs = new Map<number, number>();
  for (let i = 0; i < twice; i += 2) {
    const range = view.getUint16(ranges + i);
    const from = view.getUint16(starts + i);
    for (let code = from; code <= view.getUint16(ends + i) && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(ranges + i + range + 2 * (code - from));
      const glyph = raw === 0 ? 0 : (raw + view.getUint16(deltas + i)) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function readAdvances(view: DataView, hhea: number, hmtx: number): (glyph: number) => number {
  const count = view.getUint16(hhea + 34);
  // The last width holds for all glyphs after it.
  return (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, count - 1));
}
