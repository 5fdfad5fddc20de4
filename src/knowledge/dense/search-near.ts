import type { Search } from '../search.ts';
import { fold } from '../tokens.ts';
import type { DenseLeg } from './dense-leg.ts';

/** A part shorter than this share of the question is about something of its own, and so is what the question hangs on. */
const WHOLE = 0.6;

/** The search for one question: what it is near to by meaning is looked up once, and counts wherever it is asked whole. */
export async function searchNear(search: Search, dense: DenseLeg, question: string): Promise<Search> {
  const near = await dense.near(question);
  if (near === null) return search;
  const { length } = fold(question);
  const isWhole = (text: string) => text.length >= WHOLE * length && text.length * WHOLE <= length;
  return { find: (text) => search.find(text, isWhole(text) ? near : null) };
}
