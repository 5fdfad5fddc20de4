import { EN, examplesOf, type Row, ZH } from './budget-example.ts';

/** What is handed in, and the amounts and units in it. */
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
    rule: 'BUD-IN-006',
    en: [
      'Item,Amount\nEquipment,500000\nTesting,30000\nMoulds 20000',
      'Item,Amount\nEquipment,500000\nTesting,30000\nMoulds,20000',
    ],
    zh: [
      '科目,金额（元）\n设备购置,500000\n检测,30000\n模具费2万元',
      '科目,金额（元）\n设备购置,500000\n检测,30000\n模具费,20000',
    ],
  },
  {
    rule: 'BUD-IN-007',
    en: [
      'Item,Amount,Company,Grant,Last year\nEquipment,500000,300000,200000,450000',
      'Item,Amount,Company,Grant\nEquipment,500000,300000,200000',
    ],
    zh: [
      '科目,单价,数量,金额（元）,企业自筹,火炬资助\n设备购置,250000,2,500000,300000,200000',
      '科目,数量,金额（元）,企业自筹,火炬资助\n设备购置,2,500000,300000,200000',
    ],
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
];

export const BUDGET_INPUT_EXAMPLES = examplesOf(ROWS);
