import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import type { BudgetReading, FileNote } from '../../../src/program/budget.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import type { Finding } from '../../../src/program/finding.ts';
import { library } from '../../shipped.ts';
import type { RuleExample } from './rule-example.ts';

const { terms, lexicon, evidence } = library;

function check(reading: BudgetReading): readonly Finding[] {
  return checkBudget(reading, terms, lexicon, evidence).findings;
}

type Sides = readonly [breaks: string, holds: string];

interface Row {
  readonly rule: string;
  /** An example of each language: what breaks the rule, and what just does not. */
  readonly en: Sides;
  readonly zh: Sides;
  readonly params?: Readonly<Record<string, string>>;
  readonly formula?: string;
  readonly status?: 'not-checked';
}

const EN = 'Item,Amount,Company,Torch Grant';
const ZH = '科目,金额（万元）,企业自筹,火炬资助';

/** Each row of the rules' specification with its worked example, under the terms of 2025. */
const ROWS: readonly Row[] = [
  {
    rule: 'BUD-IN-001',
    en: ['We have 500,000 units of capacity, 30 engineers and ISO 9001 since 2025.', 'Equipment 500,000'],
    zh: ['公司年产能50万套，员工300人，成立于2012年。', '设备购置50万元'],
  },
  {
    rule: 'BUD-IN-002',
    en: [`Equipment 500,000${' '.repeat(200_000)}`, `Equipment 500,000${' '.repeat(199_000)}`],
    zh: [`设备购置50万元${' '.repeat(200_000)}`, `设备购置50万元${' '.repeat(199_000)}`],
  },
  {
    rule: 'BUD-IN-003',
    en: [
      'Version 1\nEquipment 500,000\nTotal 500,000\n\nVersion 2\nEquipment 600,000\nTotal 600,000',
      'Version 2\nEquipment 600,000\nTotal 600,000',
    ],
    zh: [
      '方案一\n设备购置50万元\n合计50万元\n\n方案二\n设备购置60万元\n合计60万元',
      '方案二\n设备购置60万元\n合计60万元',
    ],
  },
  {
    rule: 'BUD-IN-004',
    en: [
      `Item,Amount,Part A,Part B\nEquipment,500000,300000,200000`,
      `${EN}\nEquipment,500000,300000,200000`,
    ],
    zh: ['科目,金额（万元）,甲,乙\n设备购置,50,30,20', `${ZH}\n设备购置,50,30,20`],
  },
  {
    rule: 'BUD-NUM-001',
    en: ['Equipment 1e400; Testing 20,000', 'Equipment 14,000; Testing 20,000'],
    zh: ['设备购置三万五；检测2万元', '设备购置三万五千；检测2万元'],
  },
  {
    rule: 'BUD-NUM-002',
    en: ['Equipment 33,333.333', 'Equipment 33,333.33'],
    zh: ['设备购置1.2345678万元', '设备购置1.234567万元'],
  },
  {
    rule: 'BUD-NUM-003',
    en: ['Equipment 10,000,000,000,000', 'Equipment 9,999,999,999,999.99'],
    zh: ['设备购置100000亿元', '设备购置99999.9999亿元'],
  },
  {
    rule: 'BUD-NUM-004',
    en: ['Equipment 1.200; Testing 20,000', 'Equipment 1,200; Testing 20,000'],
    zh: ['设备购置80-120万', '设备购置120万'],
  },
  {
    rule: 'BUD-NUM-005',
    en: ['Equipment 4,000,000 (伍佰万元整)', 'Equipment 4,000,000 (肆佰万元整)'],
    zh: ['设备购置 伍佰万元整（¥4,000,000）', '设备购置 肆佰万元整（¥4,000,000）'],
    params: { figuresFen: '400000000', wordsFen: '500000000', diffFen: '-100000000' },
    formula: '4,000,000 − 5,000,000 = −1,000,000',
  },
  {
    rule: 'BUD-UNIT-001',
    en: ['Item,Amount (CNY 10k)\nEquipment,700', 'Item,Amount (CNY)\nEquipment,7000000'],
    zh: ['科目,金额（万元）\n设备购置,700', '科目,金额（元）\n设备购置,7000000'],
    params: { unit: 'CNY-10k', factor: '10000' },
  },
  {
    rule: 'BUD-UNIT-002',
    en: ['Equipment 300', 'Equipment CNY 300'],
    zh: ['科目,金额（万元）\n设备购置,7000000', '科目,金额（元）\n设备购置,7000000'],
  },
  {
    rule: 'BUD-CUR-001',
    en: ['Equipment USD 50,000', 'Equipment CNY 50,000'],
    zh: ['设备购置5万美元', '设备购置5万元'],
  },
  {
    rule: 'BUD-ARI-001',
    en: [
      'Equipment 3,000,000; Testing 800,000; Total 3,900,000',
      'Equipment 3,000,000; Testing 800,000; Total 3,800,000',
    ],
    zh: ['设备购置300万元；检测80万元；合计390万元', '设备购置300万元；检测80万元；合计380万元'],
    params: { declaredFen: '390000000', computedFen: '380000000', diffFen: '10000000' },
    formula: '3,900,000 − 3,800,000 = 100,000',
  },
  {
    rule: 'BUD-ARI-002',
    en: [
      'Equipment 650,000 (company 400,000, grant 200,000)',
      'Equipment 650,000 (company 450,000, grant 200,000)',
    ],
    zh: [
      '设备购置65万元（企业自筹40万元，火炬资助20万元）',
      '设备购置65万元（企业自筹45万元，火炬资助20万元）',
    ],
    params: { amountFen: '65000000', declaredFen: '65000000', computedFen: '60000000', diffFen: '5000000' },
    formula: '650,000 − 600,000 = 50,000',
  },
  {
    rule: 'BUD-ARI-003',
    en: [
      `${EN}\nEquipment,3000000,2100000,900000\nTotal,3000000,2000000,900000`,
      `${EN}\nEquipment,3000000,2100000,900000\nTotal,3000000,2100000,900000`,
    ],
    zh: [`${ZH}\n设备购置,300,210,90\n合计,300,200,90`, `${ZH}\n设备购置,300,210,90\n合计,300,210,90`],
    params: { source: 'own', declaredFen: '200000000', computedFen: '210000000', diffFen: '-10000000' },
    formula: '2,000,000 − 2,100,000 = −100,000',
  },
  {
    rule: 'BUD-ARI-004',
    en: [
      'Item,Amount\nEquipment,2000000\nTesting,1000000\nSubtotal,3500000\nHiring,50000\nTotal,3050000',
      'Item,Amount\nEquipment,2000000\nTesting,1000000\nSubtotal,3000000\nHiring,50000\nTotal,3050000',
    ],
    zh: [
      '科目,金额（万元）\n设备购置,200\n检测,100\n小计,350\n招聘,5\n合计,305',
      '科目,金额（万元）\n设备购置,200\n检测,100\n小计,300\n招聘,5\n合计,305',
    ],
    params: { from: '1', to: '2', declaredFen: '350000000', computedFen: '300000000', diffFen: '50000000' },
    formula: '3,500,000 − 3,000,000 = 500,000',
  },
  {
    rule: 'BUD-ARI-005',
    en: [
      'Item,Amount (CNY 10k)\nEquipment,33.33\nTesting,66.66\nTotal,100.00',
      'Item,Amount (CNY 10k)\nEquipment,33.33\nTesting,66.65\nTotal,100.00',
    ],
    zh: [
      '科目,金额（万元）\n设备购置,33.33\n检测,66.66\n合计,100.00',
      '科目,金额（万元）\n设备购置,33.33\n检测,66.65\n合计,100.00',
    ],
    params: { diffFen: '10000', roomFen: '10000' },
    formula: '|100| ≤ 100',
  },
  {
    rule: 'BUD-CAP-001',
    en: [
      'Equipment 13,800,000 (company 7,300,000, Torch grant 6,500,000)',
      'Equipment 13,800,000 (company 8,800,000, Torch grant 5,000,000)',
    ],
    zh: [
      '设备购置1380万元（企业自筹730万元，火炬资助650万元）',
      '设备购置1380万元（企业自筹880万元，火炬资助500万元）',
    ],
    params: { grantFen: '650000000', capFen: '500000000', overFen: '150000000' },
    formula: '6,500,000 − 5,000,000 = 1,500,000',
  },
  {
    rule: 'BUD-CAP-001',
    en: [
      'Equipment 11,000,000 (company 5,999,999.99, Torch grant 5,000,000.01)',
      'Equipment 11,000,000 (company 6,000,000, Torch grant 5,000,000)',
    ],
    zh: [
      '设备购置1100万元（企业自筹599.999999万元，火炬资助500.000001万元）',
      '设备购置1100万元（企业自筹600万元，火炬资助500万元）',
    ],
    params: { overFen: '1' },
  },
  {
    rule: 'BUD-CAP-002',
    en: [
      'Equipment 13,800,000 (company 7,300,000, Torch grant 6,500,000)',
      'Equipment 13,800,000 (company 8,800,000, Torch grant 5,000,000)',
    ],
    zh: [
      '设备购置1380万元（企业自筹730万元，火炬资助650万元）',
      '设备购置1380万元（企业自筹880万元，火炬资助500万元）',
    ],
    params: { totalFen: '1380000000', otherFen: '0', capFen: '500000000', ownFen: '880000000' },
    formula: '13,800,000 − 0 − 5,000,000 = 8,800,000',
  },
  {
    rule: 'BUD-CAP-003',
    en: ['Item,Amount\nEquipment,5000000', 'Item,Amount,Company\nEquipment,5000000,5000000'],
    zh: ['科目,金额（万元）\n设备购置,500', '科目,金额（万元）,企业自筹\n设备购置,500,500'],
    params: { capFen: '500000000' },
    status: 'not-checked',
  },
  {
    rule: 'BUD-MATCH-001',
    en: [
      'Equipment 3,000,000 (Torch grant 3,000,000)',
      'Equipment 3,000,000 (Torch grant 2,999,999.99, company 0.01)',
    ],
    zh: ['设备购置300万元（火炬资助300万元）', '设备购置300万元（火炬资助299.999999万元，自筹0.000001万元）'],
    params: { grantFen: '300000000', ownFen: '0' },
  },
  {
    rule: 'BUD-MATCH-002',
    en: [
      'Equipment 4,500,000 (company 1,500,000, Torch grant 3,000,000)',
      'Equipment 6,000,000 (company 3,000,000, Torch grant 3,000,000)',
    ],
    zh: [
      '设备购置450万元（企业自筹150万元，火炬资助300万元）',
      '设备购置600万元（企业自筹300万元，火炬资助300万元）',
    ],
    params: { ownFen: '150000000', grantFen: '300000000', diffFen: '150000000', ratio: '1:1' },
    formula: '3,000,000 − 1,500,000 = 1,500,000',
  },
  {
    rule: 'BUD-MATCH-003',
    en: [
      'Testing 2,200,000 (company 1,000,000, grant 1,200,000); Equipment 900,000 (company 900,000)',
      'Testing 2,200,000 (company 1,100,000, grant 1,100,000); Equipment 900,000 (company 900,000)',
    ],
    zh: [
      '检测220万元（自筹100万元，资助120万元）；设备购置90万元（自筹90万元）',
      '检测220万元（自筹110万元，资助110万元）；设备购置90万元（自筹90万元）',
    ],
    params: { ownFen: '100000000', grantFen: '120000000', diffFen: '20000000' },
    formula: '1,200,000 − 1,000,000 = 200,000',
  },
  {
    rule: 'BUD-MATCH-004',
    en: ['Equipment 50,000 (company 0.01, grant 49,999.99)', 'Equipment 50,000 (grant 50,000)'],
    zh: ['设备购置5万元（企业自筹5万元）', '设备购置5万元（火炬资助5万元）'],
  },
  {
    rule: 'BUD-MATCH-005',
    en: ['Equipment 13,800,000 (company 7,300,000, grant 6,500,000)', 'Equipment 13,800,000'],
    zh: ['设备购置1380万元（自筹730万元，资助650万元）', '设备购置1380万元'],
    params: { ownPercent: '52.9', grantPercent: '47.1' },
    formula: '7,300,000 : 6,500,000 = 52.9 : 47.1',
  },
  {
    rule: 'BUD-SRC-001',
    en: [
      `${EN}\nEquipment,300000,200000,100000\nTesting,50000,—,`,
      `${EN}\nEquipment,300000,200000,100000\nTesting,50000,50000,—`,
    ],
    zh: [`${ZH}\n设备购置,30,20,10\n检测,5,—,`, `${ZH}\n设备购置,30,20,10\n检测,5,5,—`],
    params: { amountFen: '5000000' },
  },
  {
    rule: 'BUD-SRC-002',
    en: [
      'Equipment 4,000,000 (company 1,000,000, provincial bonus 1,000,000, bank loan 2,000,000)',
      'Equipment 4,000,000 (company 3,000,000, Torch grant 1,000,000)',
    ],
    zh: [
      '设备购置400万元（自筹100万元，省级奖励100万元，银行贷款200万元）',
      '设备购置400万元（自筹300万元，火炬资助100万元）',
    ],
    params: { otherFen: '300000000' },
  },
  {
    rule: 'BUD-CAT-001',
    en: ['Land use 50,000', 'Equipment 50,000'],
    zh: ['贷款利息5万元', '设备购置5万元'],
    params: { inList: 'no' },
  },
  {
    rule: 'BUD-CAT-002',
    en: ['Talent Recruitment & Training 1,200,000', 'Talent recruitment 1,200,000'],
    zh: ['人才引进与培训120万元', '人才引进120万元'],
    params: { inList: 'partly' },
  },
  {
    rule: 'BUD-LIN-001',
    en: ['Equipment 50,000; EQUIPMENT 50,000', 'Equipment 50,000; EQUIPMENT 50,000.01'],
    zh: ['设备购置5万元；设备 购置5万元', '设备购置5万元；设备购置5.000001万元'],
    params: { amountFen: '5000000', first: '1' },
  },
  {
    rule: 'BUD-LIN-002',
    en: ['Equipment TBD; Testing 50,000', 'Equipment 0; Testing 50,000'],
    zh: ['设备购置待定；检测5万元', '设备购置0元；检测5万元'],
  },
  {
    rule: 'BUD-LIN-003',
    en: ['Item,Amount\nEquipment,"(50,000)"', 'Item,Amount\nEquipment,"50,000"'],
    zh: ['科目,金额（万元）\n设备购置,-5', '科目,金额（万元）\n设备购置,5'],
    params: { amountFen: '-5000000' },
  },
  {
    rule: 'BUD-LIN-004',
    en: ['Equipment 0; Testing 50,000', 'Equipment 0.01; Testing 50,000'],
    zh: ['设备购置0元；检测5万元', '设备购置1分；检测5万元'],
  },
  {
    rule: 'BUD-LIN-005',
    en: ['Item,Amount\nEquipment,50000', 'Item,Amount,Key outcome\nEquipment,50000,a line'],
    zh: ['科目,金额（元）\n设备购置,50000', '科目,金额（元）,预期成果\n设备购置,50000,一条产线'],
  },
  {
    rule: 'BUD-SEC-001',
    en: ['Item,Amount\n"=HYPERLINK(""http://x.example"")",50000', 'Item,Amount\nEquipment = new,50000'],
    zh: ['科目,金额（元）\n"+cmd|设备",50000', '科目,金额（元）\n设备+安装,50000'],
  },
];

const B2 = { sheet: 'Sheet1', row: 2, cell: 'B2' };

/** What a reader of files notes, each beside the file without it. */
const NOTES: readonly (readonly [rule: string, says: string, note: FileNote])[] = [
  [
    'BUD-XLS-001',
    'B2 holds =A2*3 and no value',
    { kind: 'no-stored-value', formula: 'A2*3', sum: false, where: B2 },
  ],
  ['BUD-XLS-002', 'B2 holds #REF!', { kind: 'cell-error', text: '#REF!', where: B2 }],
  ['BUD-XLS-003', 'row 2 is hidden', { kind: 'hidden', what: 'rows', names: ['2'], where: B2 }],
  [
    'BUD-XLS-004',
    '=SUM(B2:B2) over three lines',
    { kind: 'total-misses', formula: 'SUM(B2:B2)', cells: ['B3', 'B4'], where: B2 },
  ],
];

function file(notes: readonly FileNote[], confirmed = true): BudgetReading {
  const reading = readBudgetText('Item,Amount\nEquipment,50000\nTesting,20000\nHiring,30000\nTotal,100000');
  return reading.kind === 'budget'
    ? { ...reading, file: { format: 'xlsx', sheet: 'Sheet1', encoding: null, confirmed, notes } }
    : reading;
}

export const BUDGET_EXAMPLES: readonly RuleExample[] = [
  ...ROWS.flatMap(({ rule, en, zh, params, formula, status }) =>
    [en, zh].flatMap(([breaks, holds]): RuleExample[] => [
      {
        rule,
        says: breaks.trim(),
        result: 'breaks',
        findings: () => check(readBudgetText(breaks, { slash: true })),
        ...(params && { params }),
        ...(formula && { formula }),
        ...(status && { status }),
      },
      {
        rule,
        says: holds.trim(),
        result: 'holds',
        findings: () => check(readBudgetText(holds, { slash: true })),
        ...(status && { status }),
      },
    ]),
  ),
  ...NOTES.flatMap(([rule, says, note]): RuleExample[] => [
    { rule, says, result: 'breaks', findings: () => check(file([note])) },
    { rule, says: `not: ${says}`, result: 'holds', findings: () => check(file([])) },
  ]),
  {
    rule: 'BUD-IN-005',
    says: 'a table read from a PDF',
    result: 'breaks',
    findings: () => check(file([], false)),
  },
  {
    rule: 'BUD-IN-005',
    says: 'a table read and confirmed',
    result: 'holds',
    findings: () => check(file([])),
  },
];
