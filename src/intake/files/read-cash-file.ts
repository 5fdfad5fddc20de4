import { type Packed, unpack } from '../../capped/pack.ts';
import { runCapped } from '../../capped/run-capped.ts';
import type { CashFile } from '../../program/cash.ts';
import { decodeText } from '../decode-text.ts';
import { fileKind } from './file-kind.ts';
import type { CashFileToOpen } from './open-cash-file.ts';
import { type HandedFile, MAX_FILE_BYTES } from './read-budget-file.ts';

/** Text of a cash plan, an application in YAML included; far above any. */
const MOST_TEXT_BYTES = 2 ** 20;

const CHILD = new URL('./cash-file-child.ts', import.meta.url);

/**
 * Reads the cash plan in an XLSX, DOCX, CSV or text file; `sheet` chooses among several. Office files are opened in a
 * child like those of budgets; nothing here throws on a file.
 */
export async function readCashFile({ bytes }: HandedFile, sheet: string | null): Promise<CashFile> {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length, MAX_FILE_BYTES);
  const kind = fileKind(bytes);
  if (typeof kind === 'object') return { kind: 'refused', why: kind.trouble };
  // What a PDF holds would have to be confirmed row by row.
  if (kind === 'pdf') return { kind: 'refused', why: 'other-format' };
  if (kind === 'text') {
    if (bytes.length > MOST_TEXT_BYTES) return tooLarge(bytes.length, MOST_TEXT_BYTES);
    return { kind: 'text', text: decodeText(bytes).text, sheet: null };
  }
  const file: CashFileToOpen = { bytes, sheet };
  const opened = await runCapped<Packed>(CHILD, file);
  if (opened.ok) return unpack(opened.value);
  return { kind: 'refused', why: opened.why === 'crashed' ? 'broken' : 'too-heavy' };
}

function tooLarge(bytes: number, limit: number): CashFile {
  const megabytes = (size: number) => `${Math.ceil(size / 2 ** 20)} MB`;
  return { kind: 'refused', why: 'too-large', size: megabytes(bytes), limit: megabytes(limit) };
}
