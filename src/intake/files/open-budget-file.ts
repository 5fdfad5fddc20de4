import type { BudgetReading } from '../../program/budget.ts';
import { FILE_LIMITS, readBudgetText } from '../read-budget-text.ts';
import { DOCUMENT, WORKBOOK } from './file-kind.ts';
import { inspectZip } from './inspect-zip.ts';
import { fromFile, openText } from './open-text.ts';
import { readGrids } from './read-grids.ts';

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
  const { MAX_PAGES, readPdf } = await import('./read-pdf.ts');
  const { text, pages } = await readPdf(bytes);
  if (pages > MAX_PAGES)
    return { kind: 'refused', why: 'too-large', size: `${pages} pages`, limit: `${MAX_PAGES} pages` };
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'refused', why: 'scanned' };
  return fromFile(readBudgetText(text, { limits: FILE_LIMITS }), {
    format: 'pdf',
    encoding: null,
    confirmed,
  });
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
