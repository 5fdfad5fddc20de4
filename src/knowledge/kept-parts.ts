import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { LibraryParts } from './library.ts';

const SUM_BYTES = 32;

/**
 * A cycle's parts as the build read and checked them, so that a start need not parse and check every entry again.
 * Null where there are none, where the file is damaged, or where anything in the knowledge folder has changed since.
 */
export function readKeptParts(file: URL, folder: URL, cycle: string): LibraryParts | null {
  try {
    const kept = readFileSync(file);
    const body = kept.subarray(SUM_BYTES);
    if (!kept.subarray(0, SUM_BYTES).equals(checksum(folder, cycle, body))) return null;
    return deserialize(body) as LibraryParts;
  } catch {
    return null;
  }
}

/** What the build writes. */
export function keptParts(parts: LibraryParts, folder: URL, cycle: string): Buffer {
  const body = serialize(parts);
  return Buffer.concat([checksum(folder, cycle, body), body]);
}

/** Of the parts, of the Node that wrote them, and of every file they were read from, with its name. */
function checksum(folder: URL, cycle: string, body: Buffer): Buffer {
  const sum = createHash('sha256').update(process.version).update(cycle);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.\w+$/.test(name)) continue;
    sum.update(`\n${name}\n`).update(readFileSync(new URL(name, folder)));
  }
  return sum.update('\n').update(body).digest();
}
