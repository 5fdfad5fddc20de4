import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readCashFile } from '../../../src/intake/files/read-cash-file.ts';
import { advisor } from '../../shipped.ts';

const PLAN = [
  ['Month', 'Costs', 'Company money', 'Torch grant'],
  ['2027-03', 1_200_000, 1_000_000, 0],
  ['2027-05', 800_000, 0, 1_140_000],
];
const BALANCES = [
  ['2027-03', -20_000_000n],
  ['2027-04', -20_000_000n],
  ['2027-05', 14_000_000n],
];

async function forecast(bytes: Uint8Array, sheet: string | null = null, grant: bigint | null = null) {
  const file = await readCashFile({ name: 'plan', bytes }, sheet);
  const { months, findings } = advisor.forecastCash({ kind: 'file', file }, grant);
  return {
    balances: months.map(({ month, balance }) => [month, balance]),
    asked: findings.filter(({ status }) => status === 'ask').map(({ message }) => message),
  };
}
type Rows = readonly (readonly (string | number | Date | null)[])[];
const workbook = (sheets: Readonly<Record<string, Rows>>) =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
const csv = (rows: Rows) => rows.map((row) => row.join(',')).join('\n');

describe('a cash plan in a file', () => {
  it.each([
    ['a workbook', () => workbook({ Cash: PLAN })],
    [
      'a workbook with a title, a unit and an empty column before the table',
      () =>
        workbook({
          资金: [
            ['项目资金计划'],
            [null, '单位：万元'],
            [null, '月份', '支出', '企业自筹', '火炬资助'],
            [null, '2027年3月', 120, 100, 0],
            [null, '2027年5月', 80, 0, 114],
            [null, '合计', 200, 100, 114],
          ],
        }),
    ],
    [
      'a workbook whose months are days',
      () =>
        workbook({
          Cash: PLAN.map((row, at) =>
            at === 0 ? row : [new Date(`${String(row[0])}-01T00:00:00Z`), ...row.slice(1)],
          ),
        }),
    ],
    [
      'a workbook with the months across',
      () =>
        workbook({
          Cash: [
            ['Item', '2027-03', '2027-05'],
            ['Costs', 1_200_000, 800_000],
            ['Company money', 1_000_000, 0],
            ['Torch grant', 0, 1_140_000],
          ],
        }),
    ],
    [
      'a workbook with a budget beside it',
      () =>
        workbook({
          Budget: [
            ['Item', 'Amount', 'Company', 'Grant'],
            ['Equipment', 2_000_000, 860_000, 1_140_000],
          ],
          'Cash flow': PLAN,
        }),
    ],
    ['a CSV file', () => new TextEncoder().encode(csv(PLAN))],
    ['a CSV file in UTF-16', () => new Uint8Array(Buffer.from(`\ufeff${csv(PLAN)}`, 'utf16le'))],
  ])('is read from %s', async (_says, make) => {
    expect(await forecast(await make())).toEqual({ balances: BALANCES, asked: [] });
  });

  it('works its shares out once the grant is known', async () => {
    const shares = workbook({
      Cash: [
        ['Month', 'Costs', 'Company money', 'Torch grant'],
        ['2027-03', 1_200_000, 1_000_000, null],
        ['2027-05', 800_000, 0, '30%'],
      ],
    });
    const bytes = await shares;
    expect((await forecast(bytes, null, 380_000_000n)).balances).toEqual(BALANCES);
    expect((await forecast(bytes)).asked).not.toEqual([]);
  });

  it('of several asks which, and takes the one that is named', async () => {
    const later = PLAN.map((row) => row.map((cell) => (cell === 1_200_000 ? 1_300_000 : cell)));
    const bytes = await workbook({ 'Plan A': PLAN, 'Plan B': later });
    const { balances, asked } = await forecast(bytes);
    expect(balances).toEqual([]);
    expect(asked[0]?.en).toContain('2 sheets hold a cash plan ("Plan A", "Plan B")');
    expect((await forecast(bytes, 'plan b')).balances[0]).toEqual(['2027-03', -30_000_000n]);
    expect((await forecast(bytes, 'Plan C')).asked[0]?.zh).toContain('没有名为“Plan C”的工作表');
  });

  it.each([
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 nothing more'), 'damaged'],
    ['an empty file', new Uint8Array(), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'picture'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on'), '.xlsx or .csv'],
    ['text without a plan', Buffer.from('Equipment 500,000'), 'no cash plan'],
  ])('that is %s gets one clear sentence', async (_says, bytes, says) => {
    const { balances, asked } = await forecast(new Uint8Array(bytes));
    expect(balances).toEqual([]);
    expect(asked.map(({ en }) => en).join()).toContain(says);
  });
});
