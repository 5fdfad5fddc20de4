import { beforeAll, describe, expect, it } from 'vitest';
import { answerText } from '../../../src/advisor/answer/answer-text.ts';
import { writtenFigures } from '../../../src/advisor/guard/written-figures.ts';
import { advisor } from '../../shipped.ts';
import { type ScriptedEndpoint, says, scriptedEndpoint } from './scripted-endpoint.ts';
import { NOW, QUICK, type Worded, wordedBy } from './worded.ts';

/** What people ask of figures: the answers of the rules hold sums, shares, dates and spans. */
const QUESTIONS = [
  'How much can we get?',
  'Can we copy the sample budget?',
  'What does the grant column of the sample add up to?',
  'By how much does the sample exceed the cap?',
  'Who pays what for the production line equipment in the sample?',
  'When is the deadline?',
  'How many days before the deadline should reviews be done?',
  '最多能拿多少钱？',
  '样例预算能直接照抄吗？',
  '样例预算里资助一共多少？',
  '我们要900万元可以吗？',
  '截止日期是哪天？',
  '内部审核要提前几天完成？',
] as const;

/** The same sentence with one figure, unit or currency another; what carries a number in its name is left alone. */
function altered(sentence: string): string[] {
  return writtenFigures(sentence)
    .filter(({ kind }) => kind !== 'name')
    .flatMap(({ from, to }) => {
      const figure = sentence.slice(from, to);
      const others = [
        figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
        figure.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10)),
        figure.replace('万', '亿'),
        figure.replace(/CNY|¥/, 'USD '),
        figure.replace('元', '美元'),
      ].filter((other) => other !== figure);
      return others.map((other) => sentence.slice(0, from) + other + sentence.slice(to));
    });
}

/** Without marks of sources and signs between words. */
const bare = (text: string) => text.replace(/\s*\[[^\]]*\]|\s*〔[^〕]*〕/g, '').replace(/[.。\s]/g, '');

describe('a sentence of the answer with one figure altered', () => {
  let endpoint: ScriptedEndpoint;
  let worded: Worded;

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
    worded = wordedBy(endpoint.url, { ...QUICK, firstByte: 10_000, idle: 10_000 });
  });

  it.each(QUESTIONS)('is not shown as a model’s: %s', async (question) => {
    const lang = /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
    const { body } = await advisor.ask(question, { lang, callFacts: {}, now: NOW });
    const sentences = body
      .join('\n')
      .split(/(?<=[。！？])|(?<=[a-z0-9)”\]]\.)\s+|\n/u)
      .filter((sentence) => /\d/.test(sentence));
    const lies = sentences.flatMap(altered);
    expect(lies.length).toBeGreaterThan(0);
    for (const lie of lies) {
      endpoint.play(says(`${lie.replace(/[.。]$/u, '')} [r1]${lang === 'zh' ? '。' : '.'}`));
      const answer = await worded.ask(question);
      if (answer.mode === 'model') expect(bare(answerText(answer))).not.toContain(bare(lie));
    }
  });
});
