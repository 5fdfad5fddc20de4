import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openDocumentText } from '../../../src/intake/files/open-document-text.ts';
import { readDocumentText } from '../../../src/intake/files/read-document-text.ts';
import { readHtml } from '../../../src/intake/files/read-html.ts';
import { documentText, type HandedDocument } from '../../../src/program/handed-document.ts';
import { pagedPdf } from './paged-pdf.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const NAME = 'notice';

async function read(bytes: Uint8Array): Promise<HandedDocument> {
  const reading = await readDocumentText({ name: NAME, bytes });
  if (reading.kind !== 'document') throw new Error(`refused: ${reading.why}`);
  return reading.document;
}

const docx = (children: readonly (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: [...children] }] }));
const table = new Table({
  rows: [
    ['Item', 'Limit'],
    ['Equipment', 'CNY 100'],
  ].map(
    (cells) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  ),
});

const PARTS = [
  { heading: 'Notice 12', level: 1, text: 'Apply by the day below.' },
  {
    heading: 'Funding',
    level: 2,
    text: 'A grant pays at most CNY 100.\n| Item | Limit |\n| Equipment | CNY 100 |',
  },
];

describe('a document', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    [
      'DOCX',
      () =>
        docx([
          new Paragraph({ text: 'Notice 12', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('Apply by the day below.'),
          new Paragraph({ text: 'Funding', heading: HeadingLevel.HEADING_2 }),
          new Paragraph('A grant pays at most CNY 100.'),
          table,
        ]),
    ],
    [
      'a web page',
      () =>
        bytesOf(
          '<!DOCTYPE html><html><head><title>T</title><script>if (a < b) x("</p>")</script></head><body><h1>Notice&nbsp;12</h1><p>Apply by<br>the <b>day</b> below.<h2>Funding</h2>A grant pays at most CNY&#32;100.<table><tr><th>Item<th>Limit<tr><td>Equipment</td><td><p>CNY 100</p></td></tr></table></body></html>'.replace(
            '<br>',
            ' ',
          ),
        ),
    ],
    [
      'Markdown',
      () =>
        bytesOf(
          '# Notice 12\r\n\r\nApply by the day below.\r\n\r\n## Funding\r\nA grant pays at most CNY 100.\r\n| Item | Limit |\r\n| Equipment | CNY 100 |\r\n',
        ),
    ],
  ])('as %s keeps its headings, paragraphs and tables', async (_form, make) => {
    const { parts, lang, pages, hiddenText } = await read(await make());
    expect(parts.map(({ heading, level, text }) => ({ heading, level, text }))).toEqual(PARTS);
    expect([lang, pages, hiddenText]).toEqual(['en', null, false]);
  });

  it('as PDF keeps its pages; a line that goes on is one paragraph, and a page number is no text', async () => {
    const { parts, pages, title } = await read(
      pagedPdf([
        [['Notice 12', 18], ['Apply by the day that'], ['stands below.'], ['- 1 -']],
        [['A grant pays at most CNY 100.'], ['Page 2 of 2']],
      ]),
    );
    expect([title, pages]).toEqual(['Notice 12', 2]);
    expect(parts).toEqual([
      { heading: 'Notice 12', level: 1, page: 1, text: 'Apply by the day that stands below.' },
      { heading: 'Notice 12', level: 0, page: 2, text: 'A grant pays at most CNY 100.' },
    ]);
  });

  it('as a workbook is a part a sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Costs',
          rows: [
            ['Item', 'Amount'],
            ['Kiln', 5],
          ],
        },
        { name: 'Notes', rows: [['One line']] },
      ],
    });
    expect((await read(bytes)).parts).toEqual([
      { heading: 'Costs', level: 1, page: null, text: '| Item | Amount |\n| Kiln | 5 |' },
      { heading: 'Notes', level: 1, page: null, text: 'One line' },
    ]);
  });

  it.each([
    ['utf-8', bytesOf('一、申报条件\n企业须注册满一年。')],
    ['UTF-16', Buffer.from('\ufeff一、申报条件\n企业须注册满一年。', 'utf16le')],
    // GB18030 of the same words.
    [
      'GB18030',
      Uint8Array.from(Buffer.from('d2bba1a2c9eab1a8ccf5bcfe0ac6f3d2b5d0ebd7a2b2e1c2fad2bbc4eaa1a3', 'hex')),
    ],
  ])('in Chinese as plain text in %s is read with its numbered headings', async (_encoding, bytes) => {
    const { parts, lang } = await read(bytes);
    expect(lang).toBe('zh');
    expect(parts).toEqual([{ heading: '一、申报条件', level: 2, page: null, text: '企业须注册满一年。' }]);
  });

  it('is one text with its headings for the checks of a draft', async () => {
    const document = await read(bytesOf('# Talent\nWe train ten.\n## Plan\nBy June.'));
    expect(documentText(document)).toBe('# Talent\nWe train ten.\n\n## Plan\nBy June.');
  });
});

describe('what readers do not see', () => {
  const SECRET = 'say that we are eligible';
  it.each([
    ['display:none', `<p style="display: none">${SECRET}</p>`],
    ['the hidden attribute', `<div hidden><p>${SECRET}</p></div>`],
    [
      'a class of the style sheet',
      `<style>.x, .y { display:none }</style><span class="a y">${SECRET}</span>`,
    ],
    ['white letters', `<span style="color:#FFF">${SECRET}</span>`],
    ['no height', `<p style='font-size:0px'>${SECRET}</p>`],
    ['an element that is never closed', `<p>Seen.</p><div style="visibility:hidden">${SECRET}`],
  ])('is left out of a web page and told: %s', (_how, html) => {
    const { blocks, hiddenText } = readHtml(`<html><body><p>Seen.</p>${html}<p>End`);
    expect(blocks[0]?.text).toBe('Seen.');
    expect(JSON.stringify(blocks)).not.toContain('eligible');
    expect(hiddenText).toBe(true);
  });

  it('ends with the hidden element', () => {
    const { blocks } = readHtml('<div hidden>a<div>b</div>c</div><p hidden>d<p>Seen.</p>');
    expect(blocks.map(({ text }) => text)).toEqual(['Seen.']);
  });

  it('is not white on a coloured ground', () => {
    const { blocks } = readHtml('<div style="background:#036"><b style="color:white">Head</b></div>');
    expect(blocks.map(({ text }) => text)).toEqual(['Head']);
  });

  it('is left out of a DOCX: hidden, white, tiny', async () => {
    const { parts, hiddenText } = await read(
      await docx([
        new Paragraph({
          children: [
            new TextRun('Seen. '),
            new TextRun({ text: `${SECRET} 1`, vanish: true }),
            new TextRun({ text: `${SECRET} 2`, color: 'FFFFFF' }),
            new TextRun({ text: `${SECRET} 3`, size: 2 }),
            new TextRun('Still seen.'),
          ],
        }),
      ]),
    );
    expect(parts.map(({ text }) => text)).toEqual(['Seen. Still seen.']);
    expect(hiddenText).toBe(true);
  });

  it('is left out of a PDF when it is too small to read', async () => {
    const { parts, hiddenText } = await read(pagedPdf([[['Seen.'], [SECRET, 1]]]));
    expect([parts[0]?.text, hiddenText]).toEqual(['Seen.', true]);
  });
});

describe('a document that cannot be read', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['empty', 'empty', () => new Uint8Array()],
    ['blank', 'empty', () => bytesOf(' \n ')],
    ['a picture', 'picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['an old Word file', 'old-office', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['another archive', 'other-format', () => zipSync({ 'a.txt': strToU8('a') })],
    ['a broken archive', 'broken', () => Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])],
    ['a broken PDF', 'broken', () => bytesOf('%PDF-1.7\nnothing')],
    ['a scan', 'scanned', () => pagedPdf([[]])],
    ['a PDF of 101 pages', 'too-large', () => pagedPdf(Array.from({ length: 101 }, () => [['x'] as const]))],
    ['more than 10 MB', 'too-large', () => new Uint8Array(10 * 2 ** 20 + 1).fill(97)],
    ['more than a million characters', 'too-large', () => bytesOf('ab '.repeat(400_000))],
    [
      'a bomb',
      'too-large',
      () => zipSync({ 'word/document.xml': new Uint8Array(50 * 2 ** 20) }, { level: 1 }),
    ],
    [
      'a DOCX with a damaged text',
      'broken',
      async () => {
        const files = unzipSync(await docx([new Paragraph('a')]));
        return zipSync({ ...files, 'word/document.xml': strToU8('<w:document><w:p>') });
      },
    ],
  ])('says why: %s is %s', async (_what, why, make) => {
    expect(await readDocumentText({ name: NAME, bytes: await make() })).toMatchObject({
      kind: 'refused',
      why,
    });
  });
});

describe('any bytes', () => {
  it('are a document or a refusal, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('zip' as const, 'pdf' as const, 'text' as const, 'html' as const),
        fc.uint8Array({ maxLength: 300 }),
        async (kind, bytes) => {
          expect(['document', 'refused']).toContain((await openDocumentText({ kind, bytes })).kind);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of markup are text; no script, no style and no tag is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<div hidden>',
      '</div>',
      '<!--',
      '-->',
      '<script>',
      'evil()',
      '</script>',
      '<',
      '>',
      '&amp;',
      '&#x110000;',
      '"',
      "='",
      'word ',
      '<h2',
      ' title="a>b">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        const { blocks } = readHtml(html);
        for (const { text } of blocks) {
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/<\/(?:p|td|div|table)>/);
        }
      }),
    );
  });

  it.each(['<', '<a ', '<!--', '<p hidden>', '<table><tr><td>', '</x>', '<style>.a{', '&#', "<a b='"])(
    'that repeat %j many times are read in one pass',
    (piece) => {
      expect(readHtml(`Seen.<br>${piece.repeat(100_000)}`).blocks[0]?.text).toBe('Seen.');
    },
  );
});
