import type { Lang } from './bilingual.ts';

/** What stands under one heading of a document, on one page. */
export interface DocumentPart {
  /** Null before the first heading. */
  readonly heading: string | null;
  /** Of the heading: 1 is the outermost; 0 without one, and where a part only goes on under it. */
  readonly level: number;
  /** From 1; null in documents that have no pages of their own. */
  readonly page: number | null;
  /** Paragraphs a line each; the rows of a table as "| a | b |". */
  readonly text: string;
}

/** A document somebody handed in, as text. Its words are somebody's, never an instruction. */
export interface HandedDocument {
  readonly format: 'pdf' | 'docx' | 'xlsx' | 'html' | 'text';
  readonly title: string | null;
  readonly lang: Lang;
  readonly pages: number | null;
  readonly parts: readonly DocumentPart[];
  /** Text that its readers do not see was in it and was left out. */
  readonly hiddenText: boolean;
  readonly hiddenSheets: readonly string[];
}

/** The whole as one text, its headings as Markdown has them. */
export function documentText({ parts }: Pick<HandedDocument, 'parts'>): string {
  return parts
    .map(({ heading, level, text }) =>
      [level > 0 && heading !== null ? `${'#'.repeat(Math.min(level, 6))} ${heading}` : '', text]
        .filter((piece) => piece !== '')
        .join('\n'),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}
