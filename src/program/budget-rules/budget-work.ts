import type {
  Budget,
  BudgetReading,
  BudgetRow,
  BudgetTotals,
  CheckedLine,
  DeclaredRow,
  SourceKind,
} from '../budget.ts';
import type { Lexicon } from '../lexicon.ts';
import { type CategoryMatch, matchCategory } from '../match-category.ts';
import type { MoneyReading } from '../read-money.ts';
import type { Terms } from '../terms.ts';
import type { Cite } from '../whose.ts';

/** What every budget rule reads: the budget with its amounts worked out, and the terms to hold it against. */
export interface BudgetWork {
  readonly reading: BudgetReading;
  /** Empty when there is none to check. */
  readonly budget: Budget;
  readonly lines: readonly CheckedLine[];
  readonly matches: readonly CategoryMatch[];
  readonly totals: BudgetTotals;
  /** Source totals that a total row states; null where it states none. */
  readonly declaredSources: Readonly<Record<SourceKind, bigint | null>>;
  /** At least one line, or the total row, names a source. */
  readonly sourcesTold: boolean;
  readonly terms: Terms;
  readonly cite: Cite;
}

const NO_BUDGET: Budget = {
  rows: [],
  total: null,
  subtotals: [],
  unit: null,
  wholeProject: false,
  hasOutcomes: false,
  issues: [],
};

export const KINDS = ['own', 'grant', 'other'] as const satisfies readonly SourceKind[];

/** Fen; an unknown part makes the sum unknown. */
export function sum(parts: readonly (bigint | null)[]): bigint | null {
  let total = 0n;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return total;
}

/** A category that says nothing by itself (其他) is placed by its description; a known one stands for itself. */
function matchRow({ category, detail }: BudgetRow, lexicon: Lexicon, { allowable }: Terms): CategoryMatch {
  const match = matchCategory(category, lexicon, allowable);
  if (match.inList !== 'unclear' || detail === undefined) return match;
  return matchCategory(detail, lexicon, allowable);
}

/** 其他, or one of two lines of one name: it takes the description to know which is meant. */
function isVague(
  { category }: BudgetRow,
  named: ReadonlyMap<string, number>,
  lexicon: Lexicon,
  { allowable }: Terms,
): boolean {
  return (named.get(category) ?? 0) > 1 || matchCategory(category, lexicon, allowable).inList === 'unclear';
}

export function workOut(reading: BudgetReading, terms: Terms, lexicon: Lexicon, cite: Cite): BudgetWork {
  const budget = reading.kind === 'budget' ? reading.budget : NO_BUDGET;
  const unknown = budget.issues.some((issue) => issue.kind !== 'unclear-columns');
  const unclear = budget.issues.some((issue) => issue.kind === 'unclear-columns');
  const fen = (money: MoneyReading | null): bigint | null =>
    unknown || money?.kind !== 'amount' ? null : money.fen;
  const share = (row: BudgetRow | DeclaredRow, kind: SourceKind): bigint | null => {
    if (unclear || row.shares.length === 0 || row.shares.some((s) => s.kind === null)) return null;
    return sum(row.shares.filter((s) => s.kind === kind).map((s) => fen(s.amount)));
  };
  const matches = budget.rows.map(
    (row): CategoryMatch =>
      budget.wholeProject ? { inList: 'unclear', kinds: [], unexplained: [] } : matchRow(row, lexicon, terms),
  );
  const named = new Map<string, number>();
  for (const { category } of budget.rows) named.set(category, (named.get(category) ?? 0) + 1);
  const lines = budget.rows.map((row, i): CheckedLine => {
    const [own, grant, other] = [share(row, 'own'), share(row, 'grant'), share(row, 'other')];
    // A line that states only its sources amounts to their sum.
    const stated =
      row.amount === null ? (row.shares.length === 0 ? null : sum([own, grant, other])) : fen(row.amount);
    const inList = matches[i]?.inList ?? 'unclear';
    const more =
      row.detail === undefined
        ? {}
        : {
            detail: row.detail,
            ...(isVague(row, named, lexicon, terms) ? { needsDetail: true as const } : {}),
          };
    return {
      n: i + 1,
      category: row.category,
      ...more,
      amount: stated,
      own,
      grant,
      other,
      inList,
      where: row.where,
    };
  });
  const total = budget.total;
  const stated = (kind: SourceKind) =>
    total?.shares.some((s) => s.kind === kind) ? share(total, kind) : null;
  const declaredSources = { own: stated('own'), grant: stated('grant'), other: stated('other') };
  const told = budget.rows.filter((row) => row.shares.length > 0);
  const ofKind = (kind: SourceKind): bigint | null => {
    // Without sources by line, only what the total row says of that source is known.
    if (told.length === 0) return declaredSources[kind];
    return sum(lines.filter((_, i) => (budget.rows[i]?.shares.length ?? 0) > 0).map((line) => line[kind]));
  };
  return {
    reading,
    budget,
    lines,
    matches,
    totals: {
      computed: lines.length === 0 ? null : sum(lines.map((line) => line.amount)),
      declared: fen(total?.amount ?? null),
      own: ofKind('own'),
      grant: ofKind('grant'),
      other: ofKind('other'),
    },
    declaredSources,
    sourcesTold: told.length > 0 || (total?.shares.length ?? 0) > 0,
    terms,
    cite,
  };
}
