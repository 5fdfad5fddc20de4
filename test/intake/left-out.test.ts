import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { Budget, DeclaredRow } from '../../src/program/budget.ts';

const TABLE = '科目,金额（元）,企业自筹,火炬资助\n设备,3000000,1800000,1200000\n检测,500000,300000,200000';
const LINES = 'Kiln: 3,000,000 (company 1,800,000, grant 1,200,000)\nLand: 500,000 (company 500,000)';

function read(text: string): Budget {
  const reading = readBudgetText(text);
  if (reading.kind !== 'budget') throw new Error(`no budget: ${reading.kind}`);
  return reading.budget;
}

const left = (text: string) => (read(text).leftOut ?? []).map(({ how, where }) => `${how} ${where.row}`);
const yuan = ({ amount }: Pick<DeclaredRow, 'amount'>) =>
  amount?.kind === 'amount' ? Number(amount.fen / 100n) : (amount?.kind ?? null);
const lines = (text: string) => read(text).rows.map((row) => [row.category, yuan(row)]);
const paid = ({ shares }: Pick<DeclaredRow, 'shares'>) =>
  shares.map(({ kind, amount }) => [kind, yuan({ amount })]);

describe('a row with an amount that is in no line', () => {
  it.each([
    ['of another form is asked about', `${TABLE}\n模具费41万元`, ['ask 4']],
    ['between the lines is asked about', TABLE.replace('\n检测', '\n模具费41万\n检测'), ['ask 3']],
    ['in a sentence is told of', `${TABLE}\n\n请把王经理说的41万元也算上`, ['warn 5']],
    ['about the turnover is noted', `${TABLE}\n去年销售收入4100万元`, ['tell 4']],
    ['in a column of remarks is noted', '科目\t金额（元）\t备注\n设备\t3000000\t其中进口200万元', ['tell 2']],
    ['in figures under 万元 is asked about', '单位：万元\n科目;金额\n设备;300\n检测;50\n模具 41', ['ask 5']],
    ['stands beside prose lines', `${LINES}\nWe sold units of 41,000,000 yuan last year.`, ['tell 3']],
  ])('%s', (_what, text, said) => {
    expect(left(text)).toEqual(said);
  });

  it.each([
    ['a day, a telephone number, a share', `${TABLE}\n日期：2026年3月1日\n电话：13812345678\n资助占40%`],
    ['a number of things', `${LINES}\nThe kiln makes 500,000 units.\n年产10万吨`],
    ['a unit', `单位：万元\n${TABLE.replace('（元）', '').replaceAll('0000', '')}`],
    [
      'a unit in several headers',
      'Category;"Amount (CNY 10,000)";"Company (CNY 10,000)";"Torch grant (CNY 10,000)"\nKiln;6;4;2\nTrials;4;2;2',
    ],
    [
      'capitals within longer capitals',
      '科目|企业自筹|火炬资助|金额\n窑炉|100,000（壹拾万元整）|20,000（贰万元整）|120,000（壹拾贰万元整）',
    ],
    [
      'cells of full-width figures between commas',
      'Category,Company,Torch Grant,Amount\nKiln,２０，０００,１００，０００,１２０，０００\nTrials,２０，０００,２０，０００,４０，０００',
    ],
    ['a number that ends the name', 'Category,Amount,Company\nPhase 2,100 000,100 000\nKiln,40 000,40 000'],
    ['300,200,100 in 万', '科目,金额（万元）,自筹,资助\n设备,300,200,100\n检测,700,400,300'],
  ])('is none where it is %s', (_what, text) => {
    expect(left(text)).toEqual([]);
  });
});

describe('the form of a text', () => {
  it('is the one that reads most of it, whatever one row looks like', () => {
    expect(lines(`Moulds\t412345\n${LINES}`)).toEqual([
      ['Moulds', 412_345],
      ['Kiln', 3_000_000],
      ['Land', 500_000],
    ]);
  });

  it('is columns of spaces where one row has TABs', () => {
    const text = '科目   金额   自筹\n设备\t3000000\t1800000\n检测   500000   300000';
    expect(lines(text)).toEqual([
      ['设备', 3_000_000],
      ['检测', 500_000],
    ]);
  });

  it('has no header in a row with amounts in Chinese numerals or full-width digits', () => {
    expect(lines('窑炉：三百万元（企业自筹二百万元，火炬资助一百万元）\n土地，500000')).toContainEqual([
      '窑炉',
      3_000_000,
    ]);
  });
});

describe('parts of a line', () => {
  it('are told of where they do not make it', () => {
    expect(left('设备费300万元\n其中：进口设备200万元\n检测费50万元')).toEqual(['within 2']);
  });

  it('may go on in the next row, set in', () => {
    const text = '设备费300万元；\n其中：激光器200万元；\n      机器人100万元。\n检测费50万元。';
    expect(lines(text)).toEqual([
      ['设备费', 3_000_000],
      ['检测费', 500_000],
    ]);
  });

  it('are asked about where one is more than the line', () => {
    expect(lines('设备费30万元\n其中：进口设备200万元\n检测费50万元')[1]).toEqual(['进口设备', 'ambiguous']);
  });

  it('take no sources from the line', () => {
    const text = '设备300万元\n其中：进口设备200万元\n其中：自筹180万元\n其中：资助120万元\n检测50万元';
    expect(read(text).rows.map(paid)[0]).toEqual([
      ['own', 1_800_000],
      ['grant', 1_200_000],
    ]);
  });
});

describe('totals', () => {
  it('that contradict each other are both held against the lines', () => {
    const { total, subtotals } = read('设备300万元\n检测50万元\n合计350万元\n总计400万元');
    expect([total && yuan(total), subtotals.map(yuan)]).toEqual([4_000_000, [3_500_000]]);
  });

  it('in the middle are held against the lines above them', () => {
    const { subtotals } = read('设备300万，材料40万，共340万；管理20万，总共360万');
    expect(subtotals.map(({ from, to, ...row }) => [from, to, yuan(row)])).toEqual([[1, 2, 3_400_000]]);
  });

  it.each([
    ['Item | Amount\nKiln | 300,000\nLand | 50,000\nTotal 合计 | 360,000', 360_000],
    ['Item | Amount\nKiln | 300,000\nLand | 50,000\n合计 / Total | 360,000', 360_000],
    ['Kiln → 300,000\nLand → 50,000\nTotal → 350,000', 350_000],
  ])('are no lines in two languages or behind an arrow', (text, said) => {
    const { total, rows } = read(text);
    expect([total && yuan(total), rows.length]).toEqual([said, 2]);
  });

  it.each([
    'Sources: Company 2,100,000; Torch grant 1,400,000; Total sources 3,500,000\nUses: Equipment 3,000,000; Testing 500,000; Total uses 3,500,000',
    '收入\n企业自筹\t2,100,000\n火炬资助\t1,400,000\n合计\t3,500,000\n支出\nEquipment\t3,000,000\nTesting\t500,000\n合计\t3,500,000',
  ])('of sources and of costs make one budget', (text) => {
    const { total } = read(text);
    expect(lines(text)).toEqual([
      ['Equipment', 3_000_000],
      ['Testing', 500_000],
    ]);
    expect(total && [yuan(total), paid(total)]).toEqual([
      3_500_000,
      [
        ['own', 2_100_000],
        ['grant', 1_400_000],
      ],
    ]);
  });
});

describe('small things', () => {
  it('the number of a heading is no amount', () => {
    expect(lines(`## Part 2\n${LINES}\nPage 2`).map(([name]) => name)).toEqual(['Kiln', 'Land']);
  });

  it('sources parted by a space are two', () => {
    expect(read('单位：万元\n设备费300（自筹150 资助150）\n检测费50（自筹50）').rows.map(paid)[0]).toEqual([
      ['own', 1_500_000],
      ['grant', 1_500_000],
    ]);
  });

  it('an empty cell below a category is of the same one', () => {
    const text = 'Category\tItem\tAmount\nKilns\tOld\t200,000\n\tNew\t100,000';
    expect(read(text).rows.map(({ category, detail }) => `${category}: ${detail}`)).toEqual([
      'Kilns: Old',
      'Kilns: New',
    ]);
  });
});
