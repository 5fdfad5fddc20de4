import type { Bilingual } from '../bilingual.ts';
import type { Budget, SourceKind } from '../budget.ts';
import { type BudgetWork, KINDS, sum } from '../budget-rules/budget-work.ts';
import { hiddenRows, leftOutHidden } from '../budget-rules/hidden-lines.ts';
import { applyChanges } from './apply-changes.ts';
import { amountOf, type BudgetChange, shareOf } from './budget-change.ts';
import type { Mend } from './repair.ts';

/** A place whose sources do not add up to its amount: a line, or the total row (line null). */
interface Mismatch {
  readonly line: number | null;
  readonly amount: bigint;
  readonly own: bigint;
  readonly grant: bigint;
  /** What all its sources add up to. */
  readonly parts: bigint;
}

interface Policy {
  readonly name: string;
  readonly title: Bilingual;
  /** Null: this place cannot be mended so. */
  readonly change: (place: Mismatch) => BudgetChange | null;
}

const POLICIES: readonly Policy[] = [
  {
    name: 'amount-follows-sources',
    title: { en: 'Write the amount that the sources add up to', zh: '金额改为各资金来源之和' },
    change: ({ line, amount, parts }) =>
      line === null ? null : { line, column: 'amount', from: amount, to: parts },
  },
  {
    name: 'company-balances',
    title: { en: 'Let company funds make up the difference', zh: '差额由企业自筹补齐' },
    change: (place) => balance(place, 'own'),
  },
  {
    name: 'grant-balances',
    title: { en: 'Let the grant make up the difference', zh: '差额由火炬资助调整' },
    change: (place) => balance(place, 'grant'),
  },
];

const CORRECT_TOTALS: Policy = {
  name: 'correct-totals',
  title: { en: 'Write the totals that the lines add up to', zh: '合计、小计改为各行之和' },
  change: () => null,
};

function balance(
  { line, amount, parts, own, grant }: Mismatch,
  column: 'own' | 'grant',
): BudgetChange | null {
  const from = column === 'own' ? own : grant;
  const to = from + amount - parts;
  return to < 0n ? null : { line, column, from, to };
}

/** The way that is offered before the others: what nobody sees, and no total counts, was likely left behind. */
export const LEAVE_OUT_HIDDEN = 'leave-out-hidden';

/** The ways to make a budget add up; each mends its lines first, then what totals are still wrong. */
export function mendArithmetic(work: BudgetWork): readonly Mend[] {
  return [...leaveOutHidden(work), ...mendSums(work)];
}

/** Figures of hidden rows that make up a wrong total become nothing; a person deletes the rows. */
function leaveOutHidden(work: BudgetWork): readonly Mend[] {
  const { declared, computed } = work.totals;
  const hidden =
    declared === null || computed === null ? [] : leftOutHidden(work, computed - declared, 'amount');
  if (hidden.length === 0 || hidden.length === work.lines.length) return [];
  const first = hidden.flatMap((line): BudgetChange[] => {
    const row = work.budget.rows[line.n - 1];
    const columns = [...(row?.amount ? (['amount'] as const) : []), ...KINDS];
    return columns.flatMap((column) => {
      const from = line[column];
      return from === null || from === 0n ? [] : [{ line: line.n, column, from, to: 0n }];
    });
  });
  const closing = wrongSums(applyChanges(work.budget, first));
  const rows = hiddenRows(hidden);
  return [
    {
      name: LEAVE_OUT_HIDDEN,
      title: {
        en: `Leave out ${rows.en}, which the total does not count; delete the ${hidden.length === 1 ? 'row' : 'rows'} in the file${closing.length > 0 ? ', and correct the totals' : ''}.`,
        zh: `不计${rows.zh}（合计未包含该行），请在文件中删除${closing.length > 0 ? '，并更正合计' : ''}。`,
      },
      changes: [...first, ...closing],
    },
  ];
}

function mendSums({ budget, lines, declaredSources, totals }: BudgetWork): readonly Mend[] {
  const mismatches = lines.flatMap(({ n, amount, own, grant, other }): Mismatch[] => {
    const parts = sum([own, grant, other]);
    if (budget.rows[n - 1]?.amount === null || amount === null || own === null || grant === null) return [];
    return parts === null || parts === amount ? [] : [{ line: n, amount, own, grant, parts }];
  });
  // Where only the total row says who pays, its sources are held to what the lines add up to.
  const whole = totals.computed ?? totals.declared;
  if (lines.every(({ own }) => own === null) && whole !== null) {
    const parts = sum(KINDS.map((kind) => declaredSources[kind] ?? 0n));
    const { own, grant } = declaredSources;
    if (own !== null && grant !== null && parts !== null && parts !== whole)
      mismatches.push({ line: null, amount: whole, own, grant, parts });
  }
  const policies = mismatches.length === 0 ? [CORRECT_TOTALS] : POLICIES;
  return policies.flatMap(({ name, title, change }) => {
    const first = mismatches.map(change);
    if (first.some((each) => each === null)) return [];
    const lineChanges = first.filter((each) => each !== null);
    const closing = wrongSums(applyChanges(budget, lineChanges));
    const also =
      lineChanges.length > 0 && closing.length > 0
        ? { en: ', and correct the totals', zh: '，并更正合计' }
        : { en: '', zh: '' };
    return [
      {
        name,
        title: { en: `${title.en}${also.en}.`, zh: `${title.zh}${also.zh}。` },
        changes: [...lineChanges, ...closing],
      },
    ];
  });
}

/** Totals, source totals and subtotals that their lines do not add up to, with the right figure. */
function wrongSums(budget: Budget): readonly BudgetChange[] {
  const changes: BudgetChange[] = [];
  for (const [i, { from, to, amount }] of budget.subtotals.entries()) {
    const right = sum(budget.rows.slice(from - 1, to).map(amountOf));
    if (amount?.kind === 'amount' && right !== null && to >= from && amount.fen !== right)
      changes.push({ line: null, column: 'subtotal', subtotal: i + 1, from: amount.fen, to: right });
  }
  const { total, rows, wholeProject } = budget;
  if (total === null || wholeProject) return changes;
  const right = sum(rows.map(amountOf));
  if (total.amount?.kind === 'amount' && right !== null && total.amount.fen !== right)
    changes.push({ line: null, column: 'total', from: total.amount.fen, to: right });
  const told = rows.filter((row) => row.shares.length > 0);
  for (const kind of told.length === 0 ? [] : KINDS) {
    const [stated, column] = [statedShare(budget, kind), sum(told.map((row) => shareOf(row, kind)))];
    if (stated !== null && column !== null && stated !== column)
      changes.push({ line: null, column: kind, from: stated, to: column });
  }
  return changes;
}

function statedShare({ total }: Budget, kind: SourceKind): bigint | null {
  return total?.shares.some((share) => share.kind === kind) ? shareOf(total, kind) : null;
}
