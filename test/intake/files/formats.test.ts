import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { readBudgetFile } from '../../../src/intake/files/read-budget-file.ts';
import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../../program/invented-terms.ts';
import { check, read, workbook } from './workbooks.ts';

const ROWS = [
  ['Item', 'Amount', 'Company', 'Torch Grant'],
  ['Kiln', '900,000', '500,000', '400,000'],
  ['Glaze trials', '300,000.50', '200,000.50', '100,000'],
  ['Land', '50,000', '50,000', '0'],
  ['Total', '1,250,000.50', '750,000.50', '500,000'],
];
const csv = ROWS.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
const numbers = ROWS.map((cells) =>
  cells.map((cell) => (/^\d/.test(cell) ? Number(cell.replaceAll(',', '')) : cell)),
);

function document(tables: readonly (readonly (readonly string[])[])[], above: readonly string[] = []) {
  const children = tables.flatMap((rows, i) => [
    new Paragraph(above[i] ?? ''),
    new Table({
      rows: rows.map(
        (cells) =>
          new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    }),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF with texts at places, the same on each page, written by hand. */
function pdf(texts: readonly (readonly [number, number, string])[], pages = 1): Uint8Array {
  const shown = texts
    .map(([x, y, text]) => `BT /F1 11 Tf ${x} ${y} Td (${text.replace(/[()]/g, '\\$&')}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(pages)}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
const page = pdf(
  ROWS.flatMap((cells, i) => cells.map((cell, j) => [50 + 130 * j, 700 - 20 * i, cell] as const)),
);

describe('the same budget', () => {
  const wanted = checkBudget(readBudgetText(csv), TERMS, LEXICON, cite);
  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['CSV in UTF-8', () => Buffer.from(csv)],
    ['CSV with its byte order mark', () => Buffer.from(`\ufeff${csv}`)],
    ['CSV in UTF-16', () => Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['TSV', () => Buffer.from(ROWS.map((cells) => cells.join('\t')).join('\n'))],
    ['a workbook of numbers', () => workbook(numbers)],
    ['a workbook of texts', () => workbook(ROWS)],
    ['a table in a document', () => document([ROWS])],
    ['a PDF that was confirmed', () => page],
  ])('as %s gives the same totals and verdict', async (_says, make) => {
    const checked = await check(await make(), null, true);
    expect(checked.totals).toEqual(wanted.totals);
    expect([checked.outcome, checked.verdict]).toEqual([wanted.outcome, wanted.verdict]);
    expect(checked.lines.map(({ category, amount }) => [category, amount])).toEqual(
      wanted.lines.map(({ category, amount }) => [category, amount]),
    );
  });
});

describe('a text file', () => {
  it('says how its characters were read', async () => {
    // 窑炉,300000 under 科目,金额 in GB 18030.
    const bytes = Buffer.from('bfc6c4bf2cbdf0b6ee0ad2a4c2af2c3330303030300a', 'hex');
    const reading = await read(bytes);
    expect(reading).toMatchObject({ kind: 'budget', file: { format: 'text', encoding: 'gb18030' } });
  });

  it('may be longer than what is pasted', async () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `Kiln ${i + 1},10000`);
    const bytes = Buffer.from(['Item,Amount', ...lines].join('\n'));
    const reading = await readBudgetFile({ name: 'long.csv', bytes }, { sheet: null, confirmed: false });
    expect(reading.kind === 'budget' && reading.budget.rows.length).toBe(5_000);
  });
});

describe('a document', () => {
  it('takes the unit from the paragraph above its table', async () => {
    const bytes = await document(
      [
        [
          ['科目', '金额'],
          ['窑炉', '30'],
        ],
      ],
      ['单位：万元'],
    );
    expect(await check(bytes)).toMatchObject({ unit: 'CNY-10k', totals: { computed: 30_000_000n } });
  });

  it('with two budgets is asked about', async () => {
    const bytes = await document([ROWS, ROWS]);
    const { questions, outcome } = await check(bytes);
    expect(outcome).toBe('question');
    expect(questions[0]?.message.zh).toContain('“表1”、“表2”');
    expect((await check(bytes, 'table 2')).totals.computed).toBe(125_000_050n);
  });

  it('may give its budget in sentences', async () => {
    const bytes = await document([], []);
    expect((await read(bytes)).kind).toBe('no-budget');
    const said = await Packer.toBuffer(
      new Document({
        sections: [{ children: [new Paragraph('Kiln: 300,000 (company 200,000, Torch grant 100,000)')] }],
      }),
    );
    expect((await check(said)).totals).toMatchObject({ computed: 30_000_000n, grant: 10_000_000n });
  });
});

describe('a PDF', () => {
  it('of narrow columns is parted where wider gaps of other lines say that a column ends', async () => {
    const at = [50, 116, 186, 256];
    const texts = ROWS.flatMap((cells, i) =>
      cells.map((cell, j) => [at[j] ?? 0, 700 - 20 * i, cell] as const),
    );
    const sentence = [
      [50, 'The'],
      [73, 'budget'],
      [111, 'of'],
      [125, 'our'],
      [146, 'project.'],
    ] as const;
    const words = sentence.map(([x, word]) => [x, 590, word] as const);
    const found = await check(pdf([...texts, ...words]), null, true);
    const wanted = checkBudget(readBudgetText(csv), TERMS, LEXICON, cite);
    expect(found.lines.map(({ category, amount, own, grant }) => [category, amount, own, grant])).toEqual(
      wanted.lines.map(({ category, amount, own, grant }) => [category, amount, own, grant]),
    );
  });

  it('of sentences that go on in the next line is read as sentences', async () => {
    const found = await check(
      pdf([
        [50, 700, 'Kilns: 3,000,000 yuan (company 2,000,000, Torch grant'],
        [50, 685, '1,000,000), glaze trials: 500,000 yuan (company 300,000, Torch'],
        [50, 670, 'grant 200,000).'],
      ]),
      null,
      true,
    );
    expect(found.totals).toMatchObject({ computed: 350_000_000n, own: 230_000_000n, grant: 120_000_000n });
  });

  const at = [50, 150, 250, 350, 450];
  const head = ['Category', 'Item', 'Amount (CNY)', 'Company', 'Torch grant'].map(
    (text, i) => [at[i] ?? 0, 700, text] as const,
  );
  const row = (y: number, ...cells: readonly (string | null)[]) =>
    cells.flatMap((text, i) => (text === null ? [] : [[at[i] ?? 0, y, text] as const]));
  const kiln = row(680, null, 'Kiln', '300,000', '200,000', '100,000');
  const press = row(660, null, 'Press', '50,000', '30,000', '20,000');
  const trials = row(640, 'Trials', 'Glaze', '70,000', '40,000', '30,000');
  const lines = [
    ['Equipment', 30_000_000n, 20_000_000n, 10_000_000n],
    ['Equipment', 5_000_000n, 3_000_000n, 2_000_000n],
    ['Trials', 7_000_000n, 4_000_000n, 3_000_000n],
  ];

  it.each([
    ['between two rows', [...row(670, 'Equipment'), ...kiln, ...press, ...trials], lines],
    [
      'in two lines with the figures between them',
      [
        ...row(687, 'Production'),
        ...row(673, 'equipment'),
        ...kiln,
        ...row(650, 'Presses', 'Large', '50,000', '30,000', '20,000'),
      ],
      [
        ['Production equipment', 30_000_000n, 20_000_000n, 10_000_000n],
        ['Presses', 5_000_000n, 3_000_000n, 2_000_000n],
      ],
    ],
    [
      'beside the middle one of three rows',
      [
        ...kiln,
        ...row(660, 'Equipment', 'Press', '50,000', '30,000', '20,000'),
        ...row(640, null, 'Mill', '70,000', '40,000', '30,000'),
      ],
      [lines[0], lines[1], ['Equipment', 7_000_000n, 4_000_000n, 3_000_000n]],
    ],
    [
      'beside a row without company money, which stays without',
      [...row(680, 'Equipment', 'Kiln', '300,000', null, '300,000'), ...trials],
      [['Equipment', 30_000_000n, 0n, 30_000_000n], lines[2]],
    ],
  ])('has a name that stands %s', async (_says, texts, wanted) => {
    const found = await check(pdf([...head, ...texts]), null, true);
    expect(found.lines.map(({ category, amount, own, grant }) => [category, amount, own, grant])).toEqual(
      wanted,
    );
  });

  it('has a header in two lines, below what stands over both', async () => {
    const found = await check(
      pdf([
        [50, 690, 'Category'],
        [180, 690, 'Amount (CNY)'],
        [360, 700, 'Funding source'],
        [310, 680, 'Company'],
        [440, 680, 'Torch grant'],
        ...['Kiln', '300,000', '200,000', '100,000'].map((text, i) => [50 + 130 * i, 650, text] as const),
        ...['Trials', '70,000', '40,000', '30,000'].map((text, i) => [50 + 130 * i, 630, text] as const),
      ]),
      null,
      true,
    );
    expect(found.totals).toMatchObject({ computed: 37_000_000n, own: 24_000_000n, grant: 13_000_000n });
  });

  it('is shown back before it is checked', async () => {
    const { outcome, verdict, lines, questions, findings } = await check(page);
    expect([outcome, verdict, lines.length]).toEqual(['question', 'cannot-check', 3]);
    expect(questions.map(({ about }) => about)).toEqual(['BUD-IN-005']);
    expect(questions[0]?.message.en).toContain(
      '1. Kiln: ¥900,000 (company funds ¥500,000, Torch grant ¥400,000)',
    );
    expect(findings.find(({ rule }) => rule === 'BUD-CAP-001')?.status).toBe('not-checked');
  });

  it('without text gets a sentence', async () => {
    expect(await read(pdf([]))).toEqual({ kind: 'refused', why: 'scanned' });
  });

  it.each([
    [100, 'budget'],
    [101, 'refused'],
  ])('of %i pages is a %s: none is left unread in silence', async (pages, kind) => {
    const bytes = pdf(
      ROWS.flatMap((cells, i) => cells.map((cell, j) => [50 + 130 * j, 700 - 20 * i, cell] as const)),
      pages,
    );
    expect((await read(bytes)).kind === 'refused' ? 'refused' : 'budget').toBe(kind);
    if (kind !== 'refused') return;
    const finding = (await check(bytes)).findings.find(({ rule }) => rule === 'BUD-IN-002');
    expect(finding?.message.en).toContain('Too large: 101 pages; limit 100 pages');
    expect(finding?.message.zh).toContain('101页，上限为100页');
  });
});
