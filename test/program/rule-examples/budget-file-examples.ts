import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import type { BudgetReading, FileNote } from '../../../src/program/budget.ts';
import { check } from './budget-example.ts';
import type { RuleExample } from './rule-example.ts';

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

export const BUDGET_FILE_EXAMPLES: readonly RuleExample[] = [
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
