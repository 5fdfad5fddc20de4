import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerText } from '../../../src/advisor/answer/answer-text.ts';
import { type ScriptedEndpoint, scriptedEndpoint } from './scripted-endpoint.ts';
import { QUICK, type Worded, wordedBy } from './worded.ts';

const RUNS = process.env.TORCH_TEST_FULL ? 60 : 4;

const TRUE = 'The page gives no minimum and no match ratio [r1].';
const WAHR = '正文没有规定最低资助额和配套比例[r1]。';

/** What is true, and the same with one thing changed: what may not be seen of it. */
const LIES: readonly (readonly [changed: string, lie: string, seen: RegExp])[] = [
  ['the figure', 'A matching grant pays at most CNY 6,000,000 [p1].', /6,000,000/],
  ['the figure, citing the rules', 'A matching grant pays at most CNY 6,000,000 [r1].', /6,000,000/],
  ['the figure, citing nothing', 'A matching grant pays at most CNY 6,000,000.', /6,000,000/],
  [
    'the figure, citing what was not given',
    'A matching grant pays at most CNY 6,000,000 [p99].',
    /6,000,000/,
  ],
  ['the figure in words', 'A matching grant pays at most six million yuan [p1].', /six million/],
  ['the unit', 'A matching grant pays at most CNY 5,000,000 thousand [p1].', /thousand/],
  ['the currency', 'A matching grant pays at most USD 5,000,000 [p1].', /USD/],
  ['the day', 'The page recommends final submission before 2025-10-15 [r1].', /10-15/],
  ['the month in words', 'Final submission is due before 15 October 2025 [r1].', /October/],
  ['the year', 'The deadline is 15 September 2027 [r1].', /2027/],
  ['a share', 'The company pays at least 30 percent of the total [r1].', /30 percent/],
  ['a requirement', 'You must deposit the money in a bank of Shanghai [p1].', /Shanghai/],
  [
    'a list',
    'Allowable expenses include equipment procurement, salaries and rent of offices [p1].',
    /salaries/,
  ],
  ['a quotation', 'The page says “grants are paid in full before the project starts” [p1].', /paid in full/],
  ['数字', '配套资助最高600万元[p1]。', /600万/],
  ['单位', '配套资助最高500亿元[p1]。', /500亿/],
  ['日期', '截止日期为2025年10月15日[r1]。', /10月15/],
  ['比例', '企业自筹不得低于30%[r1]。', /30%/],
  ['要求', '企业须在上海设立银行专户[p1]。', /上海/],
];

/** Cuts a text into pieces of these lengths, again and again. */
function inPieces(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let [at, i] = [0, 0]; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

describe('a model that lies', () => {
  let endpoint: ScriptedEndpoint;
  let worded: Worded;

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
    worded = wordedBy(endpoint.url, { ...QUICK, request: 30_000, firstByte: 10_000, idle: 10_000 });
  });

  it.each(LIES)(
    'is not believed where it changes %s, in whatever pieces it comes',
    async (_changed, lie, seen) => {
      const zh = /\p{Script=Han}/u.test(lie);
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
          fc.boolean(),
          fc.boolean(),
          async (sizes, first, again) => {
            const truth = zh ? WAHR : TRUE;
            const joint = zh ? '' : ' ';
            const text = first ? `${lie}${joint}${truth}` : `${truth}${joint}${lie}`;
            endpoint.play((reply, { messages }) => {
              // Asked again, it lies again, or says what is true of something else.
              const mends = messages.length === 1;
              for (const piece of inPieces(mends ? (again ? lie : truth) : text, sizes))
                reply.delta({ content: piece });
              reply.finish();
            });
            const lines: string[] = [];
            const answer = await worded.ask(zh ? '最多能拿多少钱？' : 'How much can we get?', {
              onLine: (line) => lines.push(line),
            });
            expect(answerText(answer)).not.toMatch(seen);
            expect(lines.join('\n')).not.toMatch(seen);
            expect(answer.mode).toBe('model');
            expect(answerText(answer)).toMatch(zh ? /最低资助额/ : /no minimum/);
          },
        ),
        { numRuns: RUNS },
      );
    },
  );

  it('may not put a person’s own figures in place of the program’s', async () => {
    endpoint.play(
      (reply) =>
        void reply
          .call('check_budget', { text: 'Equipment, 9,000,000, company 2,000,000, grant 7,000,000' })
          .finish('tool_calls'),
      (reply) => void reply.text(`${TRUE} A matching grant pays at most CNY 7,000,000 [p1].`).finish(),
    );
    const answer = await worded.ask('How much can we get?');
    expect(answerText(answer)).not.toMatch(/7,000,000/);
  });
});
