import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/intake/files/file-kind.ts';
import { inspectZip } from '../../../src/intake/files/inspect-zip.ts';
import { MAX_FILE_BYTES, readBudgetFile } from '../../../src/intake/files/read-budget-file.ts';
import type { BudgetReading } from '../../../src/program/budget.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../../program/invented-terms.ts';
import { rawWorkbook, read, row, workbook } from './workbooks.ts';

const ROWS = row(1, ['Item', 'Amount']) + row(2, ['Kiln', 300000]);
const GOOD = rawWorkbook([{ rows: ROWS }]);
const handed = (bytes: Uint8Array) =>
  readBudgetFile({ name: 'x.xlsx', bytes }, { sheet: null, confirmed: false });
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    utf16(stream),
    Buffer.alloc(600),
  ]);
const text = (of: BudgetReading) => (of.kind === 'budget' ? of.budget.rows.map((each) => each.category) : of);

/** Sets a bit in the central directory's flags: the entry is encrypted. */
function encryptedZip(): Uint8Array {
  const bytes = new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('x') }));
  const at = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
  bytes[at + 8] = 1;
  return bytes;
}

describe('a list that begins with the letters of a picture or an archive', () => {
  it.each(['BMS equipment,300000', 'GIF8 printer,300000', 'BZh kiln,300000', 'Rar! press,300000'])(
    '%s is text',
    (line) => {
      expect(fileKind(strToU8(`${line}\nKiln,200000\n`))).toBe('text');
    },
  );
});

describe('cells of a sheet', () => {
  it.each([' ', '\t', '\n', '\r\n'])('are counted whatever blank follows their tag: %j', (blank) => {
    const cells = `<c${blank}r="A1"/>`.repeat(200_001);
    const seen = inspectZip(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(cells) }));
    expect(seen).toMatchObject({ kind: 'refused', why: 'too-large' });
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['an archive with a password', encryptedZip(), 'encrypted'],
    ['an .xls, .et file', compound('Workbook'), 'old-office'],
    ['a .doc file', compound('WordDocument'), 'old-office'],
    [
      'XML of Excel 2003',
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'old-office',
    ],
    [
      'a web page named .xls',
      strToU8('\ufeff<html><table><tr><td>Kiln</td><td>300000</td></tr></table>'),
      'web-page',
    ],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000', 'latin1'), 'picture'],
    ['a bitmap', Buffer.from('424d36000000000000003600', 'hex'), 'picture'],
    ['a bzip2 archive', Buffer.from('BZh91AY&SY\u0000', 'latin1'), 'other-format'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'picture'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'picture'],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'other-format',
    ],
    ['a .numbers file', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'other-format'],
    ['a RAR archive', Buffer.from('526172211a0700', 'hex'), 'other-format'],
    ['a program', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)]), 'other-format'],
    ['a workbook cut off', GOOD.subarray(0, GOOD.length - 40), 'broken'],
    ['half a workbook', GOOD.subarray(0, GOOD.length / 2), 'broken'],
    ['an archive of nothing', zipSync({}), 'broken'],
    [
      'a directory without a workbook in it',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      'broken',
    ],
    ['a damaged PDF', strToU8('%PDF-1.7\nnothing of it'), 'broken'],
  ])('%s is refused with a sentence in both languages', async (_says, bytes, why) => {
    const reading = await read(bytes);
    expect(reading).toEqual({ kind: 'refused', why });
    const { outcome, verdict, findings } = checkBudget(reading, TERMS, LEXICON, cite);
    expect([outcome, verdict]).toEqual(['refused', 'cannot-check']);
    const [told] = findings.filter(({ status, rule }) => status === 'fail' && rule === 'BUD-IN-002');
    expect(told?.message.en).toMatch(/(?:send|Send|Check).*\.$/);
    expect(told?.message.zh).toMatch(/请.*。$/);
  });

  it('is one of more than 10 MB, before anything else', async () => {
    const big = new Uint8Array(MAX_FILE_BYTES + 1);
    expect(await handed(big)).toEqual({ kind: 'refused', why: 'too-large', size: '11 MB', limit: '10 MB' });
    expect(await handed(big.subarray(1))).toEqual({ kind: 'refused', why: 'other-format' });
  });
});

describe('an archive', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      'that unpacks to 60 MB',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 2 ** 20) }),
      '40 MB unpacked',
    ],
    [
      'of many parts that do so together',
      () => zipSync({ a: new Uint8Array(21 * 2 ** 20), b: new Uint8Array(21 * 2 ** 20) }),
      '40 MB unpacked',
    ],
    [
      'of too many files',
      () => zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`f${i}`, strToU8('')]))),
      '2000 files inside',
    ],
    [
      'of too many cells',
      () => zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<c r="A1"/>'.repeat(200_100)) }),
      '200000 cells',
    ],
  ])('%s is refused by counting', (_says, make, limit) => {
    expect(inspectZip(make())).toMatchObject({ kind: 'refused', why: 'too-large', limit });
  });

  it('within the limits is not', () => {
    const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`f${i}`, strToU8('')]));
    expect(inspectZip(zipSync(files))).toMatchObject({ names: Object.keys(files) });
    expect(inspectZip(zipSync({ a: new Uint8Array(40 * 2 ** 20) }))).toEqual({ names: ['a'] });
  });

  it('that declares small sizes is counted by what comes out', () => {
    const bytes = Buffer.from(zipSync({ a: new Uint8Array(50 * 2 ** 20) }));
    bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24);
    bytes.writeUInt32LE(10, 22);
    expect(inspectZip(bytes)).toMatchObject({ why: 'too-large' });
  });
});

describe('a workbook made to harm', () => {
  it.each<[string, Uint8Array]>([
    ['a false dimension', rawWorkbook([{ rows: ROWS, before: '<dimension ref="A1:XFD1048576"/>' }])],
    [
      'a cell in the last corner',
      rawWorkbook([{ rows: `${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }]),
    ],
    [
      'names that lead out of a folder',
      rawWorkbook([{ rows: ROWS }], { more: { '../../../tmp/evil.txt': strToU8('x') } }),
    ],
    ['a macro', rawWorkbook([{ rows: ROWS }], { more: { 'xl/vbaProject.bin': new Uint8Array(2_000) } })],
    [
      'deep nesting outside its cells',
      rawWorkbook([{ rows: ROWS, after: '<x>'.repeat(20_000) + '</x>'.repeat(20_000) }]),
    ],
  ])('%s does none: its budget is read', async (_says, bytes) => {
    expect(text(await read(bytes))).toEqual(['Kiln']);
  });

  it.each<[string, string, string]>([
    ['an outside file', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '&x;'],
    [
      'a billion laughs',
      `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`,
      '&a12;',
    ],
  ])('by an entity for %s gets nothing of it', async (_says, doctype, entity) => {
    const sheet = `${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row(1, ['Item', 'Amount'])}${row(2, [entity, 300000])}</sheetData></worksheet>`;
    const reading = await handed(
      rawWorkbook([{ rows: '' }], { more: { 'xl/worksheets/sheet1.xml': strToU8(sheet) } }),
    );
    expect(JSON.stringify(text(reading)).length).toBeLessThan(200);
  });
});

describe('any bytes', () => {
  it('are a reading, never an exception', async () => {
    const starts = ['', 'PK\u0003\u0004', '%PDF-1.4\n', 'Item,Amount\n', '\u00d0\u00cf\u0011\u00e0'];
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }))
      .map(([start, rest]) => new Uint8Array([...Buffer.from(start, 'latin1'), ...rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (each) => {
        expect(['budget', 'no-budget', 'several', 'refused']).toContain((await read(each)).kind);
      }),
      { numRuns: 200 },
    );
  });

  it('changed or cut anywhere in a workbook are a reading too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(GOOD.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? GOOD.slice(0, at) : Uint8Array.from(GOOD).fill(byte, at, at + 1);
        expect(['budget', 'no-budget', 'several', 'refused']).toContain((await read(bytes)).kind);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the process that hands files in', () => {
  it('reads the next file after one that was ended', async () => {
    const hungry = rawWorkbook([{ rows: ROWS }], {
      more: { 'xl/media/x.xml': new Uint8Array(60 * 2 ** 20) },
    });
    expect(await handed(hungry)).toMatchObject({ kind: 'refused', why: 'too-large' });
    expect(
      text(
        await handed(
          await workbook([
            ['Item', 'Amount'],
            ['Kiln', 300000],
          ]),
        ),
      ),
    ).toEqual(['Kiln']);
  });
});
