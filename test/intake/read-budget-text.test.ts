import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { Budget } from '../../src/program/budget.ts';
import type { MoneyReading } from '../../src/program/read-money.ts';

const said = (money: MoneyReading | null) =>
  money === null ? null : money.kind === 'amount' ? Number(money.fen) / 100 : money.kind;

/** name, amount, then "kind amount" for each source; yuan. */
function rows(budget: Budget) {
  return budget.rows.map((row) => [
    row.category,
    said(row.amount),
    ...row.shares.map((share) => `${share.kind} ${said(share.amount)}`),
  ]);
}

function read(text: string, slash = true): Budget {
  const reading = readBudgetText(text, { slash });
  if (reading.kind !== 'budget') throw new Error(`${reading.kind}: ${text}`);
  return reading.budget;
}

const SAMPLE = [
  ['Production Line Equipment', 7_000_000, 'own 4000000', 'grant 3000000'],
  ['Talent Recruitment & Training', 1_200_000, 'own 600000', 'grant 600000'],
];

describe('a table', () => {
  const header = 'Cost Category | Amount (CNY) | Funding Source | Key Outcomes';
  const cells = [
    'Production Line Equipment | 7,000,000 | Company 4,000,000 / Torch Grant 3,000,000 | Increased capacity to 500,000 units annually',
    'Talent Recruitment & Training | 1,200,000 | Company 600,000 / Torch Grant 600,000 | Onboarding 30 engineers and technicians',
  ];

  it.each<[string, (line: string) => string, string]>([
    ['Markdown', (line) => `| ${line} |`, '|---|---:|---|---|\n'],
    ['full-width bars', (line) => `｜${line.replaceAll(' | ', '｜')}｜`, ''],
    ['full-width bars between cells alone', (line) => line.replaceAll(' | ', '｜'), ''],
    ['a drawn frame', (line) => `│ ${line.replaceAll(' | ', ' │ ')} │`, '├──────┼────┼────┼────┤\n'],
    ['a frame of signs', (line) => `| ${line} |`, '+------+----+----+----+\n'],
    ['TAB', (line) => line.replaceAll(' | ', '\t'), ''],
    ['wide spaces', (line) => line.replaceAll(' | ', '    '), ''],
    ['semicolons', (line) => line.replaceAll(' | ', ';'), ''],
    ['quoted commas', (line) => `"${line.replaceAll(' | ', '","')}"`, ''],
    ['cells run together', (line) => line.replaceAll(' | ', ''), ''],
  ])('is read from %s', (_form, write, rule) => {
    const text = `${write(header)}\n${rule}${cells.map(write).join('\n')}\n${write('Total | 8,200,000 |  | ')}`;
    const budget = read(text, false);
    expect(rows(budget)).toEqual(SAMPLE);
    expect(said(budget.total?.amount ?? null)).toBe(8_200_000);
    expect(budget).toMatchObject({ unit: 'CNY', hasOutcomes: true, issues: [] });
  });

  it('is found run together between a title and other lines of the page', () => {
    const text = `Sample Budget\n\nUp to CNY ¥9,999,999 in 2031-03-14.\n${[header, ...cells].map((l) => l.replaceAll(' | ', '')).join('\n')}\nTotal8,200,000\n\nCompanies should adapt it.`;
    expect(rows(read(text, false))).toEqual(SAMPLE);
  });

  it.each([
    ['其中', '其中：', '企业自筹', '火炬资助'],
    ['a dash', '- ', '企业自筹', '火炬资助'],
    ['其中, English', '其中：', 'Company', 'Torch grant'],
  ])('with its sources on lines of their own after %s is no table run together', (_, mark, own, grant) => {
    const text = [
      '（1）窑炉购置：40,000.02',
      `  ${mark}${own}20,000.01`,
      `  ${mark}${grant}20,000.01`,
      '（2）釉料试验：40,000',
      `  ${mark}${own}20,000`,
      `  ${mark}${grant}20,000`,
    ].join('\n');
    expect(rows(read(text, false))).toEqual([
      ['窑炉购置', 40_000.02, 'own 20000.01', 'grant 20000.01'],
      ['釉料试验', 40_000, 'own 20000', 'grant 20000'],
    ]);
  });

  it('moves digits at the end of a glued name to where the sources add up', () => {
    const text =
      'Kiln phase 27,000,000Company 4,000,000 / Torch Grant 3,000,000500 units\nLand100,000Company 100,000';
    expect(rows(read(text, false))).toEqual([
      ['Kiln phase 2', 7_000_000, 'own 4000000', 'grant 3000000'],
      ['Land', 100_000, 'own 100000'],
    ]);
  });

  it.each([
    ['in the header of its column', '科目,金额（万元）,企业自筹,申请火炬资助\n设备,700,400,300'],
    ['in a note above', '单位：万元\n科目,金额,自筹,资助\n设备,700,400,300'],
    ['in a title', '项目预算表（单位：万元）\n科目,金额,自筹,资助\n设备,700,400,300'],
    ['in every cell', '科目,金额,自筹,资助\n设备,700万,400万,300万'],
  ])('takes its unit %s', (_where, text) => {
    const budget = read(text, false);
    expect(rows(budget)).toEqual([['设备', 7_000_000, 'own 4000000', 'grant 3000000']]);
    expect(budget.unit).toBe('CNY-10k');
  });

  it.each([
    ['品目,金额（万元）\n设备,7000000', 'unit-conflict'],
    ['Item,Amount\nKiln,300\nLand,200', 'unit-missing'],
    ['Item,Amount\nKiln,300万\nLand,200', 'unit-mixed'],
    ['Item,Amount,Part A,Part B\nKiln,300000,200000,100000', 'unclear-columns'],
    ['Item,Amount,Budget 2026 total,Total\nKiln,300000,200000,100000', 'unclear-columns'],
    ['Item,Amount (USD)\nKiln,300000', 'currency'],
    ['Item,Amount\nKiln,"300,000\nLand,5', 'open-quote'],
    ['Item,Amount,Company\nKiln,3,000,000,2,000,000', 'cut-amounts'],
    ['Item,Amount,Company\nKiln,3,000', 'cut-amounts'],
  ])('asks rather than guesses: %j is %s', (text, issue) => {
    expect(read(text, false).issues.map(({ kind }) => kind)).toEqual([issue]);
  });

  it.each([
    ['Company 60% / Torch Grant 40%', ['own 4200000', 'grant 2800000']],
    ['企业自筹60%，火炬资助40%', ['own 4200000', 'grant 2800000']],
    ['Company 4m, loan 3m', ['own 4000000', 'other 3000000']],
    ['地方配套 300万、自筹 400万', ['other 3000000', 'own 4000000']],
    ['省级奖励 3,000,000 + 企业 4,000,000', ['other 3000000', 'own 4000000']],
    ['Company', ['own 7000000']],
    ['—', []],
  ])('reads the source cell %s', (cell, shares) => {
    const budget = read(
      `| Item | Amount | Funding source |\n|---|---|---|\n| Kiln | 7,000,000 | ${cell} |`,
      false,
    );
    expect(rows(budget)).toEqual([['Kiln', 7_000_000, ...shares]]);
  });

  it('counts an empty source cell as none where the line names another, and as unnamed where it does not', () => {
    const budget = read('Item,Amount,Company,Grant\nKiln,300000,300000,\nLand,50000,—,', false);
    expect(rows(budget)).toEqual([
      ['Kiln', 300_000, 'own 300000', 'grant 0'],
      ['Land', 50_000],
    ]);
  });

  it('keeps subtotals and totals out of the lines, and skips a header that comes again', () => {
    const budget = read(
      'Item,Amount\nKiln,300000\nSubtotal,300000\nItem,Amount\nLand,50000\nTotal quality management,20000\nTotal,370000',
      false,
    );
    expect(rows(budget)).toEqual([
      ['Kiln', 300_000],
      ['Land', 50_000],
      ['Total quality management', 20_000],
    ]);
    expect(budget.subtotals).toMatchObject([{ from: 1, to: 1 }]);
    expect(said(budget.total?.amount ?? null)).toBe(370_000);
  });

  it.each([
    [
      'a table',
      '科目\t金额（万元）\n一、直接费用\t920\n（一）设备费\t700\n（二）检测费\t220\n二、培训费\t80\n合计\t1000',
    ],
    ['lines', '单位：万元\n一、直接费用 920\n（一）设备费 700\n（二）检测费 220\n二、培训费 80\n合计 1000'],
  ])('takes a numbered heading for the sum of what stands under it, in %s', (_form, text) => {
    const budget = read(text, false);
    expect(budget.rows.map((row) => said(row.amount))).toEqual([7_000_000, 2_200_000, 800_000]);
    expect(budget.subtotals).toMatchObject([{ from: 1, to: 2, amount: { fen: 920_000_000n } }]);
  });

  it('compares a total in words with the total in figures', () => {
    const budget = read('科目,金额（元）\n窑炉,380000\n合计,380000\n合计（大写）,叁拾玖万元整', false);
    expect(budget.total?.amount).toMatchObject({ fen: 38_000_000n, words: 39_000_000n });
  });
});

describe('what is typed after the command', () => {
  it.each<[string, (string | number)[][]]>([
    [
      'Kiln 7,000,000 (company 4,000,000, grant 3,000,000); Land 90,000',
      [
        ['Kiln', 7_000_000, 'own 4000000', 'grant 3000000'],
        ['Land', 90_000],
      ],
    ],
    [
      '窑炉 300万元（企业自筹200万元，火炬资助100万元）；土地 9万',
      [
        ['窑炉', 3_000_000, 'own 2000000', 'grant 1000000'],
        ['土地', 90_000],
      ],
    ],
    ['Kiln 700万（自筹400万，火炬300万）', [['Kiln', 7_000_000, 'own 4000000', 'grant 3000000']]],
    [
      'Kiln: 7 million yuan (company: 4 million, Torch grant: 3 million)',
      [['Kiln', 7_000_000, 'own 4000000', 'grant 3000000']],
    ],
    ['Kiln 7M = company 4M + grant 3M', [['Kiln', 7_000_000, 'own 4000000', 'grant 3000000']]],
    ['Kiln 7M: company 4M, grant 3M', [['Kiln', 7_000_000, 'own 4000000', 'grant 3000000']]],
    [
      'Kiln 7,000,000 company 4,000,000 grant 3,000,000',
      [['Kiln', 7_000_000, 'own 4000000', 'grant 3000000']],
    ],
    [
      'kiln=7M company=4M grant=3M land=90k company=90k',
      [
        ['kiln', 7_000_000, 'own 4000000', 'grant 3000000'],
        ['land', 90_000, 'own 90000'],
      ],
    ],
    [
      '窑炉700万，自筹400万，火炬300万；土地9万，自筹9万',
      [
        ['窑炉', 7_000_000, 'own 4000000', 'grant 3000000'],
        ['土地', 90_000, 'own 90000'],
      ],
    ],
    ['Kiln 7M (60% company, 40% grant)', [['Kiln', 7_000_000, 'own 4200000', 'grant 2800000']]],
    ['7,000,000 for kilns (company 7,000,000)', [['kilns', 7_000_000, 'own 7000000']]],
    ['budget: Kiln 7M', [['Kiln', 7_000_000]]],
    [
      'Hire 30 engineers 600,000; Phase 2 kiln 90,000',
      [
        ['Hire 30 engineers', 600_000],
        ['Phase 2 kiln', 90_000],
      ],
    ],
    [
      'Kiln about 3m; Land TBD; Fuel lots',
      [
        ['Kiln', 'ambiguous'],
        ['Land', 'missing'],
        ['Fuel lots', 'not-money'],
      ],
    ],
    ['Kiln -300,000', [['Kiln', -300_000]]],
  ])('%s', (text, lines) => {
    expect(rows(read(text))).toEqual(lines);
  });

  it.each([
    'total=13.8M grant=6.5M company=7.3M',
    'total 13.8M, grant 6.5M, company 7.3M',
    'grant 6.5M company 7.3M total 13.8M',
    'Total budget: CNY 13.8 million; company contribution CNY 7.3 million; Torch grant CNY 6.5 million',
    '总预算1380万，自筹730万，火炬资助650万',
  ])('is one line for the whole project when it holds totals only: %s', (text) => {
    const budget = read(text);
    expect(budget.wholeProject).toBe(true);
    expect(rows(budget)[0]?.[1]).toBe(13_800_000);
    expect(rows(budget)[0]?.slice(2).sort()).toEqual(['grant 6500000', 'own 7300000']);
  });

  it('keeps sources that open a clause of their own for the whole budget', () => {
    const budget = read('Kiln 3M; Land 1M; company 2M; grant 2M');
    expect(rows(budget)).toEqual([
      ['Kiln', 3_000_000],
      ['Land', 1_000_000],
    ]);
    expect(budget.total?.shares.map((s) => s.kind)).toEqual(['own', 'grant']);
  });
});

describe('prose', () => {
  it('is read line by line', () => {
    const text =
      'Our budget:\n1. Kilns cost 7,000,000 yuan, of which company 4,000,000 and Torch grant 3,000,000.\n2. Land costs 90,000 yuan.\nTotal 7,090,000';
    expect(rows(read(text, false))).toEqual([
      ['Kilns', 7_000_000, 'own 4000000', 'grant 3000000'],
      ['Land', 90_000],
    ]);
  });

  it('is read in Chinese', () => {
    const text =
      '项目预算如下：\n一、窑炉购置费300万元，其中企业自筹200万元，申请火炬资助100万元；\n二、土地费9万元。\n合计309万元。';
    expect(rows(read(text, false))).toEqual([
      ['窑炉购置费', 3_000_000, 'own 2000000', 'grant 1000000'],
      ['土地费', 90_000],
    ]);
  });

  it.each([
    'We have 500,000 units of capacity, 30 engineers and ISO 9001 since 2025.',
    'Our revenue in 2024 was 30,000,000 yuan.',
    'Funding goes up to CNY 9,999,999.',
    'Deadline is 2031-03-14 and the cap is 9,999,999 CNY.',
    'Under the 14th Five-Year Plan, 2021 to 2025, 26 jobs were created.',
    '年产能50万套，员工300人，成立于2012年。',
    '',
    '   \n\n ',
  ])('that only holds numbers is no budget: %s', (text) => {
    expect(readBudgetText(text).kind).toBe('no-budget');
    expect(readBudgetText(text, { slash: true }).kind).toBe('no-budget');
  });
});

describe('two budgets', () => {
  it.each([
    'version 1\n| Item | Amount |\n|---|---|\n| Kiln | 300,000 |\n\nversion 2\n| Item | Amount |\n|---|---|\n| Kiln | 400,000 |',
    'Version 1\nKiln 300,000\nTotal 300,000\n\nVersion 2\nKiln 400,000\nTotal 400,000',
    '```\nItem,Amount\nKiln,300000\n```\nor\n```\nItem,Amount\nKiln,400000\n```',
  ])('are never added together', (text) => {
    expect(readBudgetText(text).kind).toBe('several');
  });
});
