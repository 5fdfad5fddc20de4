import { type Analysis, SENTENCE_BREAK } from './tokens.ts';

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
