import type { Application, Indicator } from '../../program/application.ts';
import type { CashForecast } from '../../program/cash.ts';
import type { BudgetTable } from './budget-table.ts';
import { changeOf } from './indicator-table.ts';
import { shareOf } from './share-of.ts';

/**
 * Figures that the sections work out from the facts, as the facts' own figures: shares of the budget, growth, changes of
 * indicators, sums by year and of hires. Percents as text, sums in fen.
 */
export function workedOut(
  { company, esg, talent, risk }: Application,
  budget: BudgetTable | null,
  forecast: CashForecast | null,
): readonly (string | bigint | number)[] {
  return [
    ...growth(company.audited.map(({ revenue }) => revenue)),
    ...(esg?.indicators ?? []).flatMap(indicatorFigures),
    ...shares(budget, risk.contingency?.amount ?? null),
    ...yearSums(forecast),
    (talent?.hires ?? []).reduce((sum, { number }) => sum + number, 0),
  ];
}

/** Its change, and both readings with their unit: the facts hold the bare numbers. */
function indicatorFigures(one: Indicator): readonly string[] {
  const change = changeOf(one);
  const readings = [one.baseline, one.target].flatMap((reading) =>
    reading === null ? [] : [`${reading.value}${one.unit.en === '%' ? '%' : ` ${one.unit.en}`}`],
  );
  return change === null ? readings : [...readings, change.percent];
}

function growth(revenues: readonly bigint[]): readonly string[] {
  const [first, last] = [revenues[0], revenues.at(-1)];
  if (first === undefined || last === undefined || first <= 0n) return [];
  return [shareOf(last > first ? last - first : first - last, first)];
}

function shares(budget: BudgetTable | null, contingency: bigint | null): readonly string[] {
  if (budget === null) return [];
  const whole = { amount: budget.total, own: budget.own, grant: budget.grant };
  const of = [whole, ...budget.lines].flatMap(({ amount, own, grant }) =>
    amount === null || amount <= 0n
      ? []
      : [own, grant].flatMap((part) =>
          part === null ? [] : [shareOf(part, amount), shareOf(part, amount, 2)],
        ),
  );
  const { total } = budget;
  return contingency === null || total === null || total <= 0n ? of : [...of, shareOf(contingency, total)];
}

function yearSums(forecast: CashForecast | null): readonly bigint[] {
  const months = forecast?.months ?? [];
  return [...new Set(months.map(({ month }) => month.slice(0, 4)))].flatMap((year) => {
    const own = months.filter(({ month }) => month.startsWith(year));
    const sum = (of: (month: (typeof own)[number]) => bigint) =>
      own.reduce((total, month) => total + of(month), 0n);
    return [sum(({ in: all, grant }) => all - grant), sum(({ grant }) => grant), sum(({ out }) => out)];
  });
}
