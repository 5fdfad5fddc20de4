import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import type { Application } from '../../../src/program/application.ts';
import {
  type ApplicationInput,
  checkApplication,
  type PartFinding,
} from '../../../src/program/check-application.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import { forecastCash } from '../../../src/program/forecast-cash.ts';
import { type CallFacts, layCallFacts } from '../../../src/program/terms.ts';
import { library } from '../../shipped.ts';

const { evidence: cite, lexicon, lint } = library;

/** Values by their path in the application: what a person has changed in the file. */
export type Change = Readonly<Record<string, unknown>>;

/** The example's application, with what is changed in it or laid beside it. */
export interface ApplicationCase {
  readonly change?: Change;
  readonly draft?: string;
  readonly call?: CallFacts;
  readonly budget?: string;
}

export function inputOf({ change = {}, draft, call = {}, budget }: ApplicationCase): ApplicationInput {
  const application = changed(library.example, change);
  const terms = layCallFacts(library.terms, call);
  const check = checkBudget(
    readBudgetText(budget ?? library.exampleBudget.en, { slash: false }),
    terms,
    lexicon,
    cite,
  );
  return {
    application,
    budget: check,
    drafts: draft === undefined ? [] : [{ section: 'project-plan', lang: null, text: draft }],
    forecast: application.cash === null ? null : forecastCash(application.cash, check.totals.grant, cite),
    documents: null,
    eligibility: null,
    today: '2026-11-23',
    submit: null,
    terms,
    sections: library.draftSections,
    lint,
    cite,
  };
}

function changed(application: Application, change: Change): Application {
  const copy = structuredClone(application);
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy);
    (holder as Record<string, unknown>)[last] = value;
  }
  return copy;
}

/** Everything but what is only told. */
export function disagreements(given: ApplicationCase): readonly PartFinding[] {
  return checkApplication(inputOf(given)).filter(
    ({ status, severity }) => status !== 'fail' || severity !== 'info',
  );
}
