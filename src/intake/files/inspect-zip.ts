import { Inflate } from 'fflate';
import type { BudgetReading } from '../../program/budget.ts';
import { readDirectory } from './zip-directory.ts';

type Refused = Extract<BudgetReading, { readonly kind: 'refused' }>;

const MAX_INFLATED = 40 * 2 ** 20;
const MAX_ENTRIES = 2_000;
const MAX_CELLS = 200_000;
/** Compressed bytes pushed at once; a thousandfold of it is the most that comes out before the next look. */
const STEP = 16_384;

const STORED = 0;
const DEFLATED = 8;

/**
 * Looks through an archive before any library opens it: its own directory decides what is in it, sizes it declares
 * are not believed, every entry is unpacked and thrown away while the bytes and cells are counted. The names of its
 * files, or why it is refused.
 */
export function inspectZip(bytes: Uint8Array): { readonly names: readonly string[] } | Refused {
  const entries = readDirectory(bytes, MAX_ENTRIES);
  if (entries === 'broken') return { kind: 'refused', why: 'broken' };
  if (typeof entries === 'number') {
    return tooLarge(`${entries} files inside`, `${MAX_ENTRIES} files inside`);
  }
  if (entries.some(({ encrypted }) => encrypted)) return { kind: 'refused', why: 'encrypted' };
  let inflated = 0;
  let cells = 0;
  for (const { name, method, data } of entries) {
    const markup = /\.(?:xml|rels)$/i.test(name);
    const count = (chunk: Uint8Array) => {
      inflated += chunk.length;
      if (markup && cells <= MAX_CELLS) cells += cellsIn(chunk);
      return inflated > MAX_INFLATED || cells > MAX_CELLS;
    };
    if (!unpack(method, data, count)) return { kind: 'refused', why: 'broken' };
    if (inflated > MAX_INFLATED) return tooLarge('more than 40 MB unpacked', '40 MB unpacked');
    if (cells > MAX_CELLS) return tooLarge(`more than ${MAX_CELLS} cells`, `${MAX_CELLS} cells`);
  }
  return { names: entries.map(({ name }) => name) };
}

function tooLarge(size: string, limit: string): Refused {
  return { kind: 'refused', why: 'too-large', size, limit };
}

/** Unpacks to `count`, which says when it is enough. False when the data is damaged. */
function unpack(method: number, data: Uint8Array, count: (chunk: Uint8Array) => boolean): boolean {
  if (method === STORED || data.length === 0) {
    count(data);
    return true;
  }
  if (method !== DEFLATED) return false;
  let enough = false;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    ended ||= final;
    enough ||= count(chunk);
  });
  try {
    for (let at = 0; at < data.length && !enough; at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch {
    return enough;
  }
  return enough || ended;
}

const [LESS, LETTER_C, SLASH, MORE, COLON] = [0x3c, 0x63, 0x2f, 0x3e, 0x3a];
/** Blank, TAB and the ends of a line: any of them may part a tag's name from the rest. */
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Cells of a sheet: `<c ` or `<x:c `. One cut in two by the end of a chunk is not counted; a few do not matter. */
function cellsIn(chunk: Uint8Array): number {
  let cells = 0;
  for (let at = 1; at < chunk.length - 1; at++) {
    if (chunk[at] !== LETTER_C) continue;
    const [before, next] = [chunk[at - 1], chunk[at + 1]];
    if (
      before === LESS
        ? BLANKS.has(next) || next === SLASH || next === MORE
        : before === COLON && BLANKS.has(next)
    )
      cells++;
  }
  return cells;
}
