import { gatherTables } from '../gather-tables.ts';
import type { FormReading, TextLine } from '../raw-table.ts';

/** Cells parted by TAB: what a spreadsheet or a web page puts on the clipboard. */
export function readTabs(lines: readonly TextLine[]): FormReading | null {
  if (!lines.some((line) => line.text.trim().includes('\t'))) return null;
  return gatherTables(
    lines.map((line) => ({
      line,
      cells: line.text.includes('\t') ? line.text.split('\t').map(unquoted) : null,
    })),
  );
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) && text.length > 1 ? text.slice(1, -1).replace(/""/g, '"') : text;
}
