import { describe, expect, it } from 'vitest';
import { repairBudget } from '../../../src/program/repair/repair-budget.ts';
import { totalSaid } from '../../../src/program/repair/total-said.ts';
import { cite, LEXICON, TERMS } from '../../program/invented-terms.ts';
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

describe('what is hidden', () => {
  it('is counted in rows and columns, and said', async () => {
    const rows = KILN + row(3, ['Land', 50000], ' hidden="1"');
    const before = '<cols><col min="2" max="2" width="9" hidden="1"/></cols>';
    const bytes = rawWorkbook([{ rows, before }]);
    expect((await check(bytes)).totals.computed).toBe(35_000_000n);
    const notes = await found(bytes, 'BUD-XLS-003');
    expect(notes.map(({ params }) => [params.what, params.names])).toEqual([
      ['columns', 'B'],
      ['rows', '3'],
    ]);
  });

  describe('and left out of the total', () => {
    const rows = (land: string) =>
      row(1, HEADER) +
      row(2, ['Kiln', 900000, 500000, 400000]) +
      row(3, ['Land', 300000, 200000, 100000], land) +
      row(4, ['Total', 900000, 500000, 400000]);

    it('is what the difference is put down to, to the fen', async () => {
      const bytes = rawWorkbook([{ rows: rows(' hidden="1"') }]);
      const findings = [...(await found(bytes, 'BUD-ARI-001')), ...(await found(bytes, 'BUD-ARI-003'))];
      expect(findings.map(({ params, where }) => [params.hiddenRows, where?.cell])).toEqual([
        ['3', 'B4'],
        ['3', 'C4'],
        ['3', 'D4'],
      ]);
      for (const { message } of findings) {
        expect(message.en).toContain('exactly hidden row 3 ("Land")');
        expect(message.zh).toContain('恰为隐藏的第3行（“Land”）的金额');
      }
    });

    it('is not blamed when it is shown, or when the difference is another', async () => {
      const other = rows(' hidden="1"').replace('300000', '310000').replace('200000', '210000');
      for (const each of [rows(''), other.replace('900000', '905000').replace('500000', '505000')]) {
        const [finding] = await found(rawWorkbook([{ rows: each }]), 'BUD-ARI-001');
        expect(finding?.params.hiddenRows).toBeUndefined();
        expect(finding?.message.en).toContain('Correct the total or the line that is off.');
      }
    });

    it('is left out by the first way to mend it, and the written total stays', async () => {
      const reading = await read(rawWorkbook([{ rows: rows(' hidden="1"') }]));
      const { ways, before } = repairBudget(reading, { terms: TERMS, lexicon: LEXICON, cite }, null);
      const [way, next] = ways;
      expect(way?.name).toBe('leave-out-hidden');
      expect(way?.changes.map(({ line, column, to }) => [line, column, to])).toEqual([
        [2, 'amount', 0n],
        [2, 'own', 0n],
        [2, 'grant', 0n],
      ]);
      expect(way?.after.totals).toMatchObject({ computed: 90_000_000n, declared: 90_000_000n });
      expect(way && totalSaid(before, way.after).en).toBe(
        "the lines' sum changes from ¥1,200,000 to ¥900,000; the written total stays",
      );
      expect(next?.name).toBe('correct-totals');
      expect(next && totalSaid(before, next.after).en).toBe(
        'the lines keep their sum; the written total changes from ¥900,000 to ¥1,200,000',
      );
    });
  });

  it('is not read in sheets, unless it is asked for', async () => {
    const bytes = rawWorkbook([
      { name: 'Now', rows: KILN },
      { name: 'Old', state: 'hidden', rows: row(1, ['Item', 'Amount']) + row(2, ['Kiln', 200000]) },
    ]);
    const [finding] = await found(bytes, 'BUD-XLS-003');
    expect(finding?.params).toEqual({ what: 'sheets', names: 'Old' });
    expect((await check(bytes, 'Old')).totals.computed).toBe(20_000_000n);
  });

  it('is named when nothing else is there', async () => {
    const bytes = rawWorkbook([
      { rows: row(1, ['Nothing here']) },
      { name: 'Old', state: 'veryHidden', rows: KILN },
    ]);
    const { outcome, questions } = await check(bytes);
    expect(outcome).toBe('no-budget');
    expect(questions[0]?.message.en).toContain('Hidden sheets (Old) were not read.');
  });
});

describe('several budgets', () => {
  it('are never added together, also when the first has no total', async () => {
    const table = (at: number, title: string) =>
      row(at, [title]) + row(at + 1, ['Item', 'Amount']) + row(at + 2, ['Kiln', 300000]);
    const reading = await read(rawWorkbook([{ rows: table(1, 'Plan A') + table(5, 'Plan B') }]));
    expect(reading).toEqual({ kind: 'several', names: ['Sheet1: Plan A', 'Sheet1: Plan B'] });
  });

  it('of one name are told apart by their rows, so that each can be chosen', async () => {
    const table = (at: number, amount: number) =>
      row(at, ['Plan B']) +
      row(at + 1, ['Item', 'Amount']) +
      row(at + 2, ['Kiln', amount]) +
      row(at + 3, ['Total', amount]);
    const bytes = rawWorkbook([{ rows: table(1, 300000) + table(6, 500000) }]);
    const reading = await read(bytes);
    const names = reading.kind === 'several' ? reading.names : [];
    expect(names).toEqual(['Sheet1: Plan B (row 2)', 'Sheet1: Plan B (row 7)']);
    expect((await check(bytes, names[1])).totals.computed).toBe(50_000_000n);
  });

  const other = row(1, ['Item', 'Amount']) + row(2, ['Kiln', 200000]);
  const two = rawWorkbook([
    { name: 'Version 1', rows: KILN },
    { name: 'Version 2', rows: other },
    { name: 'People', rows: row(1, ['Name', 'Telephone']) + row(2, ['Li', 13800138000]) },
  ]);

  it.each([
    [null, { outcome: 'question', params: { names: 'Version 1; Version 2' } }],
    ['version 2 ', { outcome: 'checked', computed: 20_000_000n }],
    ['Version 3', { outcome: 'question', params: { names: 'Version 1; Version 2', asked: 'Version 3' } }],
  ])(
    'are asked about until one is named: %s',
    async (sheet, { outcome, params, computed }: { outcome: string; params?: object; computed?: bigint }) => {
      const checked = await check(two, sheet);
      expect(checked.outcome).toBe(outcome);
      if (params) expect(checked.findings.find((f) => f.rule === 'BUD-IN-003')?.params).toMatchObject(params);
      else expect(checked.totals.computed).toBe(computed);
    },
  );

  it('in one sheet are named by their titles', async () => {
    const rows =
      KILN +
      row(3, ['Total', 300000]) +
      row(5, ['Plan B']) +
      row(6, ['Item', 'Amount']) +
      row(7, ['Kiln', 200000]);
    const bytes = rawWorkbook([{ name: 'Budget', rows }]);
    const reading = await read(bytes);
    expect(reading).toEqual({ kind: 'several', names: ['Budget: table 1 (row 1)', 'Budget: Plan B'] });
    expect((await check(bytes, 'Budget: Plan B')).totals.computed).toBe(20_000_000n);
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
