import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FontFace, oneFace, readFontFace } from './font-face.ts';

const FOLDER = new URL('../fonts/', import.meta.url);

/**
 * What charts are drawn with, and nothing else: subsets under the Open Font License, which stands beside them.
 * The second has the letters of Latin, Greek and Cyrillic that the first lacks.
 */
export const CHART_FONT = {
  family: 'Torch Chart Sans',
  paths: ['chart-sans.otf', 'chart-latin.ttf'].map((name) => fileURLToPath(new URL(name, FOLDER))),
} as const;

let face: FontFace | undefined;

/** Read when the first chart is made, and kept: 1.7 MB on disk, of which a few tables are used. */
export function chartFace(): FontFace {
  face ??= oneFace(CHART_FONT.paths.map((path) => readFontFace(readFileSync(path))));
  return face;
}
