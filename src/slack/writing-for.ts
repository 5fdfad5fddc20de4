import type { WritingFor } from '../advisor/model/answer-writer.ts';
import type { RequestSetting } from './answer-request.ts';
import { budgetInput, sourceOf } from './check-again.ts';

/** Whose request it is, and what the conversation holds. */
export type Writer = Pick<RequestSetting, 'tenant' | 'user' | 'lang' | 'state' | 'signal' | 'onLine'>;

/** For whom a model words an answer, and what its tools may see: this conversation's own, bound here. */
export function writingFor({ tenant, user, lang, state, signal, onLine }: Writer): WritingFor {
  const { budget, facts, eligibility, documents } = state;
  return {
    tenant,
    user,
    known: {
      budget: budget === null ? null : budgetInput(sourceOf(budget), lang),
      facts,
      eligibility,
      documents: documents === null ? null : new Map(documents),
      drafts: [],
    },
    ...(signal && { signal }),
    ...(onLine && { onLine }),
  };
}
