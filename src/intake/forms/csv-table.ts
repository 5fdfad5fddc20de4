import Papa from 'papaparse';
import { gatherTables, isHeader } from '../gather-tables.ts';
import type { FormReading, TextLine } from '../raw-table.ts';
import { namesOwnSource } from '../source-text.ts';
import { noteUnit } from '../written-unit.ts';

const DELIMITERS = [';', ',', '|', '，'] as const;
/** It parts Chinese sentences too, so it makes a table only below a header. */
const FULL_WIDTH = '，';

/** Values parted by ; , | or ， with quotation marks. A mark left open is reported, never read past. */
export function readCsv(lines: readonly TextLine[]): FormReading | null {
  const [only, ...others] = lines.filter((line) => line.text.trim() !== '');
  if (only && others.length === 0 && bareRows([only.text.split(',')]) === 'cells')
    return broken('cut-amounts', only.row);
  for (const delimiter of DELIMITERS) {
    const parted = lines.filter((line) => line.text.includes(delimiter));
    // A lone row of pipes is one when its cells say who pays; commas are the clauses' to read.
    const lone = delimiter === '|' && parted.some((line) => line.text.split('|').some(namesOwnSource));
    if (parted.length < 2 && !lone) continue;
    const reading = withDelimiter(lines, delimiter);
    if (reading !== null) return reading;
  }
  return null;
}

function withDelimiter(lines: readonly TextLine[], delimiter: string): FormReading | null {
  // The comma of "Amount (CNY 10,000)" and of "Unit: 10,000 yuan" parts nothing.
  const text = lines
    .map(({ text: line }) =>
      noteUnit(line).unit === null
        ? line.replace(/([(（][A-Z¥ ]*10),(000[^\d()（）]*[)）])/gi, '$1$2')
        : line.replace(/\b10,000\b/g, '10000'),
    )
    .join('\n');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const header = data.find((cells) => isHeader({ cells, row: 0 }))?.length ?? null;
  if (delimiter === FULL_WIDTH && header === null) return null;
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote !== undefined) return header === null ? null : broken('open-quote', (quote.row ?? 0) + 1);
  const cut = delimiter === ',' ? data.findIndex((cells) => cutsAmounts(cells, header)) : -1;
  if (cut !== -1) {
    const bare = header === null ? bareRows(data) : 'cut';
    if (bare === 'prose') return null;
    if (bare === 'cut') return broken('cut-amounts', cut + 1);
  }
  let row = 1;
  return gatherTables(
    data.map((cells) => {
      const line = { text: cells.join(delimiter), row };
      row += 1 + (line.text.match(/\n/g)?.length ?? 0);
      return { line, cells: cells.length > 1 ? padded(cells) : null };
    }),
  );
}

function broken(why: 'open-quote' | 'cut-amounts', row: number): FormReading {
  return { tables: [], notes: [], broken: { why, row } };
}

/**
 * "Equipment,7,000,000" without quotes: the commas part thousands, not cells. In a row as wide as the header three
 * digits may be an amount of their own (700,400,300 in 万), but no amount starts with 0.
 */
function cutsAmounts(cells: readonly string[], width: number | null): boolean {
  const group = cells.length === width ? /^0\d\d(?!\d)/ : /^\d{3}(?!\d)/;
  return cells.some((cell, i) => {
    const before = cells[i - 1] ?? '';
    return i > 0 && group.test(cell) && /(?:^|\D)\d{1,3}$/.test(before) && !`${cell}${before}`.includes(',');
  });
}

/**
 * Without a header: rows of a name and figures, as many in each, are cells ("Kiln,300,150,150"), unless a group that
 * starts with 0 shows that the commas part thousands. What reads as one amount in every row is left to the clauses.
 */
function bareRows(data: readonly (readonly string[])[]): 'prose' | 'cut' | 'cells' {
  const rows = data.filter((cells) => cells.length > 1);
  const figures = rows.map(([name = '', ...rest]) =>
    /\p{L}\D*$/u.test(name) && rest.length > 1 && rest.every((cell) => /^\d+(?:\.\d+)?$/.test(cell))
      ? rest
      : null,
  );
  if (rows.length === 0 || figures.some((rest) => rest === null)) return 'prose';
  const thousands = figures.some((rest) => rest?.some((cell) => /^0\d\d$/.test(cell)));
  if (thousands) {
    const amounts = figures.every((rest) => /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(rest?.join(',') ?? ''));
    return amounts && figures.every((rest) => (rest?.length ?? 0) <= 4) ? 'prose' : 'cut';
  }
  return figures.every((rest) => rest?.length === figures[0]?.length) ? 'cells' : 'cut';
}

function padded(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}
