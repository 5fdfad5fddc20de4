import type { Lang } from '../program/bilingual.ts';
import type { Budget, BudgetRow, DeclaredRow, Subtotal } from '../program/budget.ts';
import { KINDS } from '../program/budget-rules/budget-work.ts';
import { figure } from '../program/budget-rules/wording.ts';
import type { MoneyReading } from '../program/read-money.ts';
import { amountOf, shareOf } from '../program/repair/budget-change.ts';
import { outlineLevel } from './outline-level.ts';

const WORDS = {
  en: {
    category: 'Cost Category',
    detail: 'Description',
    amount: 'Amount (CNY)',
    own: 'Company (CNY)',
    grant: 'Torch Grant (CNY)',
    other: 'Loan or provincial (CNY)',
    outcome: 'Key Outcomes',
    subtotal: 'Subtotal',
    total: 'Total',
  },
  zh: {
    category: '费用类别',
    detail: '内容',
    amount: '金额（元）',
    own: '企业自筹（元）',
    grant: '火炬资助（元）',
    other: '贷款、省级资金（元）',
    outcome: '预期成果',
    subtotal: '小计',
    total: '合计',
  },
} as const;

/**
 * A budget as a Markdown table in yuan that reads back as the same lines, sources and sums. Outline numbers (一、) and
 * headings above their lines are left out: their order meant something that a changed budget need not keep.
 */
export function writeBudgetText(budget: Budget, lang: Lang): string {
  const words = WORDS[lang];
  const declared = [...budget.rows, ...(budget.total === null ? [] : [budget.total])];
  const kinds = KINDS.filter((kind) =>
    declared.some((row) => row.shares.some((share) => share.kind === kind)),
  );
  const detailed = budget.rows.some(({ detail }) => detail !== undefined);
  const cells = (name: string, row: BudgetRow | DeclaredRow, outcome: string | null) => [
    name,
    ...(detailed ? ['category' in row ? (row.detail ?? '') : ''] : []),
    amountText(row),
    ...kinds.map((kind) => shareText(row, kind)),
    ...(budget.hasOutcomes ? [outcome ?? ''] : []),
  ];
  const header = [
    words.category,
    ...(detailed ? [words.detail] : []),
    words.amount,
    ...kinds.map((kind) => words[kind]),
    ...(budget.hasOutcomes ? [words.outcome] : []),
  ];
  const after = chained(budget.subtotals);
  const lines = budget.wholeProject
    ? []
    : budget.rows.flatMap((row, i) => [
        cells(withoutNumber(row.category), row, row.outcome),
        ...after.filter(({ to }) => to === i + 1).map((sum) => cells(words.subtotal, sum, null)),
      ]);
  const total = budget.total === null ? [] : [cells(words.total, budget.total, null)];
  return [header, header.map(() => '---'), ...lines, ...total].map(tableRow).join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
}

/** Subtotals that each start where the one before ended; a reader knows no others. */
function chained(subtotals: readonly Subtotal[]): readonly Subtotal[] {
  let since = 1;
  return subtotals.filter(({ from, to }) => {
    if (from !== since || to < from) return false;
    since = to + 1;
    return true;
  });
}

function withoutNumber(category: string): string {
  const bare = category.trim();
  if (outlineLevel(bare) === null) return bare;
  const name = bare.replace(
    /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?|\d{1,2}(?:\.\d{1,2})+)\s*[、.．]?\s*/,
    '',
  );
  return name === '' ? bare : name;
}

function amountText(row: BudgetRow | DeclaredRow): string {
  // A total row without a sum of its own keeps none.
  if (row.amount === null && !('category' in row)) return '';
  const fen = amountOf(row);
  return fen === null || row.amount?.kind !== 'amount'
    ? fen === null
      ? (row.amount?.text ?? '')
      : figure(fen)
    : text(row.amount);
}

function shareText(row: BudgetRow | DeclaredRow, kind: 'own' | 'grant' | 'other'): string {
  const shares = row.shares.filter((share) => share.kind === kind);
  const [only] = shares;
  if (only === undefined) return '';
  const fen = shareOf(row, kind);
  return shares.length === 1 || fen === null ? text(only.amount) : figure(fen);
}

/** Figures in yuan; what was not one amount, or said another sum in words, stays as it was written. */
function text(reading: MoneyReading): string {
  return reading.kind === 'amount' && reading.words === null ? figure(reading.fen) : reading.text;
}
