import { type Analysis, SENTENCE_BREAK } from './tokens.ts';

/** A term that stands in for a misspelt one. */
const MEANT = 0.7;
/** So many may stand in for one. */
const MEANT_TERMS = 3;

/** What is looked for: terms with their weights (a term said twice weighs two) and the word pairs that stand side by side. */
export interface LexicalQuery {
  readonly weights: ReadonlyMap<string, number>;
  readonly phrases: readonly (readonly [string, string])[];
}

export function lexicalQuery(analysis: Analysis): LexicalQuery {
  const weights = new Map<string, number>();
  const phrases: [string, string][] = [];
  let before: string | null = null;
  analysis.terms.forEach((term, i) => {
    if (term === SENTENCE_BREAK) {
      before = null;
      return;
    }
    weights.set(term, (weights.get(term) ?? 0) + 1);
    if (analysis.words[i] !== 1) return;
    if (before !== null) phrases.push([before, term]);
    before = term;
  });
  return { weights, phrases };
}

/** The query with further terms at a weight of their own; a term it already has keeps the greater weight. */
export function widened(query: LexicalQuery, more: Iterable<string>, weight: number): LexicalQuery {
  const weights = new Map(query.weights);
  for (const term of more)
    if (term !== SENTENCE_BREAK) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  return { weights, phrases: query.phrases };
}

/** The query with what its strange words were most likely meant to be; `near` gives that, the likeliest first. */
export function mended(
  query: LexicalQuery,
  index: { has(term: string): boolean; near(term: string): readonly string[] },
): LexicalQuery {
  const weights = new Map(query.weights);
  const meant = new Map<string, string>();
  for (const [term, weight] of query.weights) {
    if (index.has(term)) continue;
    const near = index.near(term).slice(0, MEANT_TERMS);
    if (near[0] !== undefined) meant.set(term, near[0]);
    near.forEach((other, n) => {
      weights.set(other, Math.max(weights.get(other) ?? 0, (weight * MEANT) / (n + 1)));
    });
  }
  if (meant.size === 0) return query;
  const phrases = query.phrases.map(([a, b]) => [meant.get(a) ?? a, meant.get(b) ?? b] as const);
  return { weights, phrases };
}
