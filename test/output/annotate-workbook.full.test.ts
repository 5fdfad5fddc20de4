import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { annotateCapped } from '../../src/output/workbook/annotate-capped.ts';
import { annotateWorkbook } from '../../src/output/workbook/annotate-workbook.ts';
import { budgetWorkbook } from '../../src/output/workbook/budget-workbook.ts';
import { checked, fromSheet } from './checked.ts';
import { plainWorkbook } from './plain-workbook.ts';

const TEXT = `| Item | Amount (CNY) | Company | Grant |
|---|---|---|---|
| Kiln | 3,000,000 | 1,000,000 | 2,000,000 |
| Land | 90,000 | 90,000 | 0 |
| Interest | 20,000 | 20,000 | 0 |`;
const CHECK = fromSheet(checked(TEXT), 'B & 预算');

async function annotated(bytes: Uint8Array, check = CHECK, lang: 'en' | 'zh' = 'en') {
  const out = annotateWorkbook(bytes, check, lang);
  if (out === null) throw new Error('not a workbook');
  return { out, parts: unzipSync(out), book: await openXlsx(out, { readStyles: true }) };
}

/** Cells that something was found on, once each. */
const cellsFound = (check: typeof CHECK) => [
  ...new Set(
    check.findings
      .filter(({ status, where }) => (status === 'fail' || status === 'ask') && where?.cell !== undefined)
      .map(({ where }) => where?.cell),
  ),
];

const notesOf = (cells: ReadonlyMap<string, { comment?: { text: string } }> | undefined) =>
  [...(cells ?? [])].filter(([, cell]) => cell.comment !== undefined);

describe('an annotated workbook', () => {
  it('keeps every part that holds no notes byte for byte', async () => {
    const bytes = plainWorkbook();
    const [before, after] = [unzipSync(bytes), (await annotated(bytes)).parts];
    const touched = Object.keys(before).filter((path) => {
      const now = after[path];
      return now === undefined || strFromU8(before[path] ?? now) !== strFromU8(now);
    });
    expect(touched).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('keeps the cells of a sheet as they are: values, formulas with their results, formats, widths, hidden rows', async () => {
    const bytes = plainWorkbook();
    const before = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const after = strFromU8((await annotated(bytes)).parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(after.replace(/<legacyDrawing[^>]*\/>/, '')).toBe(before);
    // The format puts it before the sheet's tables and extensions.
    expect(after).toMatch(/<legacyDrawing[^>]*\/><tableParts/);
  });

  it('has one note at every cell that something was found on, with all that was found', async () => {
    const { book } = await annotated(plainWorkbook());
    const cells = cellsFound(CHECK);
    expect(cells.length).toBeGreaterThan(1);
    expect(notesOf(book.sheets[0]?.cells)).toHaveLength(cells.length);
    const land = book.sheets[0]?.cells?.get('2,1')?.comment?.text ?? '';
    for (const { rule, message } of CHECK.findings.filter(({ where }) => where?.cell === 'B3')) {
      expect(land).toContain(message.en);
      expect(land).toContain(rule);
    }
  });

  it('has a sheet of findings at the end, in the language asked for, whose own name stays free', async () => {
    const { book } = await annotated(plainWorkbook({ sheets: ['B & 预算', '检查结果'] }), CHECK, 'zh');
    expect(book.sheets.map(({ name }) => name)).toEqual(['B & 预算', '检查结果', '检查结果 2']);
    const texts = book.sheets[2]?.rows.flat().filter((value) => value !== null) ?? [];
    for (const { message } of CHECK.findings) expect(texts).toContain(message.zh);
    expect(texts).toEqual(expect.arrayContaining(['311万元', '规则编号', '通过']));
  });

  it('keeps a note that a cell has, and writes below it', async () => {
    const first = (await annotated(plainWorkbook())).out;
    const { book } = await annotated(first, CHECK, 'zh');
    const land = book.sheets[0]?.cells?.get('2,1')?.comment?.text ?? '';
    expect(land.indexOf('Look at: ')).toBe(0);
    expect(land.indexOf('【需留意】')).toBeGreaterThan(0);
    expect(notesOf(book.sheets[0]?.cells)).toHaveLength(cellsFound(CHECK).length);
  });

  it('puts plain text of a note before ours as a run of its own, and every shape number once', async () => {
    const { parts } = await annotated(plainWorkbook({ note: { cell: 'B3', text: 'Ask Lin &amp; Co' } }));
    const comments = strFromU8(parts['xl/comments1.xml'] ?? new Uint8Array());
    expect(comments).toContain('<text><r><t>Ask Lin &amp; Co</t></r><r>');
    const vml = strFromU8(parts['xl/drawings/vmlDrawing1.vml'] ?? new Uint8Array());
    const ids = [...vml.matchAll(/<v:shape id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toHaveLength(cellsFound(CHECK).length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '<script>', ']]>', 'a\u0000b'])(
    'writes a category called %j as text',
    async (category) => {
      const [line, ...rest] = CHECK.lines;
      const said = { en: category, zh: category };
      const check = {
        ...CHECK,
        lines: line === undefined ? rest : [{ ...line, category }, ...rest],
        findings: CHECK.findings.map((finding) => ({ ...finding, message: said })),
      };
      const { book, parts } = await annotated(plainWorkbook(), check);
      const texts = [...(book.sheets[1]?.cells?.values() ?? []), ...(book.sheets[1]?.rows.flat() ?? [])];
      expect(JSON.stringify(texts)).not.toContain('"formula"');
      expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]|<script/);
      expect(book.sheets[1]?.rows.flat()).toContain(category.replace('\u0000', ''));
    },
  );

  it('leaves macros in the person’s own file, since a file called .xlsx may hold none', async () => {
    const parts = unzipSync(plainWorkbook());
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    parts['xl/vbaProject.bin'] = strToU8('macro');
    parts['[Content_Types].xml'] = strToU8(
      types
        .replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')
        .replace('</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="x/vba"/></Types>'),
    );
    const after = (await annotated(zipSync(parts))).parts;
    expect(Object.keys(after)).not.toContain('xl/vbaProject.bin');
    expect(strFromU8(after['[Content_Types].xml'] ?? new Uint8Array())).not.toMatch(/vba|macro/i);
  });

  it('is made of a workbook as hucre and others write it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'B & 预算',
          rows: [
            ['Item', 'CNY'],
            ['Kiln', 1],
          ],
        },
        { name: 'Other', rows: [], hidden: true },
      ],
    });
    const { book } = await annotated(bytes);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['B & 预算', false],
      ['Other', true],
      ['Findings', false],
    ]);
    expect(notesOf(book.sheets[0]?.cells)).toHaveLength(cellsFound(CHECK).length);
  });

  it('is made of a workbook that writes every element with a prefix', async () => {
    const parts = unzipSync(plainWorkbook({ note: { cell: 'B3', text: 'Ask Lin' } }));
    for (const [path, bytes] of Object.entries(parts).filter(([name]) => name.startsWith('xl/'))) {
      if (!path.endsWith('.xml')) continue;
      const prefixed = strFromU8(bytes)
        .replace(/<(\/?)(\w)/g, '<$1x:$2')
        .replace('xmlns=', 'xmlns:x=');
      parts[path] = strToU8(prefixed);
    }
    const after = (await annotated(zipSync(parts))).parts;
    const text = (path: string) => strFromU8(after[path] ?? new Uint8Array());
    expect(text('xl/workbook.xml')).toMatch(/<x:sheet [^>]*name="Findings"[^>]*\/><\/x:sheets>/);
    expect(text('xl/comments1.xml').match(/<x:comment /g)).toHaveLength(cellsFound(CHECK).length);
    expect(text('xl/comments1.xml')).toContain('<x:text><x:r><x:t>Ask Lin</x:t></x:r><x:r>');
    expect(text('xl/styles.xml')).toContain('<x:cellXfs count="7">');
  });

  it.each([
    ['no zip', strToU8('Item,Amount\nKiln,3')],
    ['an empty file', new Uint8Array()],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
    ['a workbook without its list of sheets', zipSync({ '_rels/.rels': strToU8('<Relationships/>') })],
  ])('is not made of %s', (_what, bytes) => {
    expect(annotateWorkbook(bytes, CHECK, 'en')).toBeNull();
  });
});

describe('a budget that came as text', () => {
  it('becomes a workbook whose totals are formulas with their results', async () => {
    const { bytes, placed } = await budgetWorkbook(checked(TEXT), 'en');
    const { book } = await annotated(bytes, placed);
    const [budget, findings] = book.sheets;
    expect(budget?.rows.slice(0, 5)).toEqual([
      ['No.', 'Cost category', 'Amount (CNY)', 'Company funds', 'Torch grant'],
      [1, 'Kiln', 3_000_000, 1_000_000, 2_000_000],
      [2, 'Land', 90_000, 90_000, 0],
      [3, 'Interest', 20_000, 20_000, 0],
      [null, 'Total', 3_110_000, 1_110_000, 2_000_000],
    ]);
    expect(budget?.cells?.get('4,2')).toMatchObject({ formula: 'SUM(C2:C4)', formulaResult: 3_110_000 });
    expect(budget?.cells?.get('1,2')?.style?.numFmt).toBe('#,##0.00');
    expect(notesOf(budget?.cells)).toHaveLength(cellsFound(placed).length);
    expect(findings?.name).toBe('Findings');
  });

  it('keeps cents, and writes an amount too long for a spreadsheet as text', async () => {
    const check = checked('| Item | Amount (CNY) |\n|---|---|\n| Kiln | 33,333.33 |\n| Land | 5 |');
    const [first, ...rest] = check.lines;
    const long =
      first === undefined
        ? rest
        : [first, ...rest.map((line) => ({ ...line, amount: 12_345_678_901_234_567n }))];
    const { bytes } = await budgetWorkbook({ ...check, lines: long }, 'zh');
    const sheet = (await openXlsx(bytes)).sheets[0];
    expect(sheet?.rows.slice(1).map((row) => row[2])).toEqual([
      33_333.33,
      '123456789012345.67',
      '123456789045679.00',
    ]);
  });

  it('takes no cell of the file it came in for one of its own', async () => {
    const check = checked(TEXT);
    const findings = check.findings.map((finding) => ({
      ...finding,
      where: { sheet: 'Budget', cell: 'B2' },
    }));
    const { bytes, placed } = await budgetWorkbook({ ...check, findings }, 'en');
    const { book } = await annotated(bytes, placed);
    expect(notesOf(book.sheets[0]?.cells)).toEqual([]);
  });

  it('keeps a category that looks like a formula as text', async () => {
    const check = checked(TEXT);
    const lines = check.lines.map((line) => ({ ...line, category: '=1+1' }));
    const { bytes } = await budgetWorkbook({ ...check, lines }, 'en');
    const sheet = (await openXlsx(bytes)).sheets[0];
    expect(sheet?.rows[1]?.[1]).toBe('=1+1');
    expect(sheet?.cells?.get('1,1')?.formula).toBeUndefined();
  });
});

describe('annotating in a child process', () => {
  it('gives the person’s own workbook back', async () => {
    const out = await annotateCapped(plainWorkbook(), CHECK, 'en');
    expect((await openXlsx(out ?? new Uint8Array())).sheets.map(({ name }) => name)).toEqual([
      'B & 预算',
      'Findings',
    ]);
  });

  it.each([
    ['text', null],
    ['a file of another kind', strToU8('Item,Amount\nKiln,3')],
    ['a file that unpacks to more than memory holds', bomb()],
  ])('makes a new workbook where the budget came as %s', async (_what, bytes) => {
    const out = await annotateCapped(bytes, checked(TEXT), 'zh');
    expect((await openXlsx(out ?? new Uint8Array())).sheets.map(({ name }) => name)).toEqual([
      '预算',
      '检查结果',
    ]);
  });

  it('makes nothing of a text without a budget', async () => {
    expect(await annotateCapped(null, checked('Hello.'), 'en')).toBeNull();
  });
});

/** Half a gigabyte of zeros in half a megabyte. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(256 * 1_024 * 1_024);
  return zipSync({ 'xl/a.xml': zeros, 'xl/b.xml': zeros }, { level: 1 });
}
