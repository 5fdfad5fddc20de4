import type { Bilingual } from '../program/bilingual.ts';
import type { Fact, Silence } from '../program/fact.ts';
import { AskIndex } from './ask-index.ts';
import type { Near } from './dense/dense-leg.ts';
import { mergeLegs } from './dense/merge-legs.ts';
import { LayWords, Phrases } from './lay-words.ts';
import { Leaning } from './leaning.ts';
import { LexicalIndex } from './lexical-index.ts';
import { lexicalQuery, widened } from './lexical-query.ts';
import type { Library } from './library.ts';
import { LIGHT_WORDS } from './light-words.ts';
import { askedWords, usedShare } from './question-cover.ts';
import type { Form } from './question-form.ts';
import { questionForms } from './question-form.ts';
import { questionTerms } from './question-terms.ts';
import { factOwner, readSearchTerms, type SearchTerms, silenceOwner } from './search-terms.ts';
import { Spelling } from './spelling.ts';
import { analyse, fold } from './tokens.ts';

interface Ranked {
  /** 0 to about 1: likeness to the questions it answers, and the share of the question that it covers. */
  readonly score: number;
  /** The telling words of the question that stand in none of its questions and not in its own words. */
  readonly lacks: readonly string[];
  /** Share of the question that its questions and words cover, by how telling each word is: 0 to 1. */
  readonly covers: number;
}

interface RankedFact extends Ranked {
  readonly fact: Fact;
}

interface RankedSilence extends Ranked {
  readonly silence: Silence;
  /** The question has a word that names its subject. */
  readonly named: boolean;
}

export interface RankedPassage {
  readonly section: string;
  readonly document: string;
  readonly score: number;
  readonly text: Bilingual;
}

export interface Found {
  /** The question with slips mended. */
  readonly question: string;
  readonly forms: ReadonlySet<Form>;
  readonly facts: readonly RankedFact[];
  readonly silences: readonly RankedSilence[];
  /** Every paragraph of the program text, best first. */
  readonly passages: readonly RankedPassage[];
  /** Share of the question, by how telling its words are, that the knowledge has any word for: 0 to 1. */
  readonly known: number;
  /** How many words of the question tell what it is about. */
  readonly subjects: number;
  /** Those of them that the knowledge has nowhere. */
  readonly strange: readonly string[];
  /** Above zero where it is turned as questions are that the text does not answer; see Leaning. */
  readonly leaning: number;
}

export interface Search {
  /** `near`: what the question is near to by meaning, where a dense leg tells. */
  find(question: string, near?: Near | null): Found;
}

/** A fact is found by the questions beside it first, by its own words second. */
const LIKENESS = 0.75;
const COVER = 0.25;
/** A paragraph counts by the facts of its section first, by its own words second. */
const SECTION = 1;
const PARAGRAPH = 0.5;
const WIDENED = 0.4;
/** Share of the dense leg: the smaller, since a weak model must not undo what the words tell. */
const DENSE = 0.2;

/** Share of the covered words in the order, fitted on kept questions that were held out: it moves no score. */
const COVERED = 0.3;

/** Finds facts, silences and paragraphs of one cycle; Chinese finds English and the other way round. */
export function createSearch(library: Library, learned: SearchTerms = readSearchTerms(library)): Search {
  const lay = new LayWords(learned.lay);
  const subjectsNamed = new Phrases(learned.subjects);
  const spelling = new Spelling(learned.words);
  const asks = new AskIndex(learned.asks);
  const leaning = new Leaning(learned.leanings);
  const says = LexicalIndex.of(learned.says);
  const paragraphs = LexicalIndex.of(learned.paragraphs);

  return {
    find(question, near = null) {
      const { text, terms, meanings } = questionTerms(question, lay, spelling);
      const plain = lexicalQuery(analyse(text));
      const query = widened(
        plain,
        meanings.flatMap((meaning) => analyse(meaning).terms),
        WIDENED,
      );
      let mass = 0;
      let known = 0;
      for (const [term, weight] of plain.weights) mass += weight * says.idf(term);
      const read = analyse(text);
      let all = 0;
      let subjects = 0;
      const strange: string[] = [];
      const telling: string[] = [];
      read.terms.forEach((term, i) => {
        if (read.words[i] !== 1 || LIGHT_WORDS.has(term)) return;
        const rare = says.idf(term);
        all += rare;
        subjects++;
        telling.push(term);
        if (says.has(term) || paragraphs.has(term) || asks.has(term)) known += rare;
        else strange.push(term);
      });
      const cover = bestByOwner(says.search(query, 60), mass);
      const like = asks.likeness(terms);
      const byWords = new Map<string, number>();
      for (const owner of new Set([...like.keys(), ...cover.keys()]))
        byWords.set(owner, LIKENESS * (like.get(owner) ?? 0) + COVER * Math.min(1, cover.get(owner) ?? 0));
      const owners = near ? mergedByKind(byWords, near) : byWords;
      const score = (owner: string): number => owners.get(owner) ?? 0;
      const covered = bestByOwner(paragraphs.search(query, 60), mass);
      const ofParagraphs = near ? mergedByKind(covered, near) : covered;

      const wanted = askedWords(text, lay);
      const match = (owner: string): Pick<Ranked, 'lacks' | 'covers'> => {
        const uses = (term: string): boolean => asks.uses(owner, term);
        return {
          lacks: telling.filter((term) => !uses(term)),
          covers: usedShare(wanted, uses, (term) => says.idf(term)),
        };
      };

      const example = EXAMPLE.test(fold(text));
      const facts = library.facts
        .map((fact) => {
          const base = score(factOwner(fact.id));
          return {
            fact,
            score: example && fact.modality === 'example' && base > 0 ? base + EXAMPLE_LIFT : base,
            ...match(factOwner(fact.id)),
          };
        })
        .filter((ranked) => ranked.score > 0)
        .sort(nearestFirst);
      const named = new Set(subjectsNamed.said(text).map(([place]) => place));
      const silences = library.silences
        .map((silence, i) => ({
          silence,
          score: score(silenceOwner(silence.id)) + (named.has(i) && !example ? NAMED_LIFT : 0),
          named: named.has(i),
          ...match(silenceOwner(silence.id)),
        }))
        .filter((ranked) => ranked.score > 0)
        .sort(nearestFirst);
      return {
        question: text,
        forms: questionForms(fold(text)),
        facts,
        silences,
        passages: rankPassages(library, facts, ofParagraphs),
        known: all === 0 ? 1 : known / all,
        subjects,
        strange,
        leaning: leaning.of(text),
      };
    },
  };
}

/** What covers more of the question goes first among those that are about as near: see COVERED. */
function nearestFirst(a: Ranked, b: Ranked): number {
  return b.score + COVERED * b.covers - (a.score + COVERED * a.covers);
}

/** Who names an example wants what the text gives as one; a template of a paper is no example, and the text has none. */
const EXAMPLE =
  /\b(?:sample|example|(?<!\b(?:report|letter|form|proposal|document|agreement|contract|plan)s? )template(?!s? (?:for|of) (?:(?:the|our|an?|your) )?(?!budget|cost))|for instance)\b|样例|样表|示例|范例|举例|例子|(?<!(?:报告|申报书|计划书|材料|文件|合同|协议|支持函|摘要|方案)[^，。预]{0,6})模板|范本/u;
const EXAMPLE_LIFT = 0.15;
/** A word that names what the text is silent on. */
const NAMED_LIFT = 0.3;

// "a/en" and "a/zh" are one; the score becomes a share of what the question could reach at most.
function bestByOwner(hits: readonly { id: string; score: number }[], mass: number): Map<string, number> {
  const best = new Map<string, number>();
  for (const { id, score } of hits) {
    const owner = id.slice(0, id.lastIndexOf('/'));
    const share = mass === 0 ? 0 : score / (mass * 2.2);
    if (share > (best.get(owner) ?? 0)) best.set(owner, share);
  }
  return best;
}

/**
 * Facts, silences and paragraphs each among themselves: whether the text answers or is silent is told by words, since a
 * silence is as near to the question by meaning as the fact that it goes beyond.
 */
function mergedByKind(byWords: ReadonlyMap<string, number>, near: Near): Map<string, number> {
  const merged = new Map<string, number>();
  const nearest = nearestOf(near);
  const kinds = new Set([...byWords.keys()].map(kindOf));
  for (const kind of kinds) {
    const ofKind = <T>([owner]: readonly [string, T]) => kindOf(owner) === kind;
    const [words, meant] = [[...byWords].filter(ofKind), [...nearest].filter(ofKind)];
    for (const [owner, score] of mergeLegs(new Map(words), new Map(meant), DENSE)) merged.set(owner, score);
  }
  return merged;
}

/** "fact", "silence"; a paragraph's owner has no colon. */
function kindOf(owner: string): string {
  return owner.slice(0, Math.max(0, owner.indexOf(':')));
}

/** The better language of each text. */
function nearestOf(near: Near): Map<string, number> {
  const best = new Map<string, number>();
  for (const [id, score] of near) {
    const owner = id.slice(0, id.lastIndexOf('/'));
    if (score > (best.get(owner) ?? 0)) best.set(owner, score);
  }
  return best;
}

function rankPassages(
  library: Library,
  facts: readonly RankedFact[],
  cover: ReadonlyMap<string, number>,
): RankedPassage[] {
  const votes = new Map<string, number>();
  for (const { fact, score } of facts)
    if (score > (votes.get(fact.section) ?? 0)) votes.set(fact.section, score);
  return library.sections
    .flatMap(({ id, paragraphs }) =>
      paragraphs.map((text, n) => ({
        section: id,
        document: library.origin.document,
        score: SECTION * (votes.get(id) ?? 0) + PARAGRAPH * (cover.get(`${id}/${n}`) ?? 0),
        text,
      })),
    )
    .sort((a, b) => b.score - a.score);
}
