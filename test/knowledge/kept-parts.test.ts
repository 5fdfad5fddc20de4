import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keptParts } from '../../src/knowledge/kept-parts.ts';
import { KnowledgeError } from '../../src/knowledge/knowledge-problems.ts';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { readLibraryParts } from '../../src/knowledge/read-library-parts.ts';

const KNOWLEDGE = new URL('../../knowledge/', import.meta.url);
const parts = readLibraryParts(KNOWLEDGE, '2025');

const folder = mkdtempSync(join(tmpdir(), 'torch-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const knowledge = pathToFileURL(`${join(folder, 'knowledge')}/`);
const file = pathToFileURL(join(folder, 'kept'));

/** The same parts with another name of the example company: what is read from the kept file shows it. */
const marked = { ...parts, example: { ...parts.example, label: { en: 'kept', zh: 'kept' } } };
const labelOf = () => loadLibrary(knowledge, '2025', file).example.label?.en;

beforeEach(() => {
  rmSync(knowledge, { recursive: true, force: true });
  cpSync(KNOWLEDGE, knowledge, { recursive: true });
});

describe('the parts that the build keeps', () => {
  it('are the parts as they are read', () => {
    writeFileSync(file, keptParts(parts, knowledge, '2025'));
    const { terms, calendar, facts, lexicon } = loadLibrary(knowledge, '2025', file);
    const read = loadLibrary(knowledge, '2025');
    expect({ terms, calendar, facts, lexicon }).toEqual({
      terms: read.terms,
      calendar: read.calendar,
      facts: read.facts,
      lexicon: read.lexicon,
    });
  });

  it('are used while nothing has changed', () => {
    writeFileSync(file, keptParts(marked, knowledge, '2025'));
    expect(labelOf()).toBe('kept');
  });

  it.each(['2025/facts.yaml', 'lexicon.yaml', 'example/budget.zh.csv', '2025/program.zh.md'])(
    'are read anew once %s has changed',
    (name) => {
      writeFileSync(file, keptParts(marked, knowledge, '2025'));
      appendFileSync(new URL(name, knowledge), '\n');
      expect(labelOf()).toBe(parts.example.label?.en);
    },
  );

  it.each([
    ['cut short', (kept: Buffer) => kept.subarray(0, -100)],
    ['with one bit changed', (kept: Buffer) => Buffer.from(kept.map((b, i) => (i === 5_000 ? b ^ 1 : b)))],
    ['empty', () => Buffer.alloc(0)],
    ['of another cycle', () => keptParts(marked, knowledge, '2026')],
  ])('are read anew when the file is %s', (_says, spoil) => {
    writeFileSync(file, spoil(keptParts(marked, knowledge, '2025')));
    expect(labelOf()).toBe(parts.example.label?.en);
  });

  it('do not hide that a changed folder no longer holds together', () => {
    writeFileSync(file, keptParts(marked, knowledge, '2025'));
    writeFileSync(new URL('2025/facts.yaml', knowledge), '- id: [\n');
    expect(() => loadLibrary(knowledge, '2025', file)).toThrow(KnowledgeError);
  });
});
