import { gatherTables } from '../gather-tables.ts';
import type { FormReading, TextLine } from '../raw-table.ts';

/** Cells parted by TAB: what a spreadsheet or a web page puts on the clipboard. */
export function readTabs(lines: readonly TextLine[]): FormReading | null {
  const tabbed = lines.filter((line) => line.text.trim().includes('\t'));
  const spaced = lines.filter((line) => !line.text.includes('\t') && SPACES.test(line.text.trim()));
  // One row of a table in columns of spaces may hold a TAB: that table is read as a whole or not at all.
  if (tabbed.length === 0 || spaced.length > tabbed.length) return null;
  const width = tabbed[0]?.text.split('\t').length;
  return gatherTables(
    lines.map((line) => {
      if (line.text.includes('\t')) return { line, cells: line.text.split('\t').map(unquoted) };
      // A row that lost its TABs on the way has the same columns.
      const cells = line.text.trim().split(SPACES);
      return { line, cells: cells.length === width ? cells : null };
    }),
  );
}

const SPACES = / {2,}|\u3000+/;

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) && text.length > 1 ? text.slice(1, -1).replace(/""/g, '"') : text;
}
