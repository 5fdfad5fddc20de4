import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/advisor/answer/answer.ts';
import { answerText } from '../../src/advisor/answer/answer-text.ts';
import type { Asked } from '../../src/advisor/answer/asked.ts';
import { guardAnswer } from '../../src/advisor/answer/guard-answer.ts';
import { guardOf } from '../../src/advisor/guard/create-guard.ts';
import type { CallFacts } from '../../src/program/terms.ts';
import { layCallFacts } from '../../src/program/terms.ts';
import { advisor, library } from '../shipped.ts';

const NOW = '2026-11-23T04:00:00Z';
const WITHHELD = /One sentence is not shown|有一句未显示/;
const EVAL = new URL('../../bench/eval/', import.meta.url);

const call: CallFacts = {
  cap: { value: 400_000_000n, source: 'notice 12, p. 3' },
  deadline: { value: '2027-05-14', hour: '17:00', source: 'notice 12, p. 1' },
  ratio: { value: { own: 3n, grant: 2n }, source: '科技局2027年第7号通知' },
};

const questions = readdirSync(EVAL)
  .filter((name) => name.endsWith('questions.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, EVAL), 'utf8').trim().split('\n'))
  .map((line): string => JSON.parse(line).question);

describe('the guard before an answer', () => {
  it.each([
    ['without call facts', {}],
    ['with call facts', call],
  ])('lets every answer of our own through %s', async (_says, callFacts) => {
    const withheld: string[] = [];
    for (const question of questions) {
      const answer = await advisor.ask(question, { lang: null, callFacts, now: NOW });
      if (WITHHELD.test(answerText(answer))) withheld.push(question);
    }
    expect(withheld).toEqual([]);
  });

  const held = (
    lead: string,
    sections: readonly string[],
    question = 'how much',
    callFacts: CallFacts = {},
  ) => {
    const lang = /\p{Script=Han}/u.test(lead) ? 'zh' : 'en';
    const citations = sections.map((section) => ({
      id: 'p1',
      ...library.evidence(library.facts.find((fact) => fact.section === section)?.id ?? ''),
    }));
    const answer = { lang, lead, body: [], note: null, advice: null, citations, findings: [] };
    const asked = {
      question,
      text: question,
      lang,
      library,
      terms: layCallFacts(library.terms, callFacts),
      today: '2026-11-23',
      found: { facts: [], silences: [], passages: [] },
    };
    return guardAnswer(answer as unknown as Answer, asked as unknown as Asked, guardOf(library)).lead;
  };

  it.each<[string, string, readonly string[], string?, CallFacts?]>([
    ['a figure of the cited text', 'At most ¥5,000,000.', ['funding']],
    ['the days since the closing day', '15 September 2025, which passed 434 days ago.', ['summary']],
    ['a day worked back from it', '截止日2025年9月15日－14天＝2025年9月1日。', ['summary']],
    ['a difference to the question’s sum', '900万元比最高500万元多400万元。', ['funding'], '900万能批吗'],
    [
      'the sums of the sample',
      'Its Torch grants add up to ¥6,500,000, 47.1% of ¥13,800,000.',
      ['sample-budget'],
    ],
    [
      'a figure of the call',
      'At most ¥4,000,000 (your call: notice 12, p. 3).',
      ['funding'],
      'how much',
      call,
    ],
    [
      'a share by the call’s ratio',
      '¥3,000,000 × 2 ÷ 3 = ¥2,000,000.',
      ['funding'],
      '3,000,000 of our own',
      call,
    ],
  ])('shows %s', (_says, lead, sections, question, callFacts) => {
    expect(held(lead, sections, question, callFacts)).toBe(lead);
  });

  it.each<[string, string, readonly string[], string?, CallFacts?]>([
    ['a figure that stands nowhere', 'At most ¥6,000,000.', ['funding']],
    ['a figure of another section than the cited', 'At most ¥13,800,000.', ['funding']],
    ['one day too many', '15 September 2025, which passed 435 days ago.', ['summary']],
    ['a wrong day', '最晚2025年9月2日完成。', ['summary']],
    ['a wrong difference', '900万元比最高500万元多450万元。', ['funding'], '900万能批吗'],
    ['a wrong share', 'The grants are 48.1% of the sample.', ['sample-budget']],
    ['a foreign currency', 'At most USD 5,000,000.', ['funding']],
    [
      'a cap that is only the question’s in a call’s name',
      'The call sets 15 May 2027.',
      ['summary'],
      'when',
      call,
    ],
    ['an amount beside the wrong source', 'The grant’s total is ¥7,300,000.', ['sample-budget']],
  ])('withholds %s, with a plain note', (_says, lead, sections, question, callFacts) => {
    expect(held(lead, sections, question, callFacts)).toMatch(WITHHELD);
  });

  it('withholds the sentence and leaves the others', () => {
    expect(held('At most ¥5,000,000. It was ¥6,000,000 before.', ['funding'])).toBe(
      'At most ¥5,000,000. (One sentence is not shown: a figure in it is not in what it rests on.)',
    );
  });
});
