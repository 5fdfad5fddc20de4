import type { CashFile } from '../../program/cash.ts';
import { isCashTable } from '../cash/read-cash-table.ts';
import { DOCUMENT, WORKBOOK } from './file-kind.ts';
import type { Grid } from './grid.ts';
import { gridText } from './grid-text.ts';
import { inspectZip } from './inspect-zip.ts';
import { workOutSums } from './work-out-sums.ts';

export interface CashFileToOpen {
  readonly bytes: Uint8Array;
  /** The sheet that is meant; null: the one with a plan. */
  readonly sheet: string | null;
}

/** Opens a workbook or a document and writes the table of its cash plan as text. Runs in the child. */
export async function openCashFile({ bytes, sheet }: CashFileToOpen): Promise<CashFile> {
  try {
    const seen = inspectZip(bytes);
    if ('kind' in seen) return seen;
    if (seen.names.some((name) => WORKBOOK.test(name))) {
      const { readWorkbook } = await import('./read-workbook.ts');
      return planIn((await readWorkbook(bytes, sheet)).sheets, sheet);
    }
    if (!seen.names.some((name) => DOCUMENT.test(name))) return { kind: 'refused', why: 'other-format' };
    const { readDocument } = await import('./read-document.ts');
    return planIn((await readDocument(bytes)).tables, sheet);
  } catch {
    return { kind: 'refused', why: 'broken' };
  }
}

/** The one table with months in it, else the question which; a sheet that is named is read as it is. */
function planIn(grids: readonly Grid[], wanted: string | null): CashFile {
  const asked = wanted?.trim().toLowerCase();
  const sheets = grids.map((grid) => ({ name: grid.name, text: gridText(workOutSums(grid).grid) }));
  const named = sheets.filter(({ name }) => name.trim().toLowerCase() === asked);
  const plans = named.length > 0 ? named : sheets.filter(({ text }) => isCashTable(text));
  const [only, ...others] = plans;
  const names = plans.map(({ name }) => name);
  if (wanted !== null && named.length === 0) return { kind: 'several', names, asked: wanted };
  if (others.length > 0) return { kind: 'several', names };
  return { kind: 'text', text: only?.text ?? '', sheet: only?.name ?? null };
}
