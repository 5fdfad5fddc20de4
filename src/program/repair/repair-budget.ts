import type { Budget, BudgetCheck, BudgetReading } from '../budget.ts';
import { type BudgetWork, workOut } from '../budget-rules/budget-work.ts';
import { checkBudget } from '../check-budget.ts';
import { applyChanges } from './apply-changes.ts';
import { type BudgetChange, movedBy, sumsApart, valueAt } from './budget-change.ts';
import { LEAVE_OUT_HIDDEN, mendArithmetic } from './mend-arithmetic.ts';
import { mendUnsourced, mendWords } from './mend-missing.ts';
import type { BudgetRepair, Mend, RepairContext, RepairWay } from './repair.ts';
import { bearQuestion, whyNone } from './repair-texts.ts';
import { excessOf, shiftGrant } from './shift-grant.ts';

/** Rules that moving or rewriting figures can mend, while they are errors. */
const MENDED: ReadonlySet<string> = new Set([
  'BUD-CAP-001',
  'BUD-MATCH-001',
  'BUD-MATCH-002',
  'BUD-ARI-001',
  'BUD-ARI-002',
  'BUD-ARI-003',
  'BUD-ARI-004',
  'BUD-NUM-005',
]);
const MAX_WAYS = 3;

/**
 * The smallest changes that mend a budget's cap, ratio and arithmetic: least yuan moved, then fewest lines. Every way
 * is checked again by all rules. `bear`: fen that the company can add at most; null when that is not known.
 */
export function repairBudget(
  reading: BudgetReading,
  context: RepairContext,
  bear: bigint | null,
): BudgetRepair {
  const before = checkOf(reading, context);
  const broken = errorsOf(before).filter((rule) => MENDED.has(rule));
  if (reading.kind !== 'budget' || before.outcome !== 'checked' || broken.length === 0)
    return { before, broken, ways: [], questions: before.questions, reason: whyNone(before, broken) };
  const work = workOut(reading, context.terms, context.lexicon, context.cite);
  const ways = withWords(work, context, bear, broken)
    .map((mend) => wayOf(work, mend, context))
    .filter((way) => mends(way, before))
    .sort(
      (a, b) => first(a) - first(b) || (a.moved === b.moved ? size(a) - size(b) : a.moved < b.moved ? -1 : 1),
    );
  const distinct = ways.filter((way, i) => ways.findIndex((other) => same(other, way)) === i);
  return {
    before,
    broken,
    ways: distinct.slice(0, MAX_WAYS),
    questions: bearQuestion(work, bear, distinct[0] ?? null),
    reason: distinct.length === 0 ? whyNone(before, broken) : null,
  };
}

/** A changed budget in place of the one that was read; what is known of its file stays. */
function withBudget(reading: BudgetReading, budget: Budget): BudgetReading {
  return reading.kind === 'budget' ? { ...reading, budget } : { kind: 'budget', budget };
}

export function checkOf(reading: BudgetReading, { terms, lexicon, cite }: RepairContext): BudgetCheck {
  return checkBudget(reading, terms, lexicon, cite);
}

const NOTHING: Mend = { name: '', title: { en: '', zh: '' }, changes: [] };

interface Proposal extends Mend {
  readonly moved: bigint;
}

/** First which of figures and words stand, where they disagree; then everything else on what is so written. */
function withWords(
  work: BudgetWork,
  context: RepairContext,
  bear: bigint | null,
  broken: readonly string[],
): readonly Proposal[] {
  const words = broken.includes('BUD-NUM-005') ? mendWords(work) : [];
  if (words.length === 0) return proposals(work, context, bear, broken);
  return words.flatMap((first) => {
    const said = applied(work, context, first.changes);
    const left = errorsOf(checkOf(said.reading, context)).filter((rule) => MENDED.has(rule));
    const rest = left.length === 0 ? [NOTHING] : proposals(said, context, bear, left);
    return rest.map((second): Proposal => {
      const both = joined(work, said, first, second);
      // A figure that stands is written anew all the same, without its words.
      const kept = first.changes.filter(
        ({ line, column, subtotal }) =>
          !both.changes.some(
            (each) => each.line === line && each.column === column && each.subtotal === subtotal,
          ),
      );
      return { ...both, changes: [...kept, ...both.changes] };
    });
  });
}

/** Each way to make the budget add up, with each way to bring what then is in excess down. */
function proposals(
  work: BudgetWork,
  context: RepairContext,
  bear: bigint | null,
  broken: readonly string[],
): readonly Proposal[] {
  const sums = broken.some((rule) => rule.startsWith('BUD-ARI'));
  const unsourced = broken.includes('BUD-MATCH-001') ? mendUnsourced(work) : [];
  return [...unsourced, ...(sums ? mendArithmetic(work) : [NOTHING])].flatMap((mend) => {
    const summed = applied(work, context, mend.changes);
    const left = bear === null ? null : bear - increase(work, summed);
    if (left !== null && left < 0n) return [];
    const excess = excessOf(summed, left);
    const [before, unbound] = [excessOf(work, null), excessOf(summed, null)];
    if (excess === null) return [{ ...mend, moved: movedBy(mend.changes) }];
    // Making sums right by asking for more than may be asked, to move it again, is no way.
    if (
      before !== null &&
      unbound !== null &&
      unbound.toCompany > before.toCompany &&
      mend.name === 'grant-balances'
    )
      return [];
    const shifts = shiftGrant(summed, excess);
    return (shifts.length === 0 ? [NOTHING] : shifts).map((shift) => joined(work, summed, mend, shift));
  });
}

function applied(
  work: BudgetWork,
  { terms, lexicon, cite }: RepairContext,
  changes: readonly BudgetChange[],
): BudgetWork {
  if (changes.length === 0) return work;
  const reading = withBudget(work.reading, applyChanges(work.budget, changes));
  return workOut(reading, terms, lexicon, cite);
}

function increase(before: BudgetWork, after: BudgetWork): bigint {
  const [was, now] = [before.totals.own ?? 0n, after.totals.own ?? 0n];
  return now > was ? now - was : 0n;
}

/** Two steps as one: each figure from what it was to what it becomes. */
function joined(work: BudgetWork, summed: BudgetWork, first: Mend, second: Mend): Proposal {
  const { budget } = work;
  const last = applyChanges(summed.budget, second.changes);
  const places = new Map<string, BudgetChange>();
  const note = (changes: readonly BudgetChange[]) => {
    for (const change of changes) {
      const key = [change.line ?? '', change.column, change.subtotal ?? ''].join(' ');
      const [from, to] = [valueAt(budget, change), valueAt(last, change)];
      if (to !== null && to !== from && !places.has(key)) places.set(key, { ...change, from, to });
    }
  };
  note([...first.changes, ...second.changes]);
  // A sum that the first step made right follows in the second, but does not follow both at once.
  note(sumsApart(applyChanges(budget, [...places.values()]), last));
  const parts = [first, second].filter(({ name }) => name !== '');
  return {
    name: parts.map(({ name }) => name).join('-then-'),
    title: {
      en: parts.map(({ title }) => title.en).join(' '),
      zh: parts.map(({ title }) => title.zh).join(''),
    },
    changes: [...places.values()],
    moved: movedBy(first.changes) + movedBy(second.changes),
  };
}

function wayOf(work: BudgetWork, mend: Proposal, context: RepairContext): RepairWay {
  const budget = applyChanges(work.budget, mend.changes);
  const after = checkOf(withBudget(work.reading, budget), context);
  return { ...mend, totalKept: after.totals.computed === work.totals.computed, budget, after };
}

/** Nothing that was to be mended is left, no error is new, and something is still asked for. */
function mends({ after, changes }: RepairWay, before: BudgetCheck): boolean {
  const errors = errorsOf(after);
  const known = new Set(errorsOf(before));
  return (
    changes.length > 0 &&
    after.outcome === 'checked' &&
    (after.totals.grant !== 0n || before.totals.grant === 0n) &&
    errors.every((rule) => !MENDED.has(rule) && known.has(rule))
  );
}

function errorsOf({ findings }: BudgetCheck): readonly string[] {
  const rules = findings
    .filter(({ severity, status }) => severity === 'error' && status === 'fail')
    .map(({ rule }) => rule);
  return [...new Set(rules)];
}

function first({ name }: RepairWay): number {
  return name.startsWith(LEAVE_OUT_HIDDEN) ? 0 : 1;
}

function size({ changes }: RepairWay): number {
  return new Set(changes.map(({ line, subtotal }) => `${line ?? ''} ${subtotal ?? ''}`)).size;
}

function same(a: RepairWay, b: RepairWay): boolean {
  const key = ({ changes }: RepairWay) =>
    changes
      .map(({ line, column, subtotal, to }) => `${line} ${column} ${subtotal} ${to}`)
      .sort()
      .join('; ');
  return key(a) === key(b);
}
