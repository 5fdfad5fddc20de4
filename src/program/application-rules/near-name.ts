/** Brackets at the end of a name add what is no part of it: "（虚构）", "(example)". */
export function bareName(name: string): string {
  return name.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim();
}

/** As two spellings are compared: case, hyphens and runs of spaces do not count. */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s‐-–-]+/g, ' ')
    .trim();
}

/** Signs that may differ: about one in nine letters, one in four Chinese signs. None for very short names. */
function tolerance(name: string): number {
  const han = /\p{Script=Han}/u.test(name);
  return han
    ? Math.min(2, Math.floor(name.length / 4))
    : name.length < 8
      ? 0
      : Math.min(3, Math.floor(name.length / 9) + 1);
}

interface Near {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches of a text that are almost a name and not the name, widened to whole words; both as `plainName` gives
 * them. Places where the name itself stands are left out.
 */
export function almost(text: string, name: string): readonly string[] {
  const allowed = tolerance(name);
  if (allowed === 0) return [];
  const rest = text.replaceAll(name, (found) => '\u0000'.repeat(found.length));
  if (!holdsPiece(rest, name, allowed)) return [];
  return nearPlaces(rest, name, allowed)
    .map(({ from, to }) => wholeWords(rest, from, to))
    .filter((found) => !found.includes('\u0000') && !sameButEnding(found, name));
}

/** With k errors one of k+1 pieces of the name stands unchanged. */
function holdsPiece(text: string, name: string, errors: number): boolean {
  const size = Math.floor(name.length / (errors + 1));
  return Array.from({ length: errors + 1 }, (_, i) => name.slice(i * size, (i + 1) * size)).some((piece) =>
    text.includes(piece),
  );
}

/** Approximate matches after Sellers: the best end of each run of ends within the allowed distance. */
function nearPlaces(text: string, name: string, allowed: number): readonly Near[] {
  const m = name.length;
  let cost = Array.from({ length: m + 1 }, (_, i) => i);
  let start = new Array<number>(m + 1).fill(0);
  const found: Near[] = [];
  let best: (Near & { readonly cost: number }) | null = null;
  for (let j = 1; j <= text.length; j++) {
    const [nextCost, nextStart] = [new Array<number>(m + 1).fill(0), new Array<number>(m + 1).fill(j)];
    for (let i = 1; i <= m; i++) {
      const change = (cost[i - 1] ?? 0) + (name[i - 1] === text[j - 1] ? 0 : 1);
      const drop = (nextCost[i - 1] ?? 0) + 1;
      const add = (cost[i] ?? 0) + 1;
      nextCost[i] = Math.min(change, drop, add);
      nextStart[i] =
        (nextCost[i] === change ? start[i - 1] : nextCost[i] === add ? start[i] : nextStart[i - 1]) ?? j;
    }
    [cost, start] = [nextCost, nextStart];
    const here = { from: start[m] ?? 0, to: j, cost: cost[m] ?? m };
    if (here.cost > allowed) {
      if (best !== null) found.push(best);
      best = null;
    } else if (best === null || here.cost < best.cost) best = here;
  }
  if (best !== null) found.push(best);
  return found;
}

function wholeWords(text: string, from: number, to: number): string {
  const letter = /[a-z0-9]/;
  let [a, b] = [from, to];
  while (a < b && text[a] === ' ') a++;
  while (a > 0 && letter.test(text[a] ?? '') && letter.test(text[a - 1] ?? '')) a--;
  while (b < text.length && letter.test(text[b - 1] ?? '') && letter.test(text[b] ?? '')) b++;
  return text.slice(a, b).trim();
}

/** A plural or a possessive is no other name, nor is the name with a word of the sentence at its side. */
function sameButEnding(found: string, name: string): boolean {
  return found.includes(name) || found.replace(/(?:'s|’s|s)$/, '') === name.replace(/s$/, '');
}

/** Edits between two short strings; used for numbers of certificates. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
