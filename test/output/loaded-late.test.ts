import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Packages that a start without files must not pay for. */
const LATE = [
  '@resvg/resvg-js',
  'hucre',
  'hucre/xlsx',
  'ical-generator',
  'fflate',
  'mammoth',
  'unpdf',
  'docx',
];

/** What only an endpoint needs. */
const ENDPOINT = /^openai$|^@?langchain|^hnswlib-node$/;

/** Everything that loading a module loads: its imports, and theirs. What is imported as a type is not loaded. */
function loadedBy(entry: URL, seen = new Set<string>()): ReadonlySet<string> {
  const path = fileURLToPath(entry);
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, from = ''] of text.matchAll(/^(?:import|export|\})(?! type\b)[^;']*?from '([^']+)';$/gm)) {
    if (from.startsWith('.')) loadedBy(new URL(from, entry), seen);
    else seen.add(from);
  }
  return seen;
}

const src = (path: string) => new URL(`../../src/${path}`, import.meta.url);

describe('libraries', () => {
  it.each(['advisor/create-advisor.ts', 'cli.ts', 'main.ts'])('for files are not loaded by %s', (entry) => {
    const loaded = loadedBy(src(entry));
    expect(loaded.size).toBeGreaterThan(50);
    expect([...loaded].filter((name) => LATE.includes(name))).toEqual([]);
  });

  it.each(['advisor/create-advisor.ts', 'cli.ts', 'main.ts'])(
    'for endpoints are not loaded by %s',
    (entry) => {
      expect([...loadedBy(src(entry))].filter((name) => ENDPOINT.test(name))).toEqual([]);
    },
  );

  it('are seen where they are loaded', () => {
    expect([...loadedBy(src('output/workbook/budget-workbook.ts'))]).toContain('hucre/xlsx');
  });
});
