/**
 * Scores of two searches as one: each taken as a share of its own best, and summed by weight. The best keeps the score
 * that the lexical best had, so that what a score means does not change. What the lexical leg has no word for at all
 * stays unfound: likeness alone proves nothing.
 */
export function mergeLegs(
  lexical: ReadonlyMap<string, number>,
  dense: ReadonlyMap<string, number>,
  weight: number,
): ReadonlyMap<string, number> {
  const most = Math.max(0, ...lexical.values());
  const nearest = Math.max(0, ...dense.values());
  if (most === 0 || nearest === 0) return lexical;
  const merged = new Map<string, number>();
  for (const id of new Set([...lexical.keys(), ...dense.keys()])) {
    const score =
      ((1 - weight) * (lexical.get(id) ?? 0)) / most + (weight * Math.max(0, dense.get(id) ?? 0)) / nearest;
    if (score > 0) merged.set(id, score);
  }
  const best = Math.max(...merged.values());
  for (const [id, score] of merged) merged.set(id, (score / best) * most);
  return merged;
}
