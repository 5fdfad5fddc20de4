import { describe, expect, it } from 'vitest';
import { evidenceWords } from '../../src/program/evidence-words.ts';
import { library } from '../shipped.ts';

describe('evidence in a report', () => {
  const entered = { section: 'notice 12, p. 3', document: 'Call', quote: 'cap 4,000,000', verbatim: false };

  it('is the page’s own words in English, within quotation marks', () => {
    expect(evidenceWords(library.evidence('matching-grant'), 'en')).toMatch(/^“[^“”]+” \[funding\]$/);
  });

  it('is our Chinese in Chinese, said to be a translation, with no English beside it', () => {
    for (const { id, say } of library.facts) {
      const words = evidenceWords(library.evidence(id), 'zh');
      expect(words).toMatch(/（译自《.+》）$/);
      expect(words.startsWith(say.zh.replace(/。$/u, ''))).toBe(true);
    }
  });

  it.each(['en', 'zh'] as const)('is what was entered where a person entered it: %s', (lang) => {
    expect(evidenceWords(entered, lang)).toBe('cap 4,000,000 [notice 12, p. 3]');
  });
});
