import { addDays, daysBetween, isoDay } from '../../program/day.ts';
import type { Ratio } from '../../program/terms.ts';
import type { WrittenFigure } from '../guard/written-figures.ts';

/** What a figure can be worked out from: figures that stand in the ground, and the call's ratio. */
export interface WorkedFrom {
  readonly known: readonly WrittenFigure[];
  readonly ratio: Ratio | null;
}

/** Does this figure follow from known ones by one step: a sum, a difference, a share, days from a day? */
export function isWorkedOut(figure: WrittenFigure, { known, ratio }: WorkedFrom): boolean {
  switch (figure.kind) {
    case 'money':
      return moneyFollows(Number(figure.value), amountsOf(known), ratio);
    case 'percent':
      return shareFollows(figure.value, amountsOf(known));
    case 'days':
      return pairs(daysOf(known)).some(([a, b]) => Math.abs(daysBetween(a, b)) === Number(figure.value));
    case 'day':
      return daysOf(known).some((day) =>
        known.some(
          ({ kind, value }) =>
            kind === 'days' && [1, -1].some((side) => addDays(day, side * Number(value)) === figure.value),
        ),
      );
    case 'number':
    case 'count':
      // "300 + 120 + … = 650万元": the terms of a sum stand in the unit of its result.
      return amountsOf(known).includes(Number(figure.value) * TEN_THOUSAND);
    default:
      return false;
  }
}

const TEN_THOUSAND = 10_000;

function amountsOf(known: readonly WrittenFigure[]): number[] {
  return [...new Set(known.filter(({ kind }) => kind === 'money').map(({ value }) => Number(value)))];
}

function daysOf(known: readonly WrittenFigure[]): string[] {
  return [...new Set(known.flatMap(({ kind, value }) => (kind === 'day' ? (isoDay(value) ?? []) : [])))];
}

function moneyFollows(amount: number, amounts: readonly number[], ratio: Ratio | null): boolean {
  if (pairs(amounts).some(([a, b]) => a + b === amount || a - b === amount)) return true;
  if (ratio === null) return false;
  const [own, grant] = [Number(ratio.own), Number(ratio.grant)];
  return [own / grant, grant / own, own / (own + grant), grant / (own + grant)].some((share) =>
    amounts.some((whole) => Math.abs(whole * share - amount) < CENT),
  );
}

/** Yuan: what rounding to fen may leave. */
const CENT = 0.01;

function shareFollows(percent: string, amounts: readonly number[]): boolean {
  const decimals = percent.split('.')[1]?.length ?? 0;
  return pairs(amounts).some(([part, whole]) => {
    const share = ((100 * part) / whole).toFixed(decimals);
    return Number(share) === Number(percent);
  });
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a) => all.filter((b) => b !== a).map((b): [T, T] => [a, b]));
}
