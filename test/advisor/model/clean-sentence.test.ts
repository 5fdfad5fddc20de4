import { describe, expect, it } from 'vitest';
import { cleanSentence } from '../../../src/advisor/model/clean-sentence.ts';

describe('a sentence of a model', () => {
  it.each([
    ['gives its marks apart', 'The cap is 5 [p3].', 'The cap is 5.', ['p3']],
    ['gives several in one bracket', '上限为5【p3，4】。', '上限为5。', ['p3', 'p4']],
    ['names each mark once', 'A [p1] and b [P1][r1].', 'A and b.', ['p1', 'r1']],
    ['loses its markup', '- **The cap** is `5` [p1]', 'The cap is 5', ['p1']],
    ['loses its pictures', '✅ The cap is 5 🎉 [p1]', 'The cap is 5', ['p1']],
    ['keeps what is no mark, in brackets that the guard reads', 'A [to fill: b].', 'A (to fill: b).', []],
    ['keeps it in Chinese', '上限【见后】〔另议〕[p1]。', '上限（见后）（另议）。', ['p1']],
    [
      'keeps decimals and abbreviations',
      'e.g. 52.9% in the U.S. market.',
      'e.g. 52.9% in the U.S. market.',
      [],
    ],
  ])('%s', (_says, written, text, marks) => {
    expect(cleanSentence(written)).toEqual({ text, marks, foreign: false });
  });

  it.each([
    'See https://evil.example/x?d=1 now',
    'See [the form](https://evil.example) now',
    '![x](http://evil.example/p.png) now',
    'See www.evil.com now',
    'See evil.shop/login now',
    'See evil .shop/login now',
    'See evil`.`shop now',
    'See http:**//**evil**.**shop now',
    'Mail to a@evil.cn now',
    'Mail mailto:a@evil now',
    'Open slack://channel?id=C1 now',
    'Open javascript:alert(1) now',
    'Go to 10.0.0.1:8080/x now',
    'Go to 恶意.公司 now',
    'Hello <!channel> now',
    'Hello <!subteam^S1|all> now',
    'Hello <@U012AB> now',
    'Hello <#C012|x> now',
    'Hello ＜!here＞ now',
    'Hello @everyone now',
    'Hello @所有人 now',
    'Hello @wang.lei now',
    'Hello <!chan\u200bnel> now',
    '<a href="x">Hello</a> now',
  ])('is told to be foreign, and holds nothing live: %s', (written) => {
    const { text, foreign } = cleanSentence(written);
    expect(foreign).toBe(true);
    expect(text).not.toMatch(/[<>@＜＞]|:\/\/|evil|10\.0|恶意\.|channel|everyone|所有人/);
  });
});
