import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentComparison } from '../../../src/advisor/documents/document-comparison.ts';
import type { CallProposal } from '../../../src/intake/call/call-proposal.ts';
import { layCallFacts } from '../../../src/program/terms.ts';
import { type AddedDocument, shownComparison } from '../../../src/slack/added-document.ts';
import { acceptedView } from '../../../src/slack/views/accepted-view.ts';
import { addedView } from '../../../src/slack/views/added-view.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import { callForm } from '../../../src/slack/views/call-form.ts';
import { compareForm } from '../../../src/slack/views/compare-form.ts';
import { comparisonView } from '../../../src/slack/views/comparison-view.ts';
import { homeView } from '../../../src/slack/views/home-view.ts';
import { keptDocumentsView } from '../../../src/slack/views/kept-documents-view.ts';
import { TERMS } from '../fake-advisor.ts';
import { answer, HOSTILE, lang, terms } from './arbitraries.ts';
import { expectSendable, expectTakenView, wordsOf } from './expect-sendable.ts';

const RUNS = { numRuns: 40 };
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }),
  fc.constantFrom('通知.pdf', 'notice.pdf'),
);
const long = fc.oneof(words, fc.string({ minLength: 300, maxLength: 3000 }));
const page = fc.option(fc.integer({ min: 1, max: 500 }), { nil: null });
const proposal: fc.Arbitrary<CallProposal> = fc.record({
  key: fc.constantFrom('cap', 'ratio', 'deadline', 'list', 'issuer', 'number'),
  value: fc.oneof(fc.constantFrom('4000000.00', '3000000.00', '2:1', '2027-05-14 17:00', 'A; B'), long),
  quote: long,
  page,
  heading: fc.constant(null),
});
const sentence = fc.option(fc.record({ quote: long, page }), { nil: null });
const figures = fc.record({
  before: fc.array(words, { maxLength: 2 }),
  after: fc.array(words, { maxLength: 2 }),
});
const kinds = fc.constantFrom('added' as const, 'removed' as const, 'changed' as const);
const comparison: fc.Arbitrary<DocumentComparison> = fc.record({
  same: fc.boolean(),
  sections: fc.array(
    fc.record({
      kind: kinds,
      heading: fc.option(words, { nil: null }),
      was: fc.option(words, { nil: null }),
      changes: fc.array(
        fc.record({ kind: kinds, before: sentence, after: sentence, days: figures, figures }),
        { minLength: 1, maxLength: 30 },
      ),
    }),
    { maxLength: 4 },
  ),
  callFacts: fc.array(
    fc.record({
      key: fc.constantFrom('cap' as const, 'deadline' as const),
      before: fc.array(proposal, { maxLength: 2 }),
      after: fc.array(proposal, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  checks: fc.constantFrom([], ['budget', 'deadline']),
  draftSections: fc.array(words, { maxLength: 2 }),
});
const kept = fc.record({
  name: words.map((name) => name.slice(0, 120)),
  sha256: fc.constant('a1'),
  title: fc.option(words, { nil: null }),
  lang,
  format: fc.constantFrom('pdf' as const, 'docx' as const, 'xlsx' as const, 'html' as const, 'text' as const),
  pages: page,
  characters: fc.nat(1_000_000),
  hiddenText: fc.boolean(),
});
const added: fc.Arbitrary<AddedDocument> = fc
  .record({
    kind: fc.constant('kept' as const),
    outcome: fc.constantFrom('added' as const, 'replaced' as const, 'same' as const),
    hiddenSheets: fc.array(words, { maxLength: 3 }),
    proposals: fc.array(proposal, { maxLength: 12 }),
    comparison: fc.option(comparison.map(shownComparison), { nil: null }),
  })
  .chain((rest) => kept.map((facts) => ({ ...facts, ...rest })));
const setting = { turn: 'a'.repeat(24), ephemeral: true, direct: false, named: [] };

describe('whatever a document is called and says, Slack takes the message, and nothing in it is live', () => {
  it('what was added', () => {
    fc.assert(
      fc.property(
        fc.array(added, { minLength: 1, maxLength: 3 }),
        terms,
        lang,
        (documents, inForce, language) =>
          expectSendable(addedView(documents, { ...setting, lang: language, terms: inForce, callFacts: {} })),
      ),
      RUNS,
    );
  });
  it('what is refused', () => {
    const refused = words.map((name) => ({
      kind: 'refused' as const,
      name,
      message: { en: 'No.', zh: '否。' },
    }));
    fc.assert(
      fc.property(fc.array(refused, { minLength: 1, maxLength: 3 }), terms, (documents, inForce) =>
        expectSendable(addedView(documents, { ...setting, lang: 'zh', terms: inForce, callFacts: {} })),
      ),
      RUNS,
    );
  });
  it('what changed', () => {
    fc.assert(
      fc.property(words, words, comparison, lang, (before, after, changes, language) =>
        expectSendable(
          comparisonView(
            { before, after, comparison: shownComparison(changes) },
            { ...setting, lang: language },
          ),
        ),
      ),
      RUNS,
    );
  });
  it('the list, the forms and the Home tab', () => {
    const all = fc.array(
      kept.map((each) => ({ ...each, by: 'someone', day: '2027-01-02', parts: [] })),
      { minLength: 2, maxLength: 100 },
    );
    fc.assert(
      fc.property(all, terms, lang, (documents, inForce, language) => {
        const place = { channel: 'D1', thread: null, lang: language };
        expectSendable(keptDocumentsView(documents, { lang: language, direct: true, viewer: 'U1' }));
        expectTakenView(compareForm(place, documents, 'x'), 'modal');
        const [{ name } = { name: '' }] = documents;
        const source = name;
        const home = { place, budget: null, terms: inForce, questions: [], documents, worded: null };
        expectTakenView(homeView(home), 'home');
        expectSendable(acceptedView({ issuer: { value: name, source } }, language));
      }),
      RUNS,
    );
  });
  it('an answer beside which a document is quoted', () => {
    const own = fc.array(
      fc.record({ document: words, page, heading: fc.constant(null), quote: long, score: fc.constant(1) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(answer, own, (each, quotes) =>
        expectSendable(answerView({ ...each, lead: `${each.lead}.`, own: quotes }, 'turn')),
      ),
      RUNS,
    );
  });
});

it('a source with a mark of its own is escaped once, beside what contradicts it', () => {
  const proposals = [
    { key: 'cap' as const, value: '3000000.00', quote: 'Up to 3,000,000.', page: 1, heading: null },
  ];
  const callFacts = { cap: { value: 400_000_000n, source: 'R&D call' } };
  const inForce = layCallFacts(TERMS, callFacts);
  const document: AddedDocument = {
    kind: 'kept',
    name: 'R&D.pdf',
    sha256: 'a1',
    title: null,
    lang: 'en',
    format: 'pdf',
    pages: 1,
    characters: 9,
    hiddenText: false,
    outcome: 'added',
    hiddenSheets: [],
    proposals,
    comparison: null,
  };
  const said = wordsOf(addedView([document], { ...setting, lang: 'en', terms: inForce, callFacts }));
  expect(said).toContain('your call (R&amp;D call)');
  expect(said).toContain('R&amp;D.pdf, p. 1');
  expect(said).not.toContain('&amp;amp;');
});

it('the call form has room for three long sources', () => {
  const [cap, ratio, deadline] = ['a', 'b', 'c'].map((letter) => `${letter.repeat(300)}.pdf, p. 1`);
  const view = callForm(
    { channel: 'D1', thread: null, lang: 'zh' },
    {
      cap: { value: 100n, source: cap ?? '' },
      ratio: { value: { own: 1n, grant: 1n }, source: ratio ?? '' },
      deadline: { value: '2027-05-14', hour: null, source: deadline ?? '' },
    },
  );
  expectTakenView(view, 'modal');
});

it('of many changes, those that are not listed are counted', () => {
  const change = {
    kind: 'added' as const,
    before: null,
    after: { quote: 'New.', page: 1 },
    days: { before: [], after: [] },
    figures: { before: [], after: [] },
  };
  const sections = [1, 2, 3].map((n) => ({
    kind: 'changed' as const,
    heading: `Part ${n}`,
    was: null,
    changes: Array.from({ length: 20 }, () => change),
  }));
  const whole = { same: false, sections, callFacts: [], checks: [], draftSections: [] };
  const { more, sections: shown } = shownComparison(whole);
  expect([more, shown.length]).toEqual([20, 2]);
  const said = wordsOf(
    comparisonView(
      { before: 'a', after: 'b', comparison: shownComparison(whole) },
      { ...setting, lang: 'en' },
    ),
  );
  expect(said).toContain('20 more');
});
