import type { PdfLine } from './read-pdf.ts';
import { headingLevel, type TextBlock } from './text-block.ts';

/** Letters this much taller than the usual ones of the file are a heading. */
const TALLER = 1.15;
const MUCH_TALLER = 1.45;
const LONGEST_HEADING = 70;
/** Points: smaller letters are not meant to be read. */
const SMALLEST = 2;
const PAGE_NUMBER =
  /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|第\s*\d{1,4}\s*页(?:[,，\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/i;
const STARTS_ANEW =
  /^(?:[-*•·●■◆–]\s|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十\d]{1,3}[条章节])/;
const ENDS = /[.。!！?？:：;；]["”’)）]?$/;
const HAN = /[\p{Script=Han}，。、；：（）《》“”]/u;

/** The lines of each page as headings and paragraphs. `hidden`: some letters were too small to be seen. */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[]): {
  readonly blocks: readonly TextBlock[];
  readonly hidden: boolean;
} {
  const all = pages.flat();
  const seen = all.filter(({ height }) => height >= SMALLEST);
  const usual = usualHeight(seen);
  const blocks = pages.flatMap((lines, i) =>
    pageBlocks(
      lines.filter(({ height }) => height >= SMALLEST),
      i + 1,
      usual,
    ),
  );
  return { blocks, hidden: seen.length < all.length };
}

/** The height that most characters have. */
function usualHeight(lines: readonly PdfLine[]): number {
  const count = new Map<number, number>();
  for (const { text, height } of lines) {
    const rounded = Math.round(height * 2) / 2;
    count.set(rounded, (count.get(rounded) ?? 0) + text.length);
  }
  return [...count].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function pageBlocks(lines: readonly PdfLine[], page: number, usual: number): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: string | null = null;
  for (const [at, { text, height }] of lines.entries()) {
    if ((at === 0 || at === lines.length - 1) && PAGE_NUMBER.test(text)) continue;
    const level = levelOf(text, height, usual);
    const cells = text.split('\t').map((cell) => cell.trim().replaceAll('|', '/'));
    const last = blocks.at(-1);
    if (level === 0 && cells.length === 1 && open !== null && last && goesOn(open, text)) {
      blocks[blocks.length - 1] = { ...last, text: joined(last.text, text) };
    } else {
      const shown = level === 0 && cells.length > 1 ? `| ${cells.join(' | ')} |` : cells.join(' ');
      blocks.push({ text: shown, level, page });
    }
    open = level === 0 && cells.length === 1 ? text : null;
  }
  return blocks;
}

function levelOf(text: string, height: number, usual: number): number {
  const own = headingLevel(text);
  if (own > 0) return own;
  if (text.length > LONGEST_HEADING || text.includes('\t') || height < usual * TALLER) return 0;
  return height >= usual * MUCH_TALLER ? 1 : 2;
}

function goesOn(before: string, line: string): boolean {
  return !ENDS.test(before) && !STARTS_ANEW.test(line);
}

function joined(before: string, line: string): string {
  if (HAN.test(before.at(-1) ?? '') && HAN.test(line[0] ?? '')) return before + line;
  return before.endsWith('-') ? before + line : `${before} ${line}`;
}
