import type { BudgetIssue, BudgetShare, SourceKind } from '../program/budget.ts';
import { stripInvisible } from '../program/clean-text.ts';
import { type MoneyReading, readMoney, type UnitSeen } from '../program/read-money.ts';
import type { ReadRows } from './assemble-budget.ts';
import { HOLDS_AMOUNT } from './clause-parts.ts';
import { type HeaderRole, headerRole } from './header-role.ts';
import { outlineLevel, unnumbered } from './outline-level.ts';
import { partOf } from './part-of.ts';
import type { RawRow, RawTable } from './raw-table.ts';
import type { Figure, ReadRow } from './read-row.ts';
import { paysRest, sumOf } from './rest-source.ts';
import { rowKind } from './row-kind.ts';
import { settleParts } from './settle-parts.ts';
import { figure } from './settle-unit.ts';
import { isSourceLabel, namesSource, sourceKind } from './source-kind.ts';
import { namesOwnSource, percentOf, readSourceText } from './source-text.ts';
import { asideOf, emptyTotal, saysWhoPays } from './table-asides.ts';
import { headerUnit, unitIssues } from './written-unit.ts';

interface Column {
  readonly at: number;
  readonly header: string;
  readonly role: HeaderRole | null;
  readonly unit: UnitSeen | null;
  readonly money: boolean;
}

/** 2026, 2026年, Year 1, 第一年: with a column of totals beside them, they only say when. */
const YEAR_COLUMN = /^(?:FY ?)?20\d\d(?:年度?)?$|^(?:year|yr\.?|y) ?\d$|^第[一二三四五\d]年度?$/i;
/** Money of neither the company nor the program, when amounts stand under it. */
const OTHER_COLUMN = /^(?:others?|其他|其它)$/i;
/** A column of numbers that are no money. */
const COUNT_COLUMN =
  /^(?:序号|编号|数量|比例|占比|百分比|no\.?|number|#|qty|quantity|ratio|share|percent(?:age)?|%)/i;
const NUMBER_COLUMN = /^(?:序号|编号|no\.?|number|#)$/i;

/** Understands a table's columns and reads its rows. `unit` is what a note above the table says. */
export function tableToRows(table: RawTable, unit: UnitSeen | null): ReadRows {
  // A unit in one header (金额（万元）) is the table's, unless another header names a second one.
  const written = (table.header?.cells ?? []).map(headerUnit);
  const units = new Set(written.map(({ unit: named }) => named).filter((named) => named !== null));
  const [headerUnitOnly] = units;
  const columns = columnsOf(table, units.size === 1 ? (headerUnitOnly ?? unit) : unit);
  const issues: BudgetIssue[] = [...unitIssues(written)];
  const category =
    columns.find((c) => c.role === 'category') ??
    columns.find((c) => c.role === 'cost' && !c.money) ??
    columns.find((c) => c.role === null && !c.money);
  const sources = columns.filter((c) => isSource(c.role));
  const cells = sourceCells(table, columns);
  const amount = amountColumn(columns);
  const outcome = columns.find((c) => c.role === 'outcome') ?? null;
  const unknown = columns.filter(
    (c) =>
      c.money &&
      (c.role === null || c.role === 'unclear') &&
      c !== amount.column &&
      !(amount.column !== null && YEAR_COLUMN.test(withoutUnit(c.header))),
  );
  // With company and grant both known, a further column of amounts is something else (last year's, say).
  const told =
    (cells.length > 0 && table.header !== null) ||
    (['own', 'grant'] as const).every((kind) => sources.some((c) => c.role === kind));
  if (
    amount.unclear.length > 0 ||
    columns.some((c) => c.role === 'unclear') ||
    (unknown.length > 0 && !told)
  ) {
    const named =
      amount.unclear.length > 0
        ? amount.unclear
        : unknown.length > 0
          ? unknown
          : columns.filter((c) => c.role === 'unclear');
    issues.push({ kind: 'unclear-columns', columns: named.map((c) => c.header) });
  }
  const further = columns.filter((c) => c.role === 'category' && c !== category && !c.money);
  const numbers = columns.find((c) => NUMBER_COLUMN.test(c.header)) ?? null;
  const paidBy = sources.length === 0 && cells.length === 0 && saysWhoPays(table, category?.at ?? 0);
  const rows: ReadRow[] = [];
  /** Under 其中, and whether its first row named a source. */
  let under: 'parts' | 'sources' | null = null;
  for (const row of table.rows) {
    const name = stripInvisible(row.cells[category?.at ?? 0] ?? '').trim();
    const first = row.cells.find((text) => text !== '') ?? '';
    const kind = rowKind(name === '' ? first : name);
    if (kind === 'note' || row.cells.every((text) => text === '')) continue;
    const read = readAmounts(row, kind, amount.column, sources, cells);
    if (table.header === null) read.shares.push(...unread(row, columns, category, read));
    if (name === '' && read.figures.length === 0) continue;
    const part = partOf(name);
    const label = part ?? name;
    const source = (part !== null || under === 'sources') && isSourceLabel(label);
    const aboveAt = rows.findLastIndex((each) => each.part === undefined);
    const above = rows[aboveAt];
    if (source && above !== undefined && read.amount !== null) {
      const share = { kind: sourceKind(label), label, amount: read.amount };
      const figures = [...above.figures, ...read.figures];
      rows[aboveAt] = { ...above, shares: [...above.shares, share], figures };
      under = 'sources';
      continue;
    }
    if (paidBy && isSourceLabel(name) && read.amount !== null) {
      const share = { kind: sourceKind(name), label: name, amount: read.amount };
      rows.push({ ...emptyTotal(row.row), shares: [share], figures: read.figures });
      continue;
    }
    if (part !== null) under = 'parts';
    else if (kind !== 'line' || under === 'sources') under = null;
    const said = outcome === null ? '' : (row.cells[outcome.at] ?? '');
    const number = numbers === null ? '' : (row.cells[numbers.at] ?? '');
    const level = outlineLevel(name) ?? (number === '' ? null : outlineLevel(`${number}、x`));
    const detail = [...new Set(further.map((c) => (row.cells[c.at] ?? '').trim()))]
      .filter((text) => text !== '' && text !== name)
      .join(' ');
    const parts = under === 'parts' ? { part: part === null ? ('perhaps' as const) : ('part' as const) } : {};
    rows.push({
      kind,
      category: name === '' && detail !== '' ? (above?.category ?? '') : unnumbered(name),
      ...(detail === '' ? {} : { detail }),
      level,
      ...read,
      ...parts,
      outcome: said === '' ? null : said,
      row: row.row,
    });
  }
  const used = new Set([category, amount.column, ...sources, ...cells, ...further, numbers]);
  const unused = columns.filter((c) => c.money && !used.has(c));
  return {
    ...settleParts(rows, false),
    hasOutcomes: outcome !== null,
    issues,
    amountAt: amount.column?.at ?? null,
    aside: asideOf(
      table,
      columns.filter((c) => unused.includes(c) || [category, numbers, outcome, ...further].includes(c)),
    ),
    remarks: asideOf(
      { ...table, header: null },
      columns.filter((c) => !c.money && !used.has(c) && c !== outcome),
    ).filter(({ text }) => HOLDS_AMOUNT.test(text)),
    // Columns that are asked about need no remark.
    unused: issues.some(({ kind }) => kind === 'unclear-columns')
      ? []
      : unused.filter(({ header }) => !COUNT_COLUMN.test(header)).map(({ header }) => header),
  };
}

function readAmounts(
  row: RawRow,
  kind: ReadRow['kind'],
  amountAt: Column | null,
  sources: readonly Column[],
  sourceCells: readonly Column[],
): { amount: MoneyReading | null; shares: BudgetShare[]; figures: readonly Figure[] } {
  const figures: Figure[] = [];
  const read = (column: Column): MoneyReading => {
    const reading = readMoney(row.cells[column.at] ?? '', column.unit ?? 'yuan');
    figures.push(...figure(reading.kind === 'missing' ? null : reading, column.unit));
    return reading;
  };
  let amount = amountAt === null ? null : read(amountAt);
  // A total row may give the sources' totals only.
  if (kind !== 'line' && amount?.kind === 'missing' && amount.blank) amount = null;
  const shares: BudgetShare[] = [];
  const cells = sources.map((column) => ({ column, text: (row.cells[column.at] ?? '').trim() }));
  const stated = cells.some(({ text }) => !isBlank(text));
  for (const { column, text } of cells) {
    const role = column.role;
    if (!isSource(role) || !stated) continue;
    if (isBlank(text)) {
      // Another source of the line is stated, so an empty cell is none of this one.
      if (kind === 'line') shares.push({ kind: role, label: column.header, amount: nothing(text) });
    } else if (/^[\d.\s]+[%％]$/.test(text)) {
      shares.push({ kind: role, label: column.header, amount: percentOf(text.replace('％', '%'), amount) });
    } else {
      shares.push({ kind: role, label: column.header, amount: read(column) });
    }
  }
  const paying = sourceCells
    .map((column) => ({ column, text: (row.cells[column.at] ?? '').trim() }))
    .filter(({ text }, i) => i === 0 || !isBlank(text))
    // What pays the rest is known once the others are.
    .sort((a, b) => Number(paysRest(a.text)) - Number(paysRest(b.text)));
  const among = paying.filter(({ text }) => !isBlank(text)).length > 1;
  for (const { column, text } of paying) {
    // A source without an amount pays all only where no other cell names one.
    const all = among && isSourceLabel(text) && !paysRest(text) ? null : amount;
    const unit = column.unit ?? amountAt?.unit ?? null;
    const told = readSourceText(text, all, unit, shares);
    if (told === null) shares.push({ kind: null, label: text, amount: { kind: 'not-money', text } });
    else {
      shares.push(...told.shares);
      for (const reading of told.written) figures.push(...figure(reading, unit));
    }
  }
  return { amount, shares, figures };
}

function columnsOf(table: RawTable, unit: UnitSeen | null): readonly Column[] {
  const width = Math.max(0, ...[table.header, ...table.rows].map((row) => row?.cells.length ?? 0));
  const lines = table.rows.filter((row) => rowKind(row.cells[0] ?? '') === 'line');
  return Array.from({ length: width }, (_, at): Column => {
    const header = table.header?.cells[at] ?? '';
    const texts = lines.map((row) => row.cells[at] ?? '').filter((text) => !isBlank(text));
    const money = texts.length > 0 && texts.some((text) => readMoney(text).kind !== 'not-money');
    const named = headerRole(header) ?? (money && OTHER_COLUMN.test(withoutUnit(header)) ? 'other' : null);
    const role = table.header === null ? roleByContent(texts, at) : named;
    return { at, header, role, unit: headerUnit(header).unit ?? unit, money };
  });
}

/** Without a header, only a column of sources can be told from its cells; one that is plain is enough to ask about the others. */
function roleByContent(texts: readonly string[], at: number): HeaderRole | null {
  if (at === 0 || texts.length === 0) return null;
  const sources = texts.every(
    (text) =>
      readMoney(text).kind === 'not-money' && (readSourceText(text, null, null)?.shares.length ?? 0) > 0,
  );
  return sources || texts.some(namesOwnSource) ? 'source' : null;
}

/** The columns whose cells say who pays. Beside the first, 20 jobs in every row of another names no source and no money. */
function sourceCells(table: RawTable, columns: readonly Column[]): readonly Column[] {
  const [first, ...others] = columns.filter((c) => c.role === 'source');
  if (first === undefined) return [];
  const texts = (column: Column) => table.rows.map((row) => row.cells[column.at] ?? '');
  const plain = others.filter((c) =>
    texts(c).some((text) => namesOwnSource(text) || (table.header === null && HOLDS_AMOUNT.test(text))),
  );
  return [first, ...plain];
}

/** Cells that name a source and could not be read, where what was read does not make the amount. */
function unread(
  row: RawRow,
  columns: readonly Column[],
  category: Column | undefined,
  { amount, shares }: { amount: MoneyReading | null; shares: readonly BudgetShare[] },
): readonly BudgetShare[] {
  const paid = sumOf(shares.map((share) => share.amount));
  if (shares.length === 0 || (amount?.kind === 'amount' && amount.fen === paid)) return [];
  const texts = columns.filter((c) => c.role === null && c !== category).map((c) => row.cells[c.at] ?? '');
  return texts.filter(namesSource).map((text) => ({
    kind: null,
    label: text,
    amount: { kind: 'not-money', text },
  }));
}

function amountColumn(columns: readonly Column[]): { column: Column | null; unclear: readonly Column[] } {
  const named = columns.filter((c) => c.role === 'amount');
  const costs = columns.filter((c) => c.role === 'cost');
  const [first, ...others] =
    named.length > 0 ? named : costs.filter((c) => c.money || columns.some((d) => d.role === 'category'));
  if (first !== undefined && others.length > 0) {
    const totals = [first, ...others].filter((c) => /total|合计|总/i.test(c.header));
    const [only] = totals;
    return totals.length === 1 && only
      ? { column: only, unclear: [] }
      : { column: null, unclear: [first, ...others] };
  }
  if (first !== undefined) return { column: first, unclear: [] };
  // One column of amounts under an unknown header can only be the amount.
  const [lone, ...more] = columns.filter((c) => c.money && c.role === null);
  const sourcesNamed = columns.some((c) => isSource(c.role) || c.role === 'unclear');
  return { column: lone !== undefined && more.length === 0 && !sourcesNamed ? lone : null, unclear: [] };
}

function isSource(role: HeaderRole | null): role is SourceKind {
  return role === 'own' || role === 'grant' || role === 'other';
}

function isBlank(text: string): boolean {
  const reading = readMoney(text);
  return (reading.kind === 'missing' && reading.blank) || /^(?:无|none|nil)$/i.test(text.trim());
}

function nothing(text: string): MoneyReading {
  return { kind: 'amount', fen: 0n, unit: null, currency: false, step: 1n, words: null, text };
}

function withoutUnit(header: string): string {
  return header.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim();
}
