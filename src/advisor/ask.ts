import type { Library } from '../knowledge/library.ts';
import { questionForms } from '../knowledge/question-form.ts';
import type { Search } from '../knowledge/search.ts';
import { fold } from '../knowledge/tokens.ts';
import type { Lang } from '../program/bilingual.ts';
import { dayAt } from '../program/day.ts';
import { type CallFacts, layCallFacts } from '../program/terms.ts';
import type { Answer } from './answer/answer.ts';
import { approval } from './answer/approval.ts';
import type { Asked, Step } from './answer/asked.ts';
import { costKind } from './answer/cost-kind.ts';
import { factAnswer } from './answer/fact-answer.ts';
import { finishAnswer } from './answer/finish-answer.ts';
import { missingSlot } from './answer/missing-slot.ts';
import { noMatch, unknownSubject } from './answer/no-match.ts';
import { premiseBodies, premiseIndividuals, premiseWaived } from './answer/premise-bodies.ts';
import { premiseSums } from './answer/premise-sums.ts';
import { questionLanguage } from './answer/question-language.ts';
import { sampleBudget } from './answer/sample-budget.ts';
import { otherYear, scope } from './answer/scope.ts';
import { silenceAnswer } from './answer/silence-answer.ts';
import { smallTalk } from './answer/small-talk.ts';
import { stillOpen } from './answer/still-open.ts';
import { stripOrders } from './answer/strip-orders.ts';
import { wholeChecklist } from './answer/whole-checklist.ts';

/** In this order; the first that answers, answers. */
const STEPS: readonly Step[] = [
  smallTalk,
  scope,
  approval,
  premiseBodies,
  premiseIndividuals,
  premiseSums,
  stillOpen,
  otherYear,
  premiseWaived,
  sampleBudget,
  wholeChecklist,
  costKind,
  missingSlot,
  unknownSubject,
  silenceAnswer,
  factAnswer,
  noMatch,
];

export interface AskParts {
  readonly library: Library;
  readonly search: Search;
}

export interface AskOptions {
  /** Null: the language the question is written in. */
  readonly lang?: Lang | null;
  readonly callFacts?: CallFacts;
  /** ISO instant; days are civil days in Asia/Shanghai of it. */
  readonly now: string;
}

export type Ask = (question: string, options: AskOptions) => Promise<Answer>;

/** Questions are cut here: nobody's question is longer, and no pattern should run over more. */
const LONGEST = 1000;
/** With fewer words of substance the question without its orders has lost its subject. */
const LOST = 2;

/** Answers from facts, checks and known silences, without a model. */
export function createAsk({ library, search }: AskParts): Ask {
  return async (question, { lang, callFacts, now }) => {
    const folded = fold(question.slice(0, LONGEST)).trim();
    const { text, ordered } = stripOrders(folded);
    const first = search.find(text);
    const lost = ordered && /[?？吗]/u.test(folded) && first.subjects < LOST;
    const found = lost ? search.find(folded) : first;
    const asked: Asked = {
      question,
      text: text === '' ? '' : lost ? folded : found.question,
      lang: lang ?? questionLanguage(question),
      forms: questionForms(text),
      found,
      terms: layCallFacts(library.terms, callFacts ?? {}),
      today: dayAt(now),
      library,
      ordered,
    };
    for (const step of STEPS) {
      const reply = step(asked);
      if (reply !== null) return finishAnswer(asked, reply);
    }
    throw new Error('No step answered, though the last one always does.');
  };
}
