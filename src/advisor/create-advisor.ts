import { proposeCallFacts } from '../intake/call/propose-call-facts.ts';
import { cashFileProblem } from '../intake/cash/cash-file-problem.ts';
import { readCash } from '../intake/cash/read-cash.ts';
import { readBudgetFile } from '../intake/files/read-budget-file.ts';
import { readCashFile } from '../intake/files/read-cash-file.ts';
import { writeBudgetText } from '../intake/write-budget-text.ts';
import type { DenseLeg } from '../knowledge/dense/dense-leg.ts';
import { searchNear } from '../knowledge/dense/search-near.ts';
import type { Library } from '../knowledge/library.ts';
import { createSearch, type Search } from '../knowledge/search.ts';
import type { SearchTerms } from '../knowledge/search-terms.ts';
import { checkBudget } from '../program/check-budget.ts';
import { checkDeadline } from '../program/check-deadline.ts';
import { checkDraft } from '../program/check-draft.ts';
import { dayAt, timeAt } from '../program/day.ts';
import { forecastCash, unreadableCash } from '../program/forecast-cash.ts';
import { repairBudget } from '../program/repair/repair-budget.ts';
import { type CallFacts, layCallFacts } from '../program/terms.ts';
import type { Advisor } from './advisor.ts';
import type { Answer } from './answer/answer.ts';
import { createAsk } from './ask.ts';
import { compareDocuments } from './documents/compare-documents.ts';
import { memoryIndexes, type OwnIndexes } from './documents/own-indexes.ts';
import { createOwnSearch } from './documents/own-quotes.ts';
import { readOwnDocument } from './documents/read-own-document.ts';
import { withOwnQuotes } from './documents/with-own-quotes.ts';
import { OF_BUDGET, proposedTerms, rememberProposals, withProposals } from './documents/with-proposals.ts';
import { draftGround } from './draft-ground.ts';
import { readingOf } from './drafted-budget.ts';
import { drafting } from './drafting.ts';
import { draftsFile } from './drafts-file.ts';
import { eligibilityAndDocuments } from './eligibility-and-documents.ts';
import { factsQuestions, layAnswers } from './facts/facts-questions.ts';
import type { AnswerWriter } from './model/answer-writer.ts';
import type { OpenModel } from './model/open-model.ts';
import { sampleBudget } from './sample-budget.ts';
import { scenarioOf } from './scenario-of.ts';
import { wholeApplication } from './whole-application.ts';

/**
 * Joins the library, the search, the rules and the writers. Reads no clock: every request brings its instant.
 * `dense` null: questions are matched by words alone. `model` null: answers are worded by rules alone. `ownIndexes`:
 * where those over people's own documents are kept.
 */
export function createAdvisor(
  library: Library,
  keptTerms: () => SearchTerms | null = () => null,
  dense: DenseLeg | null = null,
  model: OpenModel | null = null,
  ownIndexes: OwnIndexes = memoryIndexes(),
): Advisor {
  // The checks do without the search: it is made for the first question.
  let search: Search | null = null;
  let ask: ReturnType<typeof createAsk> | null = null;
  let worded: AnswerWriter | null = null;
  const searching = () => {
    search ??= createSearch(library, keptTerms() ?? undefined);
    return search;
  };
  const asking = async (question: string) => {
    if (dense) return createAsk({ library, search: await searchNear(searching(), dense, question) });
    ask ??= createAsk({ library, search: searching() });
    return ask;
  };
  const own = createOwnSearch(library.lexicon, ownIndexes);
  const propose = rememberProposals();
  const ruledBy = (callFacts: CallFacts) => ({
    terms: layCallFacts(library.terms, callFacts),
    lexicon: library.lexicon,
    cite: library.evidence,
  });
  const advisor: Advisor = {
    worded: model === null ? null : { model: model.model, host: model.host },
    ask: async (question, context) => {
      const rules = await (await asking(question))(question, context);
      // Put beside the answer last: no model sees a word of anybody's documents.
      const { writing, callFacts, now, turns = [], documents = [] } = context;
      const beside = async (answer: Answer) =>
        withProposals(await withOwnQuotes(answer, documents, own), documents, {
          library,
          callFacts,
          propose,
        });
      if (model === null || writing === undefined) return beside(rules);
      worded ??= model.answers((query) => searching().find(query).passages);
      const earlier = turns.map((turn) => turn.taken ?? turn.question);
      return beside(await worded.answer(rules, { writing, callFacts, now, earlier }, advisor));
    },
    readDocument: readOwnDocument,
    indexDocuments: own.prepare,
    proposeCallFacts,
    compareDocuments: (before, after) => compareDocuments(before, after, { library, search: searching() }),
    readBudgetFile,
    checkBudget: (budget, { callFacts }) =>
      checkBudget(
        readingOf(budget),
        layCallFacts(library.terms, callFacts),
        library.lexicon,
        library.evidence,
      ),
    proposedForBudget: (documents, callFacts) => proposedTerms(OF_BUDGET, documents, { callFacts, propose }),
    repairBudget: (budget, { callFacts, bear }) => repairBudget(readingOf(budget), ruledBy(callFacts), bear),
    scenario: (budget, sets, { callFacts }) => scenarioOf(readingOf(budget), sets, ruledBy(callFacts)),
    writeBudget: writeBudgetText,
    readCashFile,
    forecastCash: (input, grant) => {
      const { evidence } = library;
      if (input.kind === 'plan') return forecastCash(input.plan, grant, evidence);
      const told = input.kind === 'file' ? input.file : input;
      if (told.kind !== 'text') return unreadableCash([cashFileProblem(told)], evidence);
      const reading = readCash(told.text, grant);
      return reading.kind === 'cash'
        ? forecastCash(reading.flows, grant, evidence)
        : unreadableCash(reading.problems, evidence);
    },
    checkDeadline: ({ callFacts, now, submit }) =>
      checkDeadline({
        today: dayAt(now),
        time: timeAt(now),
        submit,
        terms: layCallFacts(library.terms, callFacts),
        calendar: library.calendar,
        cite: library.evidence,
      }),
    ...eligibilityAndDocuments(library),
    draft: (...asked) => drafts.draft(...asked),
    writeDraft: (...asked) => drafts.writeDraft(...asked),
    reviseDraft: (...asked) => drafts.reviseDraft(...asked),
    draftsDocument: (...drafts) => draftsFile(library, advisor).draftsDocument(...drafts),
    draftsMarkdown: (...drafts) => draftsFile(library, advisor).draftsMarkdown(...drafts),
    factsQuestions,
    layFacts: layAnswers,
    readFacts: async (text) => (await import('../knowledge/facts-file.ts')).readFactsFile(text),
    draftSections: () => library.draftSections,
    checkDraft: ({ section, text }, { budget, ...context }) =>
      checkDraft(section, text, draftGround(library, context, budget)),
    checkApplication: (parts, context) => wholeApplication(advisor, library, parts, context),
    // What draws and writes files is loaded when the first file is asked for.
    budgetChart: async (check, lang) =>
      (await import('../output/chart/budget-chart.ts')).budgetChart(check, lang),
    annotate: async (file, check, lang) =>
      (await import('../output/workbook/annotate-capped.ts')).annotateCapped(
        file?.bytes ?? null,
        check,
        lang,
      ),
    cashChart: async (forecast, lang) =>
      (await import('../output/chart/cash-chart.ts')).cashChart(forecast, lang),
    calendarFile: async (check, setting) =>
      (await import('../output/schedule-calendar.ts')).scheduleCalendar(check, setting),
    example: () => ({ application: library.example, budgetText: library.exampleBudget }),
    sampleBudget: () => sampleBudget(library),
  };
  const drafts = drafting(library, advisor, model?.drafts ?? null);
  return advisor;
}
