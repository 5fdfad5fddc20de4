import type { BudgetReading } from '../../program/budget.ts';
import { FILE_LIMITS, readBudgetText } from '../read-budget-text.ts';
import { DOCUMENT, WORKBOOK } from './file-kind.ts';
import { inspectZip } from './inspect-zip.ts';
import { fromFile, openText } from './open-text.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { readGrids } from './read-grids.ts';
import type { PdfLine } from './read-pdf.ts';

export interface FileToOpen {
  readonly kind: 'zip' | 'pdf' | 'text';
  readonly bytes: Uint8Array;
  readonly sheet: string | null;
  readonly confirmed: boolean;
}

/**
 * Opens a file whose bytes say what it is, and reads the budget in it. Runs in the child; a damaged file is a value.
 * Each library takes time to load, so only the one that is needed is.
 */
export async function openBudgetFile(file: FileToOpen): Promise<BudgetReading> {
  try {
    if (file.kind === 'text') return openText(file.bytes);
    return await (file.kind === 'pdf' ? openPdf(file) : openArchive(file));
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { kind: 'refused', why: locked ? 'encrypted' : 'broken' };
  }
}

async function openPdf({ bytes, confirmed }: FileToOpen): Promise<BudgetReading> {
  const { MAX_PAGES, pageText, readPdfLines } = await import('./read-pdf.ts');
  const { lines, pages } = await readPdfLines(bytes);
  const text = pageText(lines);
  if (pages > MAX_PAGES)
    return { kind: 'refused', why: 'too-large', size: `${pages} pages`, limit: `${MAX_PAGES} pages` };
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'refused', why: 'scanned' };
  const byLine = readBudgetText(text, { limits: FILE_LIMITS });
  return fromFile(isRead(byLine) ? byLine : bySentence(lines, byLine), {
    format: 'pdf',
    encoding: null,
    confirmed,
  });
}

/** A sentence may go on in the next line of the page. `byLine` stays unless more is understood this way. */
function bySentence(pages: readonly (readonly PdfLine[])[], byLine: BudgetReading): BudgetReading {
  const text = pdfBlocks(pages).blocks.map((block) => block.text);
  const reading = readBudgetText(text.join('\n'), { limits: FILE_LIMITS });
  return isRead(reading) ? reading : byLine;
}

/** A budget whose every amount was read. */
function isRead(reading: BudgetReading): boolean {
  return (
    reading.kind === 'budget' &&
    reading.budget.rows.length > 0 &&
    reading.budget.rows.every(({ amount }) => amount === null || amount.kind === 'amount')
  );
}

async function openArchive({ bytes, sheet }: FileToOpen): Promise<BudgetReading> {
  const seen = inspectZip(bytes);
  if ('kind' in seen) return seen;
  if (seen.names.some((name) => WORKBOOK.test(name))) {
    const { readWorkbook } = await import('./read-workbook.ts');
    const { sheets, hiddenSheets } = await readWorkbook(bytes, sheet);
    return readGrids(sheets, sheet, 'xlsx', hiddenSheets);
  }
  if (!seen.names.some((name) => DOCUMENT.test(name))) return { kind: 'refused', why: 'other-format' };
  const { readDocument } = await import('./read-document.ts');
  const { tables, text } = await readDocument(bytes);
  const reading = readGrids(tables, sheet, 'docx', []);
  // A document may give its budget in sentences.
  return reading.kind !== 'no-budget'
    ? reading
    : fromFile(readBudgetText(text, { limits: FILE_LIMITS }), {
        format: 'docx',
        encoding: null,
        confirmed: true,
      });
}
