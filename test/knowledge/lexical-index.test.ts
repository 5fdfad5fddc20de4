import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../src/knowledge/lexical-index.ts';
import { lexicalQuery } from '../../src/knowledge/lexical-query.ts';
import { searchCorpus } from '../../src/knowledge/search-corpus.ts';
import { analyse } from '../../src/knowledge/tokens.ts';

const TEXTS = [
  { id: 'pay', title: 'Payment', text: 'Funding is paid out on milestones. It is not paid up front.' },
  { id: 'cap', title: 'Maximum', text: 'A matching grant pays at most five million.' },
  { id: 'lease', text: 'A long lease of the factory is proof. The term of the lease is open.' },
  { id: 'zh', text: '资金按里程碑分期拨付，并非一次性预拨。' },
];

function filled(): LexicalIndex {
  const index = new LexicalIndex();
  for (const text of TEXTS) index.add(text);
  return index;
}

const find = (index: LexicalIndex, question: string) =>
  index.search(lexicalQuery(analyse(question)), 10).map(({ id }) => id);

describe('the lexical index', () => {
  it.each([
    ['finds a text by its stems', 'milestone payments', 'pay'],
    ['finds a text by its heading alone', 'maximum', 'cap'],
    ['finds Chinese', '什么时候拨付资金', 'zh'],
    ['finds nothing in strange words', 'xylophone', undefined],
    ['finds nothing for nothing', '', undefined],
  ])('%s', (_says, question, first) => {
    expect(find(filled(), question)[0]).toBe(first);
  });

  it('ranks the text with the pair of words side by side before the one that has them apart', () => {
    const index = new LexicalIndex();
    index.add({ id: 'apart', text: 'The grant is small and the matching of colours is fun for all.' });
    index.add({ id: 'together', text: 'The colours are small and the matching grant is fun for all.' });
    expect(find(index, 'matching grant')).toEqual(['together', 'apart']);
  });

  it('forgets a removed text and takes a replaced one as new', () => {
    const index = filled();
    index.remove('pay');
    expect(find(index, 'milestones')).toEqual([]);
    expect(index.has('mileston')).toBe(false);
    index.add({ id: 'cap', text: 'Milestones now stand here.' });
    expect(find(index, 'milestones')).toEqual(['cap']);
    expect(find(index, 'five million')).toEqual([]);
    expect(index.size).toBe(3);
  });

  it('gives at most k hits, best first, the earlier text first on a draw', () => {
    const index = new LexicalIndex();
    for (const id of ['a', 'b', 'c']) index.add({ id, text: 'equal words' });
    expect(index.search(lexicalQuery(analyse('equal')), 2).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps rarer words more telling', () => {
    const index = filled();
    expect(index.idf('leas')).toBeGreaterThan(index.idf('paid') - 1e-9);
    expect(index.idf('nowhere')).toBeGreaterThan(index.idf('leas'));
  });
});

describe('a search over any corpus', () => {
  it('answers each query on its own, with its time', () => {
    let now = 0;
    const answers = searchCorpus(
      TEXTS,
      [
        { id: 'q1', text: 'lease term' },
        { id: 'q2', text: '里程碑' },
      ],
      1,
      () => now++,
    );
    expect(answers.map(({ id, hits, ms }) => [id, hits[0]?.id, ms])).toEqual([
      ['q1', 'lease', 1],
      ['q2', 'zh', 1],
    ]);
  });

  it('answers within a millisecond at a thousand texts', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${((i * 7919) % 3001).toString(36)}x`);
    const texts = Array.from({ length: 1000 }, (_, n) => ({
      id: `${n}`,
      text: Array.from({ length: 90 }, (_, i) => words[(n * 31 + i * i * 17) % words.length]).join(' '),
    }));
    const queries = Array.from({ length: 200 }, (_, n) => ({
      id: `${n}`,
      text: Array.from({ length: 8 }, (_, i) => words[(n * 13 + i * 101) % words.length]).join(' '),
    }));
    const times = searchCorpus(texts, queries, 10, () => performance.now())
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    // Measured .3 ms; the bound leaves room for a busy machine.
    expect(times[100] ?? Number.NaN).toBeLessThan(3);
  });
});
