import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { keptTerms, readKeptTerms } from '../../src/knowledge/kept-terms.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { createSearch } from '../../src/knowledge/search.ts';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const folder = mkdtempSync(join(tmpdir(), 'torch-terms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kept = keptTerms(library);
let files = 0;
function fileOf(bytes: Uint8Array): URL {
  files += 1;
  const path = join(folder, `${files}.terms`);
  writeFileSync(path, bytes);
  return pathToFileURL(path);
}

describe('search terms kept on disk', () => {
  it.each([
    'can we get the grant for leased machines?',
    '厂房是租的可以申报吗？',
    'wich industries does torch go for',
  ])('find for "%s" what freshly made ones find', (question) => {
    const terms = readKeptTerms(fileOf(kept), library);
    expect(terms).not.toBeNull();
    const again = createSearch(library, terms ?? undefined).find(question);
    expect(again).toEqual(createSearch(library).find(question));
  });

  it.each([
    ['cut short', kept.subarray(0, -200)],
    ['with one bit changed', Buffer.from(kept.map((byte, i) => (i === 50_000 ? byte ^ 1 : byte)))],
    ['empty', Buffer.alloc(0)],
    ['of something else', Buffer.from('{"version":1}\n[]\n')],
  ])('are made anew when the file is %s', (_says, bytes) => {
    expect(readKeptTerms(fileOf(bytes), library)).toBeNull();
  });

  it('are made anew when there is no file', () => {
    expect(readKeptTerms(pathToFileURL(join(folder, 'none.terms')), library)).toBeNull();
  });

  it('are made anew when a fact has changed', () => {
    const [first, ...rest] = library.facts;
    const facts = first ? [{ ...first, asks: ['something new'] }, ...rest] : [];
    expect(readKeptTerms(fileOf(kept), { ...library, facts })).toBeNull();
  });
});
