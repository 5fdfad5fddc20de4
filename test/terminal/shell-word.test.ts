import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/terminal/shell-word.ts';

const spoken = (text: string) =>
  execFileSync('/bin/sh', ['-c', `printf '%s' ${shellWord(text)}`], { encoding: 'utf8' });

describe('a word for a shell', () => {
  it.each([
    "it's",
    '$(touch x)',
    '`touch x`',
    'a; rm b',
    'a b',
    '',
    '"',
    '\\',
    '!x',
    '*',
    '海城〔2027〕12号',
    '~',
    '#a',
  ])('%j is passed on as it is', (text) => {
    expect(spoken(text)).toBe(text);
  });

  it('is passed on whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0'));
    fc.assert(
      fc.property(text, (each) => {
        expect(spoken(each)).toBe(each);
      }),
      { numRuns: 50 },
    );
  });
});
