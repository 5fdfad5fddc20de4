/** Part of the longer word that may differ. */
const MOST_APART = 0.4;

/** The word that a misspelt one was probably meant to be; null where none is near. */
export function nearestWord(written: string, words: readonly string[]): string | null {
  const wanted = written.toLowerCase();
  const near = words.map((word) => ({ word, apart: changes(wanted, word.toLowerCase()) }));
  const [best] = near
    .filter(({ word, apart }) => apart <= Math.max(word.length, written.length) * MOST_APART)
    .sort((a, b) => a.apart - b.apart);
  return best?.word ?? null;
}

/** Letters to put in, leave out or replace (Levenshtein's distance). */
function changes(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + (other[j] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
