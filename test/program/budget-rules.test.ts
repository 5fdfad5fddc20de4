import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { BudgetFile, FileNote } from '../../src/program/budget.ts';
import { BUDGET_RULES } from '../../src/program/budget-rules/registry.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import type { Finding } from '../../src/program/finding.ts';
import { cite, LEXICON, TERMS } from './invented-terms.ts';

function findings(budget: string | BudgetFile): readonly Finding[] {
  const text = typeof budget === 'string' ? budget : 'Kiln 500,000; Land 20,000';
  const reading = readBudgetText(text, { slash: true });
  const file = typeof budget === 'string' ? {} : { file: budget };
  return checkBudget({ ...reading, ...file }, TERMS, LEXICON, cite).findings;
}

/** A workbook with what was noticed in it. */
function workbook(...notes: readonly FileNote[]): BudgetFile {
  return { format: 'xlsx', sheet: 'Budget', encoding: null, confirmed: true, notes };
}

const B2 = { sheet: 'Budget', row: 2, line: 1, cell: 'B2' };
const B4 = { sheet: 'Budget', row: 4, cell: 'B4' };

interface Example {
  readonly rule: string;
  readonly breaks: string | BudgetFile;
  /** As near as can be, on the other side of the limit. */
  readonly holds: string | BudgetFile;
  readonly params?: Readonly<Record<string, string>>;
  readonly formula?: string;
}

const TABLE = 'Item,Amount,Company,Torch Grant';

/** One example per rule that breaks it and one that just does not. The cap is 2,000,000 yuan. */
const EXAMPLES: readonly Example[] = [
  { rule: 'BUD-IN-001', breaks: 'We fired 500 kilns of 30 engineers in 2031.', holds: 'Kiln 500,000' },
  {
    rule: 'BUD-IN-002',
    breaks: `Kiln 500,000${' '.repeat(200_000)}`,
    holds: `Kiln 500,000${' '.repeat(199_000)}`,
  },
  {
    rule: 'BUD-IN-003',
    breaks: 'Version 1\nKiln 500,000\nTotal 500,000\n\nVersion 2\nKiln 600,000\nTotal 600,000',
    holds: 'Version 2\nKiln 600,000\nTotal 600,000',
  },
  {
    rule: 'BUD-IN-004',
    breaks: 'Item,Amount,Part A,Part B\nKiln,500000,300000,200000',
    holds: `${TABLE}\nKiln,500000,300000,200000`,
  },
  {
    rule: 'BUD-IN-006',
    breaks: 'Item,Amount\nKiln,500000\nLand,20000\nMoulds 20000',
    holds: 'Item,Amount\nKiln,500000\nLand,20000\nMoulds,20000',
  },
  {
    rule: 'BUD-IN-007',
    breaks: `${TABLE},Last year\nKiln,500000,300000,200000,450000`,
    holds: `${TABLE},Share\nKiln,500000,300000,200000,100%`,
  },
  { rule: 'BUD-NUM-001', breaks: 'Kiln 1e400; Land 20,000', holds: 'Kiln 14,000; Land 20,000' },
  { rule: 'BUD-NUM-002', breaks: 'Kiln 33,333.333', holds: 'Kiln 33,333.33' },
  { rule: 'BUD-NUM-003', breaks: 'Kiln 10,000,000,000,000', holds: 'Kiln 9,999,999,999,999.99' },
  { rule: 'BUD-NUM-004', breaks: 'Kiln 80-120万', holds: 'Kiln 80万' },
  {
    rule: 'BUD-NUM-005',
    breaks: '窑炉 伍佰万元整（¥4,000,000）',
    holds: '窑炉 肆佰万元整（¥4,000,000）',
    params: { figuresFen: '400000000', wordsFen: '500000000', diffFen: '-100000000' },
  },
  { rule: 'BUD-UNIT-001', breaks: 'Kiln 700万', holds: 'Kiln 7,000,000' },
  { rule: 'BUD-UNIT-002', breaks: 'Kiln 9,999', holds: 'Kiln 10,000' },
  { rule: 'BUD-CUR-001', breaks: 'Kiln USD 50,000', holds: 'Kiln CNY 50,000' },
  {
    rule: 'BUD-ARI-001',
    breaks: 'Kiln 3,000,000; Land 800,000; Total 3,900,000',
    holds: 'Kiln 3,000,000; Land 800,000; Total 3,800,000',
    params: { declaredFen: '390000000', computedFen: '380000000', diffFen: '10000000' },
    formula: '3,900,000 − 3,800,000 = 100,000',
  },
  {
    rule: 'BUD-ARI-002',
    breaks: 'Kiln 650,000 (company 300,000, grant 300,000)',
    holds: 'Kiln 650,000 (company 300,000, grant 300,000, loan 50,000)',
    params: { amountFen: '65000000', declaredFen: '65000000', computedFen: '60000000', diffFen: '5000000' },
    formula: '650,000 − 600,000 = 50,000',
  },
  {
    rule: 'BUD-ARI-003',
    breaks: `${TABLE}\nKiln,3000000,2100000,900000\nTotal,3000000,2000000,900000`,
    holds: `${TABLE}\nKiln,3000000,2100000,900000\nTotal,3000000,2100000,900000`,
    params: { source: 'own', declaredFen: '200000000', computedFen: '210000000', diffFen: '-10000000' },
  },
  {
    rule: 'BUD-ARI-004',
    breaks: 'Item,Amount\nKiln,2000000\nLand,1000000\nSubtotal,3500000\nInterest,50000\nTotal,3050000',
    holds: 'Item,Amount\nKiln,2000000\nLand,1000000\nSubtotal,3000000\nInterest,50000\nTotal,3050000',
    params: { from: '1', to: '2', diffFen: '50000000' },
  },
  {
    rule: 'BUD-ARI-005',
    breaks: '科目,金额（万元）\n窑炉,33.33\n土地,66.66\n合计,100.00',
    holds: '科目,金额（万元）\n窑炉,33.33\n土地,66.65\n合计,100.00',
    params: { diffFen: '10000', roomFen: '10000' },
  },
  {
    rule: 'BUD-CAP-001',
    breaks: 'Kiln 5,000,000 (company 2,999,999, grant 2,000,001)',
    holds: 'Kiln 5,000,000 (company 3,000,000, grant 2,000,000)',
    params: { grantFen: '200000100', capFen: '200000000', overFen: '100' },
    formula: '2,000,001 − 2,000,000 = 1',
  },
  {
    rule: 'BUD-CAP-002',
    breaks: 'Kiln 5,000,000 (company 2,500,000, grant 2,400,000, loan 100,000)',
    holds: 'Kiln 5,000,000 (company 2,900,000, grant 2,000,000, loan 100,000)',
    params: { totalFen: '500000000', otherFen: '10000000', capFen: '200000000', ownFen: '290000000' },
    formula: '5,000,000 − 100,000 − 2,000,000 = 2,900,000',
  },
  { rule: 'BUD-CAP-003', breaks: 'Kiln 5,000,000', holds: 'Kiln 5,000,000 (company 5,000,000)' },
  {
    rule: 'BUD-MATCH-001',
    breaks: 'Kiln 1,000,000 (grant 1,000,000)',
    holds: 'Kiln 1,000,000 (grant 999,999, company 1)',
    params: { grantFen: '100000000', ownFen: '0' },
  },
  {
    rule: 'BUD-MATCH-002',
    breaks: 'Kiln 1,000,000 (company 499,999, grant 500,001)',
    holds: 'Kiln 1,000,000 (company 500,000, grant 500,000)',
    params: { ownFen: '49999900', grantFen: '50000100', diffFen: '200', neededFen: '50000100', ratio: '1:1' },
  },
  {
    rule: 'BUD-MATCH-003',
    breaks: 'Kiln 2,200,000 (company 1,000,000, grant 1,200,000); Land 900,000 (company 900,000)',
    holds: 'Kiln 2,200,000 (company 1,100,000, grant 1,100,000); Land 900,000 (company 900,000)',
    params: { ownFen: '100000000', grantFen: '120000000', diffFen: '20000000' },
  },
  { rule: 'BUD-MATCH-004', breaks: 'Kiln 50,000 (company 50,000)', holds: 'Kiln 50,000 (grant 50,000)' },
  {
    rule: 'BUD-MATCH-005',
    breaks: 'Kiln 300,000 (company 200,000, grant 100,000)',
    holds: 'Kiln 300,000',
    params: { ownFen: '20000000', grantFen: '10000000', ownPercent: '66.7', grantPercent: '33.3' },
  },
  {
    rule: 'BUD-SRC-001',
    breaks: `${TABLE}\nKiln,300000,200000,100000\nLand,50000,—,`,
    holds: `${TABLE}\nKiln,300000,200000,100000\nLand,50000,50000,—`,
  },
  {
    rule: 'BUD-SRC-002',
    breaks: 'Kiln 3,000,000 (company 1,000,000, provincial bonus 2,000,000)',
    holds: 'Kiln 3,000,000 (company 1,000,000, grant 2,000,000)',
    params: { otherFen: '200000000' },
  },
  { rule: 'BUD-CAT-001', breaks: 'Land 50,000', holds: 'Kiln 50,000' },
  { rule: 'BUD-CAT-002', breaks: 'Trials 50,000', holds: 'Glaze trials 50,000' },
  { rule: 'BUD-LIN-001', breaks: 'Kiln 50,000; KILN 50,000', holds: 'Kiln 50,000; Kiln 50,001' },
  { rule: 'BUD-LIN-002', breaks: 'Kiln TBD; Land 50,000', holds: 'Kiln 0; Land 50,000' },
  { rule: 'BUD-LIN-003', breaks: 'Kiln -50,000', holds: 'Kiln 50,000' },
  { rule: 'BUD-LIN-004', breaks: 'Kiln 0; Land 50,000', holds: 'Kiln 0.01; Land 50,000' },
  {
    rule: 'BUD-LIN-005',
    breaks: 'Item,Amount\nKiln,50000',
    holds: 'Item,Amount,Key outcome\nKiln,50000,hotter',
  },
  {
    rule: 'BUD-IN-005',
    breaks: { ...workbook(), format: 'pdf', confirmed: false },
    holds: { ...workbook(), format: 'pdf' },
    params: { lines: '2' },
  },
  {
    rule: 'BUD-XLS-001',
    breaks: workbook({ kind: 'no-stored-value', formula: 'A2*3', sum: false, where: B2 }),
    holds: workbook(),
    params: { formula: 'A2*3', computed: 'no' },
  },
  {
    rule: 'BUD-XLS-002',
    breaks: workbook({ kind: 'cell-error', text: '#REF!', where: B2 }),
    holds: workbook(),
    params: { text: '#REF!' },
  },
  {
    rule: 'BUD-XLS-003',
    breaks: workbook({ kind: 'hidden', what: 'rows', names: ['2'], where: B2 }),
    holds: workbook(),
    params: { what: 'rows', names: '2' },
  },
  {
    rule: 'BUD-XLS-004',
    breaks: workbook({ kind: 'total-misses', formula: 'SUM(B2:B2)', cells: ['B3'], where: B4 }),
    holds: workbook(),
    params: { cells: 'B3' },
  },
  {
    rule: 'BUD-SEC-001',
    breaks: 'Item,Amount\n"=HYPERLINK(""http://x.example"")",50000',
    holds: 'Item,Amount\nKiln = hot,50000',
  },
];

const BROKEN = ['fail', 'ask'];

describe('each rule', () => {
  it.each(EXAMPLES)('$rule breaks on $breaks', ({ rule, breaks, params, formula }) => {
    const [found] = findings(breaks).filter((f) => f.rule === rule);
    expect(found?.status).toBe(
      rule === 'BUD-CAP-003' ? 'not-checked' : found?.severity === 'question' ? 'ask' : 'fail',
    );
    if (params) expect(found?.params).toMatchObject(params);
    if (formula) expect(found?.formula).toBe(formula);
  });

  it.each(EXAMPLES)('$rule just does not on $holds', ({ rule, holds }) => {
    const found = findings(holds).filter((f) => f.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    for (const { status } of found) expect(BROKEN).not.toContain(status);
  });

  it('of the registry has an example, and every example a rule', () => {
    expect(EXAMPLES.map(({ rule }) => rule).sort()).toEqual(BUDGET_RULES.map(({ id }) => id).sort());
  });

  it('says in both languages what, why and what to do, with no figure of the program in the code', () => {
    for (const { breaks } of EXAMPLES) {
      for (const finding of findings(breaks)) {
        expect(finding.message.en).toMatch(/[.?]$/);
        expect(finding.message.zh).toMatch(/[。？]$/);
        expect(finding.message.zh).toMatch(/\p{Script=Han}/u);
        expect(`${finding.message.en}${finding.message.zh}`).not.toMatch(/undefined|null|NaN|\[object/);
        expect(`${finding.message.en}${finding.formula ?? ''}`).not.toContain('5,000,000 maximum');
      }
    }
  });

  it('is never an error when it is a reading or a practice', () => {
    for (const { breaks } of EXAMPLES) {
      for (const { basis, severity } of findings(breaks)) {
        if (basis === 'reading' || basis === 'practice') expect(severity).not.toBe('error');
      }
    }
  });

  it('answers for every budget, passed and not checked too; of documents only where there is one', () => {
    const ofText = BUDGET_RULES.filter((rule) => !rule.forFiles);
    for (const { breaks } of EXAMPLES) {
      const rules = typeof breaks === 'string' ? ofText : BUDGET_RULES;
      expect(new Set(findings(breaks).map((f) => f.rule)).size).toBe(rules.length);
    }
  });
});
