// The search terms of each cycle, made once so that a start need not make them. See src/knowledge/kept-terms.ts.
import { readdirSync, writeFileSync } from 'node:fs';
import { keptTerms } from '../dist/knowledge/kept-terms.js';
import { loadLibrary } from '../dist/knowledge/load-library.js';

const knowledge = new URL('../knowledge/', import.meta.url);
for (const cycle of readdirSync(knowledge).filter((name) => /^\d{4}$/.test(name))) {
  const file = new URL(`../dist/search-terms.${cycle}.json`, import.meta.url);
  writeFileSync(file, keptTerms(loadLibrary(knowledge, cycle)));
}
