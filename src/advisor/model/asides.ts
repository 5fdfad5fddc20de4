import type { Answer } from '../answer/answer.ts';
import { shareOf } from '../guard/claim.ts';
import type { Guard } from '../guard/create-guard.ts';
import { lazily } from '../guard/lazily.ts';
import type { Passage } from '../guard/passages.ts';
import { negates, withoutDenial } from '../guard/sentences.ts';
import {
  ADVISED,
  CONNECTIVE,
  DESK_FORMS,
  OPEN_FORMS,
  UNDECIDED_FORMS,
  UNLISTED_FORMS,
} from './aside-forms.ts';
import { type AsideGround, asideGround } from './aside-ground.ts';

/** What of a sentence is left to be judged as a claim of the program; `open` is false where it calls open what is said. */
export interface ApartAsides {
  readonly claim: string;
  readonly open: boolean;
}

/**
 * Clauses of an answer that claim nothing of the program, worded as people word them: whom to ask, what the text leaves
 * open or does not list, that it advises and does not demand. They are held against the rules' own answer, not against a
 * passage: what is called open has to be open there, in a word that none of the facts beside it has.
 */
export class Asides {
  readonly #guard: Guard;
  readonly #rules: Answer;
  /** Made ready when a clause of these forms first stands in the answer. */
  readonly #ground: () => AsideGround;

  constructor(guard: Guard, rules: Answer) {
    this.#guard = guard;
    this.#rules = rules;
    this.#ground = lazily(() => asideGround(guard, rules));
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
    const counts = FIGURE.test(clause);
    if (!counts && this.#unlists(clause)) return true;
    const topic = topicIn(clause, OPEN_FORMS);
    // What stands behind a comma is a statement of its own.
    if (topic !== null) return /[,，;；]/u.test(topic) ? null : this.#isOpen(topic);
    if (counts) return null;
    return this.#sends(clause) || (ADVISED.test(clause) && this.#ground().advised) ? true : null;
  }

  #isOpen(topic: string): boolean {
    const { open, said, asked, denials } = this.#ground();
    const figures = topic.match(/\d[\d.,]*/gu) ?? [];
    const has = (passages: readonly Passage[], figure: string) =>
      passages.some(({ text }) => text.includes(figure));
    if (figures.some((figure) => has(said, figure) || !has(asked, figure))) return false;
    const coverage = this.#guard.coverage(topic);
    const covered = (passages: readonly Passage[]) => coverage(passages).covered;
    const most = (passages: readonly Passage[]) => Math.max(0, ...passages.map((one) => covered([one])));
    const { content } = coverage([]);
    if (content === 0) return this.#rules.status === 'unanswerable';
    if (covered(open) < content * NAMED) return false;
    // A word that is open alone; words that stand together there and nowhere else; or all that a denial denies.
    if (covered([...open, ...said]) - covered(said) >= ONE_WORD) return true;
    if (most(open) - most(said) >= ONE_WORD) return true;
    const topics = this.#guard.prepare([topic]);
    return denials.some(
      (denial) =>
        covered([denial]) === content &&
        shareOf(this.#guard.coverage(withoutDenial(denial.text))(topics)) >= SAME,
    );
  }

  /** Of the cost that was asked for, where the rules find it unnamed; and of what an open list does not name. */
  #unlists(clause: string): boolean {
    const unlisted = topicIn(clause, UNLISTED_FORMS);
    const undecided = topicIn(clause, UNDECIDED_FORMS);
    if (unlisted === null && undecided === null) return false;
    const { unnamed, openList, asked, named } = this.#ground();
    const topic = (unnamed ? unlisted : null) ?? (openList ? undecided : null);
    if (topic === null) return false;
    if (openList && undecided !== null && OTHERS.test(topic)) return true;
    const coverage = this.#guard.coverage(topic);
    const { content, covered } = coverage(asked);
    // "And it is not forbidden either": of what stands before.
    if (content === 0) return true;
    return (
      covered >= content * NAMED &&
      coverage([...asked, ...named]).covered - coverage(named).covered >= ONE_WORD
    );
  }

  /** Names a desk, and nothing that the question and its answer are not about; nor does it state or deny anything beside. */
  #sends(clause: string): boolean {
    const topic = topicIn(clause, DESK_FORMS)
      ?.replace(BEFORE, '')
      .replace(/[,，]\s*$/u, '');
    if (topic === undefined || FURTHER.test(topic) || negates(topic)) return false;
    const { open, said, asked } = this.#ground();
    const { content, covered } = this.#guard.coverage(topic)([...open, ...said, ...asked]);
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
const OTHERS =
  /^(?:(?:an)?other|neighbou?ring|further|what is not|(?:\w+ ){1,2}not (?:listed|named))|^(?:其他|其它|别的|未列|没有列)/iu;
const BEFORE =
  /\bbefore (?:you |we )?(?:apply|submit|start|begin|sign|commit|invest)(?:ing)?(?: (?:time|anything|the application|your application))?\s*$/iu;
/** A statement of its own beside what is to be asked. */
const FURTHER = /[,，;；]|\b(?:that|which|who|since|because|as|so|and|but)\b|免/iu;
const FIGURE =
  /\d|[零〇一二三四五六七八九十百千万亿两]+\s?(?:[个多]?(?:年|月|天|日|周|倍|成|次|家|人|元)|万|亿|分之)|%|％|\b(?:million|billion|thousand|hundred|percent|per cent|half|double|twice)\b/iu;
