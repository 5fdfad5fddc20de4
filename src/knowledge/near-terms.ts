import { COMMON_WORDS } from './common-words.ts';
import { slips } from './spelling.ts';
import { stem } from './tokens.ts';

/** Shorter words are too near to each other; from the longer length on, two slips are forgiven. */
const SHORTEST = 5;
const LONG = 9;

const LATIN = /^\p{Script=Latin}+$/u;

let commonStems: ReadonlySet<string> | null = null;

/** The terms of an index by first letter and length, so that a misspelt one is compared with few of them. */
export class NearTerms {
  readonly #buckets = new Map<string, { readonly terms: string[]; readonly letters: number[] }>();

  add(term: string): void {
    if (term.length < SHORTEST - 1 || !LATIN.test(term)) return;
    const key = bucket(term[0] ?? '', term.length);
    const known = this.#buckets.get(key);
    if (known) {
      known.terms.push(term);
      known.letters.push(lettersOf(term));
    } else this.#buckets.set(key, { terms: [term], letters: [lettersOf(term)] });
  }

  /**
   * The terms that a strange one was most likely meant to be: those with the fewest slips. The first letter is taken
   * to be right; everyday words and words in other scripts than Latin are taken as they are.
   */
  near(term: string): string[] {
    if (term.length < SHORTEST || !LATIN.test(term) || isCommon(term)) return [];
    let allowed = term.length < LONG ? 1 : 2;
    let found: string[] = [];
    const letters = lettersOf(term);
    for (let length = term.length - allowed; length <= term.length + allowed; length++) {
      const there = this.#buckets.get(bucket(term[0] ?? '', length));
      there?.terms.forEach((known, i) => {
        // Each slip changes at most one letter for another: whatever differs in more is not compared.
        if (bits(letters ^ (there.letters[i] ?? 0)) > 2 * allowed) return;
        const count = slips(term, known, allowed);
        if (count > allowed) return;
        if (count < allowed) {
          allowed = count;
          found = [];
        }
        found.push(known);
      });
    }
    return found;
  }
}

function isCommon(term: string): boolean {
  commonStems ??= new Set(COMMON_WORDS.trim().split(/\s+/).map(stem));
  return commonStems.has(term);
}

const bucket = (first: string, length: number): string => `${first}${length}`;

/** Which letters a word has, one bit each. */
function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let left = set;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}
