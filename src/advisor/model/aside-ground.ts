import type { Answer } from '../answer/answer.ts';
import type { Guard } from '../guard/create-guard.ts';
import type { Passage } from '../guard/passages.ts';
import { clausesOf, negates } from '../guard/sentences.ts';

/** What of the rules' answer, and of the facts of the sections it cites, an aside is held against. */
export interface AsideGround {
  /** Clauses that deny something: what the text leaves open. */
  readonly denials: readonly Passage[];
  /** These, the question that is ready for a desk, and the question itself where the text has no answer. */
  readonly open: readonly Passage[];
  readonly said: readonly Passage[];
  /** What the answer finds named. */
  readonly named: readonly Passage[];
  /** The question and the first line of its answer. */
  readonly asked: readonly Passage[];
  /** The answer's first fact is advice. */
  readonly advised: boolean;
  /** A cost was asked for that the text does not name. */
  readonly unnamed: boolean;
  /** The answer rests on a list that is open. */
  readonly openList: boolean;
}

export function asideGround(guard: Guard, rules: Answer): AsideGround {
  const { lead, body, note, advice, next, question, taken, status, kind, lang, citations } = rules;
  const lines = [lead, ...body, note ?? '', advice ?? ''];
  const clauses = lines.flatMap((line) => clausesOf(line.replace(MARK, '')));
  const asked = taken ?? question;
  const facts = guard.factsIn(new Set(citations.map(({ section }) => section)));
  const denials = [...guard.prepare(clauses.filter(negates)), ...facts.flatMap((fact) => fact.denials[lang])];
  const named = [NAMED_IN_LEAD.exec(lead)?.[0] ?? '', ...body].flatMap(clausesOf);
  return {
    denials,
    open: [...denials, ...guard.prepare([next?.question ?? '', status === 'unanswerable' ? asked : ''])],
    said: [
      ...guard.prepare(clauses.filter((clause) => !negates(clause))),
      ...facts.flatMap(({ topic }) => topic ?? []),
    ],
    named: guard.prepare(named.filter((clause) => !negates(clause))),
    asked: guard.prepare([[asked, lead].join('\n')]),
    advised: SHOULD.test(body.find((line) => MARKED.test(line)) ?? ''),
    unnamed: kind === 'allowable' && negates(lead),
    openList: lines.some((line) => OPEN_LIST.test(line)),
  };
}

const OPEN_LIST = /\bnot forbidden\b|\blist is open\b|\bnot ruled out\b|不等于禁止|并未穷尽/u;
/** Of several costs that were asked for, those that the text names. */
const NAMED_IN_LEAD = /\b(?<!Not )(?:Named|Partly named): .*$|(?:部分|点名)列[入出]：.*$/u;
const MARK = /\s?\[[^\]\n]{0,40}\]|〔[^〕\n]{0,20}〕/gu;
const MARKED = /\[[^\]\n]{1,40}\]|〔[^〕\n]{1,20}〕/u;
const SHOULD = /\[[^\]]*\bshould\]|〔[^〕]*应当〕/u;
