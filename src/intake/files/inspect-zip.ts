import { inflateRawSync } from 'node:zlib';
import type { BudgetReading } from '../../program/budget.ts';
import { readDirectory } from './zip-directory.ts';

type Refused = Extract<BudgetReading, { readonly kind: 'refused' }>;

const MAX_INFLATED = 40 * 2 ** 20;
const MAX_ENTRIES = 2_000;
const MAX_CELLS = 200_000;
/** Bytes unpacked between two looks at how many there are. */
const STEP = 65_536;

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
  let left = MAX_INFLATED;
  let cells = 0;
  for (const { name, method, data } of entries) {
    const unpacked = unpack(method, data, left);
    if (unpacked === 'broken') return { kind: 'refused', why: 'broken' };
    if (unpacked === 'too-large') return tooLarge('more than 40 MB unpacked', '40 MB unpacked');
    left -= unpacked.length;
    if (/\.(?:xml|rels)$/i.test(name)) cells += cellsIn(unpacked);
    if (cells > MAX_CELLS) return tooLarge(`more than ${MAX_CELLS} cells`, `${MAX_CELLS} cells`);
  }
  return { names: entries.map(({ name }) => name) };
}

function tooLarge(size: string, limit: string): Refused {
  return { kind: 'refused', why: 'too-large', size, limit };
}

/** What an entry holds; unpacking stops as soon as there is more than `most`, in bytes. */
function unpack(method: number, data: Uint8Array, most: number): Uint8Array | 'broken' | 'too-large' {
  if (method === STORED || data.length === 0) return data.length > most ? 'too-large' : data;
  if (method !== DEFLATED) return 'broken';
  try {
    // The limit has to be at least 1; zlib takes no 0.
    const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(most, 1), chunkSize: STEP });
    return unpacked.length > most ? 'too-large' : unpacked;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}

const [LESS, LETTER_C, SLASH, MORE, COLON] = [0x3c, 0x63, 0x2f, 0x3e, 0x3a];
/** Blank, TAB and the ends of a line: any of them may part a tag's name from the rest. */
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Cells of a sheet: `<c ` or `<x:c `. */
function cellsIn(markup: Uint8Array): number {
  let cells = 0;
  for (let at = 1; at < markup.length - 1; at++) {
    if (markup[at] !== LETTER_C) continue;
    const [before, next] = [markup[at - 1], markup[at + 1]];
    if (
      before === LESS
        ? BLANKS.has(next) || next === SLASH || next === MORE
        : before === COLON && BLANKS.has(next)
    )
      cells++;
  }
  return cells;
}
