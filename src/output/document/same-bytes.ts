import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Zip archives know no day before 1980. */
const NO_DAY = new Date(Date.UTC(1980, 0, 2));

/**
 * The package with the clock and the chance of its writer taken out: the instant it says it was made at is `now`, its
 * entries carry no day, and names that were drawn by lot are numbered.
 */
export function sameBytes(bytes: Uint8Array, now: string): Uint8Array {
  const parts = unzipSync(bytes);
  const instant = `${now.slice(0, 19)}Z`;
  const out: Zippable = {};
  for (const [path, part] of Object.entries(parts)) {
    const text = path === 'docProps/core.xml' ? strFromU8(part).replace(INSTANT, instant) : null;
    out[path] = [text === null ? part : strToU8(text), { mtime: NO_DAY }];
  }
  return zipSync(out);
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;
