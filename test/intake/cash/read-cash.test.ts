import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCash } from '../../../src/intake/cash/read-cash.ts';
import { YUAN } from '../../program/invented-terms.ts';

const GRANT = 3_800_000n * YUAN;

/** Opening, then each flow that is not zero: "2027-03 out 1200000", in yuan. */
function read(text: string, grant: bigint | null = GRANT): readonly string[] {
  const reading = readCash(text, grant);
  if (reading.kind !== 'cash') return reading.problems.map(({ en }) => en);
  const { opening, funding, spending, milestones } = reading.flows;
  const told = (month: string, kind: string, fen: bigint) =>
    fen === 0n ? [] : [`${month} ${kind} ${fen / YUAN}`];
  return [
    ...(opening === null ? [] : [`${opening.month} opening ${opening.balance / YUAN}`]),
    ...funding.flatMap(({ month, amount, kind }) =>
      told(month, kind === 'other' ? 'other' : 'company', amount),
    ),
    ...spending.flatMap(({ month, amount }) => told(month, 'out', amount)),
    ...milestones.flatMap(({ paid, grant: fen }) => told(paid, 'grant', fen)),
  ];
}

const FLOWS = [
  '2027-03 company 3000000',
  '2027-03 out 1200000',
  '2027-04 out 800000',
  '2027-04 grant 1140000',
];

describe('a cash plan', () => {
  it('is read below any number of empty lines', () => {
    const blank = '\n'.repeat(90_000);
    expect(read(`${blank}Month,Costs,Company,Grant\n2027-03,1200000,3000000,0`)).toEqual(FLOWS.slice(0, 2));
    expect(read(`${blank}{"spending":[{"month":"2027-03","amount":"1200000"}]}`)).toEqual(FLOWS.slice(1, 2));
  });

  it.each([
    ['CSV', 'Month,Costs,Company money,Torch grant\n2027-03,1200000,3000000,0\n2027-04,800000,0,1140000'],
    [
      'CSV with quoted commas',
      'Month,Costs,Company,Grant\n2027-03,"1,200,000","3,000,000",\n2027-04,"800,000",,"1,140,000"',
    ],
    [
      'a column of a milestone with its amounts',
      'Month,Costs,Company money,Milestone: pilot line accepted\n2027-03,1200000,3000000,\n2027-04,800000,,1140000',
    ],
    [
      'the same in Chinese, with numbers of milestones beside it',
      '月份,支出,企业自筹,里程碑：中试线验收,节点\n2027年3月,120万,300万,,1\n2027年4月,80万,,114万,2',
    ],
    [
      'full-width bars',
      '月份｜支出｜企业自筹｜火炬资助\n2027年3月｜120万｜300万｜\n2027年4月｜80万｜｜114万',
    ],
    [
      'semicolons',
      'Date;Spending;Own funds;Milestone payment grant\nMar 2027;1200000;3000000;\nApr 2027;800000;;1140000',
    ],
    [
      'TAB, 万元 in the headers',
      '月份\t支出（万元）\t自筹投入（万元）\t火炬资助（万元）\n2027年3月\t120\t300\t\n2027年4月\t80\t\t114',
    ],
    [
      'Markdown, 万元 in a note',
      '单位：万元\n| 月份 | 支出 | 自筹 | 资助到账 |\n|---|---|---|---|\n| 2027-03 | 120 | 300 | |\n| 2027-04 | 80 | | 114 |\n| 合计 | 200 | 300 | 114 |',
    ],
    [
      'columns of spaces',
      'Month    Costs      Company    Grant\n2027-03  1,200,000  3,000,000  0\n2027-04  800,000    0          1,140,000',
    ],
    [
      'amounts with their units',
      '月份，支出，自筹投入，资助\n2027年3月，120万，300万，\n2027年4月，80万，，114万',
    ],
    ['shares of the grant', 'Month,Costs,Company,Grant\n2027-03,1200000,3000000,\n2027-04,800000,,30%'],
    [
      'shares under a header of percent',
      '月份,支出,自筹,资助比例\n2027-03,1200000,3000000,\n2027-04,800000,,30',
    ],
    [
      'costs written as negatives',
      'Month,Costs,Company,Grant\n2027-03,(1200000),3000000,\n2027-04,-800000,,1140000',
    ],
    [
      'months across',
      'Item,2027-03,2027-04,Total\nCosts,1200000,800000,2000000\nCompany money,3000000,,3000000\nTorch grant,,1140000,1140000\nClosing balance,1800000,2140000,',
    ],
    [
      'balances and sums beside',
      'Month,Costs,Total costs,Company,Grant,Balance,Remarks\n2027-03,1200000,1200000,3000000,,1800000,pilot\n2027-04,800000,2000000,,1140000,2140000,\nTotal,2000000,,3000000,1140000,,',
    ],
    [
      'lines of words',
      'Our plan:\n2027-03: costs 1,200,000, company 3,000,000\nApr 2027: costs 800,000 and grant 30%',
    ],
    ['Chinese lines of words', '2027年3月支出120万，自筹300万；2027年4月支出80万元，火炬资助114万元。'],
  ])('in the form %s', (_form, text) => {
    expect(read(text)).toEqual(FLOWS);
  });

  it.each([
    ['a note', 'Opening balance: 1,500,000\nMonth,Costs,Company\n2027-03,1200000,3000000'],
    ['a row', 'Month,Costs,Company\nOpening balance,1500000,\n2027-03,1200000,3000000'],
    ['a line', 'Opening balance 1,500,000\n2027-03: costs 1,200,000, company 3,000,000'],
    ['a column', 'Month,Opening balance,Costs,Company\n2027-03,1500000,1200000,3000000'],
  ])('with its opening balance in %s', (_where, text) => {
    expect(read(text)).toEqual(['2027-03 opening 1500000', '2027-03 company 3000000', '2027-03 out 1200000']);
  });

  it('keeps loans and revenue apart from company money', () => {
    expect(read('Month,Costs,Company,Bank loan,Sales revenue\n2027-03,1200000,300000,500000,400000')).toEqual(
      ['2027-03 company 300000', '2027-03 other 500000', '2027-03 other 400000', '2027-03 out 1200000'],
    );
  });

  const CASH = {
    opening: { month: '2027-01', balance: '1500000.00' },
    funding: [{ month: '2027-03', amount: '3000000.00', source: { en: 'profit', zh: '利润' } }],
    spending: [
      { month: '2027-03', amount: '1200000.00' },
      { month: '2027-04', amount: 800000 },
    ],
    milestones: [
      {
        name: { en: 'Line', zh: '线' },
        stage: 'scaling',
        due: '2027-03',
        paid: '2027-04',
        grant: '1140000.00',
      },
    ],
    match: null,
  };
  const YAML = `label: null
company: x
cash:
  opening: { month: "2027-01", balance: "1500000.00" }
  funding:
    - { month: "2027-03", amount: "3000000.00" }
  spending:
    - { month: 2027-03, amount: "1200000.00" }
    - { month: "2027-04", amount: "800000.00" }
  milestones:
    - { paid: "2027-04", grant: "30%" }`;

  it.each([
    ['JSON of the cash part', JSON.stringify(CASH)],
    ['JSON of an application', JSON.stringify({ label: null, cash: CASH }, null, 2)],
    ['YAML of an application', YAML],
  ])('as %s', (_form, text) => {
    expect(read(text)).toEqual(['2027-01 opening 1500000', ...FLOWS]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a sentence', 'We need money in March.', 'I found no cash plan here. Write a table such as:'],
    ['nothing', '', 'I found no cash plan here.'],
    ['a workbook', 'PK\u0003\u0004\u0014\u0000x', 'Send the sheet with the plan as .xlsx or .csv'],
    ['a month without its year', 'Month,Costs,Company\nMar,1200000,0', 'Row 2: "Mar" is not one month.'],
    ['words about something else', '2027-03: 3 engineers, costs 1,200,000', 'I found no cash plan here.'],
    ['a range', 'Month,Costs,Company\n2027-03,80-120万,0', 'Row 2, Costs: "80-120万" is not one amount.'],
    ['small amounts without a unit', 'Month,Costs,Company\n2027-03,120,300', 'is "120" in yuan or in 万元'],
    ['a currency in a header', 'Month,Costs (USD),Company\n2027-03,120000,0', 'not in yuan (USD)'],
    ['a currency in a note', 'Unit: EUR\nMonth,Costs,Company\n2027-03,120000,0', 'not in yuan (EUR)'],
    ['billions', 'Month,Costs (CNY bn),Company\n2027-03,12000,0', '"CNY bn" is not a unit'],
    ['百元', '单位：百元\n月份,支出,自筹\n2027-03,12000,0', '"百元" is not a unit'],
    ['another currency', 'Month,Costs,Company\n2027-03,USD 120000,0', 'is not one amount'],
    [
      'a column of costs by their kind',
      'Month,Kilns,Company\n2027-03,1200000,0',
      '"Kilns" holds amounts: are they costs',
    ],
    [
      'commas that part an amount',
      'Month,Costs,Company\n2027-03,1,200,000,0',
      'Row 2 has more cells than the header',
    ],
    [
      'costs of both signs',
      'Month,Costs,Company\n2027-03,1200000,0\n2027-04,-50000,0',
      'Some costs are negative',
    ],
    ['a share of no whole fen', 'Month,Costs,Grant\n2027-03,1200000,33.3333333%', 'is not one amount'],
    [
      'a share that leaves a part of a fen',
      'Month,Costs,Grant\n2027-03,1200000,0.000001%',
      'Row 2: 0.000001% of the grant is not a whole number of fen',
    ],
    ['an application without a plan', 'company: x\ncash: null', 'This application has no cash plan yet.'],
    ['a misspelt key', '{"spendings":[],"spending":[]}', 'spendings is not a key of a cash plan'],
    ['a list that is none', '{"spending":{"month":"2027-03"}}', 'spending: "[object Object]" cannot be read'],
    [
      'a month of JSON',
      '{"spending":[{"month":"soon","amount":"5.00"}]}',
      'spending[0].month: "soon" cannot be read',
    ],
  ])('%s', (_says, text, why) => {
    const reading = readCash(text, GRANT);
    expect(reading.kind).toBe('unreadable');
    expect(read(text)[0]).toContain(why);
    if (reading.kind === 'unreadable') expect(reading.problems[0]?.zh).toMatch(/\p{Script=Han}/u);
  });

  it('a share while the grant is not known', () => {
    expect(read('Month,Costs,Grant\n2027-03,1200000,30%', null)[0]).toContain('Add it: --grant 3800000');
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'Month',
      'Costs',
      'Company',
      'Grant',
      '2027-03',
      ',',
      '\n',
      '\t',
      '|',
      '"',
      '{',
      '}',
      ':',
      'cash',
      '5%',
      '1200000',
      '-',
      '万',
      'opening',
      '合计',
      '支出',
      '[',
      ']',
      '&x',
      '*x',
      '!!js',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), (text) => {
        expect(['cash', 'unreadable']).toContain(readCash(text, GRANT).kind);
      }),
      { numRuns: 1_000 },
    );
  });

  it('equals an independent sum in both directions of a table', () => {
    const cell = fc.bigInt(10_000n, 99_999_999n);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 12 }), (rows) => {
        const month = (i: number) => `2027-${String(i + 1).padStart(2, '0')}`;
        const down = [
          'Month,Costs,Company,Grant',
          ...rows.map((row, i) => [month(i), ...row].join(',')),
        ].join('\n');
        const across = [
          ['Item', ...rows.map((_, i) => month(i))].join(','),
          ...['Costs', 'Company', 'Grant'].map((name, at) => [name, ...rows.map((row) => row[at])].join(',')),
        ].join('\n');
        const expected = [
          ...rows.map((row, i) => `${month(i)} company ${row[1]}`),
          ...rows.map((row, i) => `${month(i)} out ${row[0]}`),
          ...rows.map((row, i) => `${month(i)} grant ${row[2]}`),
        ];
        expect(read(down)).toEqual(expected);
        expect(read(across)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
