import type { BudgetCheck, BudgetOutcome, BudgetReading, Verdict } from './budget.ts';
import type { BudgetRule, Outcome } from './budget-rules/budget-rule.ts';
import { type BudgetWork, workOut } from './budget-rules/budget-work.ts';
import { BUDGET_RULES } from './budget-rules/registry.ts';
import type { Finding, Question } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { orderFindings } from './order-findings.ts';
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
  };
}

function apply(rule: BudgetRule, work: BudgetWork): readonly Finding[] {
  const result = rule.check(work);
  if (result === 'not-checked') {
    const message = { en: `Not checked: ${rule.title.en}.`, zh: `未检查：${rule.title.zh}。` };
    return [finding(rule, work, { status: 'not-checked', message })];
  }
  if (result === 'pass' || result.length === 0) {
    const message = { en: `${rule.title.en}.`, zh: `${rule.title.zh}。` };
    return [finding(rule, work, { status: 'pass', message })];
  }
  return result.map((outcome) => finding(rule, work, outcome));
}

function finding(rule: BudgetRule, work: BudgetWork, outcome: Outcome): Finding {
  const severity = outcome.severity ?? rule.severity;
  return {
    rule: rule.id,
    basis: outcome.basis ?? rule.basis,
    severity,
    status: outcome.status ?? (severity === 'question' ? 'ask' : 'fail'),
    message: outcome.message,
    params: outcome.params ?? {},
    ...(outcome.where === undefined ? {} : { where: outcome.where }),
    ...(outcome.formula === undefined ? {} : { formula: outcome.formula }),
    evidence: [...(outcome.evidence ?? []), ...(rule.cites ?? []).map(work.cite)],
  };
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
