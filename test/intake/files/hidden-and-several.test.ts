import { describe, expect, it } from 'vitest';
import { repairBudget } from '../../../src/program/repair/repair-budget.ts';
import { totalSaid } from '../../../src/program/repair/total-said.ts';
import { cite, LEXICON, TERMS } from '../../program/invented-terms.ts';
import { check, rawWorkbook, read, row } from './workbooks.ts';

const HEADER = ['Item', 'Amount', 'Company', 'Torch Grant'];
const KILN = row(1, ['Item', 'Amount']) + row(2, ['Kiln', 300000]);

async function found(bytes: Uint8Array, rule: string) {
  return (await check(bytes)).findings.filter(
    (f) => f.rule === rule && (f.status === 'fail' || f.status === 'ask'),
  );
}

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
