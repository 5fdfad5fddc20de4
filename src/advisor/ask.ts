import type { Library } from '../knowledge/library.ts';
import { questionForms } from '../knowledge/question-form.ts';
import type { Found, Search } from '../knowledge/search.ts';
import { fold } from '../knowledge/tokens.ts';
import type { Lang } from '../program/bilingual.ts';
import { dayAt } from '../program/day.ts';
import { type CallFacts, layCallFacts } from '../program/terms.ts';
import type { Answer, EarlierAnswer } from './answer/answer.ts';
import { approval } from './answer/approval.ts';
import { aroundSubmission } from './answer/around-submission.ts';
import type { Asked, Reply, Step } from './answer/asked.ts';
import { costKind } from './answer/cost-kind.ts';
import { factAnswer } from './answer/fact-answer.ts';
import { finishAnswer } from './answer/finish-answer.ts';
import { type FollowUp, followUp } from './answer/follow-up.ts';
import { guardAnswer } from './answer/guard-answer.ts';
import { improper } from './answer/improper.ts';
import { missingSlot } from './answer/missing-slot.ts';
import { checkNamedFacts } from './answer/named-facts.ts';
import { noMatch, unknownSubject } from './answer/no-match.ts';
import { offThePoint } from './answer/off-the-point.ts';
import { premiseBodies, premiseIndividuals, premiseWaived } from './answer/premise-bodies.ts';
import { premiseFigures } from './answer/premise-figures.ts';
import { premisePayment } from './answer/premise-payment.ts';
import { premiseStrict } from './answer/premise-strict.ts';
import { premiseSums } from './answer/premise-sums.ts';
import { questionLanguage } from './answer/question-language.ts';
import { companyShare } from './answer/ratio.ts';
import { restOfProject } from './answer/rest-of-project.ts';
import { reviewDay } from './answer/review-day.ts';
import { sampleBudget } from './answer/sample-budget.ts';
import { sampleLines } from './answer/sample-lines.ts';
import { otherYear, scope } from './answer/scope.ts';
import { sectorFit } from './answer/sector-fit.ts';
import { smallTalk } from './answer/small-talk.ts';
import { stillOpen } from './answer/still-open.ts';
import { strangeAttribute } from './answer/strange-attribute.ts';
import { stripFillers, stripLinks } from './answer/strip-links.ts';
import { stripOrders } from './answer/strip-orders.ts';
import { tipsList } from './answer/tips-list.ts';
import { joinReplies, questionsApart, splitQuestion } from './answer/two-questions.ts';
import { whoMayApply } from './answer/who-may-apply.ts';
import { whoPays } from './answer/who-pays.ts';
import { wholeChecklist } from './answer/whole-checklist.ts';
import { guardOf } from './guard/create-guard.ts';

/** In this order; the first that answers, answers. */
const STEPS: readonly Step[] = [
  smallTalk,
  improper,
  scope,
  approval,
  aroundSubmission,
  premiseBodies,
  premiseIndividuals,
  premisePayment,
  companyShare,
  restOfProject,
  sampleLines,
  premiseSums,
  reviewDay,
  stillOpen,
  whoMayApply,
  sectorFit,
  otherYear,
  premiseWaived,
  premiseFigures,
  premiseStrict,
  sampleBudget,
  wholeChecklist,
  tipsList,
  whoPays,
  costKind,
  missingSlot,
  strangeAttribute,
  unknownSubject,
  offThePoint,
  factAnswer,
  noMatch,
];

export interface AskParts {
  readonly library: Library;
  readonly search: Search;
}

interface AskOptions {
  /** Null: the language the question is written in. */
  readonly lang?: Lang | null;
  readonly callFacts?: CallFacts;
  /** ISO instant; days are civil days in Asia/Shanghai of it. */
  readonly now: string;
  /** Earlier answers of the same conversation, oldest first: what a follow-up hangs on. */
  readonly turns?: readonly EarlierAnswer[];
}

export type Ask = (question: string, options: AskOptions) => Promise<Answer>;

/** Questions are cut here: nobody's question is longer, and no pattern should run over more. */
const LONGEST = 1000;
/** With fewer words of substance the question without its orders has lost its subject. */
const LOST = 2;

/** Each part of a question without marks must be about something of its own, this surely. */
const OWN_SUBJECT = 0.45;

/** A question this near to what the text has or lacks needs no earlier one. */
const ALONE = 0.5;

/** Answers from facts, checks and known silences, without a model. */
export function createAsk({ library, search }: AskParts): Ask {
  checkNamedFacts(library, library.cycle);
  const read = (question: string, written: string, options: AskOptions): Asked => {
    const folded = stripFillers(written);
    const { text, ordered } = stripOrders(folded);
    const first = search.find(text);
    const lost = ordered && /[?？吗]/u.test(folded) && first.subjects < LOST;
    const found = lost ? search.find(folded) : first;
    return {
      question,
      text: lost ? folded : text === '' ? '' : found.question,
      lang: options.lang ?? questionLanguage(question),
      forms: questionForms(text),
      found,
      terms: layCallFacts(library.terms, options.callFacts ?? {}),
      today: dayAt(options.now),
      library,
      ordered,
    };
  };
  const finish = (asked: Asked, reply: Reply): Answer =>
    guardAnswer(finishAnswer(asked, reply), asked, guardOf(library));
  const answerTo = (question: string, options: AskOptions): Answer => {
    const asked = read(question, fold(stripLinks(question.slice(0, LONGEST))).trim(), options);
    // One question is read once: the search is most of the time that an answer takes.
    const parts = (texts: readonly string[]): readonly Asked[] =>
      texts.length < 2 ? [] : texts.map((text) => ({ ...read(text, text, options), lang: asked.lang }));
    const clauses = parts(splitQuestion(asked.text));
    const marked = parts(questionsApart(asked.text));
    const several = haveOwnSubjects(clauses) ? clauses : areApart(marked) ? marked : null;
    if (several !== null) {
      const texts = several.map(({ text }) => text);
      return finish(asked, joinReplies(texts, several.map(reply), asked.lang));
    }
    return finish(asked, reply(asked));
  };
  return async (question, options) => {
    const lang = options.lang ?? questionLanguage(question);
    const follows = followUp(stripLinks(question.slice(0, LONGEST)), options.turns ?? []);
    if (follows === null || !gains(follows, question, lang)) return answerTo(question, options);
    return { ...answerTo(follows.question, { ...options, lang }), question, taken: follows.question };
  };

  // Words that may stand alone are taken as a follow-up only where the text knows little of them by themselves.
  function gains({ question, sure }: FollowUp, written: string, lang: Lang): boolean {
    if (sure) return true;
    if (smallTalk({ text: fold(written), lang }) !== null) return false;
    const [alone, full] = [search.find(fold(written)), search.find(question)];
    return (nearest(alone) < ALONE || alone.subjects < LOST) && nearest(full) > nearest(alone);
  }
}

function nearest({ facts, silences }: Found): number {
  return Math.max(facts[0]?.score ?? 0, silences[0]?.score ?? 0);
}

function reply(asked: Asked): Reply {
  for (const step of STEPS) {
    const made = step(asked);
    if (made !== null) return made;
  }
  throw new Error('No step answered, though the last one always does.');
}

/** Questions with marks of their own: each is answered by something, and none as the first is. */
function areApart(several: readonly Asked[]): boolean {
  const [first, ...others] = several.map(reply);
  if (first === undefined || others.length === 0) return false;
  if ([first, ...others].some(({ kind }) => kind === 'chat')) return false;
  return others.every(({ lead, cites }) => lead !== first.lead && cites?.[0] !== first.cites?.[0]);
}

function haveOwnSubjects(several: readonly Asked[]): boolean {
  const subjects = several.map(({ found: { facts, silences } }) => {
    const [fact, silence] = [facts[0], silences[0]];
    if (Math.max(fact?.score ?? 0, silence?.score ?? 0) < OWN_SUBJECT) return null;
    return (silence?.score ?? 0) > (fact?.score ?? 0) ? silence?.silence.id : fact?.fact.id;
  });
  return several.length > 1 && !subjects.includes(null) && new Set(subjects).size === subjects.length;
}
