import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { BudgetCheck } from '../../src/program/budget.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

/** A budget text, checked by the invented terms. */
export function checked(text: string): BudgetCheck {
  return checkBudget(readBudgetText(text), TERMS, LEXICON, cite);
}

/** The same check, as if its lines had been read from a sheet: line n from row n + `above`, amounts in `column`. */
export function fromSheet(check: BudgetCheck, sheet: string, above = 1, column = 'B'): BudgetCheck {
  const at = (line: number) => ({ line, row: line + above, sheet, cell: `${column}${line + above}` });
  return {
    ...check,
    lines: check.lines.map((line) => ({ ...line, where: at(line.n) })),
    findings: check.findings.map((finding) =>
      finding.where?.line === undefined ? finding : { ...finding, where: at(finding.where.line) },
    ),
  };
}
