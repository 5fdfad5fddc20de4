/** One word or phrase found in a text. */
export interface WordHit<T> {
  readonly value: T;
  readonly at: number;
  readonly length: number;
}

/** Words and what they stand for; made by `dictionary`. */
export type Dictionary<T> = readonly (readonly [T, RegExp])[];

/** Compiles the patterns once, for finding every place of a word. */
export function dictionary<T>(words: Dictionary<T>): Dictionary<T> {
  return words.map(([value, pattern]) => [value, new RegExp(pattern.source, 'gu')]);
}

/**
 * The words that stand in a text, longest first and none inside another ("Cost Category" hides "Cost").
 * Latin words match whole; the text is compared in lower case.
 */
export function wordHits<T>(text: string, words: Dictionary<T>): readonly WordHit<T>[] {
  const hits: WordHit<T>[] = [];
  const lower = text.toLowerCase();
  for (const [value, pattern] of words) {
    for (const match of lower.matchAll(pattern)) {
      if (match[0].length > 0) hits.push({ value, at: match.index, length: match[0].length });
    }
  }
  hits.sort((a, b) => b.length - a.length || a.at - b.at);
  const kept: WordHit<T>[] = [];
  for (const hit of hits) {
    const inside = kept.some((k) => hit.at < k.at + k.length && k.at < hit.at + hit.length);
    if (!inside) kept.push(hit);
  }
  return kept.sort((a, b) => a.at - b.at);
}

/** A pattern for whole Latin words, from a list separated by "|"; a trailing plural s is allowed. */
export function latin(words: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${words})s?(?![a-z])`);
}
