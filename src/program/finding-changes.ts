import type { Finding } from './finding.ts';
import { applies } from './finding-words.ts';

/** What a change does to the findings of a check; info is told only where it is new or gone. */
export interface FindingChanges {
  readonly came: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Still there, with other figures. */
  readonly moved: readonly Finding[];
  /** How many are as they were. */
  readonly kept: number;
}

/** The findings that apply before a change and after it, held against each other. A row keeps its number when others are left out. */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  const was = new Map(before.filter(applies).map((finding) => [keyOf(finding), finding]));
  const now = new Map(after.filter(applies).map((finding) => [keyOf(finding), finding]));
  const came = [...now].flatMap(([key, finding]) => (was.has(key) ? [] : [finding]));
  const gone = [...was].flatMap(([key, finding]) => (now.has(key) ? [] : [finding]));
  const moved = [...now].flatMap(([key, finding]) => {
    const old = was.get(key);
    return old === undefined || finding.severity === 'info' || !differs(old, finding) ? [] : [finding];
  });
  return { came, gone, moved, kept: now.size - came.length - moved.length };
}

function keyOf({ rule, severity, where }: Finding): string {
  return [rule, severity, where?.sheet ?? '', where?.row ?? where?.line ?? ''].join('\n');
}

/** By its figures: a line's own number may have changed because another was left out. */
function differs(old: Finding, now: Finding): boolean {
  return JSON.stringify(old.params) !== JSON.stringify(now.params);
}
