import { idf } from '../../knowledge/idf.ts';
import { LayWords, readLayTerms } from '../../knowledge/lay-words.ts';
import type { LexicalIndex } from '../../knowledge/lexical-index.ts';
import { lexicalQuery, mended, widened } from '../../knowledge/lexical-query.ts';
import { type AskedWord, askedWords, coveredShare, substance } from '../../knowledge/question-cover.ts';
import { analyse } from '../../knowledge/tokens.ts';
import type { Lexicon } from '../../program/lexicon.ts';
import type { KeptDocument } from '../../store/store.ts';
import type { OwnIndexes } from './own-indexes.ts';
import { type OwnSentence, ownSentences } from './own-sentences.ts';
import { hasWanted } from './wanted-slot.ts';

/** A sentence of somebody's own document that matches a question: quoted, never taken for the program's words. */
export interface OwnQuote {
  readonly document: string;
  readonly page: number | null;
  readonly heading: string | null;
  readonly quote: string;
  /** Share of the question, by how telling its words are, that the sentence covers: 0 to 1. */
  readonly score: number;
}

export interface OwnSearch {
  /** The sentences that match well, best first; none when none does. */
  find(question: string, documents: readonly KeptDocument[]): Promise<readonly OwnQuote[]>;
  prepare(documents: readonly KeptDocument[]): Promise<void>;
}

/** A sentence that covers less of the question is not about it: nothing is quoted then. */
const COVERED = 0.6;
/** Its heading says at most the other half of that: under one heading stands much. */
const BY_ITSELF = 0.5;
/** With less than this share of what one unknown word tells, a question is about nothing in particular. */
const SUBSTANCE = 0.5;
/** In fewer sentences than these, how often a word stands in them tells little. */
const FEW = 30;
/** A second quote must be nearly as good. */
const NEARLY = 0.9;
const QUOTES = 2;
const LOOKED_AT = 30;
const WIDENED = 0.4;
/** Characters of a quote. */
const LONGEST = 300;
/** Finds what people's own documents say, in either language, with the engine that serves the program's text. */
export function createOwnSearch(lexicon: Lexicon, indexes: OwnIndexes): OwnSearch {
  let lay: LayWords | null = null;
  const textsOf = (sentences: ReadonlyMap<string, OwnSentence>) =>
    [...sentences.values()].map(({ indexed }) => indexed);
  return {
    prepare: (documents) => indexes(textsOf(ownSentences(documents)), () => undefined),
    async find(question, documents) {
      if (documents.length === 0) return [];
      lay ??= new LayWords(readLayTerms(lexicon));
      const asked = askedWords(question, lay);
      if (asked.length === 0) return [];
      const sentences = ownSentences(documents);
      return indexes(textsOf(sentences), (index) => quotes(question, asked, { sentences, index }));
    },
  };
}

function quotes(
  question: string,
  asked: readonly AskedWord[],
  { sentences, index }: { sentences: ReadonlyMap<string, OwnSentence>; index: LexicalIndex },
): readonly OwnQuote[] {
  const size = Math.max(index.size, FEW);
  const telling = (term: string) => idf(index.documents(term), size);
  if (substance(asked, telling) < idf(0, size) * SUBSTANCE) return [];
  const meant = asked.flatMap(({ meanings }) => meanings.flat());
  const query = widened(mended(lexicalQuery(analyse(question)), index), meant, WIDENED);
  const wanted = hasWanted(question);
  const found = index
    .search(query, LOOKED_AT)
    .flatMap(({ id }): readonly OwnQuote[] => {
      const sentence = sentences.get(id);
      if (sentence === undefined || !wanted(sentence.quote)) return [];
      const { document, page, heading, quote } = sentence;
      const score = coveredShare(asked, `${heading ?? ''}\n${quote}`, telling);
      const alone = coveredShare(asked, quote, telling);
      if (score < COVERED || alone < score * BY_ITSELF) return [];
      return [{ document, page, heading, quote: cut(quote), score }];
    })
    // Of those that cover as much, the one found first stays first.
    .sort((a, b) => b.score - a.score);
  const least = (found[0]?.score ?? 0) * NEARLY;
  return found
    .filter(({ score }) => score >= least)
    .filter(({ quote }, at) => found.findIndex((one) => one.quote === quote) === at)
    .slice(0, QUOTES);
}

function cut(quote: string): string {
  return quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST - 1)}…`;
}
