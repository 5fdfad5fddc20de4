import { getDocumentProxy } from 'unpdf';

/** A budget table has a few. */
export const MAX_PAGES = 100;
/** Parts of the letters' height: what stands this much higher or lower is another line, this far apart another cell. */
const SAME_LINE = 0.5;
const CELL_GAP = 0.9;

const USUAL_HEIGHT = 10;

/** What the library says of a piece of text; marks between pieces have none. */
interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

interface Piece {
  readonly text: string;
  /** Points from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page, and the height of its tallest letters in points. */
export interface PdfLine {
  readonly text: string;
  readonly height: number;
}

export interface PdfText {
  readonly text: string;
  /** Of the file; with more than `MAX_PAGES` none is read, as what is left out might be the budget. */
  readonly pages: number;
}

/**
 * The text of a PDF, a line of the page a line, with TABs where pieces stand apart. A PDF has no columns, so what comes
 * of it is shown back before it counts. Throws on a damaged file, and by name PasswordException on an encrypted one.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { lines, pages } = await readPdfLines(bytes);
  return { text: lines.flatMap((page) => page.map(({ text }) => text)).join('\n'), pages };
}

/** The lines of each page, of a file with at most `MAX_PAGES`. Throws as `readPdf` does. */
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
  return lines.map((line) => ({
    text: lineText(line),
    height: Math.max(...line.map(({ height }) => height)),
  }));
}

function lineText(pieces: readonly Piece[]): string {
  let text = '';
  let end: number | null = null;
  for (const { text: said, x, width, height } of [...pieces].sort((a, b) => a.x - b.x)) {
    const gap = end === null ? 0 : x - end;
    if (gap > height * CELL_GAP) text = `${text.trimEnd()}\t`;
    else if (gap > height * 0.2 && !text.endsWith(' ')) text += ' ';
    text += said;
    end = x + width;
  }
  return text.trim();
}
