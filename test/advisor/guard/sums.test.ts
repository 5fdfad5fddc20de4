import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/advisor/guard/create-guard.ts';
import { library } from '../../shipped.ts';

const guard = createGuard(library);
const wrong = (text: string) =>
  guard
    .review(text, { citations: ['sample-budget', 'funding', 'tips'] })
    .sentences.flatMap(({ faults }) => faults)
    .filter(({ kind }) => kind === 'figure')
    .map(({ span }) => span);

/** Every figure of both stands in the text: only what is worked out tells them apart. */
describe('what a sentence works out comes out', () => {
  it.each([
    [
      'a sum',
      '3,000,000 + 1,200,000 + 900,000 + 600,000 + 500,000 + 300,000 = ¥6,500,000',
      '1,200,000',
      '1,000,000',
      '¥6,500,000',
    ],
    ['合计', '300 + 120 + 90 + 60 + 50 + 30 = 650万元', '120', '100', '650万元'],
    [
      'a difference',
      'The grant column of 6,500,000 less the cap: 6,500,000 − 5,000,000 = 1,500,000',
      ' 1,500,000',
      ' 1,200,000',
      '1,200,000',
    ],
    [
      'how much more',
      'The sum is ¥6,500,000, which is ¥1,500,000 more than ¥5,000,000',
      '1,500,000',
      '1,200,000',
      '¥1,200,000',
    ],
    [
      'by how much',
      'Grants of ¥6,500,000 exceed ¥5,000,000 by ¥1,500,000',
      '1,500,000',
      '1,200,000',
      '¥1,200,000',
    ],
    ['多出', '资助合计650万元，比上限500万元多150万元', '150万元', '120万元', '120万元'],
    [
      'the same again',
      'Reviews should be done two weeks (14 days) before submission',
      '14 days',
      '15 days',
      '15 days',
    ],
    ['days', '15 September 2025 − 14 days = 1 September 2025', '14 days', '15 days', '15 days'],
    ['天数', '2025年9月15日－14天＝2025年9月1日', '14天', '15天', '15天'],
    ['a share of both', 'Line 1: company ¥4,000,000, grant ¥3,000,000 (42.9%)', '42.9%', '52.9%', '52.9%'],
  ])('%s', (_, right, figure, other, span) => {
    expect(wrong(`${right}.`)).not.toContain(span);
    expect(right).toContain(figure);
    expect(wrong(`${right.replace(figure, other)}.`)).toContain(span);
  });

  it.each([
    ['a range', 'A line of ¥500,000 – ¥600,000 is one of the smaller ones.'],
    [
      'two amounts and a third of something else',
      'The cap of ¥5,000,000 is below the sample of ¥6,500,000, of which ¥3,000,000 is one line.',
    ],
    ['a share without its whole', 'The grant is ¥6,500,000 (47.1%).'],
  ])('%s is no sum', (_, text) => {
    expect(wrong(text).filter((span) => !span.includes('%'))).toEqual([]);
  });
});
