import type { Month } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { CashFlows, CashReading } from '../../program/cash.ts';
import { cleanText, closeSpread } from '../../program/clean-text.ts';
import { FEN_PER_YUAN } from '../../program/money.ts';
import { readMonth } from '../../program/month.ts';
import { readMoney, type UnitSeen } from '../../program/read-money.ts';
import { headerUnit, notedIssues, noteUnit, unitIssues } from '../written-unit.ts';
import { type CashRow, cashCells } from './cash-cells.ts';
import { type CashRole, cashRole, hasMonthsAcross, isCashHeader } from './cash-header.ts';
import { CASH_PROBLEMS } from './cash-problems.ts';
import { percentOfGrant } from './percent-of-grant.ts';

/** Characters and rows of a cash table; far above any. */
const MAX_TEXT = 100_000;
const MAX_ROWS = 600;
const SMALL = 10_000n * FEN_PER_YUAN;
const NUMBER_COLUMN = /^(?:no\.?|#|序号|编号)$/i;
const TOTAL = /\btotal\b|合计|总计|小计|总/i;
const MILESTONE = /milestone|里程碑|节点/i;
const SUM_ROW = /^(?:grand |sub)?totals?$|^(?:合计|总计|小计|累计)$/i;

interface Column {
  readonly role: CashRole | null;
  readonly header: string;
  readonly unit: UnitSeen | null;
  readonly percent: boolean;
}

interface Cell {
  readonly month: Month;
  readonly role: CashRole;
  readonly fen: bigint;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly CashRow[];
  readonly notes: readonly CashRow[];
}

/** A cash plan as a table, months down or across. `grant` is the whole grant in fen, for shares in percent. */
export function readCashTable(text: string, grant: bigint | null): CashReading {
  const table = text.length > MAX_TEXT ? null : firstTable(text);
  if (table === null) return { kind: 'unreadable', problems: [CASH_PROBLEMS.nothing] };
  const monthAt = monthColumn(table);
  if (
    !table.columns.some(
      ({ role }) => role === 'out' || role === 'company' || role === 'grant' || role === 'other',
    )
  )
    return { kind: 'unreadable', problems: [CASH_PROBLEMS.noFlow] };
  const problems: Bilingual[] = unclearColumns(table, monthAt);
  const cells: Cell[] = [];
  const seen: Seen[] = [];
  const notes = [...table.notes];
  for (const each of table.rows) {
    const { cells: texts, row } = each;
    const said = texts[monthAt] ?? '';
    const filled = texts.filter((cell, at) => at !== monthAt && cell !== '');
    const label = cashRole(said);
    if (filled.length === 0 || label === 'ignore' || SUM_ROW.test(closeSpread(cleanText(said)))) continue;
    if (label === 'opening') {
      notes.push(each);
      continue;
    }
    if (texts.findLastIndex((cell) => cell !== '') >= table.columns.length) {
      problems.push(CASH_PROBLEMS.cut(row));
      continue;
    }
    const month = readMonth(said);
    if (month === null) {
      problems.push(CASH_PROBLEMS.month(row, said));
      continue;
    }
    for (const [at, column] of table.columns.entries()) {
      if (at === monthAt || !isFlow(column.role)) continue;
      const fen = amountIn(texts[at] ?? '', column, row, grant, seen, problems);
      if (fen !== null && column.role !== null) cells.push({ month, role: column.role, fen });
    }
  }
  problems.push(...(strangeUnit(table) ?? unitProblem(seen)), ...signProblem(cells));
  if (problems.length > 0) return { kind: 'unreadable', problems: [...new Set(problems)].slice(0, 5) };
  if (cells.length === 0) return { kind: 'unreadable', problems: [CASH_PROBLEMS.nothing] };
  return { kind: 'cash', flows: flowsOf(cells, openingNoted({ ...table, notes })) };
}

/** What the headers and notes name as the unit and cannot be counted in; null when there is no such thing. */
function strangeUnit({ columns, notes }: Table): readonly Bilingual[] | null {
  const written = columns.filter(({ role }) => isFlow(role)).map(({ header }) => headerUnit(header));
  const [issue] = [
    ...unitIssues(written),
    ...notedIssues(notes.map(({ cells }) => ({ text: cells.join(' ') }))),
  ];
  if (issue?.kind === 'currency') return [CASH_PROBLEMS.currency(issue.currency)];
  return issue?.kind === 'unit-unknown' ? [CASH_PROBLEMS.strangeUnit(issue.text)] : null;
}

/** Amounts under a header that says neither cost nor money coming in: asked about, never left out. */
function unclearColumns({ columns, rows }: Table, monthAt: number): Bilingual[] {
  return columns.flatMap(({ role, header }, at) =>
    at !== monthAt &&
    role === null &&
    !NUMBER_COLUMN.test(header) &&
    rows.some(({ cells }) => readMoney(cells[at] ?? '').kind === 'amount')
      ? [CASH_PROBLEMS.unclear(header)]
      : [],
  );
}

function isFlow(role: CashRole | null): boolean {
  return role === 'out' || role === 'company' || role === 'other' || role === 'grant' || role === 'opening';
}

/** Whether it is a table of months, with money going out or coming in beside or below each. */
export function isCashTable(text: string): boolean {
  return monthsOf(text) !== null;
}

/** The same where the months lead the rows: a budget whose lines say when they are spent is none. */
export function isMonthTable(text: string): boolean {
  return monthsOf(text)?.at === 0;
}

function monthsOf(text: string): { readonly at: number } | null {
  const table = text.length > MAX_TEXT ? null : firstTable(text);
  if (table === null || !table.columns.some(({ role }) => isFlow(role))) return null;
  const at = monthColumn(table);
  const months = new Set(table.rows.flatMap(({ cells }) => readMonth(cells[at] ?? '') ?? []));
  return months.size >= 2 ? { at } : null;
}

function firstTable(text: string): Table | null {
  for (const rows of cashCells(text)) {
    const table = tableOf(rows);
    if (table !== null) return table;
  }
  return null;
}

/** The header and what stands under it; a table with months across is turned round. */
function tableOf(all: readonly CashRow[]): Table | null {
  const at = all.findIndex(
    ({ cells }) => cells.length > 1 && (hasMonthsAcross(cells) || isCashHeader(cells)),
  );
  const header = all[at];
  if (header === undefined || all.length > MAX_ROWS) return null;
  const [notes, rows] = [all.slice(0, at), all.slice(at + 1)];
  if (!hasMonthsAcross(header.cells)) return { columns: columnsOf(header.cells, rows, notes), rows, notes };
  const turned = header.cells.slice(1).map((month, i) => ({
    cells: [month, ...rows.map(({ cells }) => cells[i + 1] ?? '')],
    row: header.row,
  }));
  // Columns of totals and remarks have no month above them.
  const months = turned.filter(({ cells }) => readMonth(cells[0] ?? '') !== null);
  const names = [header.cells[0] ?? '', ...rows.map(({ cells }) => cells[0] ?? '')];
  return { columns: columnsOf(names, months, notes), rows: months, notes };
}

function columnsOf(
  headers: readonly string[],
  rows: readonly CashRow[],
  notes: readonly CashRow[],
): readonly Column[] {
  const units = new Set(headers.map((text) => headerUnit(text).unit).filter((unit) => unit !== null));
  const [only] = units;
  const noted = notes.map(({ cells }) => noteUnit(cells.join(' ')).unit).find((unit) => unit !== null);
  const shared = units.size === 1 ? (only ?? null) : (noted ?? null);
  const roles = headers.map(cashRole);
  const texts = (at: number) => rows.map(({ cells }) => cleanText(cells[at] ?? '').trim());
  const roleAt = (header: string, at: number): CashRole | null => {
    const role = roles[at] ?? null;
    if (role === 'ignore') return soleTotal(header, roles);
    return role === 'name' ? namedAmounts(header, texts(at), roles.includes('grant')) : role;
  };
  return headers.map((header, at) => ({
    role: roleAt(header, at),
    header,
    unit: headerUnit(header).unit ?? shared,
    percent: /%|％|percent|比例|占比/i.test(header),
  }));
}

/**
 * Amounts under "Milestone: pilot line" are what is paid then: the grant. Null, so that it is asked about, where another
 * column holds the grant or the header is of remarks; a number of the milestone is no amount.
 */
function namedAmounts(header: string, texts: readonly string[], grantElsewhere: boolean): CashRole | null {
  const said = texts.filter((text) => text !== '');
  const numbers = said.every((text, at) => text === String(at + 1));
  if (numbers || !said.every((text) => readMoney(text).kind === 'amount')) return 'name';
  return MILESTONE.test(header) && !grantElsewhere ? 'grant' : null;
}

/** "Total costs" beside other cost columns is their sum; by itself it is the costs. */
function soleTotal(header: string, roles: readonly (CashRole | null)[]): CashRole {
  const role = TOTAL.test(header) ? cashRole(header.replace(TOTAL, ' ')) : null;
  return role !== null && isFlow(role) && !roles.includes(role) ? role : 'ignore';
}

/** The column that most rows have a month in, else the one called so, else the first. */
function monthColumn({ columns, rows }: Table): number {
  const counts = columns.map(
    (_, at) => rows.filter(({ cells }) => readMonth(cells[at] ?? '') !== null).length,
  );
  const most = Math.max(...counts);
  if (most > 0) return counts.indexOf(most);
  return Math.max(
    0,
    columns.findIndex(({ role }) => role === 'month'),
  );
}

interface Seen {
  readonly fen: bigint;
  readonly told: boolean;
  readonly text: string;
}

/** Fen in a cell; null for an empty one, and for one that is a problem. */
function amountIn(
  text: string,
  column: Column,
  row: number,
  grant: bigint | null,
  seen: Seen[],
  problems: Bilingual[],
): bigint | null {
  const shown = cleanText(text).trim();
  if (shown === '' || /^[-−–—/]+$/.test(shown) || /^(?:无|none|nil)$/i.test(shown)) return null;
  if (column.role === 'grant' && (shown.endsWith('%') || (column.percent && /^[\d.]+$/.test(shown)))) {
    if (grant === null) {
      problems.push(CASH_PROBLEMS.grantUnknown);
      return null;
    }
    const fen = percentOfGrant(shown, grant);
    if (typeof fen === 'bigint') return fen;
    problems.push(
      fen === 'part' ? CASH_PROBLEMS.percent(row, shown) : CASH_PROBLEMS.amount(row, column.header, shown),
    );
    return null;
  }
  const reading = readMoney(shown, column.unit ?? 'yuan');
  if (reading.kind !== 'amount' || reading.words !== null) {
    problems.push(CASH_PROBLEMS.amount(row, column.header, shown));
    return null;
  }
  const told = reading.unit !== null || reading.currency || column.unit !== null;
  if (reading.fen !== 0n) seen.push({ fen: reading.fen, told, text: shown });
  return reading.fen;
}

/** No unit anywhere, and every amount small. */
function unitProblem(seen: readonly Seen[]): readonly Bilingual[] {
  const [first] = seen;
  const small = seen.every(({ fen, told }) => !told && fen < SMALL && fen > -SMALL);
  return first !== undefined && small ? [CASH_PROBLEMS.unit(first.text)] : [];
}

function signProblem(cells: readonly Cell[]): readonly Bilingual[] {
  const costs = cells.filter(({ role, fen }) => role === 'out' && fen !== 0n);
  const negative = costs.filter(({ fen }) => fen < 0n).length;
  return negative > 0 && negative < costs.length ? [CASH_PROBLEMS.signs] : [];
}

/** 期初余额：150万 on a line above the table. */
function openingNoted({ notes, columns }: Table): bigint | null {
  const unit = columns.find(({ unit: each }) => each !== null)?.unit ?? 'yuan';
  for (const { cells } of notes) {
    const text = cleanText(cells.join(' '));
    const said = cashRole(text) === 'opening' ? /[:=]?\s*([-−]?[¥￥\d][^:=]*)$/.exec(text)?.[1] : undefined;
    const reading = said === undefined ? null : readMoney(said, unit);
    if (reading?.kind === 'amount') return reading.fen;
  }
  return null;
}

function flowsOf(cells: readonly Cell[], noted: bigint | null): CashFlows {
  const of = (role: CashRole) => cells.filter((cell) => cell.role === role && cell.fen !== 0n);
  const months = cells.map(({ month }) => month).sort();
  const first = months[0] ?? '';
  const opening = cells.find(({ role, month }) => role === 'opening' && month === first)?.fen ?? noted;
  // Costs all written as negatives are costs all the same.
  const size = (fen: bigint) => (fen < 0n ? -fen : fen);
  return {
    opening: opening === null ? null : { month: first, balance: opening },
    funding: [
      ...of('company').map(({ month, fen }) => ({ month, amount: fen, kind: 'company' as const })),
      ...of('other').map(({ month, fen }) => ({ month, amount: fen, kind: 'other' as const })),
    ],
    // Months of no cost keep their place at the ends of the plan.
    spending: [
      ...of('out').map(({ month, fen }) => ({ month, amount: size(fen) })),
      ...[first, months.at(-1) ?? first].map((month) => ({ month, amount: 0n })),
    ],
    milestones: of('grant').map(({ month, fen }) => ({ name: null, paid: month, grant: fen })),
  };
}
