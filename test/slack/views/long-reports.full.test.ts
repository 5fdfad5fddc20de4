import { describe, expect, it } from 'vitest';
import { findingsAgain } from '../../../src/slack/check-again.ts';
import { showRecord } from '../../../src/slack/show-record.ts';
import type { ShownRecord } from '../../../src/slack/shown-record.ts';
import { passedReport } from '../../../src/slack/views/budget-report.ts';
import type { Message } from '../../../src/slack/views/message.ts';
import { advisor } from '../../shipped.ts';
import { expectSendable, wordsOf } from './expect-sendable.ts';

const under = { callFacts: {}, now: '2030-01-01T00:00:00Z' };
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_none, at) => line(at + 1)).join('\n');
const budgetText = (text: string) => ({ text: { en: text, zh: text }, slash: false });
const shownIn = (record: object, lang: 'en' | 'zh') =>
  showRecord(advisor, { ...under, lang, ...record } as ShownRecord, { turn: 't1', ephemeral: false });
const buttonsOf = (messages: readonly Message[]) =>
  [...JSON.stringify(messages).matchAll(/"action_id":"(\w+)"/g)].map((match) => match[1]);

const UNLISTED = budgetText(lines(2_900, (n) => `Party ${n}: 100,000 (company 50,000, grant 50,000)`));
const OVER = budgetText(lines(900, (n) => `Equipment ${n}: 10,000 (company 2,000, grant 8,000)`));

describe.each(['en', 'zh'] as const)('thousands of lines (%s)', (lang) => {
  it.each<[string, object]>([
    ['a budget', { kind: 'budget', ...UNLISTED }],
    ['ways to mend it', { kind: 'repair', bear: null, ...OVER }],
    ['a scenario', { kind: 'scenario', sets: ['grant = 1000000'], ...OVER }],
    [
      'a draft',
      {
        kind: 'draft-check',
        section: 'market-analysis',
        text: lines(2_000, (n) => `Approval no. ${n} is guaranteed [TBD].`),
        budget: null,
      },
    ],
    [
      'cash',
      {
        kind: 'cash',
        input: { text: lines(600, (n) => `${2000 + Math.floor(n / 12)}-0${(n % 9) + 1}, 9, x, 1`) },
        grant: null,
      },
    ],
    [
      'an application',
      { kind: 'application', facts: null, budget: UNLISTED, drafts: [], documents: null, eligibility: null },
    ],
  ])('make %s of five messages at most, with all its buttons', (_what, record) => {
    const messages = shownIn(record, lang);
    expectSendable(messages);
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(buttonsOf(messages)).toContain('torch_other_language');
  });

  it('are folded away into five messages at most', () => {
    const record = { ...under, lang, kind: 'budget', ...UNLISTED } as ShownRecord;
    const found = (findingsAgain(advisor, record) ?? []).flatMap((each) =>
      Array.from({ length: 60 }, () => ({ ...each, status: 'pass' as const })),
    );
    expect(passedReport(found, lang).length).toBeLessThanOrEqual(5);
  });
});

it('ten of a kind are shown one by one, the eleventh is counted', () => {
  const kinds = (count: number) =>
    wordsOf(
      shownIn(
        {
          kind: 'budget',
          ...budgetText(lines(count, (n) => `Party ${n}: 100,000 (company 40,000, grant 60,000)`)),
        },
        'en',
      ),
    );
  // Each of these lines has figures of its own to tell.
  expect(kinds(10)).not.toContain('more of this kind');
  expect(kinds(12)).toContain('and 2 more of this kind. The annotated workbook has them all.');
});
