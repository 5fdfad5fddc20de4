import { describe, expect, it } from 'vitest';
import { advisor } from '../shipped.ts';

const OPTIONS = { lang: null, callFacts: {}, now: '2026-11-23T04:00:00Z' } as const;

describe('a year other than the cycle’s', () => {
  it.each([
    ['We were founded in 2023, can we apply?', 'en'],
    ['Our high-tech certificate was issued in 2024, is that enough to apply?', 'en'],
    ['我们是2024年刚注册的公司，能申报吗', 'zh'],
    ['公司成立于2023年，可以申报吗', 'zh'],
  ])('in which a company began, or was given a paper, asks for no other cycle: %s', async (question) => {
    expect((await advisor.ask(question, OPTIONS)).kind).not.toBe('scope');
  });

  it.each(['Can we apply in 2026?', '2026年还能申报吗', 'Founded in 2023, can we apply in the 2027 round?'])(
    'in which one wants to apply does: %s',
    async (question) => {
      const { kind, status } = await advisor.ask(question, OPTIONS);
      expect([kind, status]).toEqual(['scope', 'unanswerable']);
    },
  );
});
