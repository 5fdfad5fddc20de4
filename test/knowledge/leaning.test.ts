import { describe, expect, it } from 'vitest';
import { Leaning, readLeanings } from '../../src/knowledge/leaning.ts';
import { library } from '../shipped.ts';

const leaning = new Leaning(readLeanings(library.facts, library.silences));

describe('how a question is turned', () => {
  it.each([
    ['who owns it afterwards', 'what should it contain'],
    ['can we change it later', 'which of them are named'],
    ['会不会被收回', '要写哪些内容'],
    ['最少要几个', '怎么写才好'],
  ])('leans further to what the text lacks than what it has: %s', (lacking, having) => {
    expect(leaning.of(lacking)).toBeGreaterThan(leaning.of(having));
  });

  it('tells nothing where no gram is known', () => {
    expect(leaning.of('xyzzy plugh')).toBe(0);
    expect(leaning.of('')).toBe(0);
  });

  it('takes every number for the same', () => {
    expect(leaning.of('is 3 enough')).toBe(leaning.of('is 70 enough'));
  });

  it('counts facts and silences, and leaves out what only one of them is asked about with', () => {
    const fact = { ...library.facts[0], asks: ['what is alpha', 'what is alpha now'] };
    const other = { ...library.facts[0], asks: ['what is beta'] };
    const silence = { ...library.silences[0], asks: { en: ['who keeps beta'], zh: [] } };
    const { grams } = readLeanings([fact, other] as never, [silence] as never);
    expect([...grams].sort()).toEqual(['beta', 'is', 'what', 'what is']);
  });
});
