import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WholeSentences } from '../../../src/advisor/model/whole-sentences.ts';

function said(pieces: readonly string[]) {
  const whole = new WholeSentences();
  const given = pieces.flatMap((piece) => whole.push(piece));
  return [...given, ...whole.end()];
}

const TEXTS = [
  'The cap is CNY 5,000,000 [p3]. The page names five costs. [p2] Ask your bureau [r1].',
  '最高500万元〔资金〕。[p1]正文写“包括”，未列不等于禁止。”[p2]下一步：请问科技局！',
  '<think>Is it 9? Perhaps.</think>\n\nIt is 5 percent.\n\nA new paragraph [p1].',
  'One. Two?! (Three.) "Four." [p1] [p2] Five',
];

describe('sentences of a stream', () => {
  it.each([
    [
      'keep the marks behind their stop',
      'The cap is 5. [p3] It is one. [r1]',
      ['The cap is 5. [p3]', 'It is one. [r1]'],
    ],
    ['keep closing quotation marks', '他说“可以。”[p1]然后走了。', ['他说“可以。”[p1]', '然后走了。']],
    ['leave thoughts out', '<think>No. 7.</think>Yes [p1].', ['Yes [p1].']],
    ['leave a thought without an end out', 'Yes [p1]. <think>No. Nine', ['Yes [p1].']],
  ])('%s', (_says, text, sentences) => {
    expect(said([text]).map((one) => one.text)).toEqual(sentences);
  });

  it('are the same in whatever pieces they come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        (text, sizes) => {
          const pieces: string[] = [];
          let at = 0;
          for (const size of sizes) {
            pieces.push(text.slice(at, at + size));
            at += size;
          }
          expect(said([...pieces, text.slice(at)])).toEqual(said([text]));
        },
      ),
    );
  });

  it('let none go before its end is sure', () => {
    const whole = new WholeSentences();
    expect(whole.push('The cap is 5,000,000')).toEqual([]);
    expect(whole.push('. ')).toEqual([]);
    expect(whole.push('[p')).toEqual([]);
    expect(whole.push('3] The')).toEqual([{ text: 'The cap is 5,000,000. [p3]', paragraph: false }]);
  });

  it('tell where a paragraph begins', () => {
    expect(said(['One.\n\nTwo. Three.']).map(({ paragraph }) => paragraph)).toEqual([false, true, false]);
  });

  it('have an end: text that has none is refused', () => {
    expect(() => said(['and so on '.repeat(250)])).toThrow(/endless/);
  });
});
