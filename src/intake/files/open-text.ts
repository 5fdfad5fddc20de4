import type { BudgetFile, BudgetReading } from '../../program/budget.ts';
import { decodeText } from '../decode-text.ts';
import { FILE_LIMITS, readBudgetText } from '../read-budget-text.ts';

/** A text file's budget; its characters are read as they were saved. */
export function openText(bytes: Uint8Array): BudgetReading {
  const { text, encoding } = decodeText(bytes);
  return fromFile(readBudgetText(text, { limits: FILE_LIMITS }), {
    format: 'text',
    encoding,
    confirmed: true,
  });
}

/** A budget with the file it was read from. */
export function fromFile(
  reading: BudgetReading,
  file: Pick<BudgetFile, 'format' | 'encoding' | 'confirmed'>,
): BudgetReading {
  return reading.kind === 'budget' ? { ...reading, file: { sheet: null, notes: [], ...file } } : reading;
}
