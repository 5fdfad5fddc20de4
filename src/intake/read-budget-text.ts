import type { Budget, BudgetIssue, BudgetReading } from '../program/budget.ts';
import { stripInvisible } from '../program/clean-text.ts';
import { assembleBudget, type ReadRows } from './assemble-budget.ts';
import { readClauses } from './forms/clauses.ts';
import { readColumns } from './forms/column-table.ts';
import { readCsv } from './forms/csv-table.ts';
import { readMarkdown } from './forms/markdown-table.ts';
import { readRunTogether } from './forms/run-together.ts';
import { readTabs } from './forms/tab-table.ts';
import { leftOut } from './left-out.ts';
import { plainBars } from './plain-bars.ts';
import { type FormReading, type TextLine, textLines } from './raw-table.ts';
import { tableToRows } from './table-to-rows.ts';
import { notedIssues, noteUnit } from './written-unit.ts';

export interface TextLimits {
  readonly characters: number;
  readonly rows: number;
}

/** Of pasted text: far above any budget, far below what would slow the reader down. */
const PASTED_LIMITS: TextLimits = { characters: 200_000, rows: 3_000 };
/** Of a file, which is read in a process of its own. */
export const FILE_LIMITS: TextLimits = { characters: 10_000_000, rows: 100_000 };

type Form = (lines: readonly TextLine[], all: readonly TextLine[], slash: boolean) => BudgetReading | null;

/** In the order they are tried. Glued cells hold commas too, so they are looked for before CSV. */
const FORMS: readonly Form[] = [
  inCells(readMarkdown),
  inCells(readTabs),
  runTogether,
  inCells(readCsv),
  inCells(readColumns),
  byClauses,
];

/**
 * Reads a budget from text in any of the forms people paste or type, English or Chinese. `slash`: the text is what
 * was typed after `/torch-check budget`, so a piece without a readable amount is a line to ask about.
 * Only totals ("total=13.8M grant=6.5M company=7.3M") make one line for the whole project.
 */
export function readBudgetText(
  text: string,
  { slash = false, limits = PASTED_LIMITS }: { readonly slash?: boolean; readonly limits?: TextLimits } = {},
): BudgetReading {
  if (text.length > limits.characters) {
    return {
      kind: 'refused',
      why: 'too-large',
      size: `${text.length} characters`,
      limit: `${limits.characters} characters`,
    };
  }
  const lines = textLines(plainBars(stripInvisible(text)));
  if (lines.length > limits.rows) {
    return { kind: 'refused', why: 'too-large', size: `${lines.length} rows`, limit: `${limits.rows} rows` };
  }
  const blocks = fencedBlocks(lines);
  const readings = blocks
    .map((block) => readBlock(block, lines, slash))
    .filter((r) => r.kind !== 'no-budget');
  const [only, ...others] = readings;
  if (only !== undefined && others.length === 0) return only;
  if (others.length > 0) return { kind: 'several', names: blocks.map((_, i) => `${i + 1}`) };
  return readBlock(
    lines.filter((line) => !FENCE.test(line.text)),
    lines,
    slash,
  );
}

const FENCE = /^\s*```/;

/** What stands between ``` marks, each block by itself. */
function fencedBlocks(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  let block: TextLine[] | null = null;
  for (const line of lines) {
    const inline = /^\s*```(.+)```\s*$/.exec(line.text);
    if (inline?.[1]) blocks.push([{ ...line, text: inline[1] }]);
    else if (FENCE.test(line.text) && block === null) {
      block = [];
      const said = line.text.replace(/^\s*```/, '');
      if (/\d/.test(said)) block.push({ ...line, text: said });
    } else if (block !== null && /```\s*$/.test(line.text)) {
      block.push({ ...line, text: line.text.replace(/```\s*$/, '') });
      blocks.push(block);
      block = null;
    } else block?.push(line);
  }
  return blocks;
}

/** The first form that reads more rows than it leaves open, else the one that leaves the least. */
function readBlock(lines: readonly TextLine[], all: readonly TextLine[], slash: boolean): BudgetReading {
  let best: { readonly reading: BudgetReading; readonly open: number } | null = null;
  for (const form of FORMS) {
    const reading = form(lines, all, slash);
    if (reading?.kind !== 'budget') {
      if (reading !== null && best === null) return reading;
      continue;
    }
    const left = reading.budget.leftOut?.filter(({ how }) => how !== 'within').length ?? 0;
    if (best === null && (left === 0 || reading.budget.rows.length > left)) return reading;
    const open = left + unreadIn(reading.budget);
    if (best === null || open < best.open) best = { reading, open };
  }
  return best?.reading ?? { kind: 'no-budget' };
}

/** How much of what a form took for amounts and columns is none it can read. */
function unreadIn({ rows, issues }: Budget): number {
  const read = rows.flatMap(({ amount, shares }) => [amount, ...shares.map((share) => share.amount)]);
  return (
    issues.length + read.filter((each) => each?.kind === 'not-money' || each?.kind === 'ambiguous').length
  );
}

function inCells(form: (lines: readonly TextLine[]) => FormReading | null): Form {
  return (lines, all) => {
    const found = form(lines);
    return found === null ? null : tableReading(found, all);
  };
}

function runTogether(lines: readonly TextLine[], all: readonly TextLine[]): BudgetReading | null {
  const glued = readRunTogether(lines);
  return glued === null ? null : budgetOf(glued, all);
}

function tableReading(found: FormReading, all: readonly TextLine[]): BudgetReading {
  if (found.broken !== null) return brokenTable({ kind: found.broken.why, where: { row: found.broken.row } });
  const unit =
    [...found.notes, ...all].map((line) => noteUnit(line.text).unit).find((u) => u !== null) ?? null;
  const [table, ...more] = found.tables;
  if (table === undefined) return { kind: 'no-budget' };
  if (more.length > 0) {
    const names = found.tables.map(
      (t, i) => t.name ?? `table ${i + 1} (row ${(t.header ?? t.rows[0])?.row})`,
    );
    return { kind: 'several', names };
  }
  const rows = tableToRows(table, unit);
  return budgetOf({ ...rows, issues: [...rows.issues, ...notedIssues([...found.notes, ...all])] }, all);
}

/** Two totals with lines under each, set apart by titles, are two budgets. */
function byClauses(lines: readonly TextLine[], all: readonly TextLine[], slash: boolean): BudgetReading {
  const parts = titledParts(lines);
  if (parts.length > 1) {
    const read = parts.map((part) => ({ name: part.title, rows: readClauses(part.lines, slash) }));
    const budgets = read.filter(({ rows }) => (rows?.rows ?? []).some((row) => row.kind === 'line'));
    if (budgets.length > 1) return { kind: 'several', names: budgets.map(({ name }) => name) };
  }
  const rows = readClauses(lines, slash);
  if (rows === null) return { kind: 'no-budget' };
  return budgetOf({ ...rows, issues: [...rows.issues, ...notedIssues(lines)] }, all);
}

const VERSION =
  /^(?:#+\s*)?(?:\*{0,2})(?:budget\s+|table\s+|option\s+|plan\s+|version\s+|draft\s+|预算表?|方案|版本|表)\s*[A-Za-z0-9一二三四五]{1,3}\s*[:：]?\s*(?:\*{0,2})$/i;

function titledParts(lines: readonly TextLine[]): readonly { title: string; lines: TextLine[] }[] {
  const parts: { title: string; lines: TextLine[] }[] = [];
  for (const line of lines) {
    if (VERSION.test(line.text.trim()))
      parts.push({ title: line.text.trim().replace(/[:：]$/, ''), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/** A budget of which only is known that its columns cannot be told apart. */
function brokenTable(issue: BudgetIssue): BudgetReading {
  const budget: Budget = {
    rows: [],
    total: null,
    subtotals: [],
    unit: null,
    wholeProject: false,
    hasOutcomes: false,
    issues: [issue],
  };
  return { kind: 'budget', budget };
}

function budgetOf(rows: ReadRows, all: readonly TextLine[]): BudgetReading {
  const budget = assembleBudget(rows);
  if (budget.rows.length === 0) return { kind: 'no-budget' };
  const left = leftOut(all, rows);
  return { kind: 'budget', budget: left.length === 0 ? budget : { ...budget, leftOut: left } };
}
