import type { Bilingual } from '../bilingual.ts';
import type { CheckedLine, DeclaredRow, SourceKind, Subtotal } from '../budget.ts';
import type { Place } from '../finding.ts';
import type { Outcome } from '../rule.ts';
import type { BudgetRule } from './budget-rule.ts';
import { type BudgetWork, KINDS, sum } from './budget-work.ts';
import { hiddenRows, leftOutHidden } from './hidden-lines.ts';
import { at, figure, money, SOURCE_NAMES } from './wording.ts';

/** declared − computed, in the words and params all arithmetic rules share. */
function difference(declared: bigint, computed: bigint) {
  const diff = declared - computed;
  return {
    params: { declaredFen: String(declared), computedFen: String(computed), diffFen: String(diff) },
    formula: `${figure(declared)} − ${figure(computed)} = ${figure(diff)}`,
    size: money(diff < 0n ? -diff : diff),
  };
}

/** Fen that rounding in the lines' last shown digits can explain: half a step of each line. */
function roundingRoom({ budget }: BudgetWork): bigint {
  let steps = 0n;
  for (const { amount } of budget.rows) if (amount?.kind === 'amount') steps += amount.step;
  return steps / 2n;
}

function totalDifference(work: BudgetWork): bigint | null {
  const { budget, totals } = work;
  if (budget.wholeProject || totals.declared === null || totals.computed === null) return null;
  const diff = totals.declared - totals.computed;
  // The total takes a heading's word for its parts: which of the two is right is asked there.
  return diff !== 0n && diff === headingGap(work) ? null : diff;
}

interface Checked {
  readonly subtotal: Subtotal;
  readonly declared: bigint;
  readonly computed: bigint;
  readonly isHeading: boolean;
}

/** Every subtotal and heading of which both sides are known. */
function checkedSubtotals({ budget, lines }: BudgetWork): readonly Checked[] {
  if (budget.issues.some((issue) => issue.kind !== 'unclear-columns')) return [];
  return budget.subtotals.flatMap((subtotal) => {
    const run = lines.slice(subtotal.from - 1, subtotal.to);
    const computed = sum(run.map((line) => line.amount));
    if (run.length === 0 || computed === null || subtotal.amount?.kind !== 'amount') return [];
    return [{ subtotal, computed, declared: subtotal.amount.fen, isHeading: isHeading(subtotal, run[0]) }];
  });
}

function headingGap(work: BudgetWork): bigint {
  let gap = 0n;
  for (const { isHeading, declared, computed } of checkedSubtotals(work)) {
    if (isHeading) gap += declared - computed;
  }
  return gap;
}

function splitMismatch(stated: bigint, parts: bigint, where: Place): readonly Outcome[] {
  if (stated === parts) return [];
  const { params, formula, size } = difference(stated, parts);
  const less = parts < stated;
  return [
    {
      message: {
        en: `${at(where).en}: the amount is ${money(stated).en} but its sources add to ${money(parts).en}; ${size.en} ${less ? 'has no source' : 'too much is funded'}. Correct the amount or the sources.`,
        zh: `${at(where).zh}：金额为${money(stated).zh}，各资金来源之和为${money(parts).zh}，${less ? '尚缺' : '多出'}${size.zh}。请更正金额或资金来源。`,
      },
      params: { ...params, amountFen: String(stated) },
      where,
      formula,
    },
  ];
}

export const ARITHMETIC_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-ARI-001',
    basis: 'arithmetic',
    severity: 'error',
    title: { en: 'The stated total is the sum of the lines', zh: '合计等于各行之和' },
    check: (work) => {
      const { declared, computed } = work.totals;
      const diff = totalDifference(work);
      if (diff === null || declared === null || computed === null) return 'not-checked';
      if (diff === 0n) return 'pass';
      const { params, formula, size } = difference(declared, computed);
      const { why, rows } = explained(work, -diff, 'amount');
      return [
        {
          message: {
            en: `Total ${money(declared).en} but lines add to ${money(computed).en}; difference ${size.en}${why.en}`,
            zh: `合计${money(declared).zh}，各行相加为${money(computed).zh}，相差${size.zh}${why.zh}`,
          },
          params: { ...params, ...rows },
          formula,
          ...(work.budget.total ? { where: work.budget.total.where } : {}),
        },
      ];
    },
  },
  {
    id: 'BUD-ARI-002',
    basis: 'arithmetic',
    severity: 'error',
    title: { en: 'The sources of each line add up to its amount', zh: '各行资金来源之和等于该行金额' },
    check: ({ lines, budget, totals, declaredSources }) => {
      const stated = lines.filter(
        (line, i) => line.amount !== null && budget.rows[i]?.amount !== null && line.own !== null,
      );
      const broken = stated.flatMap((line) => {
        const parts = sum([line.own, line.grant, line.other]);
        return parts === null || line.amount === null ? [] : splitMismatch(line.amount, parts, line.where);
      });
      if (stated.length > 0) return broken;
      // Only the total row names sources.
      const total = budget.wholeProject ? null : budget.total;
      if (!total || total.shares.length === 0) return 'not-checked';
      const named = KINDS.filter((kind) => total.shares.some((share) => share.kind === kind));
      const parts = sum(named.map((kind) => declaredSources[kind]));
      // Without a stated total the lines' sum stands in, once company and grant are both told; lines that tell only
      // their sources have no amount to hold the total row to.
      const both = named.includes('own') && named.includes('grant');
      const untold = lines.every((line) => line.own === null);
      const whole = totals.declared ?? (both && untold ? totals.computed : null);
      return parts === null || whole === null ? 'not-checked' : splitMismatch(whole, parts, total.where);
    },
  },
  {
    id: 'BUD-ARI-003',
    basis: 'arithmetic',
    severity: 'error',
    title: {
      en: 'The stated total of each source is the sum of its column',
      zh: '各资金来源合计等于该列之和',
    },
    check: (work) => {
      const { lines, budget, totals, declaredSources } = work;
      const checked = KINDS.flatMap((kind) => {
        const [declared, computed] = [declaredSources[kind], totals[kind]];
        return declared === null || computed === null ? [] : [{ kind, declared, computed }];
      });
      if (checked.length === 0 || budget.wholeProject || lines.every((line) => line.own === null))
        return 'not-checked';
      return checked
        .filter(({ declared, computed }) => declared !== computed)
        .map(({ kind, declared, computed }) => {
          const { params, formula, size } = difference(declared, computed);
          const name = SOURCE_NAMES[kind];
          const { why, rows } = explained(work, computed - declared, kind);
          return {
            message: {
              en: `The total for ${name.en} is ${money(declared).en} but its column adds to ${money(computed).en}; difference ${size.en}${why.en}`,
              zh: `${name.zh}合计写为${money(declared).zh}，该列相加为${money(computed).zh}，相差${size.zh}${why.zh}`,
            },
            params: { ...params, ...rows, source: kind },
            formula,
            ...(budget.total ? { where: placeOf(budget.total, kind) } : {}),
          };
        });
    },
  },
  {
    id: 'BUD-ARI-004',
    basis: 'arithmetic',
    severity: 'error',
    title: { en: 'Each subtotal is the sum of the lines above it', zh: '小计等于其上各行之和' },
    check: (work) => {
      const checked = checkedSubtotals(work);
      if (checked.length === 0) return 'not-checked';
      return checked
        .filter(({ computed, declared }) => computed !== declared)
        .map(({ subtotal, computed, declared, isHeading: heading }) => {
          const { params, formula, size } = difference(declared, computed);
          const common = {
            params: { ...params, from: String(subtotal.from), to: String(subtotal.to) },
            where: subtotal.where,
            formula,
          };
          if (heading) {
            return {
              ...common,
              severity: 'question' as const,
              message: {
                en: `The heading of lines ${subtotal.from} to ${subtotal.to} says ${money(declared).en} but they add to ${money(computed).en}; difference ${size.en}. Are these all its parts? Add the missing part or correct the heading.`,
                zh: `第${subtotal.from}至${subtotal.to}行的上级科目写为${money(declared).zh}，相加为${money(computed).zh}，相差${size.zh}。所列是否为其全部明细？请补全明细或更正上级科目金额。`,
              },
            };
          }
          return {
            ...common,
            message: {
              en: `The subtotal of lines ${subtotal.from} to ${subtotal.to} is ${money(declared).en} but they add to ${money(computed).en}; difference ${size.en}. Correct the subtotal or a line.`,
              zh: `第${subtotal.from}至${subtotal.to}行的小计写为${money(declared).zh}，相加为${money(computed).zh}，相差${size.zh}。请更正小计或相应行。`,
            },
          };
        });
    },
  },
  {
    id: 'BUD-ARI-005',
    basis: 'arithmetic',
    severity: 'info',
    title: { en: 'No difference is left that rounding would explain', zh: '无需以四舍五入解释的差额' },
    check: (work) => {
      const diff = totalDifference(work);
      if (diff === null) return 'not-checked';
      const size = diff < 0n ? -diff : diff;
      const room = roundingRoom(work);
      if (size === 0n || size > room) return 'pass';
      return [
        {
          message: {
            en: `The difference of ${money(size).en} may be rounding: ${work.lines.length} rounded lines can be off by up to ${money(room).en}. Show more digits, or make the total the sum of the lines shown.`,
            zh: `差额${money(size).zh}可能为四舍五入所致：${work.lines.length}行取整最多可差${money(room).zh}。请多保留位数，或使合计等于所列各行之和。`,
          },
          params: { diffFen: String(diff), roomFen: String(room) },
          formula: `|${figure(diff)}| ≤ ${figure(room)}`,
        },
      ];
    },
  },
];

/** What makes up a total's difference, and what to do: hidden rows it leaves out, else any line or the total. */
function explained(
  work: BudgetWork,
  missing: bigint,
  column: 'amount' | SourceKind,
): { readonly why: Bilingual; readonly rows: Readonly<Record<string, string>> } {
  const hidden = leftOutHidden(work, missing, column);
  if (hidden.length === 0) {
    return {
      why: { en: '. Correct the total or the line that is off.', zh: '。请更正合计或有误的行。' },
      rows: {},
    };
  }
  const named = hiddenRows(hidden);
  return {
    why: {
      en: `, exactly ${named.en}, which the total leaves out. Delete ${hidden.length === 1 ? 'that row' : 'those rows'}, or show ${hidden.length === 1 ? 'it' : 'them'} and correct the total.`,
      zh: `，恰为${named.zh}的金额，合计未包含。请删除该行，或取消隐藏并更正合计。`,
    },
    rows: { hiddenRows: hidden.map(({ where }) => where.row).join('; ') },
  };
}

/** Where a total row states one source: its own cell, not that of the amount. */
function placeOf({ where, shares }: DeclaredRow, kind: SourceKind): Place {
  const cell = shares.find((share) => share.kind === kind)?.cell;
  return cell === undefined ? where : { ...where, cell };
}

/** A sum that stands above its lines. */
function isHeading({ where }: Subtotal, first: CheckedLine | undefined): boolean {
  return where.row !== undefined && first?.where.row !== undefined && where.row < first.where.row;
}
