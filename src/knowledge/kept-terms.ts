import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Library } from './library.ts';
import { readSearchTerms, type SearchTerms } from './search-terms.ts';

const SUM_BYTES = 32;

/**
 * Search terms as the build wrote them beside the code, so that a start does not analyse every text again. Null where
 * there are none, where the file is damaged, or where the texts, the lexicon or the segmenter have changed since.
 */
export function readKeptTerms(file: URL, library: Library): SearchTerms | null {
  try {
    const kept = readFileSync(file);
    const body = kept.subarray(SUM_BYTES);
    if (!kept.subarray(0, SUM_BYTES).equals(checksum(library, body))) return null;
    return deserialize(body) as SearchTerms;
  } catch {
    return null;
  }
}

/** What the build writes. */
export function keptTerms(library: Library): Buffer {
  const body = serialize(readSearchTerms(library));
  return Buffer.concat([checksum(library, body), body]);
}

/**
 * Of the terms, of all they were made from, and of the Node that wrote them: Chinese is cut into words by its ICU, and
 * values are written in its own form.
 */
function checksum({ facts, silences, sections, lexicon }: Library, body: Buffer): Buffer {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
  const made = [process.version, process.versions.icu, facts, silences, sections, lexicon];
  return createHash('sha256').update(JSON.stringify(made, plain)).update('\n').update(body).digest();
}
