import type { Library } from '../knowledge/library.ts';
import type { Terms } from '../program/terms.ts';
import { callFills } from './answer/supplied.ts';
import type { DeskQuestion } from './desk-letter.ts';

/** What the text leaves open, as questions to send; and what a call has settled. */
export interface BureauQuestions {
  readonly open: readonly DeskQuestion[];
  /** Ids of the silences that the call entered answers: nobody need ask them. */
  readonly settled: readonly string[];
}

/** The questions of all silences, or of those named in their order. Ids must be known. */
export function bureauQuestions(
  library: Pick<Library, 'silences' | 'silence'>,
  terms: Terms,
  ids: readonly string[],
): BureauQuestions {
  const wanted = ids.length === 0 ? library.silences : [...new Set(ids)].map((id) => library.silence(id));
  return {
    open: wanted
      .filter(({ id }) => !callFills(terms, id))
      .map(({ id, desk, question }) => ({ id, desk, question })),
    settled: wanted.filter(({ id }) => callFills(terms, id)).map(({ id }) => id),
  };
}
