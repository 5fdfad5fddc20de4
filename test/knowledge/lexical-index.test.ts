import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../src/knowledge/lexical-index.ts';
import { lexicalQuery } from '../../src/knowledge/lexical-query.ts';
import { indexOf, searchCorpus } from '../../src/knowledge/search-corpus.ts';
import { analyse } from '../../src/knowledge/tokens.ts';

const TEXTS = [
  { id: 'pay', title: 'Payment', text: 'Funding is paid out on milestones. It is not paid up front.' },
  { id: 'cap', title: 'Maximum', text: 'A matching grant pays at most five million.' },
  { id: 'lease', text: 'A long lease of the factory is proof. The term of the lease is open.' },
  { id: 'zh', text: '资金按里程碑分期拨付，并非一次性预拨。' },
];

function filled(): LexicalIndex {
  return indexOf(TEXTS);
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

  it('ranks the text with two words near each other before the one that has them far apart, in either order', () => {
    const index = new LexicalIndex();
    const between = 'one two three four five six seven eight nine ten';
    index.add({ id: 'far', text: `lease ${between} equipment` });
    index.add({ id: 'near', text: `equipment then lease ${between}` });
    expect(find(index, 'lease equipment')).toEqual(['near', 'far']);
  });

  it('takes a misspelt word for the nearest it knows, and an everyday word for itself', () => {
    const index = filled();
    index.add({ id: 'milling', text: 'milestones and equipments' });
    expect(index.near('milston')).toEqual(['mileston']);
    expect(index.near('matchbox')).toEqual([]);
    expect(index.near('里程碑')).toEqual([]);
    index.add({ id: 'house', text: 'housing' });
    expect(index.near('mouse')).toEqual([]);
  });

  it('answers the same after any additions and removals as one built at once', () => {
    const word = fc.constantFrom('grant', 'lease', 'cap', 'cost', '拨付', 'proof', 'term');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), text, (steps, question) => {
        const index = new LexicalIndex();
        const left = new Map<string, string>();
        for (const { id, text } of steps) {
          left.delete(id);
          if (text === null) index.remove(id);
          else {
            index.add({ id, text });
            left.set(id, text);
          }
        }
        const fresh = new LexicalIndex();
        for (const [id, text] of left) fresh.add({ id, text });
        const query = lexicalQuery(analyse(question));
        expect(index.search(query, 10)).toEqual(fresh.search(query, 10));
        expect(LexicalIndex.of(index.parts()).search(query, 10)).toEqual(fresh.search(query, 10));
      }),
      { numRuns: 50 },
    );
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
      indexOf(TEXTS),
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

  it('reads through slips of the pen', () => {
    const first = (text: string) =>
      searchCorpus(indexOf(TEXTS), [{ id: 'q', text }], 1, () => 0)[0]?.hits[0]?.id;
    expect(first('milstone')).toBe('pay');
    expect(first('facotry')).toBe('lease');
  });
});
