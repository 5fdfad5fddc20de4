import type { BudgetIssue, MoneyUnit } from '../program/budget.ts';
import { FEN_PER_UNIT, type MoneyReading, type UnitSeen } from '../program/read-money.ts';
import type { Figure, ReadRow } from './read-row.ts';

/** A figure this large under 万 or a larger unit is taken for yuan by mistake. */
const TOO_LARGE_FOR_WAN = 100_000n;
/** Without any unit or currency, amounts below this may be yuan or 万. */
const SMALL_YUAN = 10_000n * FEN_PER_UNIT.yuan;

type Amount = Extract<MoneyReading, { kind: 'amount' }>;

/** What the figures' units amount to: the unit as written, and what keeps it from being known. */
export function settleUnit(rows: readonly ReadRow[]): {
  readonly unit: MoneyUnit | null;
  readonly issues: readonly BudgetIssue[];
} {
  const figures = rows.flatMap((row) => row.figures.map((figure) => ({ ...figure, row: row.row })));
  const amounts = figures.flatMap(({ reading, columnUnit, row }) =>
    reading.kind === 'amount' && reading.fen !== 0n ? [{ amount: reading, columnUnit, row }] : [],
  );
  const large = amounts.find(({ amount, columnUnit }) => tooLarge(amount, columnUnit));
  if (large?.columnUnit) {
    const where = { row: large.row };
    return {
      unit: null,
      issues: [{ kind: 'unit-conflict', unit: large.columnUnit, text: large.amount.text, where }],
    };
  }
  const named = amounts.filter(({ amount, columnUnit }) => amount.unit ?? columnUnit ?? amount.currency);
  const withUnit = new Set(named);
  const bare = amounts.filter((each) => !withUnit.has(each));
  const first = bare.find(({ amount }) => size(amount) < SMALL_YUAN);
  if (first && named.length === 0 && bare.every(({ amount }) => size(amount) < SMALL_YUAN)) {
    return { unit: null, issues: [{ kind: 'unit-missing', text: first.amount.text }] };
  }
  const scaled = amounts.some(({ amount, columnUnit }) => isScaled(amount.unit ?? columnUnit));
  if (first && scaled) {
    return {
      unit: 'mixed',
      issues: [{ kind: 'unit-mixed', text: first.amount.text, where: { row: first.row } }],
    };
  }
  return { unit: asWritten(amounts), issues: [] };
}

function tooLarge(amount: Amount, columnUnit: UnitSeen | null): boolean {
  if (columnUnit === null || amount.unit !== null || FEN_PER_UNIT[columnUnit] < FEN_PER_UNIT['10k'])
    return false;
  return size(amount) >= TOO_LARGE_FOR_WAN * FEN_PER_UNIT[columnUnit];
}

function isScaled(unit: UnitSeen | null): boolean {
  return unit !== null && FEN_PER_UNIT[unit] >= FEN_PER_UNIT['10k'];
}

function size(amount: Amount): bigint {
  return amount.fen < 0n ? -amount.fen : amount.fen;
}

function asWritten(amounts: readonly { amount: Amount; columnUnit: UnitSeen | null }[]): MoneyUnit | null {
  // 三百万 and 叁佰万元整 are written out in full: the figures beside them say the unit.
  const figures = amounts.filter(({ amount }) => amount.unit === null || /\d/.test(amount.text));
  if (figures.length === 0 && amounts.length > 0) return 'CNY';
  const units = new Set(figures.map(({ amount, columnUnit }) => shownAs(amount.unit ?? columnUnit)));
  const [only] = units;
  return only === undefined ? null : units.size === 1 ? only : 'mixed';
}

function shownAs(unit: UnitSeen | null): MoneyUnit {
  switch (unit) {
    case 'thousand':
      return 'CNY-thousand';
    case '10k':
      return 'CNY-10k';
    case 'million':
      return 'CNY-million';
    case '10-million':
    case '100-million':
      return 'mixed';
    default:
      return 'CNY';
  }
}

/** The figure for one reading; nothing when the form has no such cell. */
export function figure(reading: MoneyReading | null, columnUnit: UnitSeen | null): readonly Figure[] {
  return reading === null ? [] : [{ reading, columnUnit }];
}
