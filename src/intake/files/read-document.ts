import mammoth from 'mammoth';
import { type Grid, type GridCell, type Merge, textCell } from './grid.ts';

export interface DocumentText {
  readonly tables: readonly Grid[];
  /** The paragraphs outside the tables, a line each. */
  readonly text: string;
}

interface OpenTable {
  readonly rows: (GridCell | null)[][];
  readonly merges: Merge[];
  /** Paragraphs since the table before: titles and units. */
  readonly above: readonly string[];
}

/** Paragraphs above a table that may name it or its unit. */
const MAX_ABOVE = 3;
/** Columns and rows that one cell may span. */
const MAX_SPAN = 1_000;
const TAG = /<(\/?)([a-z0-9]+)((?:\s[^<>]*)?)\/?>|([^<]+)/g;
const BLOCK = new Set(['p', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The tables and the text of a DOCX file. Pictures and links are left out. Throws on a damaged file. */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  return tablesOf(await documentHtml(bytes));
}

/** A DOCX as the converter's HTML, which knows its headings. Throws on a damaged file. */
export async function documentHtml(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      includeEmbeddedStyleMap: false,
      styleMap: ["p[style-name='Title'] => h1:fresh"],
    },
  );
  return value;
}

/** The converter's own HTML: its tags are lower-case and closed, its text is escaped. */
function tablesOf(html: string): DocumentText {
  const tables: OpenTable[] = [];
  const stack: OpenTable[] = [];
  const said: string[] = [];
  let since = 0;
  let text = '';
  let cell: { row: number; column: number } | null = null;
  const endBlock = () => {
    if (stack.length > 0) text += '\n';
    else if (text.trim() !== '') said.push(text.trim());
    if (stack.length === 0) text = '';
  };
  for (const [, closing, tag = '', attributes = '', words] of html.matchAll(TAG)) {
    if (words !== undefined) text += unescaped(words);
    else if (BLOCK.has(tag)) endBlock();
    else if (tag === 'table' && !closing) {
      endBlock();
      const table = { rows: [], merges: [], above: said.slice(since).slice(-MAX_ABOVE) };
      since = said.length;
      tables.push(table);
      stack.push(table);
    } else if (tag === 'table') stack.pop();
    else if (tag === 'tr' && !closing) stack.at(-1)?.rows.push([]);
    else if ((tag === 'td' || tag === 'th') && !closing) {
      text = '';
      cell = openCell(stack.at(-1), attributes);
    } else if (tag === 'td' || tag === 'th') {
      const row = cell === null ? undefined : stack.at(-1)?.rows[cell.row];
      if (row && cell && text.trim() !== '') row[cell.column] = textCell(text.trim());
      text = '';
      cell = null;
    }
  }
  endBlock();
  return { tables: tables.map(gridOf), text: said.join('\n') };
}

/** The next free place of the row; cells that reach in from above take theirs. */
function openCell(table: OpenTable | undefined, attributes: string): { row: number; column: number } | null {
  const row = (table?.rows.length ?? 0) - 1;
  const cells = table?.rows[row];
  if (table === undefined || cells === undefined) return null;
  const taken = (at: number) =>
    table.merges.some(
      (merge) => merge.fromRow < row && merge.toRow >= row && merge.fromColumn <= at && merge.toColumn >= at,
    );
  let column = cells.length;
  while (taken(column)) {
    cells.push(null);
    column++;
  }
  const [across, down] = [span('colspan', attributes), span('rowspan', attributes)];
  for (let at = 0; at < across; at++) cells.push(null);
  if (across > 1 || down > 1) {
    table.merges.push({
      fromRow: row,
      toRow: row + down - 1,
      fromColumn: column,
      toColumn: column + across - 1,
    });
  }
  return { row, column };
}

function span(name: string, attributes: string): number {
  const found = new RegExp(`${name}="(\\d{1,4})"`).exec(attributes)?.[1];
  return Math.min(MAX_SPAN, Math.max(1, Number(found ?? 1)));
}

/** What stands above the table becomes rows of it, as a sheet has them. */
function gridOf({ rows, merges, above }: OpenTable, i: number): Grid {
  const shift = above.length;
  return {
    name: `table ${i + 1}`,
    rows: [...above.map((line) => [textCell(line)]), ...rows],
    merges: merges.map((merge) => ({ ...merge, fromRow: merge.fromRow + shift, toRow: merge.toRow + shift })),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '');
}
