import { closeSpread } from '../../program/clean-text.ts';
import { gatherTables } from '../gather-tables.ts';
import type { FormReading, TextLine } from '../raw-table.ts';

/** Columns set off by two or more spaces or by a full-width space. */
export function readColumns(lines: readonly TextLine[]): FormReading | null {
  const split = lines.map((line) => {
    const cells = closeSpread(line.text.trim()).split(/ {2,}|\u3000+|\s*\t\s*/);
    return { line, cells: cells.length > 1 ? cells : null };
  });
  if (split.filter(({ cells }) => cells !== null).length < 2) return null;
  return gatherTables(split);
}
