import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import type { BudgetReading } from '../../../src/program/budget.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import type { Finding } from '../../../src/program/finding.ts';
import { library } from '../../shipped.ts';
import type { RuleExample } from './rule-example.ts';

/** Under the terms of 2025. */
export function check(reading: BudgetReading): readonly Finding[] {
  return checkBudget(reading, library.terms, library.lexicon, library.evidence).findings;
}

type Sides = readonly [breaks: string, holds: string];

export interface Row {
  readonly rule: string;
  /** An example of each language: what breaks the rule, and what just does not. */
  readonly en: Sides;
  readonly zh: Sides;
  readonly params?: Readonly<Record<string, string>>;
  readonly formula?: string;
  readonly status?: 'not-checked';
}

/** Heads of the tables in the examples. */
export const EN = 'Item,Amount,Company,Torch Grant';
export const ZH = '科目,金额（万元）,企业自筹,火炬资助';

export function examplesOf(rows: readonly Row[]): readonly RuleExample[] {
  return rows.flatMap(({ rule, en, zh, params, formula, status }) =>
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
  );
}
