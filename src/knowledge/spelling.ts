import { isHan, pieces, stem } from './tokens.ts';

/** Shorter words are too near to each other to be mended. */
const SHORTEST = 4;
/** From this length two slips are forgiven. */
const LONG = 8;

/** The words of the texts with how often they stand there, and their stems. */
export interface KnownWords {
  readonly counts: readonly (readonly [word: string, times: number])[];
  readonly stems: readonly string[];
}

/** The words of other scripts than Chinese; numbers are none. */
export function readKnownWords(texts: readonly string[]): KnownWords {
  const counts = new Map<string, number>();
  for (const piece of texts.flatMap(pieces)) {
    if (isHan(piece) || !/^\p{L}/u.test(piece)) continue;
    const word = piece.split("'", 1)[0] ?? piece;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts: [...counts], stems: [...new Set([...counts.keys()].map(stem))] };
}

/** Mends slips in words that the texts do not know, towards words they do. */
export class Spelling {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #stems: ReadonlySet<string>;

  constructor({ counts, stems }: KnownWords) {
    this.#counts = new Map(counts);
    this.#stems = new Set(stems);
  }

  knows(word: string): boolean {
    return this.#counts.has(word) || this.#stems.has(stem(word));
  }

  /** The known word that the unknown one was most likely meant to be; null when it is known or nothing is near. */
  mend(word: string): string | null {
    if (word.length < SHORTEST || this.knows(word)) return null;
    const allowed = word.length < LONG ? 1 : 2;
    let best: string | null = null;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const [known, count] of this.#counts) {
      if (Math.abs(known.length - word.length) > allowed || known.length < SHORTEST) continue;
      // The first letter is rarely the wrong one; in a short word it never is.
      if (known[0] !== word[0] && word.length < LONG) continue;
      const distance = slips(word, known, allowed);
      if (distance > allowed) continue;
      const rank = distance - count / (count + 1e6);
      if (rank < bestRank) {
        best = known;
        bestRank = rank;
      }
    }
    return best;
  }
}

/** Letters missed, added, changed or swapped with the next; stops counting above `most`. */
export function slips(a: string, b: string, most: number): number {
  let before2: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before2[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before2 = before;
    before = row;
  }
  return before[b.length] ?? most + 1;
}
