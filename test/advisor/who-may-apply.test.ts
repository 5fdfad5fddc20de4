import { describe, expect, it } from 'vitest';
import { advisor, library } from '../shipped.ts';

const ask = (question: string) =>
  advisor.ask(question, { lang: null, callFacts: {}, now: '2026-11-23T04:00:00Z' });

describe('a question for eligibility as such', () => {
  it.each([
    'are we eligible?',
    'Who can apply?',
    'which companies are eligible for the grant',
    'what are the eligibility criteria?',
    '我们能申报吗？',
    '哪些企业可以申报',
    '申报条件是什么',
  ])('%s is answered with every must', async (question) => {
    const { body, lead, lang } = await ask(question);
    for (const { condition } of library.facts)
      if (condition !== null) expect(body.join()).toContain(condition[lang]);
    expect(lead).toMatch(/bureau decides|科技局认定/);
  });

  it.each([
    'Are we eligible if we rent our factory?',
    'Can we still apply?',
    'who can apply for the subsidized loans at the zone office on Tuesdays',
    '厂房是租的，能申报吗？',
  ])('%s asks something of its own', async (question) => {
    expect((await ask(question)).lead).not.toMatch(/these 5 things|以下5项/);
  });
});
