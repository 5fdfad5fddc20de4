import type { AnswerState, CriterionId, Quote, UnclearAnswer } from '../../program/eligibility.ts';
import type { Statement } from '../statements/read-statements.ts';

/** What one statement says of a criterion. */
export interface Vote {
  readonly answer: AnswerState;
  readonly said: Statement;
}

/** Each piece of text once, in its order; a piece that stands in a longer one is left out. */
export function told(said: readonly Statement[]): readonly Quote[] {
  const start = ({ at }: Quote) => at?.[0] ?? 0;
  const end = ({ at }: Quote) => at?.[1] ?? 0;
  const kept: Quote[] = [];
  const longestFirst = said.map(({ quote }) => quote).sort((a, b) => start(a) - start(b) || end(b) - end(a));
  for (const quote of longestFirst) {
    const before = kept.at(-1);
    if (before === undefined || end(quote) > end(before)) kept.push(quote);
  }
  return kept;
}

/** The answer of one statement on a thing that one has, has not or is getting. */
export function plainVote(said: Statement): AnswerState {
  const { state, bare, later } = said;
  if (later && (state === 'yes' || state === null)) return 'in-progress';
  if (state === 'yes' || state === 'ends') return 'yes';
  if (state === 'no' || state === 'expired') return 'no';
  if (state === 'in-progress') return 'in-progress';
  return state === null && bare ? 'yes' : 'unknown';
}

/**
 * All votes as one answer. Something under way explains a "no"; yes against no is asked about, as is anything
 * that was only half said.
 */
export function settled(
  criterion: CriterionId,
  votes: readonly Vote[],
  unclear: UnclearAnswer[],
): { readonly answer: AnswerState; readonly told: readonly Quote[] } {
  const has = (answer: AnswerState) => votes.some((vote) => vote.answer === answer);
  const quotes = told(votes.map(({ said }) => said));
  if (has('yes') && has('no')) {
    unclear.push(contradiction(criterion, quotes));
    return { answer: 'unknown', told: quotes };
  }
  if (has('in-progress')) return { answer: 'in-progress', told: quotes };
  if (has('no')) return { answer: 'no', told: quotes };
  return { answer: has('yes') ? 'yes' : 'unknown', told: quotes };
}

export function contradiction(criterion: CriterionId, quotes: readonly Quote[]): UnclearAnswer {
  const [first, second] = [quotes[0], quotes.at(-1)];
  const [a, b] = [first?.text ?? '', second?.text ?? ''];
  return {
    criterion,
    quote: first ?? { text: '', at: null },
    message: {
      en: `"${a}" and "${b}" seem to contradict each other. Which one holds today?`,
      zh: `“${a}”与“${b}”似乎不一致。目前以哪一项为准？`,
    },
  };
}
