import { cleanText } from '../program/clean-text.ts';
import { readMoney } from '../program/read-money.ts';
import { isLetter } from './cost-name.ts';
import { headerRole } from './header-role.ts';
import type { FormReading, RawRow, RawTable, TextLine } from './raw-table.ts';
import { rowKind } from './row-kind.ts';
import { namesOwnSource } from './source-text.ts';
import { namesUnit } from './written-unit.ts';

/** Columns of a table; more is no budget. */
const MAX_CELLS = 60;

interface Open {
  name: string | null;
  header: RawRow | null;
  rows: RawRow[];
}

/**
 * Puts rows of cells together to tables: a header starts one; the same header again goes on, unless a blank line
 * stands before it; lines of fewer than two cells are titles and notes. Null unless every row fits: a form is taken whole or not at all.
 */
export function gatherTables(
  lines: readonly { readonly line: TextLine; readonly cells: readonly string[] | null }[],
): FormReading | null {
  const tables: Open[] = [];
  const notes: TextLine[] = [];
  let open: Open | null = null;
  let title: string | null = null;
  let gap = false;
  for (const { line, cells } of lines) {
    if (line.text.trim() === '') {
      gap = true;
      continue;
    }
    const filled = cells?.filter((cell) => cell.trim() !== '') ?? [];
    if (
      cells === null ||
      cells.length < 2 ||
      cells.length > MAX_CELLS ||
      (filled.length === 1 && rowKind(filled[0] ?? '') === 'note')
    ) {
      notes.push(cells !== null && filled[0] !== undefined ? { ...line, text: filled[0] } : line);
      title = line.text.trim();
      continue;
    }
    const row: RawRow = { cells: cells.map((cell) => cell.trim()), row: line.row };
    if (isHeader(row) && (open === null || roles(row) > 1)) {
      const repeated = open?.header && title === null && !gap && same(open.header, row) && !closed(open);
      if (repeated) continue;
      open = { name: title, header: row, rows: [] };
      tables.push(open);
    } else if (open === null) {
      open = { name: title, header: null, rows: [row] };
      tables.push(open);
    } else {
      open.rows.push(row);
    }
    title = null;
    gap = false;
  }
  const budgets = tables.filter((table) => table.rows.some(hasMoney) || isUnreadable(table));
  if (budgets.length === 0 || !budgets.every(fits)) return null;
  return { tables: budgets satisfies RawTable[], notes, broken: null };
}

/** An amount in figures or in Chinese numerals: 三百万元 is one, the 百万元 of a unit is none. */
const WRITTEN = /\d{3}|\d\.\d|\d\s*[万亿]|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖][十百千万亿拾佰仟]/;

/** A header names at least the category or an amount, and no cell of it is an amount. */
export function isHeader(row: RawRow): boolean {
  const cells = row.cells.filter((cell) => cell !== '');
  if (isLetter(cells[0] ?? '') || (cells.length === 2 && /[:：]$/.test(cells[1] ?? ''))) return false;
  if (cells.length < 2 || rowKind(cells[0] ?? '') !== 'line') return false;
  // Years and the 10,000 of a unit are all the figures a header has.
  const figures = cells.map((cell) =>
    cleanText(cell).replace(/(?<![\d.])(?:19|20)\d\d(?!\d)|10,?000|'000/g, ''),
  );
  if (figures.some((cell) => readMoney(cell).kind === 'amount' || WRITTEN.test(cell))) return false;
  // A unit alone is no header: 数百万 is what somebody wrote for an amount.
  if (roles(row) === 0) return false;
  const known = cells.filter((cell) => headerRole(cell) !== null || namesUnit(cell));
  return (
    known.length >= 2 || (known.length === 1 && cells.length <= 3 && cells.every((cell) => !/\d/.test(cell)))
  );
}

function roles({ cells }: RawRow): number {
  return cells.filter((cell) => cell !== '' && headerRole(cell) !== null).length;
}

/** Some cell holds a figure; whether it is a good one is for the money grammar to say, under the table's unit. */
function hasMoney(row: RawRow): boolean {
  return row.cells.some((cell) => !['not-money', 'missing'].includes(readMoney(cell).kind));
}

/** What a program writes for a number, and people do not: 1e400, 0x10, Infinity, #REF!. */
const FIGURE = /^[-+(]?(?:\d[\w.,+-]{0,40}|infinity|inf|nan|#[a-z/0]+[!?]?)[)]?$/i;

/** Columns of money by their header, and figures under them of which none can be read. */
function isUnreadable({ header, rows }: RawTable): boolean {
  const money = header?.cells.flatMap((cell, at) =>
    ['amount', 'cost', 'own', 'grant', 'other'].includes(headerRole(cell) ?? '') ? [at] : [],
  );
  return rows.some((row) => money?.some((at) => FIGURE.test(row.cells[at] ?? '')));
}

/** Rows have the header's columns; without a header, one name and at least one amount, as many cells in each, or cells that name their source. */
function fits(table: RawTable): boolean {
  const lines = table.rows.filter((row) => rowKind(row.cells[0] ?? '') === 'line');
  if (table.header !== null) {
    const width = table.header.cells.length;
    return table.rows.every((row) => trimmed(row).length <= width);
  }
  const width = Math.max(...table.rows.map((row) => row.cells.length));
  return (
    lines.length > 0 &&
    lines.every((row) => {
      const [name = '', ...rest] = row.cells;
      return (
        (row.cells.length === width || (rest.length > 1 && rest.slice(1).every(namesOwnSource))) &&
        /\p{L}/u.test(name) &&
        readMoney(name).kind === 'not-money' &&
        rest.some((cell) => cell !== '' && (readMoney(cell).kind !== 'not-money' || FIGURE.test(cell)))
      );
    })
  );
}

function trimmed(row: RawRow): readonly string[] {
  let end = row.cells.length;
  while (end > 0 && row.cells[end - 1] === '') end--;
  return row.cells.slice(0, end);
}

function same(a: RawRow, b: RawRow): boolean {
  return a.cells.join('\u0000').toLowerCase() === b.cells.join('\u0000').toLowerCase();
}

function closed(table: Open): boolean {
  return table.rows.some((row) => rowKind(row.cells[0] ?? '') === 'total');
}
