import type { FileTrouble } from '../../program/budget.ts';
import { languageOf } from '../../program/check-draft.ts';
import { stripInvisible } from '../../program/clean-text.ts';
import type { HandedDocument } from '../../program/handed-document.ts';
import { decodeText } from '../decode-text.ts';
import { DOCUMENT, WORKBOOK } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { lineBlock, partsOf, type TextBlock } from './text-block.ts';

export interface DocumentToOpen {
  readonly kind: 'zip' | 'pdf' | 'text' | 'html';
  readonly bytes: Uint8Array;
}

/** The document, or why there is none: the same reasons as for a budget's file. */
export type DocumentReading =
  | { readonly kind: 'document'; readonly document: HandedDocument }
  | { readonly kind: 'refused'; readonly why: 'too-large'; readonly size: string; readonly limit: string }
  | { readonly kind: 'refused'; readonly why: FileTrouble };

type Opened = Pick<HandedDocument, 'format'> & {
  readonly blocks: readonly TextBlock[];
  readonly title?: string | null;
  readonly pages?: number;
  readonly hiddenText?: boolean;
  readonly hiddenSheets?: readonly string[];
};

/** Characters: about 500 pages. What is kept is read again for each search. */
const MAX_CHARACTERS = 1_000_000;
/** The language shows in the first of them. */
const LOOK = 20_000;
const LONGEST_TITLE = 200;
/** Codes that a terminal obeys, all but the tab and the line's end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Reads a file whose bytes say what it is. Runs in the child, or here for a small text; a damaged file is a value. */
export async function openDocumentText(file: DocumentToOpen): Promise<DocumentReading> {
  try {
    const opened = await open(file);
    return 'kind' in opened ? opened : documentOf(opened, file.kind === 'pdf');
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { kind: 'refused', why: locked ? 'encrypted' : 'broken' };
  }
}

async function open({ kind, bytes }: DocumentToOpen): Promise<Opened | DocumentReading> {
  if (kind === 'text') return { format: 'text', blocks: linesOf(decodeText(bytes).text).map(lineBlock) };
  if (kind === 'html') {
    const { readHtml } = await import('./read-html.ts');
    return { format: 'html', ...readHtml(decodeText(bytes).text) };
  }
  if (kind === 'pdf') return openPdf(bytes);
  const { inspectZip } = await import('./inspect-zip.ts');
  const seen = inspectZip(bytes);
  if ('kind' in seen) return seen;
  if (seen.names.some((name) => WORKBOOK.test(name))) {
    const { readWorkbook } = await import('./read-workbook.ts');
    const { sheets, hiddenSheets } = await readWorkbook(bytes, null);
    return { format: 'xlsx', blocks: sheets.flatMap(sheetBlocks), hiddenSheets };
  }
  if (!seen.names.some((name) => DOCUMENT.test(name))) return { kind: 'refused', why: 'other-format' };
  const { documentHtml } = await import('./read-document.ts');
  const { dropHiddenRuns } = await import('./drop-hidden-runs.ts');
  const { readHtml } = await import('./read-html.ts');
  const shown = dropHiddenRuns(bytes);
  const { blocks } = readHtml(await documentHtml(shown.bytes));
  return { format: 'docx', blocks, hiddenText: shown.dropped };
}

async function openPdf(bytes: Uint8Array): Promise<Opened | DocumentReading> {
  const { MAX_PAGES, readPdfLines } = await import('./read-pdf.ts');
  const { pdfBlocks } = await import('./pdf-blocks.ts');
  const { lines, pages } = await readPdfLines(bytes);
  if (pages > MAX_PAGES)
    return { kind: 'refused', why: 'too-large', size: `${pages} pages`, limit: `${MAX_PAGES} pages` };
  const { blocks, hidden } = pdfBlocks(lines);
  return { format: 'pdf', blocks, pages, hiddenText: hidden };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A sheet under its name; hidden rows and columns are not what its reader sees. */
function sheetBlocks({ name, rows, hiddenRows, hiddenColumns }: Grid): readonly TextBlock[] {
  const [unseenRows, unseenColumns] = [new Set(hiddenRows), new Set(hiddenColumns)];
  const lines = rows.flatMap((cells, row) => {
    if (unseenRows.has(row)) return [];
    const said = cells
      .filter((_cell, column) => !unseenColumns.has(column))
      .map((cell) => (cell?.text ?? '').replace(/\s+/g, ' ').replaceAll('|', '/').trim());
    const filled = said.filter((cell) => cell !== '');
    if (filled.length < 2) return filled;
    return [`| ${said.join(' | ')} |`];
  });
  return [
    { text: name, level: 1, page: null },
    ...lines.map((text): TextBlock => ({ text, level: 0, page: null })),
  ];
}

function documentOf({ format, blocks, title, ...seen }: Opened, paged: boolean): DocumentReading {
  const clean = blocks
    .map((block) => ({ ...block, text: stripInvisible(block.text).replace(CONTROLS, ' ').trim() }))
    .filter(({ text }) => text !== '');
  const length = clean.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > MAX_CHARACTERS) {
    return {
      kind: 'refused',
      why: 'too-large',
      size: `${length} characters`,
      limit: `${MAX_CHARACTERS} characters`,
    };
  }
  const words = clean.map(({ text }) => text).join('\n');
  if (!/[\p{L}\p{N}]/u.test(words)) return { kind: 'refused', why: paged ? 'scanned' : 'empty' };
  const named = title ?? clean.find(({ level }) => level > 0)?.text ?? null;
  return {
    kind: 'document',
    document: {
      format,
      title: format === 'xlsx' ? null : (named?.slice(0, LONGEST_TITLE) ?? null),
      lang: languageOf(words.slice(0, LOOK)),
      pages: seen.pages ?? null,
      parts: partsOf(clean),
      hiddenText: seen.hiddenText ?? false,
      hiddenSheets: seen.hiddenSheets ?? [],
    },
  };
}
