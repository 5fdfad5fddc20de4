import { cleanText } from './clean-text.ts';
import type { DocumentPart } from './handed-document.ts';

/** One sentence of a document. `text` as the grammars read it, `quote` as it was written. */
export interface DocumentSentence {
  readonly text: string;
  readonly quote: string;
  /** From 1; null in documents without pages. */
  readonly page: number | null;
  readonly heading: string | null;
}

/** A document's sentences in reading order, its headings and the rows of its tables among them. */
export function documentSentences(parts: readonly DocumentPart[]): readonly DocumentSentence[] {
  return parts.flatMap(({ heading, level, page, text }) =>
    [...(level > 0 && heading !== null ? [heading] : []), ...text.split('\n')]
      .flatMap((line) =>
        line.startsWith('|') ? [tableRow(line)] : line.split(/(?<=[。！？!?；;])|(?<=[.]) +(?=[A-Z])/),
      )
      .map((quote) => quote.trim())
      .filter((quote) => quote !== '')
      .map((quote) => ({ text: cleanText(quote).replace(/\s+/g, ' '), quote, page, heading })),
  );
}

/** "| Closing date | 14 May 2027 |" says what "Closing date: 14 May 2027" says. */
function tableRow(line: string): string {
  const cells = line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return cells.length === 2 ? cells.join('：') : cells.join('; ');
}
