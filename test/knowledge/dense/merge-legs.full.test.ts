import { describe, expect, it } from 'vitest';
import { createAdvisor } from '../../../src/advisor/create-advisor.ts';
import type { DenseLeg } from '../../../src/knowledge/dense/dense-leg.ts';
import { denseTexts } from '../../../src/knowledge/dense/dense-texts.ts';
import { mergeLegs } from '../../../src/knowledge/dense/merge-legs.ts';
import { createSearch } from '../../../src/knowledge/search.ts';
import { library } from '../../shipped.ts';

const scores = (given: Record<string, number>) => new Map(Object.entries(given));
const order = (merged: ReadonlyMap<string, number>) =>
  [...merged].sort((a, b) => b[1] - a[1]).map(([id]) => id);

describe('two legs', () => {
  it.each([
    ['agree', { a: 10, b: 5 }, { a: 0.9, b: 0.2 }, ['a', 'b']],
    ['differ little in words: meaning decides', { a: 10, b: 9.5 }, { b: 0.9, a: 0.3 }, ['b', 'a']],
    ['differ much in words: words decide', { a: 10, b: 3 }, { b: 0.9, a: 0.1 }, ['a', 'b']],
    ['bring what the other lacks, behind', { a: 10 }, { a: 0.5, c: 0.9 }, ['a', 'c']],
    ['find nothing in words, so nothing', {}, { c: 0.9 }, []],
    ['find nothing by meaning, so words alone', { a: 10, b: 5 }, {}, ['a', 'b']],
    ['take what is unlike for nothing', { a: 10, b: 9.9 }, { a: 0.5, b: -0.5 }, ['a', 'b']],
  ])('%s', (_says, lexical: Record<string, number>, dense: Record<string, number>, expected) => {
    const merged = mergeLegs(scores(lexical), scores(dense), 0.2);
    expect(order(merged)).toEqual(expected);
    expect(Math.max(0, ...merged.values())).toBeCloseTo(Math.max(0, ...Object.values(lexical)), 9);
  });
});

describe('the search with a dense leg', () => {
  const search = createSearch(library);

  it('lifts a fact that the question is near to by meaning', () => {
    const question = 'who reviews the application';
    const rank = (id: string, near: ReadonlyMap<string, number> | null) =>
      search.find(question, near).facts.findIndex(({ fact }) => fact.id === id);
    const [, second] = search.find(question).facts;
    const id = second?.fact.id ?? '';
    expect(rank(id, null)).toBe(1);
    expect(rank(id, new Map([[`fact:${id}/zh`, 0.8]]))).toBeLessThanOrEqual(1);
    const low = search.find(question).facts[20]?.fact.id ?? '';
    expect(rank(low, new Map([[`fact:${low}/en`, 0.8]]))).toBeLessThan(20);
  });

  it('leaves it to the words whether the text answers or is silent', () => {
    const question = 'can we lease the factory';
    const { facts, silences } = search.find(question);
    const near = new Map(library.silences.map(({ id }) => [`silence:${id}/en`, 0.9]));
    const told = search.find(question, near);
    expect(told.facts.map(({ score }) => score)).toEqual(facts.map(({ score }) => score));
    expect(told.silences[0]?.score).toBeCloseTo(silences[0]?.score ?? 0, 9);
  });

  it('knows the ids of all that is embedded', () => {
    const texts = denseTexts(library);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    expect(texts.every(({ text }) => text.length > 0)).toBe(true);
  });
});

describe('an answer', () => {
  const context = { lang: null, callFacts: {}, now: '2026-11-23T04:00:00Z' };
  const legOf = (near: ReadonlyMap<string, number> | null): DenseLeg => ({
    near: async () => near,
    prepare: async () => 'exact',
  });

  it.each([
    'how much money can we get?',
    '配套资金最高多少',
    'what is the interest rate?',
    'hi there',
    'Who reviews the application and when is the deadline?',
  ])('is the same when the dense leg has nothing to say: %s', async (question) => {
    const plain = await createAdvisor(library).ask(question, context);
    const silent = await createAdvisor(library, () => null, legOf(null)).ask(question, context);
    expect(silent).toEqual(plain);
  });

  it('stays a refusal however near a fact is', async () => {
    const near = new Map(library.facts.map(({ id }) => [`fact:${id}/en`, 0.9]));
    const advisor = createAdvisor(library, () => null, legOf(near));
    const { status } = await advisor.ask('kangaroo boomerang didgeridoo?', context);
    expect(['unanswerable', 'off-topic', 'clarify']).toContain(status);
  });
});
