import type { BudgetCheck, BudgetOutcome, BudgetReading, Verdict } from './budget.ts';
import type { BudgetRule } from './budget-rules/budget-rule.ts';
import { type BudgetWork, workOut } from './budget-rules/budget-work.ts';
import { BUDGET_RULES } from './budget-rules/registry.ts';
import type { Finding, Question } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { orderFindings } from './order-findings.ts';
import { findingOf } from './rule.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';

/**
 * Holds a budget against the terms, exactly, in fen. Every rule answers: failed, asked, passed or not checked.
 * A blocking question stops only the rules that depend on its answer. Never throws on a budget.
 */
export function checkBudget(reading: BudgetReading, terms: Terms, lexicon: Lexicon, cite: Cite): BudgetCheck {
  const work = workOut(reading, terms, lexicon, cite);
  const findings = orderFindings(BUDGET_RULES.flatMap((rule) => apply(rule, work)));
  const questions = findings.filter((finding) => finding.status === 'ask').map(question);
  const outcome = outcomeOf(reading, questions.length > 0);
  return {
    outcome,
    verdict: outcome === 'checked' || outcome === 'question' ? verdictOf(findings) : 'cannot-check',
    unit: work.budget.unit,
    lines: work.lines,
    totals: work.totals,
    findings,
    questions,
    terms,
    ...(reading.kind === 'budget' && reading.file ? { file: reading.file } : {}),
  };
}

function apply(rule: BudgetRule, work: BudgetWork): readonly Finding[] {
  const file = work.reading.kind === 'budget' ? work.reading.file : undefined;
  if (rule.forFiles && (file === undefined || file.format === 'text')) return [];
  // What nobody has confirmed is shown back, not judged.
  const result =
    file?.confirmed === false && !rule.id.startsWith('BUD-IN-') ? 'not-checked' : rule.check(work);
  const outcomes = typeof result === 'string' ? [result] : result.length === 0 ? (['pass'] as const) : result;
  return outcomes.map((outcome) => findingOf(rule, outcome, work.cite));
}

function question({ rule, where, message }: Finding): Question {
  return { about: where?.line === undefined ? rule : `${rule}:${where.line}`, message };
}

function outcomeOf(reading: BudgetReading, asked: boolean): BudgetOutcome {
  if (reading.kind === 'no-budget' || reading.kind === 'refused') return reading.kind;
  return asked ? 'question' : 'checked';
}

/** By the worst of ask, error, warning. A cap that could not be checked weighs as the warning it is. */
function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ status }) => status === 'ask')) return 'cannot-check';
  const failed = findings.filter(
    ({ status, rule }) => status === 'fail' || (status === 'not-checked' && rule === 'BUD-CAP-003'),
  );
  if (failed.some(({ severity }) => severity === 'error')) return 'problems';
  return failed.some(({ severity }) => severity === 'warning') ? 'attention' : 'no-problem-found';
}
