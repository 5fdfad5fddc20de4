import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileIndex, memoryIndexes, type OwnIndexes } from '../../../src/advisor/documents/own-indexes.ts';
import type { IndexedText, LexicalIndex } from '../../../src/knowledge/lexical-index.ts';
import { lexicalQuery } from '../../../src/knowledge/lexical-query.ts';
import { indexOf } from '../../../src/knowledge/search-corpus.ts';
import { analyse } from '../../../src/knowledge/tokens.ts';

const text = (id: string, says: string): IndexedText => ({ id, text: says });
const NOTICE = ['Hand in five copies.', 'The office closes at noon.', 'A seal is needed on each page.'].map(
  (says, n) => text(`notice ${n}`, says),
);
const GUIDE = ['Rent is refunded.', 'Copies of passports are not needed.'].map((says, n) =>
  text(`guide ${n}`, says),
);
const QUESTION = lexicalQuery(analyse('how many copies on each page, and when does the office close?'));
const hits = (index: LexicalIndex) => index.search(QUESTION, 10);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-index-'));
  file = join(folder, 'documents', 'terminal.index');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each<[string, () => OwnIndexes]>([
  ['in memory', memoryIndexes],
  ['in a file', () => fileIndex(file)],
])('indexes %s', (_where, make) => {
  it.each<[string, readonly (readonly IndexedText[])[]]>([
    ['added', [NOTICE, [...NOTICE, ...GUIDE]]],
    ['removed', [[...NOTICE, ...GUIDE], NOTICE]],
    ['replaced', [NOTICE, [...NOTICE.slice(0, 2), text('notice 2', 'The office closes never.')]]],
    [
      'replaced by a shorter one',
      [
        [...NOTICE, ...GUIDE],
        [...NOTICE.slice(0, 1), ...GUIDE],
      ],
    ],
    ['all removed', [NOTICE, []]],
    ['those of another place, and then the first again', [NOTICE, GUIDE, NOTICE]],
  ])('find what an index made anew finds, when texts are %s', async (_says, steps) => {
    const over = make();
    for (const texts of steps) expect(await over(texts, hits)).toEqual(hits(indexOf(texts)));
  });

  it('serve two places at once, each with its own', async () => {
    const over = make();
    const places = [NOTICE, GUIDE, [...NOTICE, ...GUIDE], NOTICE.slice(1)];
    const ids = await Promise.all(
      places.map((texts) => over(texts, (index) => hits(index).map(({ id }) => id))),
    );
    places.forEach((texts, n) => {
      const known = texts.map(({ id }) => id);
      expect(ids[n]?.every((id) => known.includes(id))).toBe(true);
      expect(ids[n]).toHaveLength(hits(indexOf(texts)).length);
    });
  });
});

describe('an index in a file', () => {
  it.each([
    ['cut short', () => truncateSync(file, 40)],
    ['overwritten', () => writeFileSync(file, 'x'.repeat(200))],
    ['gone', () => rmSync(file)],
  ])('that is %s is made anew, and whole for the next process', async (_says, damage) => {
    await fileIndex(file)(NOTICE, hits);
    const good = readFileSync(file);
    damage();
    expect(await fileIndex(file)(NOTICE, hits)).toEqual(hits(indexOf(NOTICE)));
    expect(readFileSync(file)).toEqual(good);
  });

  it('holds no word of what was removed', async () => {
    await fileIndex(file)([...NOTICE, ...GUIDE], hits);
    await fileIndex(file)(NOTICE, hits);
    expect(readFileSync(file).includes('passport')).toBe(false);
    expect(readFileSync(file).includes('noon')).toBe(true);
  });
});
