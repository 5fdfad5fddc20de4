// What each cycle's knowledge reads as, and its search terms: made once, so that a start need not make them.
// See src/knowledge/kept-parts.ts and kept-terms.ts.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { keptParts } from '../dist/knowledge/kept-parts.js';
import { keptTerms } from '../dist/knowledge/kept-terms.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';
import { readLibraryParts } from '../dist/knowledge/read-library-parts.js';

const knowledge = new URL('../knowledge/', import.meta.url);
const kept = new URL('../dist/kept/', import.meta.url);
mkdirSync(kept, { recursive: true });
for (const cycle of readdirSync(knowledge).filter((name) => /^\d{4}$/.test(name))) {
  const parts = keptParts(readLibraryParts(knowledge, cycle), knowledge, cycle);
  writeFileSync(new URL(`${cycle}.parts`, kept), parts);
  writeFileSync(new URL(`${cycle}.terms`, kept), keptTerms(loadLibrary(knowledge, cycle)));
}
