import { describe, expect, it } from 'vitest';
import { documentRoom } from '../../src/program/document-room.ts';

const sized = (name: string, characters: number) => ({ name, characters });
const many = (n: number) => Array.from({ length: n }, (_, i) => sized(`${i}.md`, 10));

describe('a place for documents', () => {
  it.each([
    ['has room for the 100th', many(99), sized('new.md', 10), null],
    ['has none for the 101st', many(100), sized('new.md', 10), '100 documents'],
    ['has room for another version of the 100th', many(100), sized('7.md', 10), null],
    ['has room up to two million characters', [sized('a', 1_500_000)], sized('b', 500_000), null],
    ['has none for one more', [sized('a', 1_500_000)], sized('b', 500_001), '2,000,001 characters'],
    ['counts a replaced one once', [sized('a', 1_500_000)], sized('a', 2_000_000), null],
  ])('%s', (_says, kept, next, refused) => {
    const full = documentRoom(kept, next);
    if (refused === null) expect(full).toBeNull();
    else expect(full?.en).toContain(refused);
    if (full !== null) expect(full.zh).toMatch(/上限/);
  });
});
