import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/slack/views/escape-text.ts';
import { MARKS, MARKS_VERBATIM } from '../../src/workspace/page/marks.ts';

describe('what the page makes something of', () => {
  it.each([
    ['see https://evil.example/x now', 'https://evil.example/x', null],
    ['see <https://a.example|here>', '<https://a.example|here>', '<https://a.example|here>'],
    ['a *b* c', '*b*', '*b*'],
    ['2*3*4 and 中_文_字', null, null],
  ])('in %j: %j, and %j where the text is verbatim', (text, usual, verbatim) => {
    expect(MARKS.exec(text)?.[0] ?? null).toBe(usual);
    expect(MARKS_VERBATIM.exec(text)?.[0] ?? null).toBe(verbatim);
  });
});

describe('text from outside', () => {
  it.each([
    ['*x*', '∗x∗'],
    ['_x_ and ~y~', '＿x＿ and ∼y∼'],
    ['`x` ```y```', 'ˋxˋ ˋˋˋyˋˋˋ'],
    ['（*x*）', '（∗x∗）'],
    ['*', '*'],
    ['5 * 3 * 2, a_b_c, 2*3*4', '5 * 3 * 2, a_b_c, 2*3*4'],
  ])('%j is sent as %j, in which nothing is a mark', (typed, sent) => {
    expect(escapeText(typed)).toBe(sent);
    for (const around of ['', ' ', '“', '中', 'x'])
      expect(MARKS_VERBATIM.test(`${around}${sent}${around}`)).toBe(false);
  });
});
