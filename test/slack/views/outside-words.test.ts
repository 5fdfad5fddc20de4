import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../src/program/eligibility.ts';
import { showRecord } from '../../../src/slack/show-record.ts';
import type { ShownRecord } from '../../../src/slack/shown-record.ts';
import { advisor } from '../../shipped.ts';
import { HOSTILE } from './arbitraries.ts';
import { expectSendable } from './expect-sendable.ts';

const under = { callFacts: {}, now: '2030-01-01T00:00:00Z' };

/** What is shown when a person writes `evil` wherever that kind of message says back what was written. */
const KINDS: Readonly<Record<string, (evil: string) => Omit<ShownRecord, 'lang' | 'callFacts' | 'now'>>> = {
  budget: (evil) => budget(evil),
  'a budget that asks': (evil) => ({ kind: 'budget', ...source(`${evil} about 30-40万\nx ${evil}`) }),
  'a choice of tables': (evil) => ({
    kind: 'budget',
    file: { id: 'F1', name: evil },
    reading: { kind: 'several', names: [evil, `${evil} 2`] },
  }),
  repair: (evil) => ({ ...budget(evil), kind: 'repair', bear: null }),
  'a repair that cannot be': (evil) => ({ kind: 'repair', bear: null, ...source(evil) }),
  scenario: (evil) => ({ ...budget(evil), kind: 'scenario', sets: ['line 1 = 500000'] }),
  'a scenario that cannot be read': (evil) => ({
    ...budget(evil),
    kind: 'scenario',
    sets: [`line 1 ${evil} = 500000`],
  }),
  'draft-check': (evil) => ({
    kind: 'draft-check',
    section: evil,
    text: `${evil}\napproval is guaranteed ${evil} [TBD]`,
    budget: null,
  }),
  application: (evil) => ({
    kind: 'application',
    facts: null,
    budget: source(`${evil} 100万\nx 20万`),
    drafts: [{ section: evil, lang: null, text: `${evil} [TBD]` }],
    documents: documents(evil),
    eligibility: told(evil).answers,
  }),
  eligibility: (evil) => ({ kind: 'eligibility', reading: told(evil) }),
  documents: (evil) => ({ kind: 'documents', answers: documents(evil) }),
  cash: (evil) => ({
    kind: 'cash',
    input: { text: `2027-01, 600000, ${evil}, 0\n${evil}, 1, 2, 3` },
    grant: null,
  }),
  deadline: (evil) => ({ kind: 'deadline', submit: { kind: 'not-a-day', text: evil } }),
  draft: (evil) => ({ kind: 'draft', section: evil, facts: null }),
};

function source(text: string) {
  return { text: { en: text, zh: text }, slash: false };
}
function budget(evil: string) {
  return { kind: 'budget', ...source(`${evil} 500万 (company 100万, grant 400万)\nx 20万`) } as const;
}
function documents(evil: string) {
  const words = { en: evil, zh: evil };
  return [
    ['audited-statements', { state: 'have', owner: words, expires: null, reason: words }],
    [evil, { state: 'missing', owner: words, expires: null, reason: words }],
  ] as never;
}
function told(evil: string) {
  const { answers } = advisor.eligibilityFrom(`we rent, the lease ${evil} ends next year`, under);
  return { answers: { ...NO_ANSWERS, ...answers }, unclear: [], projectEnd: null };
}

describe.each(Object.entries(KINDS))('%s', (_kind, recordOf) => {
  it.each(HOSTILE)('with %j in it is sent, and nothing in it is live', (evil) => {
    for (const lang of ['en', 'zh'] as const) {
      const record = { ...recordOf(evil), ...under, lang } as ShownRecord;
      expectSendable(showRecord(advisor, record, { turn: 't1', ephemeral: true }));
    }
  });
});

it('says back what could not be read, as it was written', () => {
  const record = { ...KINDS['a scenario that cannot be read']?.('<!channel>'), ...under, lang: 'en' };
  const [message] = showRecord(advisor, record as ShownRecord, { turn: 't1', ephemeral: true });
  expect(message?.text).toContain('&lt;!channel&gt;');
});
