import Papa from 'papaparse';
import { gatherTables, isHeader } from '../gather-tables.ts';
import type { FormReading, TextLine } from '../raw-table.ts';

const DELIMITERS = [';', ',', '|'] as const;

/** Values parted by ; , or |, with quotation marks. A mark left open is reported, never read past. */
export function readCsv(lines: readonly TextLine[]): FormReading | null {
  for (const delimiter of DELIMITERS) {
    if (lines.filter((line) => line.text.includes(delimiter)).length < 2) continue;
    const reading = withDelimiter(lines, delimiter);
    if (reading !== null) return reading;
  }
  return null;
}

function withDelimiter(lines: readonly TextLine[], delimiter: string): FormReading | null {
  const text = lines.map((line) => line.text).join('\n');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) {
    const header = data.find((cells) => isHeader({ cells, row: 0 }));
    return header ? { tables: [], notes: [], openQuote: (quote.row ?? 0) + 1 } : null;
  }
  if (delimiter === ',' && data.some(cutsAmounts)) return null;
  let row = 1;
  return gatherTables(
    data.map((cells) => {
      const line = { text: cells.join(delimiter), row };
      row += 1 + (line.text.match(/\n/g)?.length ?? 0);
      return { line, cells: cells.length > 1 ? padded(cells) : null };
    }),
  );
}

/** "Equipment,7,000,000" without quotes: the commas part thousands, not cells. */
function cutsAmounts(cells: readonly string[]): boolean {
  return cells.some(
    (cell, i) => i > 0 && /^\d{3}(?!\d)/.test(cell) && /(?:^|\D)\d{1,3}$/.test(cells[i - 1] ?? ''),
  );
}

function padded(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}
