import { setImmediate } from 'node:timers/promises';
import { openKeptIndex } from '../../knowledge/kept-index.ts';
import { type IndexedText, LexicalIndex } from '../../knowledge/lexical-index.ts';
import { MOST_CHARACTERS } from '../../program/document-room.ts';

/** Runs `use` with an index over exactly these texts; it must not keep the index, which then serves other texts. */
export type OwnIndexes = <T>(texts: readonly IndexedText[], use: (index: LexicalIndex) => T) => Promise<T>;

interface Held {
  /** By id. */
  readonly texts: ReadonlyMap<string, IndexedText>;
  readonly index: LexicalIndex;
}

/** Texts that are read before everybody else has a turn. */
const AT_ONCE = 200;

/**
 * Indexes in memory. One that has most of the texts already is brought up to date: what was added is read, what was
 * removed is taken out, the rest is not looked at again.
 */
export function memoryIndexes(): OwnIndexes {
  let held: readonly Held[] = [];
  let before: Promise<unknown> = Promise.resolve();
  const run = async <T>(texts: readonly IndexedText[], use: (index: LexicalIndex) => T): Promise<T> => {
    const wanted = new Map(texts.map((text) => [text.id, text]));
    const near = held.find((one) => shared(one, wanted) * 2 > Math.max(one.texts.size, wanted.size));
    const index = near?.index ?? new LexicalIndex();
    const others = held.filter((one) => one !== near);
    // Until it is whole again, nothing else finds it.
    held = others;
    for (const id of near?.texts.keys() ?? []) if (!wanted.has(id)) index.remove(id);
    let read = 0;
    for (const text of texts) {
      if (near !== undefined && same(near.texts.get(text.id), text)) continue;
      index.add(text);
      if (++read % AT_ONCE === 0) await setImmediate();
    }
    held = withinBounds([{ texts: wanted, index }, ...others]);
    return use(index);
  };
  return (texts, use) => {
    const mine = before.then(() => run(texts, use));
    before = mine.catch(() => undefined);
    return mine;
  };
}

/** The index over one place's documents in a file, which only what is new or has changed is read for. */
export function fileIndex(file: string): OwnIndexes {
  let last: Held | null = null;
  return async (texts, use) => {
    const wanted = new Map(texts.map((text) => [text.id, text]));
    if (last === null || last.texts.size !== wanted.size || shared(last, wanted) !== wanted.size) {
      const { index } = await openKeptIndex(file, texts);
      last = { texts: wanted, index };
    }
    return use(last.index);
  };
}

function shared({ texts }: Held, wanted: ReadonlyMap<string, IndexedText>): number {
  let both = 0;
  for (const [id, text] of wanted) if (same(texts.get(id), text)) both++;
  return both;
}

function same(one: IndexedText | undefined, other: IndexedText): boolean {
  return one !== undefined && one.text === other.text && one.title === other.title;
}

/** The last one, and others while all of them together are no more than one place may have. */
function withinBounds(all: readonly Held[]): readonly Held[] {
  let characters = 0;
  return all.filter(({ texts }, at) => {
    for (const { text } of texts.values()) characters += text.length;
    return at === 0 || characters <= MOST_CHARACTERS;
  });
}
