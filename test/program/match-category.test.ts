import { describe, expect, it } from 'vitest';
import { matchCategory } from '../../src/program/match-category.ts';
import { LEXICON, TERMS } from './invented-terms.ts';

const match = (category: string) => matchCategory(category, LEXICON, TERMS.allowable).inList;

describe('a category', () => {
  it.each([
    ['Kiln', 'yes', 'is named'],
    ['KILN LINE', 'yes', 'is named, in capitals'],
    ['窑炉购置', 'yes', 'is named in Chinese'],
    ['窑炉购置费', 'yes', 'is named with 费 after it'],
    ['Kilns and glaze trials', 'yes', 'holds two named kinds'],
    ['Trials', 'partly', 'is near a named kind'],
    ['Glaze trials', 'yes', 'holds the longer phrase, not the near one inside it'],
    ['釉料试验', 'yes', 'holds the longer phrase in Chinese'],
    ['Kilns and land', 'partly', 'holds a named kind and one that is not'],
    ['Kilns and fireworks', 'partly', 'holds a named kind and something unknown'],
    ['Land', 'no', 'is not named'],
    ['土地', 'no', 'is not named in Chinese'],
    ['Highlands', 'unclear', 'only holds the letters of a phrase'],
    ['本土地区推广', 'unclear', 'only holds the characters of a phrase, across two words'],
    ['Fireworks', 'unclear', 'is not known'],
    ['', 'unclear', 'is empty'],
  ])('"%s" is %s: it %s', (category, inList) => {
    expect(match(category)).toBe(inList);
  });
});

describe('a category under the list of another cycle', () => {
  const list = {
    ...TERMS.allowable,
    value: [
      { id: 'land', en: 'land', zh: '土地' },
      { id: 'pottery-museums', en: 'pottery museums', zh: '陶瓷博物馆' },
    ],
  };
  const under = (category: string) => matchCategory(category, LEXICON, list).inList;

  it.each([
    ['Kiln', 'no', 'is a known cost that this list leaves out'],
    ['Land purchase', 'yes', 'is a known cost that this list names'],
    ['Pottery museums', 'yes', 'is named in the list’s own words'],
    ['陶瓷博物馆建设', 'yes', 'is named in the list’s own Chinese words'],
    ['Pottery museums and kilns', 'partly', 'holds a named cost and one left out'],
    ['Fireworks', 'unclear', 'is not known'],
  ])('"%s" is %s: it %s', (category, inList) => {
    expect(under(category)).toBe(inList);
  });
});
