import type { Finding, Severity } from './finding.ts';

const RANK: Readonly<Record<Severity, number>> = { question: 0, error: 1, warning: 2, info: 3 };

/** Question, error, warning, info; then rule id; then line, then row. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
      (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
      (a.where?.row ?? 0) - (b.where?.row ?? 0),
  );
}
