import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../src/advisor/guard/create-guard.ts';
import { library } from '../../shipped.ts';

const guard = createGuard(library);
const kinds = (text: string, ...citations: string[]) =>
  guard.review(text, { citations }).sentences.flatMap(({ faults }) => faults.map(({ kind }) => kind));

describe('a faithful sentence passes', () => {
  it.each([
    ['a sum in words', 'The matching grant is at most five million yuan.', 'funding'],
    [
      'another way to meet a must',
      'Instead of high-tech enterprise status a company can show equivalent innovation capacity.',
      'eligibility',
    ],
    [
      'a member of a list with a verb after it',
      'Digital twins, MES and predictive maintenance are named as digital tools.',
      'planning',
    ],
    [
      'some of the things listed',
      'Defect rates and production yield are two of the indicators you might track.',
      'reporting',
    ],
    [
      'the word for the section itself',
      'The checklist asks for letters of support from key customers.',
      'checklist',
    ],
    ['what the text is known not to say', '正文没有规定评审需要多长时间。', 'process'],
    [
      'a line of the sample beside the total',
      '样例预算总额1380万元，其中设备700万元：企业400万元，资助300万元。',
      'sample-budget',
    ],
    ['citation marks', 'A matching grant pays at most CNY 5,000,000 [funding, states] [p3].', 'funding'],
  ])('%s', (_says, text, section) => {
    expect(kinds(text, section)).toEqual([]);
  });
});

describe('a changed sentence is caught', () => {
  it.each([
    ['a sum in words', 'The matching grant is at most six million yuan.', 'funding', 'figure'],
    ['a maximum made a minimum', 'Matching grants start at CNY 5,000,000.', 'funding', 'relation'],
    [
      'a must made advice',
      'Registration in a national Torch park is recommended.',
      'eligibility',
      'modality',
    ],
    ['a figure in brackets', 'Grants are matching [up to CNY 9,000,000].', 'funding', 'figure'],
    ['方括号里的数字', '资助属于配套资助〔最高900万元〕。', 'funding', 'figure'],
    ['必须改成建议', '建议在国家级火炬园区注册。', 'eligibility', 'modality'],
    [
      'advice made a must',
      'Companies must possess patents underpinning their product.',
      'eligibility',
      'modality',
    ],
    [
      'some made all',
      'Extra bonuses are paid to all projects that integrate artificial intelligence.',
      'funding',
      'overclaim',
    ],
    ['the two sources exchanged', '设备一项企业出300万元，资助400万元。', 'sample-budget', 'relation'],
    ['a duty denied', '企业不必提供完税证明。', 'eligibility', 'negation'],
  ])('%s', (_says, text, section, kind) => {
    expect(kinds(text, section)).toContain(kind);
  });
});
