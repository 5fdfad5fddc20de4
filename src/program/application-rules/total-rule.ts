import type { Bilingual } from '../bilingual.ts';
import type { CashMonth } from '../cash.ts';
import { type BudgetMention, budgetMentions } from '../draft-rules/budget-mentions.ts';
import { tableMentions } from '../draft-rules/budget-tables.ts';
import { clausesOf, type Passage, placeIn, readDraftText, sentencesOf } from '../draft-rules/draft-text.ts';
import { says } from '../draft-rules/draft-work.ts';
import { type LineFinder, lineFinder } from '../draft-rules/line-places.ts';
import { moneyIn } from '../draft-rules/money-in-text.ts';
import type { Lint } from '../lint.ts';
import type { ApplicationRule, ApplicationWork, CrossOutcome } from './application-work.ts';
import { draftPlace, factPlace } from './lines.ts';
import { disagreement, onceEach, type Place, sayMoney } from './said.ts';
import { saidMoney } from './said-money.ts';

type Role = 'total' | 'own' | 'grant';
const ROLES: readonly Role[] = ['total', 'own', 'grant'];
const ROLE: Readonly<Record<Role, Bilingual>> = {
  total: { en: 'total', zh: '总额' },
  own: { en: 'company funds', zh: '企业自筹' },
  grant: { en: 'grant', zh: '申请资助' },
};

interface Figure {
  readonly place: Place;
  readonly fen: bigint;
}

type Figures = Readonly<Record<Role, Figure | null>>;

const SAME: Bilingual = {
  en: 'Find out which one holds and write it in both.',
  zh: '请核实并统一两处数字。',
};

export const totalRule: ApplicationRule = {
  id: 'XCK-TOT-001',
  basis: 'arithmetic',
  severity: 'error',
  title: {
    en: 'Totals agree between the budget, the cash plan, the facts and the drafts',
    zh: '预算、现金流计划、申报资料与草稿中的总额一致',
  },
  needs: {
    en: 'two parts that state totals, such as the budget and a draft',
    zh: '至少两个载有总额的部分，如预算和草稿',
  },
  check: (work) => {
    const [budget, cash] = [budgetFigures(work), cashFigures(work)];
    const placesOf = lineFinder(work.budget?.lines ?? [], work.lint);
    const drafted = draftFigures(work, placesOf);
    const compared =
      (budget !== null && (cash !== null || work.application !== null || drafted.length > 0)) ||
      (cash !== null && drafted.length > 0) ||
      drafted.length > 1;
    if (!compared) return 'not-checked';
    const found = [
      ...(budget === null || cash === null ? [] : cashAgainst(cash, budget, work)),
      ...(budget === null ? [] : workstreamMoney(work, budget)),
      ...(budget === null ? [] : proofOfMatch(work, budget)),
      ...draftsAgainst(drafted, budget ?? cash, work),
      ...(budget === null ? [] : draftsAgainst(factFigures(work, placesOf), budget, work)),
      ...lowestBalance(work),
      ...saidMoney(work).map(({ line, fen, held }) => differ({ place: line, fen }, held)),
    ];
    return onceEach(found);
  },
};

function differ(
  a: Figure,
  b: Figure,
  advice: Bilingual = SAME,
  more: Partial<CrossOutcome> = {},
): CrossOutcome {
  const diff = a.fen > b.fen ? a.fen - b.fen : b.fen - a.fen;
  return disagreement(
    { a: { place: a.place, says: sayMoney(a.fen) }, b: { place: b.place, says: sayMoney(b.fen) }, advice },
    {
      ...more,
      params: { aFen: String(a.fen), bFen: String(b.fen), diffFen: String(diff) },
      formula: `${sayMoney(a.fen).en} − ${sayMoney(b.fen).en} = ${sayMoney(a.fen - b.fen).en}`,
    },
  );
}

function place(part: string, role: string, en: string, zh: string): Place {
  return { part, path: `${part}:${role}`, at: { en, zh } };
}

/** Null without a single figure: there is nothing to compare with. */
function budgetFigures({ budget }: ApplicationWork): Figures | null {
  if (budget === null || budget.lines.length === 0) return null;
  const { computed, declared, own, grant } = budget.totals;
  const of = (role: Role, fen: bigint | null) =>
    fen === null
      ? null
      : { place: place('budget', role, `the budget (${ROLE[role].en})`, `预算（${ROLE[role].zh}）`), fen };
  return { total: of('total', computed ?? declared), own: of('own', own), grant: of('grant', grant) };
}

function cashFigures({ forecast }: ApplicationWork): Figures | null {
  const months = forecast?.months ?? [];
  if (months.length === 0) return null;
  const sum = (of: (month: CashMonth) => bigint) => months.reduce((all, month) => all + of(month), 0n);
  const of = (role: Role, en: string, zh: string, fen: bigint) => ({
    place: place('cash', role, `the cash plan (${en})`, `现金流计划（${zh}）`),
    fen,
  });
  return {
    total: of(
      'total',
      'all spending',
      '支出合计',
      sum(({ out }) => out),
    ),
    own: of(
      'own',
      'company money put in',
      '企业投入合计',
      sum((m) => m.in - m.grant - (m.other ?? 0n)),
    ),
    grant: of(
      'grant',
      'grant shares',
      '里程碑资助合计',
      sum(({ grant }) => grant),
    ),
  };
}

function cashAgainst(cash: Figures, budget: Figures, { application, budget: check }: ApplicationWork) {
  return ROLES.flatMap((role): readonly CrossOutcome[] => {
    const [a, b] = [cash[role], budget[role]];
    if (a === null || b === null || a.fen === b.fen) return [];
    if (role !== 'own') return [differ(a, b)];
    // Loans and other money of the budget may be put in through the company.
    if (a.fen === b.fen + (check?.totals.other ?? 0n)) return [];
    const opening = application?.cash?.opening.balance ?? 0n;
    if (a.fen > b.fen || a.fen + opening < b.fen) return [differ(a, b)];
    const advice = {
      en: `The opening balance of ${sayMoney(opening).en} can pay the rest: say so, or plan the missing funds.`,
      zh: `期初余额${sayMoney(opening).zh}可补足差额：请注明，或补列企业投入。`,
    };
    return [differ(a, b, advice, { severity: 'warning' })];
  });
}

/** Money named among the workstreams' resources: never more than the budget, and all of it where each names some. */
function workstreamMoney({ application }: ApplicationWork, { total }: Figures): readonly CrossOutcome[] {
  const streams = application?.workstreams ?? [];
  if (total === null || streams.length === 0) return [];
  const sums = streams.map(({ resources }) =>
    resources.reduce((sum, { en, zh }) => {
      const [inEnglish, inChinese] = [moneySum(en), moneySum(zh)];
      return sum + (inEnglish > inChinese ? inEnglish : inChinese);
    }, 0n),
  );
  const fen = sums.reduce((all, one) => all + one, 0n);
  if (fen === 0n || fen === total.fen || (fen < total.fen && sums.includes(0n))) return [];
  const all = place('facts', 'workstreams', 'the sum of the workstreams’ resources', '各工作模块资源合计');
  return [differ({ place: all, fen }, total)];
}

function moneySum(text: string): bigint {
  return moneyIn(text).reduce((sum, { fen }) => sum + fen, 0n);
}

/** More proof than the company share is no fault. */
function proofOfMatch({ application }: ApplicationWork, { own }: Figures): readonly CrossOutcome[] {
  const match = application?.cash?.match ?? null;
  if (match === null || own === null) return [];
  const figures = [...moneyIn(match.en), ...moneyIn(match.zh)].map(({ fen }) => fen);
  const fen = figures.reduce((most, one) => (one > most ? one : most), 0n);
  if (fen === 0n || fen >= own.fen) return [];
  const advice = {
    en: 'The proof covers less than the company is to pay: add proof for the rest, or mend the figure.',
    zh: '证明金额低于企业自筹：请补充其余部分的证明，或更正金额。',
  };
  return [differ({ place: factPlace('cash.match'), fen }, own, advice)];
}

interface SaidFigure extends Figure {
  readonly role: Role;
}

/** What drafts call the project's total, its grant and its company funds. */
function draftFigures(work: ApplicationWork, placesOf: LineFinder): readonly SaidFigure[] {
  return work.drafts.flatMap(({ part, title, passages }) =>
    figuresIn(passages, work, placesOf, (passage, from) =>
      draftPlace(part, title, placeIn(passage, from).row),
    ),
  );
}

/** What sentences of the facts call so: "company funds of … confirmed by the bank". */
function factFigures(work: ApplicationWork, placesOf: LineFinder): readonly SaidFigure[] {
  return work.lines
    .filter(({ passage, text }) => passage === null && /\d/.test(text))
    .flatMap((line) => figuresIn(readDraftText(line.text), work, placesOf, () => line));
}

function figuresIn(
  passages: readonly Passage[],
  { budget, lint }: ApplicationWork,
  placesOf: LineFinder,
  placeOf: (passage: Passage, from: number) => Place,
): readonly SaidFigure[] {
  const mentions = [
    ...budgetMentions(passages, placesOf, lint),
    ...tableMentions(passages, budget?.lines ?? [], lint),
  ];
  return mentions.flatMap((mention) => {
    const { role, line, part, about, fen, passage, from } = mention;
    if (role === 'line' || role === 'other' || line !== null || about) return [];
    return part && !saidAsWhole(mention, lint) ? [] : [{ role, fen, place: placeOf(passage, from) }];
  });
}

/** A year or a stage elsewhere in the sentence does not make a part of the figure: only its own clause does. */
function saidAsWhole({ passage, from }: BudgetMention, lint: Lint): boolean {
  const clauses = sentencesOf(passage).flatMap(clausesOf);
  const own = clauses.find((clause) => clause.from <= from && from < clause.from + clause.text.length);
  return own !== undefined && !/20\d\d/.test(own.text) && !says({ lint }, own.text, 'money-part');
}

/** Without a budget or a cash plan, drafts are held to the first of them that states the figure. */
function draftsAgainst(
  drafted: readonly SaidFigure[],
  known: Figures | null,
  work: ApplicationWork,
): readonly CrossOutcome[] {
  return drafted.flatMap((figure) => {
    const { role, fen } = figure;
    const held = known === null ? (drafted.find((one) => one.role === role) ?? null) : known[role];
    if (held === null || held.fen === fen || partsOf(role, work).includes(fen)) return [];
    return [differ(figure, held)];
  });
}

/** Figures of one role that stand for a part of it: a line, a milestone, a payment; and the limit. */
function partsOf(role: Role, { budget, application, terms }: ApplicationWork): readonly (bigint | null)[] {
  const lines = budget?.lines ?? [];
  if (role === 'total') return lines.map(({ amount }) => amount);
  if (role === 'own') {
    const { funding = [], opening } = application?.cash ?? {};
    const contingency = application?.risk.contingency?.amount ?? null;
    return [
      ...lines.map(({ own }) => own),
      ...funding.map(({ amount }) => amount),
      opening?.balance ?? null,
      contingency,
    ];
  }
  const milestones = application?.cash?.milestones ?? [];
  return [
    ...lines.map(({ grant }) => grant),
    ...milestones.map(({ grant }) => grant),
    terms.cap.value,
    terms.cap.program,
  ];
}

/** The scenario without a disturbance says the lowest balance that the cash plan works out. */
function lowestBalance({ application, forecast }: ApplicationWork): readonly CrossOutcome[] {
  const lowest = forecast?.lowest ?? null;
  if (lowest === null) return [];
  return (application?.risk.scenarios ?? []).flatMap(({ name, effect }, i) => {
    if (effect === null || !/^(?:base|plan|基准|基本|正常|按计划)/i.test(`${name.en}`)) return [];
    const said = /lowest|minimum/i.test(effect.en) ? moneyIn(effect.en)[0] : undefined;
    if (said === undefined || said.about || said.fen === lowest.balance) return [];
    const held = place('cash', 'lowest', 'the cash plan (lowest balance)', '现金流计划（最低余额）');
    return [
      differ(
        { place: factPlace(`risk.scenarios[${i}].effect`), fen: said.fen },
        { place: held, fen: lowest.balance },
      ),
    ];
  });
}
