import Papa from 'papaparse';
import type { Grid } from './grid.ts';

/** A sheet as rows of TAB-separated cells, as if copied from it: each row on the line of its number, empty columns left out. */
export function gridText({ rows }: Grid): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => (row[at]?.text ?? '').trim() !== ''),
  );
  // A line break or an upright bar inside a cell would part it in two.
  const written = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '/').trim();
  return Papa.unparse(
    rows.map((row) => columns.map((at) => written(row[at]?.text ?? ''))),
    { delimiter: '\t', newline: '\n' },
  );
}
