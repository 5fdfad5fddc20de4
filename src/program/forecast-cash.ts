import type { Month } from './application.ts';
import type { Bilingual } from './bilingual.ts';
import type { CashFlows, CashForecast, CashMonth } from './cash.ts';
import { CASH_RULES, type CashWork } from './cash-rules.ts';
import { monthsBetween, nextMonth, sayMonth } from './month.ts';
import { orderFindings } from './order-findings.ts';
import { findingOf } from './rule.ts';
import type { Cite } from './whose.ts';

const NOTHING: CashFlows = { opening: null, funding: [], spending: [], milestones: [] };
/** 20 years; far more than any project, far less than a slip in a year makes. */
const MAX_MONTHS = 240;

/** Cash by month, exact, with what the rules say of it. `grant`: fen of the whole grant, null when not known. */
export function forecastCash(flows: CashFlows, grant: bigint | null, cite: Cite): CashForecast {
  const all = monthsOf(flows);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return unreadableCash([NO_MONTH], cite);
  const span = monthsBetween(first, last);
  if (span > MAX_MONTHS) return unreadableCash([tooLong(first, last, span)], cite);
  const months: CashMonth[] = [];
  let balance = flows.opening?.balance ?? 0n;
  for (let month = first; month <= last; month = nextMonth(month)) {
    const of = (flow: readonly { month: Month; amount: bigint }[]) =>
      flow.reduce((sum, each) => (each.month === month ? sum + each.amount : sum), 0n);
    const paid = of(flows.milestones.map((each) => ({ month: each.paid, amount: each.grant })));
    const other = of(flows.funding.filter(({ kind }) => kind === 'other'));
    const [inflow, out] = [of(flows.funding) + paid, of(flows.spending)];
    balance += inflow - out;
    months.push({ month, in: inflow, out, balance, grant: paid, ...(other === 0n ? {} : { other }) });
  }
  const lowest = months.reduce<CashForecast['lowest']>(
    (low, each) =>
      low === null || each.balance < low.balance ? { month: each.month, balance: each.balance } : low,
    null,
  );
  return { months, lowest, findings: held({ flows, problems: [], grant, months, lowest }, cite) };
}

/** The forecast of a plan that could not be read: no month, and what to write. */
export function unreadableCash(problems: readonly Bilingual[], cite: Cite): CashForecast {
  return {
    months: [],
    lowest: null,
    findings: held({ flows: NOTHING, problems, grant: null, months: [], lowest: null }, cite),
  };
}

function held(work: CashWork, cite: Cite): CashForecast['findings'] {
  return orderFindings(
    CASH_RULES.flatMap((rule) => {
      const result = rule.check(work);
      const outcomes =
        typeof result === 'string' ? [result] : result.length === 0 ? (['pass'] as const) : result;
      return outcomes.map((outcome) => findingOf(rule, outcome, cite));
    }),
  );
}

/** Months that something happens in, in order. */
function monthsOf({ opening, funding, spending, milestones }: CashFlows): readonly Month[] {
  const all = [
    ...(opening === null ? [] : [opening.month]),
    ...funding.map(({ month }) => month),
    ...spending.map(({ month }) => month),
    ...milestones.map(({ paid }) => paid),
  ];
  return all.sort();
}

const NO_MONTH: Bilingual = {
  en: 'The plan has no month. Give at least one month with its costs, such as 2027-03 1200000.',
  zh: '计划中没有任何月份。请至少填写一个月的支出，例如2027-03支出120万元。',
};

function tooLong(first: Month, last: Month, span: number): Bilingual {
  return {
    en: `The plan runs from ${sayMonth(first).en} to ${sayMonth(last).en}, ${span} months; the limit is ${MAX_MONTHS}. Is one of the years a slip?`,
    zh: `计划自${sayMonth(first).zh}至${sayMonth(last).zh}，共${span}个月，上限为${MAX_MONTHS}个月。请核对年份是否有误。`,
  };
}
