import type { BudgetCheck } from '../program/budget.ts';
import { findingJson } from './finding-json.ts';

const text = (fen: bigint | null) => (fen === null ? null : fen.toString());

/** A budget check as the terminal contract has it: money is fen as a decimal string. */
export function budgetJson(check: BudgetCheck) {
  const { outcome, verdict, unit, totals } = check;
  return {
    outcome,
    verdict,
    unit,
    lines: check.lines.map((line) => ({
      n: line.n,
      category: line.category,
      amountFen: text(line.amount),
      ownFen: text(line.own),
      grantFen: text(line.grant),
      otherFen: text(line.other),
      inList: line.inList,
    })),
    totals: {
      computedFen: text(totals.computed),
      declaredFen: text(totals.declared),
      ownFen: text(totals.own),
      grantFen: text(totals.grant),
      otherFen: text(totals.other),
    },
    findings: check.findings.map(findingJson),
    questions: check.questions,
    file: check.file
      ? { format: check.file.format, sheet: check.file.sheet, encoding: check.file.encoding }
      : null,
  };
}
