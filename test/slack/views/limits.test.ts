import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerView, passageView } from '../../../src/slack/views/answer-view.ts';
import { budgetForm } from '../../../src/slack/views/budget-form.ts';
import { budgetReport, passedReport } from '../../../src/slack/views/budget-report.ts';
import { callForm } from '../../../src/slack/views/call-form.ts';
import { deadlineReport } from '../../../src/slack/views/deadline-report.ts';
import { draftView, noDraftView } from '../../../src/slack/views/draft-view.ts';
import { helpView } from '../../../src/slack/views/help-view.ts';
import { homeView } from '../../../src/slack/views/home-view.ts';
import { questionsToCopy, questionsView } from '../../../src/slack/views/questions-view.ts';
import {
  answer,
  budgetCheck,
  deadlineCheck,
  draft,
  HOSTILE,
  lang,
  openQuestions,
  terms,
} from './arbitraries.ts';
import { expectSendable, expectTakenView, wordsOf } from './expect-sendable.ts';

const RUNS = { numRuns: 40 };
const setting = (language: 'en' | 'zh') => ({ lang: language, turn: 'a'.repeat(24), ephemeral: true });

describe('whatever is found, Slack takes the message, and nothing in it is live', () => {
  it('a budget report', () => {
    fc.assert(
      fc.property(budgetCheck, lang, (check, language) =>
        expectSendable(budgetReport(check, setting(language))),
      ),
      RUNS,
    );
  });
  it('what the report folds away', () => {
    const folded = budgetCheck.filter((check) => check.findings.some(({ status }) => status === 'pass'));
    fc.assert(
      fc.property(folded, lang, (check, language) => expectSendable(passedReport(check.findings, language))),
      RUNS,
    );
  });
  it('a deadline report', () => {
    fc.assert(
      fc.property(deadlineCheck, lang, (check, language) =>
        expectSendable(deadlineReport(check, setting(language))),
      ),
      RUNS,
    );
  });
  it('an answer and its passages', () => {
    fc.assert(
      fc.property(answer, (each) => {
        expectSendable(answerView({ ...each, lead: `${each.lead}.` }, 'turn'));
        expectSendable(passageView(each));
      }),
      RUNS,
    );
  });
  it('a draft', () => {
    fc.assert(
      fc.property(draft, (each) =>
        expectSendable(
          draftView({ ...each, title: `T ${each.title}` }, 'turn', {
            ephemeral: true,
            offered: true,
            revision: null,
          }),
        ),
      ),
      RUNS,
    );
  });
  it('the questions, and the same to copy', () => {
    fc.assert(
      fc.property(openQuestions, lang, (list, language) => {
        expectSendable(questionsView(list, language));
        expectSendable(questionsToCopy(list, language));
      }),
      RUNS,
    );
  });
  it('the Home tab and the forms', () => {
    fc.assert(
      fc.property(
        fc.option(budgetCheck, { nil: null }),
        terms,
        openQuestions,
        lang,
        (budget, inForce, list, language) => {
          const place = { channel: 'D1', thread: null, lang: language };
          const worded = budget === null ? null : { model: 'm'.repeat(60), host: 'api.example.org' };
          expectTakenView(
            homeView({ place, budget, terms: inForce, questions: list, documents: [], worded }),
            'home',
          );
          expectTakenView(budgetForm(place), 'modal');
          expectTakenView(callForm(place, { cap: { value: 400_000_050n, source: 'notice' } }), 'modal');
        },
      ),
      RUNS,
    );
  });
  it.each(['en', 'zh'] as const)('help, and that there are no facts yet (%s)', (language) => {
    for (const unknown of [null, ...HOSTILE]) expectSendable(helpView(language, unknown));
    const none = {
      kind: 'no-facts',
      message: { en: 'No facts.', zh: '没有资料。' },
      available: ['risk-assessment'],
    } as const;
    expectSendable(noDraftView(none, language, { turn: 'turn', section: 'esg', also: none.available }));
  });
});

describe('nothing is left out', () => {
  it('every line of up to 50 stands in the tables, in order', () => {
    const upTo50 = budgetCheck.map((check) => ({
      ...check,
      lines: check.lines.slice(0, 50).map((line) => ({ ...line, category: `L${line.n}` })),
    }));
    fc.assert(
      fc.property(upTo50, (check) => {
        const rows = wordsOf(budgetReport(check, setting('en')));
        for (const { category } of check.lines) expect(rows.split('\n')).toContain(category);
      }),
      RUNS,
    );
  });
  it('every finding that applies is said, or counted after the tenth of its kind', () => {
    fc.assert(
      fc.property(budgetCheck, (check) => {
        const numbered = check.findings.map((each, at) => ({
          ...each,
          message: { en: `finding${at}.`, zh: `第${at}条。` },
          evidence: [],
        }));
        const words = wordsOf(budgetReport({ ...check, lines: [], findings: numbered }, setting('en')));
        const applies = numbered.filter(({ status }) => status === 'fail' || status === 'ask');
        const said = applies.filter(({ message }) => words.includes(message.en)).length;
        const counted = [...words.matchAll(/and (\d+) more of this kind/g)].map((match) => Number(match[1]));
        expect(said + counted.reduce((sum, each) => sum + each, 0)).toBe(applies.length);
      }),
      RUNS,
    );
  });
  it('a long answer goes on in further messages', () => {
    fc.assert(
      fc.property(answer, (each) => {
        const body = Array.from({ length: 200 }, (_none, at) => `part${at}. ${'词'.repeat(200)}`);
        const words = wordsOf(answerView({ ...each, body }, 'turn'));
        for (const at of body.keys()) expect(words).toContain(`part${at}.`);
      }),
      { numRuns: 5 },
    );
  });
});
