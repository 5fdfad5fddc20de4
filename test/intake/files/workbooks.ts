import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { fileKind } from '../../../src/intake/files/file-kind.ts';
import { openBudgetFile } from '../../../src/intake/files/open-budget-file.ts';
import type { BudgetReading } from '../../../src/program/budget.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../../program/invented-terms.ts';

type Value = string | number | boolean | Date | null;

export function workbook(rows: readonly (readonly Value[])[], name = 'Budget'): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] });
}

export interface RawSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Inside sheetData. */
  readonly rows: string;
  /** Before and after sheetData. */
  readonly before?: string;
  readonly after?: string;
}

/** A workbook written by hand, as other programs write it. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  {
    strings = '',
    workbookPart = '',
    more = {},
  }: { strings?: string; workbookPart?: string; more?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}">${workbookPart}<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    // Styles: 0 plain, 1 percent, 2 date.
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
  };
  for (const [i, { rows, before = '', after = '' }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...more });
}

/** A row of inline texts, numbers, and cells written out as XML. */
export function row(number: number, values: readonly (string | number | null)[], attributes = ''): string {
  const cells = values.map((value, i) => {
    const ref = `${String.fromCharCode(65 + i)}${number}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
    return value.startsWith('<c')
      ? value.replace('<c', `<c r="${ref}"`)
      : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
}

/** Opens in this process what the child opens: the same function. */
export function read(
  bytes: Uint8Array,
  sheet: string | null = null,
  confirmed = false,
): Promise<BudgetReading> {
  const kind = fileKind(bytes);
  if (typeof kind === 'object') return Promise.resolve({ kind: 'refused', why: kind.trouble });
  return openBudgetFile({ kind, bytes, sheet, confirmed });
}

export async function check(bytes: Uint8Array, sheet: string | null = null, confirmed = false) {
  return checkBudget(await read(bytes, sheet, confirmed), TERMS, LEXICON, cite);
}
