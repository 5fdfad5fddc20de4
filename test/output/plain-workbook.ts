import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../src/output/escape-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What libraries that write a file anew lose: kept results of formulas, built-in and named formats, a password. */
const ROWS = `<row r="1" ht="40" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c></row>
<row r="2" s="1" customFormat="1"><c r="A2" t="str"><f>"Ki"&amp;"ln"</f><v>Kiln</v></c><c r="B2" s="1"><v>12345678901234567</v></c><c r="C2" s="2"><v>45000.75</v></c></row>
<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Land</t></is></c><c r="B3" s="1"><f t="shared" ref="B3:B4" si="0">C3*2</f><v>90000</v></c></row>
<row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4"><f t="shared" si="0"/><v>20000</v></c></row>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="44" quotePrefix="1"><alignment wrapText="1"/></xf><xf numFmtId="57"/></cellXfs></styleSheet>`;

/** A workbook written part by part, as a spreadsheet program writes one. */
export function plainWorkbook({
  sheets = ['B & 预算'],
  note,
}: {
  readonly sheets?: readonly string[];
  /** A note at a cell of the first sheet, its text as plain text. */
  readonly note?: { readonly cell: string; readonly text: string };
} = {}): Uint8Array {
  const numbers = sheets.map((_, i) => i + 1);
  const related = (type: string, target: string, id: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relationships = (inside: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const sheet = (rows: string, after: string) =>
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetFormatPr defaultColWidth="20" defaultRowHeight="22"/><cols><col min="1" max="3" width="25.5" style="1" customWidth="1"/></cols><sheetData>${rows}</sheetData><sheetProtection sheet="1" password="CC1A"/><conditionalFormatting sqref="A1"><cfRule type="top10" priority="1" rank="3"><extLst><ext uri="x"/></extLst></cfRule></conditionalFormatting>${after}<tableParts count="0"/></worksheet>`;
  const overrides = [
    ['xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`],
    ['xl/styles.xml', `${SHEET_ML}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`],
    ...numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, `${SHEET_ML}.worksheet+xml`]),
    ...(note === undefined ? [] : [['xl/comments1.xml', `${SHEET_ML}.comments+xml`]]),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships(related('officeDocument', 'xl/workbook.xml', 'rId1')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookProtection lockStructure="1"/><sheets>${sheets.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 7}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      [
        ...numbers.map((n) => related('worksheet', `worksheets/sheet${n}.xml`, `rId${n}`)),
        related('styles', 'styles.xml', 'rIdS'),
        related('sharedStrings', '/xl/sharedStrings.xml', 'rIdT'),
      ].join(''),
    ),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Item</t></si></sst>`,
    'docProps/custom.xml': '<anything/>',
  };
  for (const n of numbers)
    parts[`xl/worksheets/sheet${n}.xml`] = sheet(
      n === 1 ? ROWS : '',
      n === 1 && note !== undefined ? '<legacyDrawing r:id="rId2"/>' : '',
    );
  if (note !== undefined) {
    const row = Number(note.cell.slice(1)) - 1;
    const column = note.cell.charCodeAt(0) - 65;
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationships(
      related('comments', '../comments1.xml', 'rId1') +
        related('vmlDrawing', '../drawings/vmlDrawing1.vml', 'rId2'),
    );
    parts['xl/comments1.xml'] =
      `<comments xmlns="${MAIN}"><authors><author>Lin</author></authors><commentList><comment ref="${note.cell}" authorId="0"><text><t>${note.text}</t></text></comment></commentList></comments>`;
    parts['xl/drawings/vmlDrawing1.vml'] =
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape></xml>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
