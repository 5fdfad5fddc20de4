import { describe, expect, it } from 'vitest';
import { createAsk } from '../../src/advisor/ask.ts';
import { createSearch } from '../../src/knowledge/search.ts';
import { library } from '../shipped.ts';

const search = createSearch(library);

describe('facts that answers name', () => {
  it('are all in the cycle', () => {
    expect(() => createAsk({ library, search })).not.toThrow();
  });

  it.each([
    ['list-is-open', 'facts'],
    ['match-ratio', 'silences'],
  ] as const)('are missed at the start, by name: %s', (id, where) => {
    const without = { ...library, [where]: library[where].filter((one) => one.id !== id) };
    expect(() => createAsk({ library: without, search })).toThrow(`"${id}"`);
  });
});
