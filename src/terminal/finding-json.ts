import type { Finding } from '../program/finding.ts';

/** A finding with every key of the terminal contract present. */
export function findingJson(finding: Finding) {
  const { rule, basis, severity, status, message, where, params, formula, evidence } = finding;
  return {
    rule,
    basis,
    severity,
    status,
    message,
    where: where ?? {},
    params,
    formula: formula ?? null,
    evidence: evidence.map(({ section, document, quote, verbatim }) => ({
      section,
      document,
      quote,
      verbatim,
    })),
  };
}

/** Exit code of a command that did its work: 1 only with --strict and an error finding. */
export function exitCode(findings: readonly Finding[], strict: boolean): number {
  const failed = findings.some(({ severity, status }) => severity === 'error' && status === 'fail');
  return strict && failed ? 1 : 0;
}
