import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

const check = (text: string, slash = false) =>
  checkBudget(readBudgetText(text, { slash }), TERMS, LEXICON, cite);
const yuan = (fen: bigint | null) => (fen === null ? null : Number(fen) / 100);
const lines = (text: string, slash = false) =>
  check(text, slash).lines.map((line) => [line.category, yuan(line.amount)]);
const sources = (text: string) => {
  const { own, grant, other } = check(text).totals;
  return [yuan(own), yuan(grant), yuan(other)];
};

describe('a sum', () => {
  const KILN_AND_LAND = [
    ['窑炉', 3_000_000],
    ['土地', 500_000],
  ];

  it.each([
    ...[
      '共350万元',
      '总共350万元',
      '一共350万元',
      '合共350万元',
      '共需350万元',
      '共计350万元',
      '两项共350万元',
    ],
    ...['以上共计350万元', 'altogether 3.5 million', 'in total 3,500,000'],
  ])('of all lines is no line: %s', (sum) => {
    expect(lines(`窑炉300万元，土地50万元，${sum}`)).toEqual(KILN_AND_LAND);
    expect(check(`窑炉300万元，土地50万元，${sum}`).totals.declared).toBe(350_000_000n);
  });

  it.each([
    '科目\t金额（万元）\n窑炉\t300\n设备费合计\t300\n土地\t50\n土地费合计\t50\n总计\t350',
    '科目\t金额（万元）\n窑炉\t300\n本页合计\t300\n土地\t50\n合计\t350',
    'Item\tAmount\n窑炉\t3,000,000\nEquipment total\t3,000,000\n土地\t500,000\nTotal\t3,500,000',
    'Item\tAmount\n窑炉\t3,000,000\nTotal A\t3,000,000\n土地\t500,000\nTotal B\t500,000\nGrand total\t3,500,000',
  ])('of some lines is none either: %s', (text) => {
    expect(lines(text)).toEqual(KILN_AND_LAND);
    expect(
      check(text).findings.filter(({ severity, status }) => severity === 'error' && status === 'fail'),
    ).toEqual([]);
  });

  it('is a line where it is all that is said of its part', () => {
    expect(lines('窑炉费合计300万元，土地费合计50万元，总计350万元').map(([, fen]) => fen)).toEqual([
      3_000_000, 500_000,
    ]);
  });

  it('of some lines that is wrong is an error', () => {
    const text = '科目\t金额（万元）\n窑炉\t300\n设备费合计\t310\n土地\t50\n总计\t350';
    expect(check(text).findings.find(({ rule }) => rule === 'BUD-ARI-004')?.status).toBe('fail');
  });

  it('is not what only begins with its word', () => {
    const text = 'Item\tAmount\nTotal quality management\t400,000\nTotal station\t500,000\n总装线\t600,000';
    expect(lines(text)).toHaveLength(3);
  });
});

describe('the name of a line', () => {
  it.each([
    ['• Equipment — ¥3.0m — company ¥2.0m, Torch ¥1.0m\n• Land — ¥0.5m', 'Equipment'],
    ['Kiln – 3,000,000; Land – 500,000', 'Kiln'],
  ])('ends before the dash that leads to the amount: %s', (text, name) => {
    expect(lines(text)[0]?.[0]).toBe(name);
  });

  it('begins after the mark that parts it from the line before', () => {
    expect(lines('窑炉300万（自筹200万，火炬100万）、土地100万（自筹）')).toEqual([
      ['窑炉', 3_000_000],
      ['土地', 1_000_000],
    ]);
  });
});

describe('the parts of a line', () => {
  const KILN_AND_LAND = [
    ['窑炉', 3_000_000],
    ['土地', 1_000_000],
  ];

  it.each([
    ['several in one clause', '窑炉300万元，其中进口100万元，国产200万元；土地100万元'],
    ['the first of two, by the total', '窑炉300万元，其中进口100万元，土地100万元；合计400万元'],
    [
      'not filling their line, by the total',
      '窑炉300万元，其中进口100万元，国产50万元；土地100万元；合计400万元',
    ],
    ['rows of a table', '科目\t金额（万元）\n窑炉\t300\n其中：进口\t200\n国产\t100\n土地\t100\n合计\t400'],
    [
      'every row marked',
      '科目\t金额（万元）\n窑炉\t300\n其中：进口\t200\n其中：国产\t80\n土地\t100\n合计\t400',
    ],
  ])('are not counted again: %s', (_what, text) => {
    expect(lines(text)).toEqual(KILN_AND_LAND);
  });

  it('are not counted again in English', () => {
    expect(
      lines('Kiln 3,000,000, of which imported 1,000,000 and domestic 2,000,000; Land 90,000', true),
    ).toEqual([
      ['Kiln', 3_000_000],
      ['Land', 90_000],
    ]);
  });

  it('are asked about where nothing tells whether they are parts or lines', () => {
    const { outcome, questions } = check('窑炉300万元，其中进口100万元，国产50万元；土地100万元');
    expect(outcome).toBe('question');
    expect(questions.map(({ about }) => about)).toEqual(['BUD-NUM-004:2']);
  });
});

describe('sources in a sentence of their own', () => {
  it.each([
    ['of several lines', '我们计划购置窑炉300万元，土地50万元。其中企业自筹200万元，申请火炬资助150万元。'],
    ['of the total', '窑炉300万元。土地50万元。合计350万元。其中企业自筹200万元，申请火炬资助150万元。'],
    [
      'of the total, first',
      '本项目总预算350万元，其中企业自筹200万元，申请火炬资助150万元。窑炉300万元，土地50万元。',
    ],
    [
      'in English',
      'We will spend 3 million yuan on kilns and 500,000 yuan on land. The company pays 2 million and we ask for 1.5 million from Torch.',
    ],
  ])('are the whole budget’s: %s', (_what, text) => {
    expect(check(text).totals.computed).toBe(350_000_000n);
    expect(sources(text).slice(0, 2)).toEqual([2_000_000, 1_500_000]);
  });

  it.each([
    'kiln 3,000,000, land 500,000, grant 1,500,000, company 2,000,000',
    '窑炉300万，土地50万，企业自筹200万，火炬资助150万',
    '买窑炉要300万，土地50万，其中我们自己出200万，想申请150万',
    '单位：万元 窑炉300，土地50，自筹200，资助150',
    '窑炉300万元，土地50万元（企业自筹200万元，火炬资助150万元）',
  ])('are the whole budget’s when they follow the last line and make all lines: %s', (text) => {
    expect(sources(text).slice(0, 2)).toEqual([2_000_000, 1_500_000]);
    expect(check(text).lines.every(({ own }) => own === null)).toBe(true);
    expect(check(text).findings.find(({ rule }) => rule === 'BUD-ARI-002')?.status).toBe('pass');
  });

  it('are not known where the words that name them are not understood', () => {
    const { totals, questions } = check('Kiln 3,000,000 own funding and 2,000,000 Torch', true);
    expect([totals.own, totals.grant]).toEqual([null, null]);
    expect(questions).toHaveLength(1);
  });

  it('are the line’s where they stand under it', () => {
    const text = '窑炉 300万元\n其中：企业自筹200万元，火炬资助100万元\n土地 50万元\n其中：企业自筹50万元';
    expect(check(text).lines.map(({ own, grant }) => [yuan(own), yuan(grant)])).toEqual([
      [2_000_000, 1_000_000],
      [500_000, 0],
    ]);
  });

  it('are the project’s where only totals are said', () => {
    const text =
      'Total project cost is CNY 9 million. We ask for CNY 4 million from Torch and the company pays CNY 5 million.';
    expect(sources(text)).toEqual([5_000_000, 4_000_000, 0]);
  });

  it('that do not add up to the lines are an error without a stated total too', () => {
    const text = '窑炉300万元，土地50万元。其中企业自筹100万元，申请火炬资助150万元。';
    const [found] = check(text).findings.filter(({ rule }) => rule === 'BUD-ARI-002');
    expect(found).toMatchObject({ status: 'fail', params: { diffFen: '100000000' } });
  });
});

describe('a source that pays the rest', () => {
  it.each([
    ['窑炉700万元，其中申请火炬资助300万元，其余自筹', [4_000_000, 3_000_000, 0]],
    ['窑炉700万元（火炬资助300万元，其余企业自筹）', [4_000_000, 3_000_000, 0]],
    ['窑炉700万元，申请火炬资助300万元，贷款100万元，余下部分由企业承担', [3_000_000, 3_000_000, 1_000_000]],
    ['窑炉700万元，火炬资助40%，剩余资金均由企业自筹', [4_200_000, 2_800_000, 0]],
    ['Kiln 7,000,000 (Torch 3,000,000, the rest from the company)', [4_000_000, 3_000_000, 0]],
    ['Kiln 7,000,000, of which Torch grant 3,000,000, remainder company', [4_000_000, 3_000_000, 0]],
    ['科目\t金额\t资金来源\n窑炉\t700万\t火炬资助300万，其余自筹', [4_000_000, 3_000_000, 0]],
    ['Item,Amount,Source\nKiln,7000000,Torch 3000000 / balance company', [4_000_000, 3_000_000, 0]],
    ['Item,Amount,Source\nKiln,7000000,Torch 3000000 / company remainder', [4_000_000, 3_000_000, 0]],
    ['项目总投资700万元，其中申请火炬资助300万元，其余由企业自筹。', [4_000_000, 3_000_000, 0]],
  ])('pays what the others leave: %s', (text, paid) => {
    expect(sources(text)).toEqual(paid);
    expect(check(text).findings.find(({ rule }) => rule === 'BUD-ARI-002')?.status).toBe('pass');
  });

  it.each([
    '窑炉300万，土地50万，火炬资助150万，其余自筹',
    '窑炉300万元。土地50万元。申请火炬资助150万元，其余由企业自筹。',
    'Kiln 3,000,000; land 500,000; Torch grant 1,500,000, the rest from the company',
  ])('pays the rest of all lines where the grant is for all: %s', (text) => {
    expect(sources(text).slice(0, 2)).toEqual([2_000_000, 1_500_000]);
  });

  it('is asked about where it may be the last line’s rest or that of all', () => {
    const { questions } = check('窑炉300万，土地250万，火炬资助150万，其余自筹');
    expect(questions.map(({ about }) => about)).toEqual(['BUD-NUM-004:2']);
  });

  it('pays nothing that is known while another source is not', () => {
    const { totals, outcome } = check('Item,Amount,Source\nKiln,7000000,Torch TBD / rest company');
    expect([totals.own, outcome]).toEqual([null, 'question']);
  });
});

describe('amounts in sentences around a budget', () => {
  const LINES = 'Kiln 3,000,000\nLand 500,000';

  it('are asked about when they may be costs', () => {
    expect(check(`${LINES}\nWe have to pay 300,000 to the installers.`).questions).toHaveLength(1);
  });

  it.each([
    'Our revenue in 2024 was 30,000,000 yuan.',
    'Funding goes up to CNY 9,999,999.',
    '注册资本：3000万元',
    '联系人：张三 13812345678',
    '起止日期：2026年1月至2027年12月',
    '项目编号：2026010203',
    '项目名称：5G基站产业化',
    'Expected annual output value: 50,000,000 yuan',
    '达产后预计年销售收入5000万元，利税800万元。',
  ])('are left alone when they are about something else: %s', (sentence) => {
    expect(lines(`${LINES}\n${sentence}`)).toEqual([
      ['Kiln', 3_000_000],
      ['Land', 500_000],
    ]);
  });
});

describe('costs with words of business in their names', () => {
  it.each([
    'Sales training',
    'Capacity upgrade',
    'Export certification',
    '销售渠道建设',
    '产能升级',
    '出口认证',
    '收入管理系统',
  ])('stay lines: %s', (name) => {
    expect(lines(`Kiln 3,000,000\n${name} 500,000\n合计 3,500,000`)).toEqual([
      ['Kiln', 3_000_000],
      [name, 500_000],
    ]);
  });
});

describe('small bare numbers', () => {
  it.each([
    ['among other words', 'I have 2 questions:\nrooms 300\ndesks 200', 'no-budget'],
    ['under a word for a budget', 'Budget:\nrooms 300\ndesks 200', 'question'],
    ['alone', 'rooms 300\ndesks 200', 'question'],
    ['with a total', 'rooms 300\ndesks 200\ntotal 500', 'question'],
  ])('%s: %s', (_where, text, outcome) => {
    expect(check(text).outcome).toBe(outcome);
  });
});

describe('columns as Chinese applicants head them', () => {
  it.each([
    [
      '科目,总预算（万元）,财政资金,自筹资金,其他来源',
      '窑炉,300,100,150,50',
      [1_500_000, 1_000_000, 500_000],
    ],
    ['科目,国家财政资金,地方财政资金,自筹经费（万元）', '窑炉,100,50,150', [1_500_000, 1_000_000, 500_000]],
    [
      '费用类别,申请专项经费（万元）,自筹经费（万元）,合计（万元）',
      '窑炉,100,200,300',
      [2_000_000, 1_000_000, 0],
    ],
    ['科目,预算（万元）,火炬资助,企业自筹,省市配套', '窑炉,300,100,150,50', [1_500_000, 1_000_000, 500_000]],
    ['科目,预算（万元）,火炬资助,企业自筹,其他', '窑炉,300,100,150,50', [1_500_000, 1_000_000, 500_000]],
  ])('%s', (header, row, told) => {
    const text = `${header}\n${row}`;
    expect(check(text).outcome).toBe('checked');
    expect(check(text).totals.computed).toBe(300_000_000n);
    expect(sources(text)).toEqual(told);
  });

  it('takes the columns of years for parts of the total beside them', () => {
    const text =
      '科目,2026年（万元）,2027年（万元）,合计（万元）\n窑炉,200,100,300\n土地,20,30,50\n合计,220,130,350';
    expect(check(text)).toMatchObject({ outcome: 'checked', totals: { computed: 350_000_000n } });
  });

  it('drops the number of an outline from the name', () => {
    expect(lines('科目,金额（万元）\n一、窑炉,300\n二、土地,20\n3D打印,50')).toEqual([
      ['窑炉', 3_000_000],
      ['土地', 200_000],
      ['3D打印', 500_000],
    ]);
  });
});

describe('sources that stand before the amount of their line', () => {
  it.each([
    ['设备购置 企业300万 资助600万 合计900万\n认证检测 企业100万 资助50万 合计150万', 9_000_000],
    ['设备购置：企业自筹300万元，申请资助600万元\n认证检测：企业自筹100万元，申请资助50万元', 9_000_000],
    ['Equipment: company 3m, grant 6m, total 9m\nTesting: company 1m, grant 0.5m', 9_000_000],
  ])('are its own, and make the amount where none follows: %s', (text, first) => {
    expect(lines(text).map(([, amount]) => amount)).toEqual([first, 1_500_000]);
    expect(sources(text)).toEqual([4_000_000, 6_500_000, 0]);
  });

  it('are no sources where the name only ends like one', () => {
    expect(lines('Consulting company 200000, equipment 300000')).toEqual([
      ['Consulting company', 200_000],
      ['equipment', 300_000],
    ]);
  });
});
