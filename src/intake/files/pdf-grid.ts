/** A cell of a line: where it stands, in points from the left. */
export interface PlacedCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PlacedLine {
  readonly cells: readonly PlacedCell[];
  /** Points from the bottom of the page. */
  readonly y: number;
  readonly height: number;
}

/** A line as cells; '' where a column has none. */
interface GridRow {
  readonly texts: string[];
  readonly y: number;
  readonly height: number;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** Fewer columns are told apart without a grid. */
const FEWEST = 3;
/** Parts of the letters' height: lines of one cell stand no further apart, rows of one table neither. */
const ONE_CELL = 1;
const ONE_TABLE = 6;

/**
 * The lines of a page with each cell under its column: a PDF says nothing of cells that are empty, so what follows one
 * would count for it. What stands once for several rows is given to each of them, as in a merged cell of a sheet.
 */
export function gridLines(lines: readonly PlacedLine[]): readonly Omit<GridRow, 'y'>[] {
  const done: GridRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table === null) done.push(plainRow(lines[at++] as PlacedLine));
    else {
      done.push(...filled(headed(table.rows)));
      at = table.end;
    }
  }
  return done;
}

function plainRow({ cells, y, height }: PlacedLine): GridRow {
  return { texts: cells.map(({ text }) => text), y, height };
}

/** The table that begins with this line; null where none does. */
function tableAt(
  lines: readonly PlacedLine[],
  start: number,
): { readonly rows: readonly GridRow[]; readonly end: number } | null {
  const first = lines[start];
  if (first === undefined || first.cells.length < 2) return null;
  for (let end = start + 1; ; end++) {
    const [above, line] = [lines[end - 1], lines[end]];
    const near = above && line && above.y - line.y <= line.height * ONE_TABLE;
    if (near && line.cells.length > 1) continue;
    const columns = columnsOf(lines.slice(start, end));
    // What stands across the columns is a sentence; what stands in one may be the name of several rows.
    const goesOn = lines[end + 1]?.cells.length ?? 0;
    const inColumn =
      near && goesOn > 1 && columns.filter((column) => meets(column, line.cells[0])).length <= 1;
    if (inColumn) continue;
    const block = lines.slice(start, end);
    const rows = block.map((each) => aligned(each, columns));
    return columns.length >= FEWEST && rows.every((row) => row !== null) ? { rows, end } : null;
  }
}

/** By the lines with the most cells, two at least; none where their columns overlap. */
function columnsOf(lines: readonly PlacedLine[]): readonly Column[] {
  const most = Math.max(...lines.map(({ cells }) => cells.length));
  const full = lines.filter(({ cells }) => cells.length === most);
  const columns = Array.from({ length: most }, (_, at) => ({
    from: Math.min(...full.map(({ cells }) => cells[at]?.from ?? 0)),
    to: Math.max(...full.map(({ cells }) => cells[at]?.to ?? 0)),
  }));
  const apart = columns.every(({ from }, at) => at === 0 || from > (columns[at - 1]?.to ?? 0));
  return full.length >= 2 && apart ? columns : [];
}

function meets(column: Column, cell: Column | undefined): boolean {
  return cell !== undefined && cell.from < column.to && column.from < cell.to;
}

/**
 * Each cell in the first column that it meets; words that meet none, as those of a merged cell, in the nearest. Null where
 * two fall into one, or where a figure stands in none: the columns are not known then.
 */
function aligned({ cells, y, height }: PlacedLine, columns: readonly Column[]): GridRow | null {
  const texts = columns.map(() => '');
  let free = 0;
  for (const cell of cells) {
    const met = columns.findIndex((column, at) => at >= free && meets(column, cell));
    const at = met >= 0 || /\d/.test(cell.text) ? met : nearest(cell, columns, free);
    if (at < free) return null;
    texts[at] = cell.text;
    free = at + 1;
  }
  return { texts, y, height };
}

function nearest(cell: Column, columns: readonly Column[], free: number): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [at, column] of columns.entries()) {
    const apart = Math.max(column.from - cell.to, cell.from - column.to);
    if (at >= free && apart < least) [best, least] = [at, apart];
  }
  return best;
}

const hasFigure = ({ texts }: GridRow) => texts.slice(1).some((text) => /\d/.test(text));
const isLabel = ({ texts }: GridRow) => texts[0] !== '' && texts.slice(1).every((text) => text === '');

/** A header in two lines is one where no column has words in both. */
function headed(rows: readonly GridRow[]): readonly GridRow[] {
  const body = rows.findIndex(hasFigure);
  const [first, ...others] = rows.slice(0, Math.max(0, body));
  const apart =
    first && others.every(({ texts }) => texts.every((text, at) => text === '' || first.texts[at] === ''));
  if (first === undefined || others.length === 0 || !apart) return rows;
  const texts = first.texts.map((text, at) => [text, ...others.map((row) => row.texts[at] ?? '')].join(''));
  return [{ ...first, texts }, ...rows.slice(body)];
}

/** The first column of each row: what stands in the middle of its rows, in two lines beside one, or above them. */
function filled(all: readonly GridRow[]): readonly GridRow[] {
  const rows = unwrapped(all);
  const body = rows.findIndex(hasFigure);
  const nameless = (at: number) => rows[at]?.texts[0] === '' && at >= body;
  const middle =
    body >= 0 && (nameless(body) || rows.some((row, at) => at > body && isLabel(row) && nameless(at - 1)));
  const names = rows.map(({ texts }) => texts[0] ?? '');
  if (!middle) return rows;
  let from = body;
  for (let at = body; at < rows.length; at++) {
    if (nameless(at)) continue;
    const row = rows[at] as GridRow;
    const before = at - from;
    const rest = Array.from({ length: before }, (_, i) => at + 1 + i);
    if (before > 0 && rest.every(nameless)) {
      for (let i = from; i <= at + before; i++) names[i] = row.texts[0] ?? '';
      from = at + before + 1;
    } else from = at + 1;
  }
  return rows.flatMap((row, at) => {
    const placed = isLabel(row) && at > body && names[at - 1] === row.texts[0];
    return placed ? [] : [{ ...row, texts: [names[at] ?? '', ...row.texts.slice(1)] }];
  });
}

/** A name in two lines, with the figures of its row between them. */
function unwrapped(rows: readonly GridRow[]): readonly GridRow[] {
  const done: GridRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [one, row, other] = [rows[at], rows[at + 1], rows[at + 2]] as const;
    const parts = one && row && other && isLabel(one) && isLabel(other) && row.texts[0] === '';
    if (parts && one.y - row.y < row.height * ONE_CELL && row.y - other.y < row.height * ONE_CELL) {
      done.push({ ...row, texts: [`${one.texts[0]} ${other.texts[0]}`, ...row.texts.slice(1)] });
      at += 2;
    } else if (one) done.push(one);
  }
  return done;
}
