import { exactVectors } from './exact-vectors.ts';
import { graphVectors } from './graph-vectors.ts';
import type { Embedded, VectorIndex } from './vector-index.ts';

/** A graph kept in `folder` wherever its packages are there; else every vector is compared, and `log` is told why. */
export async function openVectors(
  entries: readonly Embedded[],
  folder: string,
  log: (why: unknown) => void,
  offThreadFrom?: number,
): Promise<VectorIndex> {
  // A graph of nothing cannot be built.
  if (entries.length === 0) return exactVectors(entries);
  try {
    return await graphVectors(entries, folder, offThreadFrom);
  } catch (error) {
    log(error);
    return exactVectors(entries);
  }
}
