import { addDays, daysBetween, isoDay } from '../../program/day.ts';
import type { Ratio } from '../../program/terms.ts';
import type { WrittenFigure } from '../guard/written-figures.ts';

/** What a figure can be worked out from: figures that stand in the ground, and the call's ratio. */
export interface WorkedFrom {
  readonly known: readonly WrittenFigure[];
  /** Those of the same sentence. Among many amounts some two give any sum: one of the two has to be named beside it. */
  readonly beside: readonly WrittenFigure[];
  readonly ratio: Ratio | null;
}

/** Does this figure follow from known ones by one step: a sum, a difference, a share, money by heads, days from a day? */
export function isWorkedOut(figure: WrittenFigure, { known, beside, ratio }: WorkedFrom): boolean {
  const amounts = amountsOf(known);
  const named = amountsOf(beside).filter((amount) => amounts.includes(amount));
  switch (figure.kind) {
    case 'money':
      return (
        moneyFollows(Number(figure.value), named, amounts, ratio) ||
        perHead(Number(figure.value), named, numbersOf(known))
      );
    case 'percent':
      return shareFollows(figure.value, named, amounts);
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
      return amounts.includes(Number(figure.value) * TEN_THOUSAND);
    default:
      return false;
  }
}

const TEN_THOUSAND = 10_000;

function amountsOf(known: readonly WrittenFigure[]): number[] {
  return [...new Set(known.filter(({ kind }) => kind === 'money').map(({ value }) => Number(value)))];
}

function numbersOf(known: readonly WrittenFigure[]): number[] {
  return known.flatMap(({ kind, value }) => (kind === 'number' || kind === 'count' ? [Number(value)] : []));
}

/** An amount shared out over people or units that are counted there. */
function perHead(each: number, amounts: readonly number[], heads: readonly number[]): boolean {
  return heads.some((count) => count > 1 && amounts.some((all) => Math.abs(all / count - each) < CENT));
}

function daysOf(known: readonly WrittenFigure[]): string[] {
  return [...new Set(known.flatMap(({ kind, value }) => (kind === 'day' ? (isoDay(value) ?? []) : [])))];
}

function moneyFollows(
  amount: number,
  named: readonly number[],
  amounts: readonly number[],
  ratio: Ratio | null,
): boolean {
  if (named.some((a) => amounts.some((b) => a !== b && [a + b, a - b, b - a].includes(amount)))) return true;
  if (ratio === null) return false;
  const [own, grant] = [Number(ratio.own), Number(ratio.grant)];
  return [own / grant, grant / own, own / (own + grant), grant / (own + grant)].some((share) =>
    amounts.some((whole) => Math.abs(whole * share - amount) < CENT),
  );
}

/** Yuan: what rounding to fen may leave. */
const CENT = 0.01;

function shareFollows(percent: string, named: readonly number[], amounts: readonly number[]): boolean {
  const decimals = percent.split('.')[1]?.length ?? 0;
  const is = (part: number, whole: number) =>
    Number(((100 * part) / whole).toFixed(decimals)) === Number(percent);
  return named.some((a) => amounts.some((b) => a !== b && (is(a, b) || is(b, a))));
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a) => all.filter((b) => b !== a).map((b): [T, T] => [a, b]));
}
