import type { Finding, Severity } from './finding.ts';

const RANK: Readonly<Record<Severity, number>> = { question: 0, error: 1, warning: 2, info: 3 };

/**
 * Question, error, warning, info; within these what is about the whole first, then in the reading order of what was
 * handed in. Findings of one place stay in the order in which their rules are listed.
 */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || placeOf(a) - placeOf(b) || lineOf(a) - lineOf(b),
  );
}

function placeOf({ where }: Finding): number {
  return where?.row ?? where?.line ?? 0;
}

function lineOf({ where }: Finding): number {
  return where?.line ?? 0;
}
