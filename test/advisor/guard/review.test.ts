import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/advisor/guard/create-guard.ts';
import { figureLine, verdictOf } from '../../../src/advisor/guard/review.ts';
import { library } from '../../shipped.ts';

const guard = createGuard(library);

describe('a review', () => {
  it('tells the faults of each sentence by itself, with their place in the text', () => {
    const text = 'Matching grants go up to CNY 6,000,000. Funding is paid on milestones.';
    const { sentences } = guard.review(text, { citations: ['funding'] });
    expect(sentences.map(({ faults }) => faults.map(({ kind, grade, span }) => [kind, grade, span]))).toEqual(
      [[['figure', 'hard', 'CNY 6,000,000']], []],
    );
    expect(sentences.map(({ from, to }) => text.slice(from, to))).toEqual(
      sentences.map(({ text: own }) => own),
    );
    const [fault] = sentences[0]?.faults ?? [];
    expect(text.slice(fault?.from, fault?.to)).toBe('CNY 6,000,000');
  });

  it('counts the figures that match, and leaves out the number in a name', () => {
    const text =
      'Grants go up to CNY 5,000,000; the day is 2025-09-15. Quality management such as ISO 9001 fits.';
    const { figures } = guard.review(text, { citations: [] });
    expect(figures).toEqual({ all: 2, matching: 2 });
    expect(figureLine(figures)).toEqual({ en: '2 of 2 figures match the text', zh: '2个数字均与文本一致' });
    expect(figureLine({ all: 0, matching: 0 })).toBeNull();
    expect(figureLine({ all: 3, matching: 2 })).toEqual({
      en: '2 of 3 figures match the text',
      zh: '3个数字中有2个与文本一致',
    });
  });

  it.each([
    [
      'figure',
      'Matching grants go up to CNY 6,000,000.',
      ['funding'],
      '“CNY 6,000,000” is not in the cited text, which says ',
      '“CNY 6,000,000”在所引正文中查不到，正文为',
    ],
    [
      'date',
      'The text recommends submission before 2025-10-15.',
      ['process'],
      '“2025-10-15” is no date of the cited text, which says ',
      '“2025-10-15”不是所引正文中的日期，正文为',
    ],
    [
      'relation',
      'For quality and reliability testing the grant pays 1,000,000 of 2,200,000.',
      ['sample-budget'],
      'company ¥1,000,000, grant ¥1,200,000',
      '其中企业100万元、资助120万元',
    ],
    [
      'modality',
      'Companies must possess proprietary intellectual property, patents, or trade secrets.',
      ['eligibility'],
      'The text: “',
      '请沿用正文的“必须”“应当”或“可以”。',
    ],
    [
      'list',
      'Allowable expenses include equipment procurement, land purchase and talent recruitment.',
      ['funding'],
      '“land purchase” is not in the list',
      '“land purchase”不在所引正文所列之内',
    ],
  ])('explains a %s fault in both languages', (kind, text, citations, en, zh) => {
    const faults = guard.review(text, { citations }).sentences.flatMap((sentence) => sentence.faults);
    const fault = faults.find((one) => one.kind === kind);
    expect(fault?.say.en).toContain(en);
    expect(fault?.say.zh).toContain(zh);
  });

  it('takes what a tool, a call or an application says for true where it is given as support', () => {
    const text = 'The call caps the grant at CNY 4,000,000.';
    const support = guard.prepare(['Cap of the grant by the call: CNY 4,000,000 (notice 12, p. 3).']);
    expect(guard.review(text, { citations: ['funding'] }).figures).toEqual({ all: 1, matching: 0 });
    expect(guard.review(text, { citations: ['funding'], support }).figures).toEqual({ all: 1, matching: 1 });
  });

  it('names a citation that is no section, and takes an id, a heading and a Chinese heading for one', () => {
    const cited = [
      'funding',
      'Funding Instruments and Policy Incentives',
      library.section('funding').heading.zh,
    ];
    const text = 'Matching grants go up to CNY 5,000,000.';
    expect(guard.review(text, { citations: cited }).unknownCitations).toEqual([]);
    const review = guard.review(text, { citations: ['grants'] });
    expect(review.unknownCitations).toEqual(['grants']);
    expect(verdictOf(review).reasons[0]).toMatchObject({ kind: 'citation', span: 'grants', grade: 'hard' });
  });

  it('is the same each time', () => {
    const text = 'Companies must hold patents. Grants reach 8 million. 申报截止日为2025年9月16日。';
    const once = guard.review(text, { citations: [] });
    expect(guard.review(text, { citations: [] })).toEqual(once);
  });
});
