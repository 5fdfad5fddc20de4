import type { Day } from '../../program/day.ts';
import type { Statement } from '../statements/read-statements.ts';
import { monthSpan } from '../statements/whens.ts';

/** The last day of a document as a statement has it; of a span the first day, which is the careful one. */
export function expiryOf({ state, when, looksAhead }: Statement, today: Day): Day | null {
  if (when === null || (state !== 'ends' && state !== 'expired')) return null;
  if (when.kind === 'span') {
    const { from, to } = when.span;
    if (state === 'expired') return to < today ? to : from;
    return from < today && to >= today ? today : from;
  }
  const year = Number(today.slice(0, 4));
  const spans = [year - 1, year, year + 1].flatMap((one) => monthSpan(one, when.month, when.part) ?? []);
  const past = spans.filter(({ to }) => to <= today).at(-1)?.to ?? null;
  const ahead = spans.find(({ from }) => from >= today)?.from ?? null;
  if (state === 'expired') return past;
  // Without tense and year the earlier day is taken, so that the document is looked at again.
  return looksAhead ? ahead : (past ?? ahead);
}
