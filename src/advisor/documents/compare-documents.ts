import type { Caps } from '../../capped/caps.ts';
import { runCapped } from '../../capped/run-capped.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Search } from '../../knowledge/search.ts';
import type { DocumentComparison } from './document-comparison.ts';
import { touchedBy } from './touched-by.ts';
import { type Version, type VersionChanges, versionChanges } from './version-changes.ts';

/** Characters of both together that are compared here, in 150 ms on a busy machine; more would keep others waiting. */
const SMALL = 40_000;
/** Two versions of the longest that are kept, changed in every sentence, take 11 s and 140 MB on a busy machine. */
const CAPS: Caps = { ms: 30_000, megabytes: 400 };

const CHILD = new URL('./version-changes-child.ts', import.meta.url);

/**
 * What differs between two versions of a call, and what that touches. Long ones are compared in a child process; null
 * where that took more time or memory than it may.
 */
export async function compareDocuments(
  before: Version,
  after: Version,
  {
    library,
    search,
    caps = CAPS,
  }: { readonly library: Library; readonly search: Search; readonly caps?: Caps },
): Promise<DocumentComparison | null> {
  const changes = await changesOf(before, after, caps);
  if (changes === null) return null;
  const touched = await touchedBy(changes, library, search);
  return { same: changes.sections.length === 0, ...changes, ...touched };
}

async function changesOf(before: Version, after: Version, caps: Caps): Promise<VersionChanges | null> {
  if (charactersOf(before) + charactersOf(after) <= SMALL) return versionChanges(before, after);
  const compared = await runCapped<VersionChanges>(
    CHILD,
    [before, after].map(({ parts }) => ({ parts })),
    { caps },
  );
  return compared.ok ? compared.value : null;
}

function charactersOf({ parts }: Version): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}
