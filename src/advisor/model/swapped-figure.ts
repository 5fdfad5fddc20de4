import { besideFigure } from '../guard/passages.ts';
import { type WrittenFigure, writtenFigures } from '../guard/written-figures.ts';

/**
 * A figure that changed places with another of its kind: the words beside both fit better the other way round. As it
 * is written in `text`; null where none did. Both texts are of one language.
 */
export function swappedFigure(text: string, own: string): string | null {
  const [now, before] = [placed(text), placed(own)];
  for (const [i, one] of now.entries()) {
    for (const other of now.slice(i + 1)) {
      if (one.value === other.value || one.kind !== other.kind) continue;
      const [mine, theirs] = [wordsOf(one, before), wordsOf(other, before)];
      // What stands beside both tells neither.
      const [ofMine, ofTheirs] = [without(mine, theirs), without(theirs, mine)];
      const fits = alike(one.words, ofMine) + alike(other.words, ofTheirs);
      const turned = alike(one.words, ofTheirs) + alike(other.words, ofMine);
      if (turned > fits) return text.slice(one.from, one.to);
      // "9 patents and 14 models": what lies between both is beside both, what follows each is its own.
      const [mineNext, theirsNext] = [followsOf(one, before), followsOf(other, before)];
      const [ofMineNext, ofTheirsNext] = [without(mineNext, theirsNext), without(theirsNext, mineNext)];
      const next = alike(one.follows, ofMineNext) + alike(other.follows, ofTheirsNext);
      const nextTurned = alike(one.follows, ofTheirsNext) + alike(other.follows, ofMineNext);
      if (nextTurned > next) return text.slice(one.from, one.to);
    }
  }
  return null;
}

interface Placed extends WrittenFigure {
  readonly words: ReadonlySet<string>;
  /** Of what comes after it alone. */
  readonly follows: ReadonlySet<string>;
}

function placed(written: string): readonly Placed[] {
  // A line says a thing of its own, as a clause does.
  const text = written.replace(/\n/g, ';');
  const figures = writtenFigures(text).filter(({ kind }) => kind !== 'name');
  return figures.map((figure, i) => {
    // What lies between two figures of a kind may belong to either.
    const from = figures.slice(0, i).findLast(({ kind }) => kind === figure.kind)?.to ?? 0;
    const part = text.slice(from, figures.slice(i + 1).find(({ kind }) => kind === figure.kind)?.from);
    const here = { from: figure.from - from, to: figure.to - from };
    const after = besideFigure(part.slice(here.from), { from: 0, to: here.to - here.from });
    return { ...figure, words: partsOf(besideFigure(part, here)), follows: partsOf(after) };
  });
}

/** What stands beside a figure wherever it stands. */
function wordsOf({ value }: WrittenFigure, all: readonly Placed[]): ReadonlySet<string> {
  return new Set(all.filter((one) => one.value === value).flatMap(({ words }) => [...words]));
}

function followsOf({ value }: WrittenFigure, all: readonly Placed[]): ReadonlySet<string> {
  return new Set(all.filter((one) => one.value === value).flatMap(({ follows }) => [...follows]));
}

/** Words of some length by their first letters, Chinese by pairs of characters: endings and turns of phrase differ. */
function partsOf(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5));
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((char, i) => `${[...run][i]}${char}`),
  );
  return new Set([...words, ...pairs]);
}

function without(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((part) => !other.has(part)));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((part) => other.has(part)).length;
}
