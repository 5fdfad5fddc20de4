import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Library } from './library.ts';
import { readSearchTerms, type SearchTerms } from './search-terms.ts';

/**
 * Search terms as the build wrote them beside the code, so that a start does not analyse every text again. Null where
 * there are none, where the file is damaged, or where the texts, the lexicon or the segmenter have changed since.
 */
export function readKeptTerms(file: URL, library: Library): SearchTerms | null {
  const [sum, body] = textOf(file).split('\n', 2);
  if (body === undefined || sum !== checksum(library, body)) return null;
  return JSON.parse(body) as SearchTerms;
}

/** What the build writes. */
export function keptTerms(library: Library): string {
  const body = JSON.stringify(readSearchTerms(library));
  return `${checksum(library, body)}\n${body}\n`;
}

function textOf(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Of the terms and of all they were made from. Chinese is cut into words by ICU, which differs between versions of Node. */
function checksum({ facts, silences, sections, lexicon }: Library, body: string): string {
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);
  const from = JSON.stringify([process.versions.icu, facts, silences, sections, lexicon], plain);
  return createHash('sha256').update(from).update('\n').update(body).digest('hex');
}
