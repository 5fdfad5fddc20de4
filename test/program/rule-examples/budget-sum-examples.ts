import { EN, examplesOf, type Row, ZH } from './budget-example.ts';

/** Sums, the cap, matching and sources. */
const ROWS: readonly Row[] = [
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
];

export const BUDGET_SUM_EXAMPLES = examplesOf(ROWS);
