import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { Fact } from '../program/fact.ts';
import type { AskedQuestions } from './ask-index.ts';
import { COMMON_WORDS } from './common-words.ts';
import { type LayTerms, LayWords, type Phrase, readLayTerms, readPhrases } from './lay-words.ts';
import { type Leanings, readLeanings } from './leaning.ts';
import { type IndexParts, LexicalIndex } from './lexical-index.ts';
import type { Library } from './library.ts';
import { QuestionColumns } from './question-columns.ts';
import { questionTerms } from './question-terms.ts';
import { type KnownWords, readKnownWords } from './spelling.ts';

/** Everything the search takes from a library's texts, as plain data: reading it off the disk is faster than making it. */
export interface SearchTerms {
  readonly lay: LayTerms;
  readonly asks: AskedQuestions;
  readonly says: IndexParts;
  readonly paragraphs: IndexParts;
  readonly words: KnownWords;
  /** Words that name a silence's subject, by its place. */
  readonly subjects: readonly Phrase[];
  readonly leanings: Leanings;
}

/** How far the fact's own words, and one item of its list alone, stand in for a question about it. */
const SAYING = 0.7;
const ITEM = 0.4;

const LANGS: readonly Lang[] = ['en', 'zh'];

export const factOwner = (id: string): string => `fact:${id}`;
export const silenceOwner = (id: string): string => `silence:${id}`;

/** Reads a library's texts as terms. */
export function readSearchTerms(library: Library): SearchTerms {
  const lay = readLayTerms(library.lexicon);
  const layWords = new LayWords(lay);
  const asks = new QuestionColumns();
  const says = new LexicalIndex();
  const paragraphs = new LexicalIndex();
  const learned: string[] = [];
  const ask = (owner: string, question: string, trust: number): void => {
    asks.add(owner, trust, questionTerms(question, layWords, null).terms);
  };
  const learn = (owner: string, questions: readonly string[], sayings: readonly Bilingual[]): void => {
    for (const question of questions) ask(owner, question, 1);
    learned.push(...questions);
    const [say, ...items] = sayings;
    for (const lang of LANGS) {
      if (say) ask(owner, say[lang], SAYING);
      for (const item of items) ask(owner, item[lang], ITEM);
      const text = sayings.map((saying) => saying[lang]).join('\n');
      says.add({ id: `${owner}/${lang}`, text });
      learned.push(text);
    }
  };
  for (const fact of library.facts) learn(factOwner(fact.id), fact.asks, [fact.say, ...itemsOf(fact)]);
  for (const silence of library.silences)
    learn(silenceOwner(silence.id), [...silence.asks.en, ...silence.asks.zh], [silence.say]);
  for (const { id, heading, paragraphs: texts } of library.sections) {
    texts.forEach((text, n) => {
      for (const lang of LANGS) {
        learned.push(text[lang]);
        paragraphs.add({ id: `${id}/${n}/${lang}`, title: heading[lang], text: text[lang] });
      }
    });
  }
  for (const { says: phrases } of library.lexicon.words) learned.push(...phrases);
  for (const { phrases } of library.lexicon.kinds) learned.push(...phrases.en);
  learned.push(COMMON_WORDS);
  const subjects = readPhrases(library.silences.map(({ subject }) => subject));
  for (const { subject } of library.silences) learned.push(...subject);
  return {
    lay,
    asks: asks.made(),
    says: says.parts(),
    paragraphs: paragraphs.parts(),
    words: readKnownWords(learned),
    subjects,
    leanings: readLeanings(library.facts, library.silences),
  };
}

function itemsOf(fact: Fact): readonly Bilingual[] {
  if (fact.value?.kind === 'items') return fact.value.items;
  if (fact.value?.kind === 'table') return fact.value.lines.flatMap((line) => [line.category, line.outcome]);
  return [];
}
