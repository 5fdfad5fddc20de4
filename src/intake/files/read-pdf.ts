import { getDocumentProxy } from 'unpdf';
import { columnGaps, type Piece } from './pdf-columns.ts';
import { gridLines, type PlacedCell } from './pdf-grid.ts';

/** A budget table has a few. */
export const MAX_PAGES = 100;
/** Part of the letters' height: what stands this much higher or lower is another line. */
const SAME_LINE = 0.5;
/** Part of the letters' height: less is no blank. */
const BLANK = 0.2;

const USUAL_HEIGHT = 10;

/** What the library says of a piece of text; marks between pieces have none. */
interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** A line of a page, and the height of its tallest letters in points. */
export interface PdfLine {
  readonly text: string;
  readonly height: number;
}

/** All lines, one below the other. */
export function pageText(pages: readonly (readonly PdfLine[])[]): string {
  return pages.flatMap((page) => page.map(({ text }) => text)).join('\n');
}

/**
 * The lines of each page, with TABs where another cell begins; none of a file with more than `MAX_PAGES`, as what is
 * left out might be the budget. A PDF has no columns, so what comes of it is shown back before it counts. Throws on a
 * damaged file, and by name PasswordException on an encrypted one.
 */
export async function readPdfLines(
  bytes: Uint8Array,
): Promise<{ readonly lines: readonly (readonly PdfLine[])[]; readonly pages: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  const pages = pdf.numPages;
  const lines: (readonly PdfLine[])[] = [];
  for (let number = 1; number <= pages && pages <= MAX_PAGES; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const pieces = (items as readonly TextItem[]).flatMap(({ str, transform, width, height }): Piece[] => {
      if (str === undefined || str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = transform ?? [];
      return [{ text: str, x, y, width: width ?? 0, height: height || USUAL_HEIGHT }];
    });
    lines.push(linesOf(pieces));
  }
  return { lines, pages };
}

function linesOf(pieces: readonly Piece[]): readonly PdfLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - piece.y) <= first.height * SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  const rows = lines.map((line) => [...line].sort((a, b) => a.x - b.x));
  const gaps = columnGaps(rows);
  const placed = rows.map((row, i) => ({
    cells: cellsOf(row, gaps[i] ?? new Set()),
    y: row[0]?.y ?? 0,
    height: Math.max(...row.map(({ height }) => height)),
  }));
  return gridLines(placed).map(({ texts, height }) => ({ text: texts.join('\t'), height }));
}

/** The pieces of a line from left to right; `gaps` are the places of pieces that begin another cell. */
function cellsOf(pieces: readonly Piece[], gaps: ReadonlySet<number>): readonly PlacedCell[] {
  const cells: { text: string; from: number; to: number }[] = [];
  for (const [i, { text, x, width, height }] of pieces.entries()) {
    const cell = cells.at(-1);
    if (cell === undefined || gaps.has(i)) cells.push({ text, from: x, to: x + width });
    else {
      const blank = x - cell.to > height * BLANK && !cell.text.endsWith(' ') ? ' ' : '';
      cell.text += blank + text;
      cell.to = x + width;
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
}
