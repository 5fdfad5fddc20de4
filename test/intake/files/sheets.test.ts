import { describe, expect, it } from 'vitest';
import { check, rawWorkbook, read, row, workbook } from './workbooks.ts';

const HEADER = ['Item', 'Amount', 'Company', 'Torch Grant'];
const KILN = row(1, ['Item', 'Amount']) + row(2, ['Kiln', 300000]);

async function found(bytes: Uint8Array, rule: string) {
  return (await check(bytes)).findings.filter(
    (f) => f.rule === rule && (f.status === 'fail' || f.status === 'ask'),
  );
}

describe('a sheet', () => {
  it('is read with its unit, title and total, and a contact list beside it is none', async () => {
    const checked = await check(
      await workbook([
        ['2031年项目预算', null, null, null],
        [null, null, null, '单位：万元'],
        ['科目', '金额', '企业自筹', '火炬资助'],
        ['窑炉', 100, 60, 40],
        ['釉料试验', 50.5, 30.5, 20],
        ['合计', 150.5, 90.5, 60],
        ['填表人：张三', null, null, '电话：13800138000'],
      ]),
    );
    expect(checked).toMatchObject({
      outcome: 'checked',
      unit: 'CNY-10k',
      totals: { computed: 150_500_000n, declared: 150_500_000n, own: 90_500_000n, grant: 60_000_000n },
    });
    expect(checked.lines.map(({ where }) => where)).toEqual([
      { line: 1, row: 4, sheet: 'Budget', cell: 'B4' },
      { line: 2, row: 5, sheet: 'Budget', cell: 'B5' },
    ]);
  });

  it('that starts further right keeps the names of its cells', async () => {
    const [finding] = await found(
      await workbook([
        [null, null, ...HEADER],
        [null, null, 'Kiln', 900000, 500000, 'about 4m'],
      ]),
      'BUD-NUM-004',
    );
    expect(finding?.where).toEqual({ sheet: 'Budget', row: 2, line: 1, cell: 'F2' });
    expect(finding?.message.en).toMatch(/^Line 1 \(F2\): "about 4m"/);
  });

  it('may have a header of two rows', async () => {
    const rows =
      row(1, ['科目', '金额（万元）', '资金来源', null]) +
      row(2, [null, null, '企业自筹', '火炬资助']) +
      row(3, ['窑炉', 100, 60, 40]);
    const after =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>';
    const { totals } = await check(rawWorkbook([{ rows, after }]));
    expect(totals).toMatchObject({ computed: 100_000_000n, own: 60_000_000n, grant: 40_000_000n });
  });

  it('gives a category that is merged over rows to each of them', async () => {
    const rows =
      row(1, ['Category', 'Description', 'Amount']) +
      row(2, ['Kiln', 'Body', 300000]) +
      row(3, [null, 'Lining', 300000]) +
      row(4, ['Land', 'Lease', 50000]);
    const after = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    const checked = await check(rawWorkbook([{ rows, after }]));
    expect(checked.lines.map(({ category }) => category)).toEqual(['Kiln', 'Kiln', 'Land']);
    // What tells them apart stands in the next column: they are no duplicates.
    expect(checked.findings.find((f) => f.rule === 'BUD-LIN-001')?.status).toBe('pass');
  });

  it('counts an amount that is merged over rows once', async () => {
    const rows =
      row(1, ['Item', 'Part', 'Amount']) + row(2, ['Kiln', 'Body', 300000]) + row(3, [null, 'Lining', null]);
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/></mergeCells>';
    const { totals, lines } = await check(rawWorkbook([{ rows, after }]));
    expect([totals.computed, lines.length]).toEqual([30_000_000n, 1]);
  });

  it('in a foreign currency is asked about, also when only a note says so', async () => {
    const rows = row(1, ['单位：万美元']) + row(2, ['科目', '金额']) + row(3, ['窑炉', 30]);
    expect(await found(rawWorkbook([{ rows }]), 'BUD-CUR-001')).toHaveLength(1);
  });
});

describe('a cell', () => {
  it.each([
    ['a number', '<c><v>300000</v></c>', 30_000_000n],
    ['the noise of binary fractions', '<c><v>300000.30000000004</v></c>', 30_000_030n],
    ['an exponent', '<c><v>3E5</v></c>', 30_000_000n],
    ['a number typed as text', '<c t="inlineStr"><is><t>300,000</t></is></c>', 30_000_000n],
    ['rich text', '<c t="inlineStr"><is><r><t>300</t></r><r><t>,000</t></r></is></c>', 30_000_000n],
    ['a shared string', '<c t="s"><v>0</v></c>', 30_000_000n],
    ['a formula with its value', '<c><f>150000*2</f><v>300000</v></c>', 30_000_000n],
    ['a fraction finer than a fen', '<c><v>33333.333</v></c>', null],
    ['a day', '<c s="2"><v>45000</v></c>', null],
  ])('with %s is read as it stands', async (_says, cell, fen) => {
    const rows = row(1, ['Item', 'Amount (yuan)']) + row(2, ['Kiln', cell]);
    const bytes = rawWorkbook([{ rows }], { strings: '<si><t>300000</t></si>' });
    const checked = await check(bytes);
    expect(checked.totals.computed).toBe(fen);
    expect(checked.outcome).toBe(fen === null ? 'question' : 'checked');
  });

  it.each([
    ['a truth value', '<c t="b"><v>1</v></c>'],
    ['a share', '<c s="1"><v>0.5</v></c>'],
  ])('with %s is no amount', async (_says, cell) => {
    const rows = row(1, ['Item', 'Amount (yuan)']) + row(2, ['Kiln', cell]) + row(3, ['Land', 50000]);
    expect((await check(rawWorkbook([{ rows }]))).questions.map(({ about }) => about)).toEqual([
      'BUD-NUM-001:1',
    ]);
  });

  it('shows a day as the day it is, in both date systems', async () => {
    const rows = row(1, ['Item', 'Amount']) + row(2, ['Kiln', '<c s="2"><v>45000</v></c>']);
    const told = async (workbookPart: string) =>
      (await found(rawWorkbook([{ rows }], { workbookPart }), 'BUD-NUM-001'))[0]?.params.text;
    expect(await told('')).toBe('2023-03-15');
    expect(await told('<workbookPr date1904="1"/>')).toBe('2027-03-16');
  });

  it('with a percent is a share of its line', async () => {
    const rows =
      row(1, HEADER) + row(2, ['Kiln', 500000, '<c s="1"><v>0.6</v></c>', '<c s="1"><v>0.4</v></c>']);
    const { totals } = await check(rawWorkbook([{ rows }]));
    expect(totals).toMatchObject({ own: 30_000_000n, grant: 20_000_000n });
  });

  it('with an error is named, once', async () => {
    const rows = KILN + row(3, ['Land', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>']);
    const { findings, verdict, totals } = await check(rawWorkbook([{ rows }]));
    const bad = findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
    expect(bad.map(({ rule, where }) => [rule, where])).toEqual([
      ['BUD-XLS-002', { sheet: 'Sheet1', row: 3, line: 2, cell: 'B3' }],
    ]);
    expect([verdict, totals.computed]).toEqual(['problems', null]);
  });

  it.each(['#DIV/0!', '#REF!', '#N/A', '#NAME?'])(
    'with the error %s right below the header is a line, not more of the header',
    async (error) => {
      const bad = `<c t="e"><v>${error}</v></c>`;
      const rows = row(1, HEADER) + row(2, ['Kiln', bad, bad, bad]) + row(3, ['Land', 50000, 30000, 20000]);
      const { lines, findings } = await check(rawWorkbook([{ rows }]));
      expect(lines.map(({ category }) => category)).toEqual(['Kiln', 'Land']);
      expect(findings.filter(({ rule, status }) => rule === 'BUD-XLS-002' && status === 'fail')).toHaveLength(
        3,
      );
    },
  );
});

describe('a formula without a stored value', () => {
  it.each([
    ['SUM(B2:B3)', 35_000_000n],
    ['B2+B3', 35_000_000n],
    ['SUBTOTAL(9,$B$2:$B$3)', 35_000_000n],
    ['SUM(B:B)', null],
    ['B2*2', null],
    ['SUM(Other!B2:B3)', null],
  ])('=%s is worked out only when it adds cells that were read', async (formula, declared) => {
    const rows = KILN + row(3, ['Land', 50000]) + row(4, ['Total', `<c><f>${formula}</f></c>`]);
    const bytes = rawWorkbook([{ rows }]);
    expect((await check(bytes)).totals.declared).toBe(declared);
    const [finding] = await found(bytes, 'BUD-XLS-001');
    expect(finding?.where).toEqual({ sheet: 'Sheet1', row: 4, cell: 'B4' });
    expect(finding?.params.computed).toBe(declared === null ? 'no' : 'yes');
  });

  it('on a line leaves its amount to be asked for', async () => {
    const rows = KILN + row(3, ['Land', '<c><f>B2*2</f></c>']);
    const { questions } = await check(rawWorkbook([{ rows }]));
    expect(questions.map(({ about }) => about)).toEqual(['BUD-LIN-002:2']);
  });

  it('that is shared by several cells moves along', async () => {
    const rows =
      row(1, HEADER) +
      row(2, ['Kiln', 500000, 300000, 200000]) +
      row(3, [
        'Total',
        '<c><f t="shared" ref="B3:D3" si="0">SUM(B2:B2)</f></c>',
        '<c><f t="shared" si="0"/></c>',
        '<c><f t="shared" si="0"/></c>',
      ]);
    const reading = await read(rawWorkbook([{ rows }]));
    const total = reading.kind === 'budget' ? reading.budget.total : null;
    expect(total?.shares.map(({ amount }) => amount.text)).toEqual(['300000', '200000']);
  });
});

describe('a total’s formula', () => {
  const lines = KILN + row(3, ['Land', 50000]) + row(4, ['Glaze', 20000]);
  it.each([
    ['SUM(B2:B4)', 370000, undefined],
    ['SUM(B2:B3)', 350000, 'B4'],
    ['SUM(B3:B4)', 70000, 'B2'],
    ['SUM(B2,B4)', 320000, 'B3'],
    ['SUM(B2:B3)+B4', 370000, undefined],
    ['B2+B3+B4', 370000, undefined],
    ['B2+B4', 320000, 'B3'],
    ['B2', 300000, 'B3; B4'],
    ['SUM(B:B)', 370000, undefined],
    ['ROUND(SUM(B2:B3),0)', 350000, undefined],
  ])('=%s', async (formula, value, missed) => {
    const rows = lines + row(5, ['Total', `<c><f>${formula}</f><v>${value}</v></c>`]);
    const [finding] = await found(rawWorkbook([{ rows }]), 'BUD-XLS-004');
    expect(finding?.params.cells).toBe(missed);
    if (missed) expect(finding?.where).toEqual({ sheet: 'Sheet1', row: 5, cell: 'B5' });
  });

  it('covers lines through subtotals, and sources across', async () => {
    const rows =
      row(1, ['Item', 'Amount', 'Company', 'Torch Grant']) +
      row(2, ['Kiln', 300000, 200000, 100000]) +
      row(3, ['Subtotal', '<c><f>SUM(B2:B2)</f><v>300000</v></c>', 200000, 100000]) +
      row(4, ['Land', 50000, 50000, 0]) +
      row(5, ['Subtotal', '<c><f>SUM(B4:B4)</f><v>50000</v></c>', 50000, 0]) +
      row(6, ['Total', '<c><f>B3+B5</f><v>350000</v></c>', '<c><f>C3</f><v>200000</v></c>', 100000]);
    const misses = await found(rawWorkbook([{ rows }]), 'BUD-XLS-004');
    expect(misses.map(({ where, params }) => [where?.cell, params.cells])).toEqual([['C6', 'C4']]);
  });
});

describe('text that starts like a formula', () => {
  it.each([
    ['=HYPERLINK("http://x.example")', true],
    ['+SUM(1)', true],
    ['-2+3', true],
    ['@cmd', true],
    ['\tKiln', true],
    ['-5000', false],
    ['- 5000', false],
    ['- Kiln', false],
    ['Kiln = hot', false],
  ])('%j: %s', async (text, told) => {
    const notes = await found(
      await workbook([
        ['Item', 'Amount', 'Remark'],
        ['Kiln', 300000, text],
      ]),
      'BUD-SEC-001',
    );
    expect(notes.map(({ where }) => where?.cell)).toEqual(told ? ['C2'] : []);
  });
});
