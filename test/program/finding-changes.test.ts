import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/program/finding.ts';
import { findingChanges } from '../../src/program/finding-changes.ts';

function finding(rule: string, line: number | null, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    basis: 'arithmetic',
    severity: 'error',
    status: 'fail',
    message: { en: `${rule} ${line}`, zh: `${rule} ${line}` },
    params: {},
    ...(line === null ? {} : { where: { line, row: line + 1 } }),
    evidence: [],
    ...more,
  };
}
const rules = (group: readonly Finding[]) => group.map(({ rule }) => rule);

describe('what a change does to findings', () => {
  it('tells new, gone and other figures, and counts the rest', () => {
    const before = [
      finding('A', null),
      finding('B', 1),
      finding('C', 2, { params: { overFen: '100' } }),
      finding('D', 3),
      finding('E', null, { status: 'pass' }),
    ];
    const after = [
      finding('A', null),
      finding('C', 2, { params: { overFen: '50' } }),
      finding('D', 3),
      finding('E', null),
    ];
    const { came, gone, moved, kept } = findingChanges(before, after);
    expect([rules(came), rules(gone), rules(moved), kept]).toEqual([['E'], ['B'], ['C'], 2]);
  });

  it('knows a row again when lines above it are left out', () => {
    const after = [finding('A', 1, { where: { line: 1, row: 3 } })];
    expect(findingChanges([finding('A', 2)], after)).toEqual({ came: [], gone: [], moved: [], kept: 1 });
  });

  it('does not tell a note again whose figures follow', () => {
    const note = (fen: string) => finding('N', null, { severity: 'info', params: { ownFen: fen } });
    expect(findingChanges([note('1')], [note('2')]).kept).toBe(1);
  });
});
