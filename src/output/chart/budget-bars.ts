import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck, CheckedLine, SourceKind } from '../../program/budget.ts';
import { lineName } from '../../program/line-name.ts';

/** Who pays a part of a bar; `unstated` is what no source was read for. */
export type Payer = SourceKind | 'unstated';

/** Fen by payer, never zero; in the order they are drawn. */
export type Parts = readonly { readonly payer: Payer; readonly fen: bigint }[];

export interface Bar {
  readonly label: string;
  /** Null when it could not be read: there is a label and no bar. */
  readonly amount: bigint | null;
  readonly parts: Parts;
}

export interface BudgetBars {
  readonly lines: readonly Bar[];
  /** The smallest lines together, when there are too many to draw; told in words, as its bar would dwarf the others. */
  readonly rest: Bar | null;
  /** Of the lines whose amount is known. */
  readonly total: Bar;
  readonly unknown: number;
  /** How many of the smallest lines are told together. */
  readonly grouped: number;
}

/** As many bars as can be told apart on one screen. */
const MOST_BARS = 30;
export const PAYERS = ['own', 'grant', 'other', 'unstated'] as const satisfies readonly Payer[];

/** The bars of a budget in its own order; null when no amount is known, so that there is nothing to draw. */
export function budgetBars({ lines }: BudgetCheck, lang: Lang): BudgetBars | null {
  const known = lines.filter(({ amount }) => amount !== null);
  if (known.length === 0) return null;
  const shown = lines.length <= MOST_BARS ? lines : largest(lines, MOST_BARS - 1);
  const rest = lines.filter((line) => !shown.includes(line));
  const named = lang === 'zh' ? `其余${rest.length}项` : `${rest.length} other lines`;
  return {
    lines: shown.map((line) => barOf(line, lang)),
    rest: rest.length === 0 ? null : { label: named, ...sumOf(rest) },
    total: { label: lang === 'zh' ? '合计' : 'Total', ...sumOf(known) },
    unknown: lines.length - known.length,
    grouped: rest.length,
  };
}

/** A line without a name, or a project of which only totals were stated. */
const UNNAMED = { en: 'unnamed', zh: '未命名' } as const;

function barOf(line: CheckedLine, lang: Lang): Bar {
  const name = lineName(line, lang).trim() || UNNAMED[lang];
  return { label: `${line.n}. ${name}`, amount: line.amount, parts: partsOf(line) };
}

function partsOf(line: CheckedLine): Parts {
  if (line.amount === null) return [];
  const told = (['own', 'grant', 'other'] as const).map((payer) => ({ payer, fen: line[payer] ?? 0n }));
  const rest = line.amount - told.reduce((sum, { fen }) => sum + fen, 0n);
  // What the sources exceed the amount by is a finding's matter; the bar shows the sources as they are stated.
  const unstated = told.every(({ fen }) => fen === 0n) || rest > 0n ? rest : 0n;
  return [...told, { payer: 'unstated' as const, fen: unstated }].filter(({ fen }) => fen !== 0n);
}

function sumOf(lines: readonly CheckedLine[]): Pick<Bar, 'amount' | 'parts'> {
  const known = lines.filter(({ amount }) => amount !== null);
  const all = known.flatMap(partsOf);
  const parts = PAYERS.map((payer) => ({
    payer,
    fen: all.reduce((sum, part) => (part.payer === payer ? sum + part.fen : sum), 0n),
  }));
  return {
    amount: known.length === 0 ? null : known.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n),
    parts: parts.filter(({ fen }) => fen !== 0n),
  };
}

/** The `count` largest by size, in their own order; an amount that is not known is as telling as a large one. */
function largest(lines: readonly CheckedLine[], count: number): readonly CheckedLine[] {
  const size = ({ amount }: CheckedLine) => (amount === null ? null : amount < 0n ? -amount : amount);
  const bySize = [...lines].sort((a, b) => {
    const [one, two] = [size(a), size(b)];
    if (one === null || two === null) return one === two ? a.n - b.n : one === null ? -1 : 1;
    return one === two ? a.n - b.n : one > two ? -1 : 1;
  });
  const kept = new Set(bySize.slice(0, count));
  return lines.filter((line) => kept.has(line));
}
