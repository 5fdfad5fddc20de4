import { describe, expect, it } from 'vitest';
import { passageView } from '../../../src/slack/views/answer-view.ts';
import { advisor } from '../../shipped.ts';

const asked = { callFacts: {}, now: '2026-11-23T04:00:00Z' };

describe('what an answer rests on', () => {
  it.each([
    ['en', 'What is the most the grant can pay?', /word for word/, /译文/],
    ['zh', '资助最高多少？', /译文：.*500万元/, /word for word/],
  ] as const)('is shown when asked for, in %s', async (lang, question, has, hasNot) => {
    const answer = await advisor.ask(question, { ...asked, lang });
    const shown = JSON.stringify(passageView(answer));
    expect(shown).toMatch(has);
    expect(shown).not.toMatch(hasNot);
  });

  it('has the English original below its Chinese', async () => {
    const answer = await advisor.ask('资助最高多少？', { ...asked, lang: 'zh' });
    const quote = answer.citations[0]?.quote ?? '-';
    expect(JSON.stringify(passageView(answer))).toContain(JSON.stringify(quote).slice(1, -1));
  });
});
