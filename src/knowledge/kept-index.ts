import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { type IndexedText, LexicalIndex } from './lexical-index.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { analyse } from './tokens.ts';

export interface KeptIndex {
  readonly index: LexicalIndex;
  /** How many texts had to be read anew: none when the file still fitted, all when it was missing or damaged. */
  readonly read: number;
  /** False when what was read anew could not be written down: the next start reads it again. */
  readonly saved: boolean;
}

/** What the file holds. Sequences stand one after the other in `cells`. */
interface Kept {
  readonly madeBy: string;
  readonly terms: readonly string[];
  readonly texts: readonly { readonly id: string; readonly sum: string; readonly length: number }[];
  readonly cells: Int32Array;
}

/**
 * An index over `texts` that is kept in a file. Only texts that are new or have changed since are read; those that are
 * gone are removed. A file that is missing, damaged or of another version is made anew.
 */
export async function openKeptIndex(file: string, texts: Iterable<IndexedText>): Promise<KeptIndex> {
  const kept = await readKept(file);
  const index = kept ? unpack(kept) : new LexicalIndex();
  const before = new Map(kept?.texts.map(({ id, sum }) => [id, sum]));
  const sums = new Map<string, string>();
  let read = 0;
  for (const text of texts) {
    const sum = sumOf(text);
    sums.set(text.id, sum);
    if (before.get(text.id) === sum) continue;
    index.add(text);
    read++;
  }
  const gone = [...before.keys()].filter((id) => !sums.has(id));
  for (const id of gone) index.remove(id);
  if (kept && read === 0 && gone.length === 0) return { index, read, saved: true };
  const saved = await writeSealed(file, pack(index, sums)).then(
    () => true,
    () => false,
  );
  return { index, read, saved };
}

async function readKept(file: string): Promise<Kept | null> {
  const body = await readSealed(file);
  if (body === null) return null;
  try {
    const kept = deserialize(body) as Kept;
    return kept.madeBy === madeBy() ? kept : null;
  } catch {
    return null;
  }
}

function unpack({ terms, texts, cells }: Kept): LexicalIndex {
  let from = 0;
  return LexicalIndex.of({
    terms,
    texts: texts.map(({ id, length }) => {
      const sequence = cells.slice(from, from + length);
      from += length;
      return { id, sequence };
    }),
  });
}

/** Words that no text has any more are left out: what was removed is gone from the file. */
function pack(index: LexicalIndex, sums: ReadonlyMap<string, string>): Buffer {
  const { terms: all, texts } = index.parts();
  const numbers = new Int32Array(all.length).fill(-1);
  const terms: string[] = [];
  const cells = new Int32Array(texts.reduce((length, { sequence }) => length + sequence.length, 0));
  let from = 0;
  for (const { sequence } of texts) {
    for (const cell of sequence) {
      const term = cell >> 1;
      if (cell >= 0 && numbers[term] === -1) numbers[term] = terms.push(all[term] ?? '') - 1;
      cells[from++] = cell < 0 ? cell : (numbers[term] ?? 0) * 2 + (cell & 1);
    }
  }
  const kept: Kept = {
    madeBy: madeBy(),
    terms,
    texts: texts.map(({ id, sequence }) => ({ id, sum: sums.get(id) ?? '', length: sequence.length })),
    cells,
  };
  return serialize(kept);
}

function sumOf({ title, text }: IndexedText): string {
  return createHash('sha256')
    .update(JSON.stringify([title ?? null, text]))
    .digest('base64');
}

/** Another Node, stemmer or segmenter reads other terms: what stands here tells them apart. */
function madeBy(): string {
  const { terms, words } = analyse("The company's matching grants, 1,000 of them. 科技部火炬中心的配套资金");
  return JSON.stringify([process.version, process.versions.icu, terms, words]);
}
