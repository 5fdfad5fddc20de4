import { type Packed, unpack } from '../../capped/pack.ts';
import { runCapped } from '../../capped/run-capped.ts';
import type { BudgetReading } from '../../program/budget.ts';
import { fileKind } from './file-kind.ts';
import type { FileToOpen } from './open-budget-file.ts';
import { openText } from './open-text.ts';

export interface HandedFile {
  /** As the person named it; what the file is, its bytes say. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileOptions {
  /** The sheet or table to check, where there are several. */
  readonly sheet: string | null;
  /** A person has said that the table read from a PDF is right. */
  readonly confirmed: boolean;
}

export const MAX_FILE_BYTES = 10 * 2 ** 20;
/** Text up to this size is as quick to read as a pasted table, without a process of its own. */
const SMALL_TEXT_BYTES = 64 * 2 ** 10;

const CHILD = new URL('./budget-file-child.ts', import.meta.url);

/**
 * Reads the budget in a file of any kind people send: XLSX, CSV and other text, DOCX, PDF. Office files and large ones
 * are opened in a child process that is ended when it takes too long or too much memory; nothing here throws on a file.
 */
export async function readBudgetFile({ bytes }: HandedFile, options: FileOptions): Promise<BudgetReading> {
  if (bytes.length > MAX_FILE_BYTES) {
    const size = `${Math.ceil(bytes.length / 2 ** 20)} MB`;
    return { kind: 'refused', why: 'too-large', size, limit: '10 MB' };
  }
  const kind = fileKind(bytes);
  if (typeof kind === 'object') return { kind: 'refused', why: kind.trouble };
  if (kind === 'text' && bytes.length <= SMALL_TEXT_BYTES) return openText(bytes);
  const file: FileToOpen = { kind, bytes, ...options };
  const opened = await runCapped<Packed>(CHILD, file, { spare: true });
  if (opened.ok) return unpack(opened.value);
  return { kind: 'refused', why: opened.why === 'crashed' ? 'broken' : 'too-heavy' };
}
