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
      const fits = alike(one.words, wordsOf(one, before)) + alike(other.words, wordsOf(other, before));
      const turned = alike(one.words, wordsOf(other, before)) + alike(other.words, wordsOf(one, before));
      if (turned > fits) return text.slice(one.from, one.to);
    }
  }
  return null;
}

interface Placed extends WrittenFigure {
  readonly words: ReadonlySet<string>;
}

function placed(text: string): readonly Placed[] {
  return writtenFigures(text)
    .filter(({ kind }) => kind !== 'name')
    .map((figure) => ({ ...figure, words: partsOf(besideFigure(text, figure)) }));
}

/** What stands beside a figure wherever it stands. */
function wordsOf({ value }: WrittenFigure, all: readonly Placed[]): ReadonlySet<string> {
  return new Set(all.filter((one) => one.value === value).flatMap(({ words }) => [...words]));
}

/** Words by their first letters, Chinese by pairs of characters: endings and turns of phrase differ. */
function partsOf(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).map((word) => word.slice(0, 5));
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    [...run].slice(1).map((char, i) => `${[...run][i]}${char}`),
  );
  return new Set([...words, ...pairs]);
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((part) => other.has(part)).length;
}
