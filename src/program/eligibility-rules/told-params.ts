import type { Quote } from '../eligibility.ts';

/** A person's words as a finding's params: the words, and where they stand in the text ("12-30, 45-60"). */
export function toldParams(told: readonly Quote[]): Readonly<Record<string, string>> {
  if (told.length === 0) return {};
  const places = told.flatMap(({ at }) => (at === null ? [] : [`${at[0]}-${at[1]}`]));
  return {
    told: told.map(({ text }) => text).join(' … '),
    ...(places.length === 0 ? {} : { at: places.join(', ') }),
  };
}
