import { readable, says } from '../../knowledge/lay-words.ts';
import type { InList } from '../../program/budget.ts';
import type { LexiconKind } from '../../program/lexicon.ts';
import { matchCategory } from '../../program/match-category.ts';
import type { Asked } from './asked.ts';

export interface KindsNamed {
  readonly kinds: readonly LexiconKind[];
  readonly inList: InList;
}

/**
 * Kinds of cost a question names: as the budget check would match them, and failing that by the stems of the
 * lexicon's phrases, since a question bends its words ("can we hire engineers" for "hiring engineers").
 */
export function kindsNamed({ text, library, terms }: Asked): KindsNamed {
  const exact = matchCategory(text, library.lexicon, terms.allowable);
  if (exact.kinds.length > 0) return exact;
  const read = readable(text);
  const hits = library.lexicon.kinds.flatMap((kind) =>
    kind.phrases.en
      .filter((phrase) => says(read, readable(phrase)))
      .map((phrase) => ({ kind, length: phrase.length })),
  );
  hits.sort((a, b) => b.length - a.length);
  const [longest] = hits;
  if (!longest) return { kinds: [], inList: 'unclear' };
  const under = matchCategory(longest.kind.name.en, library.lexicon, terms.allowable);
  return { kinds: [longest.kind], inList: under.inList };
}
