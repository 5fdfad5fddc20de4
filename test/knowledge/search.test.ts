import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/knowledge/search.ts';
import { slips } from '../../src/knowledge/spelling.ts';
import { library } from '../shipped.ts';

const search = createSearch(library);

const sections = (question: string) =>
  [...new Set(search.find(question).passages.map(({ section }) => section))].slice(0, 3);

describe('the search', () => {
  it.each(library.facts.map((fact) => [fact.id, fact] as const))(
    'finds %s by its own questions',
    (_id, fact) => {
      const missed = fact.asks.filter(
        (ask) =>
          !search
            .find(ask)
            .facts.slice(0, 3)
            .some((hit) => hit.fact === fact),
      );
      expect(missed).toEqual([]);
      const elsewhere = fact.asks.filter((ask) => !sections(ask).includes(fact.section));
      expect(elsewhere).toEqual([]);
    },
  );

  it.each(library.silences.map((silence) => [silence.id, silence] as const))(
    'finds what is not said on %s by its phrasings',
    (_id, silence) => {
      const asks = [...silence.asks.en, ...silence.asks.zh];
      const missed = asks.filter(
        (ask) =>
          !search
            .find(ask)
            .silences.slice(0, 2)
            .some((hit) => hit.silence === silence),
      );
      expect(missed).toEqual([]);
    },
  );

  it.each([
    ['a slip in a word', 'wich semiconducters and biotecnology are suported', 'sectors'],
    ['letters swapped', 'is the dealdine over', 'header-deadline'],
    ['chat shorthand', 'do u want our patents n trade secrets', 'proprietary-ip'],
    ['lay words', 'any money projections needed?', 'checklist-finance'],
    ['Chinese lay words', '高企证没有怎么办', 'high-tech-status'],
  ])('reads through %s', (_says, question, fact) => {
    expect(
      search
        .find(question)
        .facts.slice(0, 2)
        .map((hit) => hit.fact.id),
    ).toContain(fact);
  });

  it('finds the same fact in either language', () => {
    const [en, zh] = ['who reviews the application', '谁来评审'].map(
      (question) => search.find(question).facts[0]?.fact.id,
    );
    expect(en).toBe('review-order');
    expect(zh).toBe(en);
  });

  it('knows what it has no words for', () => {
    expect(search.find('kangaroo boomerang didgeridoo').known).toBe(0);
    expect(search.find('audited financial statements').known).toBe(1);
  });

  it('ranks paragraphs, best first, none twice', () => {
    const { passages } = search.find('milestone payments');
    expect(passages[0]?.section).toBe('funding');
    expect(new Set(passages.map(({ text }) => text.en)).size).toBe(passages.length);
    const scores = passages.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('slips of the pen', () => {
  it.each([
    ['none', 'grant', 'grant', 0],
    ['one missed', 'gant', 'grant', 1],
    ['two swapped', 'garnt', 'grant', 1],
    ['one changed', 'grand', 'grant', 1],
    ['more than asked for', 'abcdef', 'uvwxyz', 3],
  ])('%s', (_says, a, b, count) => {
    expect(slips(a, b, 2)).toBe(count);
  });
});
