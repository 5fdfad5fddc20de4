import { escapeXml } from '../escape-xml.ts';
import { cellRef } from './cell-ref.ts';
import type { TextRow } from './findings-sheet.ts';
import type { Looks } from './sheet-looks.ts';

/** What a spreadsheet program would take for a formula if a person typed it. */
const LOOKS_LIKE_FORMULA = /^[\s=+\-@]/;
const WIDE = /[\u1100-\u115f\u2e80-\uffe6]/g;
const LINE_POINTS = 15;
/** Excel's own limit. */
const TALLEST_POINTS = 409;
/** The most that a cell may hold. */
const LONGEST = 32_767;

/** A sheet that holds texts and nothing else: whatever a text begins with, it stays a text. */
export function textSheet(
  rows: readonly TextRow[],
  widths: readonly number[],
  looks: Looks | null,
  namespace: string,
): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = rows.findIndex(({ look }) => look === 'header') + 1;
  const pane =
    header === 0
      ? ''
      : `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/>`;
  const data = rows.map((row, at) => rowXml(row, at, widths, looks)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${data}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function rowXml(
  { look, cells }: TextRow,
  at: number,
  widths: readonly number[],
  looks: Looks | null,
): string {
  // A lone sentence runs over its neighbours; broken into the narrow first column it would be a tower.
  const plain = cells.length === 1 ? 'title' : look;
  const inside = cells.map((raw, column) => {
    if (raw === '') return '';
    const text = raw.length > LONGEST ? `${raw.slice(0, LONGEST - 1)}…` : raw;
    const chosen = LOOKS_LIKE_FORMULA.test(text) ? 'quoted' : plain;
    const style = looks === null ? '' : ` s="${looks[chosen]}"`;
    return `<c r="${cellRef({ row: at, column })}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  });
  // Said outright: programs differ in whether they make room for broken lines by themselves.
  const lines = plain === 'title' ? 1 : Math.max(1, ...cells.map((text, i) => linesOf(text, widths[i] ?? 1)));
  const height = Math.min(lines * LINE_POINTS, TALLEST_POINTS);
  return `<row r="${at + 1}" ht="${height}" customHeight="1">${inside.join('')}</row>`;
}

/** Lines that a text breaks into; a Chinese character is as wide as two Latin ones. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((part) => Math.ceil((part.length + (part.match(WIDE)?.length ?? 0)) / (width - 1)))
    .reduce((sum, lines) => sum + Math.max(1, lines), 0);
}
