import type { Library } from '../../knowledge/library.ts';
import type { Answer } from '../answer/answer.ts';
import { shareOf } from '../guard/claim.ts';
import type { Guard } from '../guard/create-guard.ts';
import type { Passage } from '../guard/passages.ts';
import { clausesOf, negates, withoutDenial } from '../guard/sentences.ts';
import {
  ADVISED,
  CONNECTIVE,
  DESK_FORMS,
  OPEN_FORMS,
  UNDECIDED_FORMS,
  UNLISTED_FORMS,
} from './aside-forms.ts';

/** What of a sentence is left to be judged as a claim of the program; `open` is false where it calls open what is said. */
export interface ApartAsides {
  readonly claim: string;
  readonly open: boolean;
}

/**
 * Clauses of an answer that claim nothing of the program, worded as people word them: whom to ask, what the text leaves
 * open or does not list, that it advises and does not demand. They are held against the rules' own answer, not against a passage: what is
 * called open has to be open there, in a word that none of the facts beside it has.
 */
export class Asides {
  readonly #guard: Guard;
  readonly #unanswered: boolean;
  readonly #advised: boolean;
  readonly #unnamed: boolean;
  readonly #openList: boolean;
  readonly #denials: readonly { readonly passage: Passage; readonly denied: string }[];
  readonly #open: readonly Passage[];
  readonly #said: readonly Passage[];
  readonly #named: readonly Passage[];
  readonly #asked: readonly Passage[];

  constructor(guard: Guard, rules: Answer, library: Library) {
    const { lead, body, note, advice, next, question, taken, status, kind, lang, citations } = rules;
    const lines = [lead, ...body, note ?? '', advice ?? ''];
    const clauses = lines.flatMap((line) => clausesOf(line.replace(MARK, '')));
    const asked = taken ?? question;
    const sections = new Set(citations.map(({ section }) => section));
    const facts = library.facts.filter(({ section }) => sections.has(section));
    this.#guard = guard;
    this.#unanswered = status === 'unanswerable';
    this.#advised = SHOULD.test(body.find((line) => MARKED.test(line)) ?? '');
    const denials = [...clauses, ...facts.flatMap(({ say }) => clausesOf(say[lang]))].filter(negates);
    this.#denials = guard
      .prepare(denials)
      .map((passage) => ({ passage, denied: withoutDenial(passage.text) }));
    this.#open = guard.prepare([...denials, next?.question ?? '', this.#unanswered ? asked : '']);
    // What people ask a fact with is its topic: the text says something on it.
    this.#said = guard.prepare([
      ...clauses.filter((clause) => !negates(clause)),
      ...facts.flatMap(({ say, asks }) => (negates(say[lang]) ? [] : [[say[lang], ...asks].join('\n')])),
    ]);
    this.#unnamed = kind === 'allowable' && negates(lead);
    this.#openList = lines.some((line) => OPEN_LIST.test(line));
    const named = [NAMED_IN_LEAD.exec(lead)?.[0] ?? '', ...body];
    this.#named = guard.prepare(named.flatMap(clausesOf).filter((clause) => !negates(clause)));
    this.#asked = guard.prepare([[asked, lead].join('\n')]);
  }

  /** Takes the asides of a sentence apart from what it claims. */
  apart(sentence: string): ApartAsides {
    const ends = [...sentence.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
    const starts = [0, ...ends];
    const from = (at: number) => starts[at] ?? sentence.length;
    let [claim, open] = ['', true];
    for (let at = 0; at < starts.length; ) {
      const aside = [starts.length - at, 2, 1]
        .map((count) => ({ count, is: this.#judge(sentence.slice(from(at), from(at + count))) }))
        .find(({ is }) => is !== null);
      if (aside === undefined) claim += sentence.slice(from(at), from(at + 1));
      else open &&= aside.is === true;
      at += aside?.count ?? 1;
    }
    return { claim: claim.replace(/[,，;；]\s*$/u, ''), open };
  }

  /** Null: no aside. False: it calls open what the text says. */
  #judge(written: string): boolean | null {
    const clause = written.replace(/[.。!！,，;；\s]+$/u, '').replace(CONNECTIVE, '');
    if (!FIGURE.test(clause) && this.#unlists(clause)) return true;
    const topic = topicIn(clause, OPEN_FORMS);
    // What stands behind a comma is a statement of its own.
    if (topic !== null) return /[,，;；]/u.test(topic) ? null : this.#isOpen(topic);
    if (FIGURE.test(clause)) return null;
    return this.#sends(clause) || (this.#advised && ADVISED.test(clause)) ? true : null;
  }

  #isOpen(topic: string): boolean {
    const figures = topic.match(/\d[\d.,]*/gu) ?? [];
    const has = (passages: readonly Passage[], figure: string) =>
      passages.some(({ text }) => text.includes(figure));
    if (figures.some((figure) => has(this.#said, figure) || !has(this.#asked, figure))) return false;
    const covered = (passages: readonly Passage[]) => this.#guard.coverage(topic, passages).covered;
    const most = (passages: readonly Passage[]) => Math.max(0, ...passages.map((one) => covered([one])));
    const { content } = this.#guard.coverage(topic, []);
    if (content === 0) return this.#unanswered;
    if (covered(this.#open) < content * NAMED) return false;
    // All that a denial denies; or a word that is open alone, or words that stand together there and nowhere else.
    const asked = this.#guard.prepare([topic]);
    return (
      this.#denials.some(
        ({ denied, passage }) =>
          covered([passage]) === content && shareOf(this.#guard.coverage(denied, asked)) >= SAME,
      ) ||
      covered([...this.#open, ...this.#said]) - covered(this.#said) >= ONE_WORD ||
      most(this.#open) - most(this.#said) >= ONE_WORD
    );
  }

  /** Of the cost that was asked for, where the rules find it unnamed; and of what an open list does not name. */
  #unlists(clause: string): boolean {
    const unlisted = this.#unnamed ? topicIn(clause, UNLISTED_FORMS) : null;
    const undecided = this.#openList ? topicIn(clause, UNDECIDED_FORMS) : null;
    const topic = unlisted ?? undecided;
    if (topic === null) return false;
    if (undecided !== null && OTHERS.test(topic)) return true;
    const { content, covered } = this.#guard.coverage(topic, this.#asked);
    // "And it is not forbidden either": of what stands before.
    if (content === 0) return true;
    const named = this.#guard.coverage(topic, this.#named);
    const both = this.#guard.coverage(topic, [...this.#asked, ...this.#named]);
    return covered >= content * NAMED && both.covered - named.covered >= ONE_WORD;
  }

  /** Names a desk, and nothing that the question and its answer are not about; nor does it state or deny anything beside. */
  #sends(clause: string): boolean {
    const topic = topicIn(clause, DESK_FORMS)
      ?.replace(BEFORE, '')
      .replace(/[,，]\s*$/u, '');
    if (topic === undefined || FURTHER.test(topic) || negates(topic)) return false;
    const known = [...this.#open, ...this.#said, ...this.#asked];
    const { content, covered } = this.#guard.coverage(topic, known);
    return covered >= content * NAMED;
  }
}

function topicIn(clause: string, forms: readonly RegExp[]): string | null {
  const groups = forms.map((form) => form.exec(clause)?.groups).find((one) => one !== undefined);
  return groups === undefined ? null : Object.values(groups).join(' ');
}

/** Of the words of a topic, how many have to be known; and the least that is open and not said, in words. */
const NAMED = 0.5;
const SAME = 0.8;
const ONE_WORD = 1;

const CLAUSE_END = /(?<!\d),\s*|,\s+|[，;；]\s*/gu;
const OPEN_LIST = /\bnot forbidden\b|\blist is open\b|\bnot ruled out\b|不等于禁止|并未穷尽/u;
const OTHERS =
  /^(?:(?:an)?other|neighbou?ring|further|what is not|(?:\w+ ){1,2}not (?:listed|named))|^(?:其他|其它|别的|未列|没有列)/iu;
/** Of several costs that were asked for, those that the text names. */
const NAMED_IN_LEAD = /\b(?<!Not )(?:Named|Partly named): .*$|(?:部分|点名)列[入出]：.*$/u;
const BEFORE =
  /\bbefore (?:you |we )?(?:apply|submit|start|begin|sign|commit|invest)(?:ing)?(?: (?:time|anything|the application|your application))?\s*$/iu;
/** A statement of its own beside what is to be asked. */
const FURTHER = /[,，;；]|\b(?:that|which|who|since|because|as|so|and|but)\b|免/iu;
const MARK = /\s?\[[^\]\n]{0,40}\]|〔[^〕\n]{0,20}〕/gu;
const MARKED = /\[[^\]\n]{1,40}\]|〔[^〕\n]{1,20}〕/u;
const SHOULD = /\[[^\]]*\bshould\]|〔[^〕]*应当〕/u;
const FIGURE =
  /\d|[零〇一二三四五六七八九十百千万亿两]+\s?(?:[个多]?(?:年|月|天|日|周|倍|成|次|家|人|元)|万|亿|分之)|%|％|\b(?:million|billion|thousand|hundred|percent|per cent|half|double|twice)\b/iu;
