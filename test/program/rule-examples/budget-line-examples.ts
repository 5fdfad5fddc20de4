import { examplesOf, type Row } from './budget-example.ts';

/** Categories and lines. */
const ROWS: readonly Row[] = [
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

export const BUDGET_LINE_EXAMPLES = examplesOf(ROWS);
