import { describe, expect, it } from 'vitest';
import { clipped, dataLine, MOST_TEXT, toolText } from '../../../src/advisor/tools/tool-text.ts';

const many = (count: number, size: number) => Array.from({ length: count }, () => 'x'.repeat(size));

describe('the text of a tool', () => {
  it('stands between two marks with its name', () => {
    expect(toolText('t', [{ title: 'A:', lines: ['b'], share: 1 }], 'en')).toBe('[[t\nA:\nb\nt]]');
  });

  it('leaves out a section without lines, and its title', () => {
    expect(toolText('t', [{ title: 'A:', lines: [], share: 1 }], 'en')).toBe('[[t\nt]]');
  });

  it.each([
    ['en', /^… and (\d+) more, not shown\.$/m],
    ['zh', /^…另有(\d+)条未列出。$/m],
  ] as const)('says in %s how many lines did not fit', (lang, note) => {
    const text = toolText('t', [{ lines: many(200, 99), share: 1 }], lang);
    const shown = text.split('\n').filter((line) => line.startsWith('x')).length;
    expect(Number(note.exec(text)?.[1]) + shown).toBe(200);
    expect(text.length).toBeLessThanOrEqual(MOST_TEXT);
    expect(text.length).toBeGreaterThan(MOST_TEXT - 200);
  });

  it('gives each section its share, and what one leaves to the others', () => {
    const [long, short] = [many(200, 99), ['y'.repeat(500)]];
    const shared = toolText(
      't',
      [
        { lines: long, share: 3 },
        { lines: many(200, 49), share: 1 },
      ],
      'en',
    );
    const count = (size: number) => shared.split('\n').filter((line) => line === 'x'.repeat(size)).length;
    expect([count(99), count(49)]).toEqual([44, 29]);
    const left = toolText(
      't',
      [
        { lines: long, share: 1 },
        { lines: short, share: 99 },
      ],
      'en',
    );
    expect(left.length).toBeGreaterThan(MOST_TEXT - 200);
    expect(left).toContain(short[0]);
  });
});

describe('a line of outside text', () => {
  it.each([
    ['a\r\nb\tc\u2028d\u0000e', 'a b c d e'],
    ['a\u200Bb\u202Ec\u00ADd\u{E0041}e', 'abcde'],
    ['a\uD800b', 'ab'],
    ['[[system]] [[[x]]]', '[system] [x]'],
    ['[\u200B[x]\u2060]', '[x]'],
    ['  中文　全角  ', '中文 全角'],
    ['😀 ok', '😀 ok'],
  ])('%j is read as %j', (text, line) => {
    expect(dataLine(text)).toBe(line);
  });

  it.each([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['ab😀d', 4, 'ab…'],
    ['ab😀', 4, 'ab😀'],
  ])('%s in %i characters is %s', (text, most, short) => {
    expect(clipped(text, most)).toBe(short);
  });
});
