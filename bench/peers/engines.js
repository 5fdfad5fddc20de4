// Each engine: { name, build(texts, lang) -> search(query, k) -> ids, best first }. Peers run as their own pages say for the
// language; "+ our terms" gives them the terms of our analysis instead.
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as mandarin } from '@orama/stopwords/mandarin';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import MiniSearch from 'minisearch';
import winkBm25 from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';
import { LexicalIndex } from '../../dist/knowledge/lexical-index.js';
import { lexicalQuery, mended } from '../../dist/knowledge/lexical-query.js';
import { analyse } from '../../dist/knowledge/tokens.js';

const ours = {
  name: 'torch-advisor',
  async build(texts) {
    const index = new LexicalIndex();
    for (const text of texts) index.add(text);
    return async (query, k) =>
      index.search(mended(lexicalQuery(analyse(query)), index), k).map(({ id }) => id);
  },
};

const terms = (text) => analyse(text).terms.filter((term) => term !== '');

function miniSearch(name, options) {
  return {
    name,
    async build(texts) {
      const index = new MiniSearch({ fields: ['title', 'text'], ...options });
      index.addAll(texts);
      return async (query, k) =>
        index
          .search(query)
          .slice(0, k)
          .map(({ id }) => id);
    },
  };
}

function orama(name, tokenizerOf) {
  return {
    name,
    async build(texts, lang) {
      const tokenizer = await tokenizerOf(lang);
      const db = create({
        schema: { id: 'string', title: 'string', text: 'string' },
        components: { tokenizer },
      });
      await insertMultiple(
        db,
        texts.map(({ id, title = '', text }) => ({ id, title, text })),
      );
      return async (query, k) => {
        const { hits } = await search(db, { term: query, limit: k, properties: ['title', 'text'] });
        return hits.map(({ document }) => document.id);
      };
    },
  };
}

const oramaTokenizer = (lang) =>
  lang === 'zh'
    ? createTokenizer({ stopWords: mandarin })
    : { language: 'english', stemming: true, stemmer, stopWords: english };

function wink(name, prepare) {
  return {
    name,
    async build(texts) {
      const engine = winkBm25();
      engine.defineConfig({ fldWeights: { title: 2, text: 1 } });
      engine.definePrepTasks(prepare);
      for (const { id, title = '', text } of texts) engine.addDoc({ title, text }, id);
      engine.consolidate();
      return async (query, k) => engine.search(query, k).map(([id]) => id);
    },
  };
}

const langChain = {
  name: "LangChain's BM25Retriever",
  async build(texts) {
    const documents = texts.map(({ id, title = '', text }) => ({
      pageContent: `${title}\n${text}`,
      metadata: { id },
    }));
    return async (query, k) => {
      const retriever = BM25Retriever.fromDocuments(documents, { k });
      return (await retriever.invoke(query)).map(({ metadata }) => metadata.id);
    };
  },
};

export const OURS = ours;
export const PEERS = [
  miniSearch('MiniSearch', {}),
  miniSearch('MiniSearch, prefix + fuzzy', { searchOptions: { prefix: true, fuzzy: 0.2 } }),
  miniSearch('MiniSearch + our terms', { tokenize: terms, processTerm: (term) => term }),
  orama('Orama, its stemmer or Mandarin', oramaTokenizer),
  wink('wink-bm25', [
    nlp.string.lowerCase,
    nlp.string.tokenize0,
    nlp.tokens.removeWords,
    nlp.tokens.stem,
    nlp.tokens.propagateNegations,
  ]),
  wink('wink-bm25 + our terms', [terms]),
  langChain,
];
