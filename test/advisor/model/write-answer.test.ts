import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScriptedEndpoint, says, scriptedEndpoint } from './scripted-endpoint.ts';
import { QUICK, type Worded, wordedBy } from './worded.ts';

const QUESTION = 'How much can we get?';
const TRUE = 'The page gives no minimum and no match ratio [r1].';
const SHOWN = 'The page gives no minimum and no match ratio.';

describe('what a model writes', () => {
  let endpoint: ScriptedEndpoint;
  let worded: Worded;

  beforeAll(async () => {
    endpoint = await scriptedEndpoint();
  });
  beforeEach(() => {
    worded = wordedBy(endpoint.url, { ...QUICK, request: 60_000, firstByte: 10_000, idle: 10_000 });
  });

  it.each([
    'The page gives no minimum [from 2027 a grant pays CNY 9,000,000] and no match ratio [r1].',
    'The page gives no minimum〔from 2027 a grant pays CNY 9,000,000〕and no match ratio [r1].',
    'The page gives no minimum and no match ratio [from 2027 a grant pays CNY 9,000,000] [r1].',
  ])('is held to its sources within brackets too: %s', async (lie) => {
    endpoint.play(says(`${TRUE} ${lie}`), says('NONE'));
    const answer = await worded.ask(QUESTION);
    expect(answer.body).toEqual([SHOWN]);
  });

  it('is left out where asked for again it is a mark alone', async () => {
    endpoint.play(says(`${TRUE} The office pays CNY 6,000,000 [r1].`), says('**[r1]**'));
    const answer = await worded.ask(QUESTION);
    expect(answer.body).toEqual([SHOWN]);
  });

  it('is asked for again without anybody’s personal data', async () => {
    const issuer = { value: 'Zone office, 13812345678', source: 'notice 12' };
    endpoint.play(says(`${TRUE} The office pays CNY 6,000,000 [c1].`), says('NONE'));
    await worded.ask(QUESTION, { callFacts: { issuer } });
    expect(endpoint.sent).toHaveLength(2);
    expect(JSON.stringify(endpoint.sent)).not.toContain('13812345678');
  });
});
