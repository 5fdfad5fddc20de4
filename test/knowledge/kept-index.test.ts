import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeptIndex } from '../../src/knowledge/kept-index.ts';
import type { LexicalIndex } from '../../src/knowledge/lexical-index.ts';
import { lexicalQuery } from '../../src/knowledge/lexical-query.ts';
import { analyse } from '../../src/knowledge/tokens.ts';

const TEXTS = [
  { id: 'pay', title: 'Payment', text: 'Funding is paid out on milestones. It is not paid up front.' },
  { id: 'lease', text: 'A long lease of the factory is proof. The term of the lease is open.' },
  { id: 'zh', text: '资金按里程碑分期拨付，并非一次性预拨。' },
];
const QUESTIONS = ['milestone payments', 'lease term', '里程碑拨付', 'nothing of the kind'];

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-index-'));
  file = join(folder, 'indexes', 'own.index');
});
afterEach(() => rmSync(folder, { recursive: true }));

const answers = (index: LexicalIndex) =>
  QUESTIONS.map((question) => index.search(lexicalQuery(analyse(question)), 10));

describe('an index kept in a file', () => {
  it('is read back as it was, without reading a text again', async () => {
    const made = await openKeptIndex(file, TEXTS);
    expect([made.read, made.saved]).toEqual([3, true]);
    const again = await openKeptIndex(file, TEXTS);
    expect([again.read, again.saved]).toEqual([0, true]);
    expect(answers(again.index)).toEqual(answers(made.index));
  });

  it('reads only what is new or has changed, and forgets what is gone', async () => {
    await openKeptIndex(file, TEXTS);
    const texts = [
      ...TEXTS.slice(1, 2),
      { id: 'zh', text: '资金一次性拨付。' },
      { id: 'new', text: 'Milestones.' },
    ];
    const { index, read } = await openKeptIndex(file, texts);
    expect(read).toBe(2);
    expect(index.size).toBe(3);
    expect(answers(index).map((hits) => hits[0]?.id)).toEqual(['new', 'lease', 'zh', undefined]);
    expect((await openKeptIndex(file, texts)).read).toBe(0);
  });

  it('holds no word of a text that was removed', async () => {
    await openKeptIndex(file, TEXTS);
    const words = (word: string) => readFileSync(file).includes(Buffer.from(word));
    expect([words('mileston'), words('leas')]).toEqual([true, true]);
    const { index } = await openKeptIndex(file, TEXTS.slice(1, 2));
    expect([words('mileston'), words('leas')]).toEqual([false, true]);
    const again = await openKeptIndex(file, TEXTS.slice(1, 2));
    expect(again.read).toBe(0);
    expect(answers(again.index)).toEqual(answers(index));
  });

  it.each([
    ['cut short', () => truncateSync(file, readFileSync(file).length - 7)],
    ['cut to nothing', () => truncateSync(file, 0)],
    ['changed by one bit', () => flip(100)],
    ['changed in its checksum', () => flip(3)],
    ['of something else', () => writeFileSync(file, 'not an index at all, but long enough to be one')],
  ])('is made anew when the file is %s', async (_says, damage) => {
    const made = await openKeptIndex(file, TEXTS);
    damage();
    const again = await openKeptIndex(file, TEXTS);
    expect([again.read, again.saved]).toEqual([3, true]);
    expect(answers(again.index)).toEqual(answers(made.index));
    expect((await openKeptIndex(file, TEXTS)).read).toBe(0);
  });

  it('leaves no unfinished file behind', async () => {
    await Promise.all([openKeptIndex(file, TEXTS), openKeptIndex(file, TEXTS.slice(1))]);
    expect(readdirSync(join(folder, 'indexes'))).toEqual(['own.index']);
  });

  it('serves all the same where it cannot be written', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const { index, saved } = await openKeptIndex(join(folder, 'taken', 'own.index'), TEXTS);
    expect(saved).toBe(false);
    expect(answers(index)[1]?.[0]?.id).toBe('lease');
  });
});

function flip(at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
