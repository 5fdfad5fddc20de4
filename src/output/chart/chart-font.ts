import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FontFace, readFontFace } from './font-face.ts';

/** The one font that charts are drawn with: a subset under the Open Font License, which stands beside it. */
const FONT = new URL('../fonts/chart-sans.otf', import.meta.url);

export const CHART_FONT = { family: 'Torch Chart Sans', path: fileURLToPath(FONT) } as const;

let face: FontFace | undefined;

/** Read when the first chart is made, and kept: 1.6 MB on disk, of which two tables are used. */
export function chartFace(): FontFace {
  face ??= readFontFace(readFileSync(FONT));
  return face;
}
