import { idf } from '../../knowledge/idf.ts';
import { LayWords, readLayTerms } from '../../knowledge/lay-words.ts';
import type { IndexedText, LexicalIndex } from '../../knowledge/lexical-index.ts';
import { lexicalQuery, mended, widened } from '../../knowledge/lexical-query.ts';
import { askedWords, coveredShare, substance } from '../../knowledge/question-cover.ts';
import { indexOf } from '../../knowledge/search-corpus.ts';
import { analyse } from '../../knowledge/tokens.ts';
import type { Lexicon } from '../../program/lexicon.ts';
import type { KeptDocument } from '../../store/store.ts';
import { ownSentences } from './own-sentences.ts';
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

/** Makes or opens the index over the sentences of one place's documents. */
export type OpenOwnIndex = (texts: readonly IndexedText[]) => Promise<LexicalIndex>;

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
/** Places whose index is kept in memory. */
const PLACES = 4;

/** Finds what people's own documents say, in either language, with the engine that serves the program's text. */
export function createOwnSearch(
  lexicon: Lexicon,
  open: OpenOwnIndex = async (texts) => indexOf(texts),
): OwnSearch {
  let lay: LayWords | null = null;
  const places = new Map<string, ReturnType<typeof make>>();
  const make = async (documents: readonly KeptDocument[]) => {
    const sentences = ownSentences(documents);
    return { sentences, index: await open([...sentences.values()].map(({ indexed }) => indexed)) };
  };
  const placeOf = (documents: readonly KeptDocument[]) => {
    const key = documents.map(({ name, sha256 }) => `${sha256} ${name}`).join('\n');
    const made = places.get(key) ?? make(documents);
    places.delete(key);
    places.set(key, made);
    for (const old of places.keys()) if (places.size > PLACES) places.delete(old);
    return made;
  };
  return {
    async prepare(documents) {
      await placeOf(documents);
    },
    async find(question, documents) {
      if (documents.length === 0) return [];
      lay ??= new LayWords(readLayTerms(lexicon));
      const asked = askedWords(question, lay);
      if (asked.length === 0) return [];
      const { sentences, index } = await placeOf(documents);
      const size = Math.max(index.size, FEW);
      const telling = (term: string) => idf(index.documents(term), size);
      if (substance(asked, telling) < idf(0, size) * SUBSTANCE) return [];
      const meant = asked.flatMap(({ meanings }) => meanings.flat());
      const query = widened(mended(lexicalQuery(analyse(question)), index), meant, WIDENED);
      const wanted = hasWanted(question);
      const found = index
        .search(query, LOOKED_AT)
        .flatMap(({ id }, rank): readonly (OwnQuote & { readonly rank: number })[] => {
          const sentence = sentences.get(id);
          if (sentence === undefined || !wanted(sentence.quote)) return [];
          const { document, page, heading, quote } = sentence;
          const score = coveredShare(asked, `${heading ?? ''}\n${quote}`, telling);
          const alone = coveredShare(asked, quote, telling);
          if (score < COVERED || alone < score * BY_ITSELF) return [];
          return [{ document, page, heading, quote: cut(quote), score, rank }];
        })
        .sort((a, b) => b.score - a.score || a.rank - b.rank);
      const least = (found[0]?.score ?? 0) * NEARLY;
      return found
        .filter(({ score }) => score >= least)
        .slice(0, QUOTES)
        .map(({ rank: _rank, ...quote }) => quote);
    },
  };
}

function cut(quote: string): string {
  return quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST - 1)}…`;
}
