import type { Budget, BudgetShare, DeclaredRow, SourceKind } from '../budget.ts';
import { type BudgetWork, KINDS } from '../budget-rules/budget-work.ts';
import { money } from '../budget-rules/wording.ts';
import type { MoneyReading } from '../read-money.ts';
import { amountOf, type BudgetChange, shareOf } from './budget-change.ts';
import type { Mend } from './repair.ts';

/**
 * Figures and words that disagree: either the figures stand and are written anew by themselves, or they become what
 * the words say.
 */
export function mendWords({ budget }: BudgetWork): readonly Mend[] {
  const figures = wordChanges(budget, () => 0n);
  if (figures.length === 0) return [];
  return [
    {
      name: 'figures-stand',
      title: { en: 'Let the figures stand and correct the words.', zh: '以小写金额为准，更正大写金额。' },
      changes: figures,
    },
    {
      name: 'words-stand',
      title: { en: 'Write the figures that the words say.', zh: '以大写金额为准，更正小写金额。' },
      changes: wordChanges(budget, apart),
    },
  ];
}

/** Costs that no source is stated for, written as the company's: it is asked to say so where its money is missing. */
export function mendUnsourced({ lines, totals }: BudgetWork): readonly Mend[] {
  const open = lines.filter(
    ({ own, grant, amount }) => own === null && grant === null && (amount ?? 0n) > 0n,
  );
  if (totals.own !== 0n || open.length === 0) return [];
  const all = money(open.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n));
  return [
    {
      name: 'unsourced-is-company',
      title: {
        en: `Write the ${all.en} without a source as company funds, if they are.`,
        zh: `未注明来源的${all.zh}如由企业承担，写为企业自筹。`,
      },
      changes: open.map(({ n, amount }) => ({ line: n, column: 'own', from: null, to: amount ?? 0n })),
    },
  ];
}

/** Every figure with other words beside it, as a change by `more`. */
function wordChanges(budget: Budget, more: (reading: MoneyReading) => bigint): readonly BudgetChange[] {
  const changes: BudgetChange[] = [];
  const note = (
    place: Omit<BudgetChange, 'from' | 'to'>,
    from: bigint | null,
    readings: readonly (MoneyReading | null)[],
  ) => {
    const said = readings.filter((reading) => reading !== null && apart(reading) !== 0n);
    if (from === null || said.length === 0) return;
    const to = said.reduce((sum, reading) => sum + (reading === null ? 0n : more(reading)), from);
    changes.push({ ...place, from, to });
  };
  const row = (
    line: number | null,
    each: DeclaredRow & { readonly amount: MoneyReading | null },
    column: 'amount' | 'total',
  ) => {
    if (each.amount !== null) note({ line, column }, amountOf(each), [each.amount]);
    for (const kind of KINDS) note({ line, column: kind }, shareOf(each, kind), ofKind(each.shares, kind));
  };
  for (const [at, each] of budget.rows.entries()) row(at + 1, each, 'amount');
  if (budget.total !== null && !budget.wholeProject) row(null, budget.total, 'total');
  for (const [at, each] of budget.subtotals.entries())
    note({ line: null, column: 'subtotal', subtotal: at + 1 }, amountOf(each), [each.amount]);
  return changes;
}

function ofKind(shares: readonly BudgetShare[], kind: SourceKind): readonly MoneyReading[] {
  return shares.filter((share) => share.kind === kind).map(({ amount }) => amount);
}

/** Fen by which the words exceed the figures. */
function apart(reading: MoneyReading): bigint {
  return reading.kind === 'amount' && reading.words !== null ? reading.words - reading.fen : 0n;
}
