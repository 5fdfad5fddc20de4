import { CORE_SCHEMA, load } from 'js-yaml';
import type { Month } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { CashFlows, CashReading } from '../../program/cash.ts';
import { readMonth } from '../../program/month.ts';
import { readMoney } from '../../program/read-money.ts';
import { CASH_PROBLEMS } from './cash-problems.ts';
import { percentOfGrant } from './percent-of-grant.ts';
import { readCashTable } from './read-cash-table.ts';

type Fields = Readonly<Record<string, unknown>>;

const MAX_TEXT = 1_000_000;
const KEYS = ['opening', 'funding', 'spending', 'milestones', 'match'] as const;
/** JSON, or YAML that holds a cash plan or an application with one. */
const STRUCTURED = /^[{[]|(?:^|\n)(?:cash|opening|spending|milestones|funding|company)[ \t]*:/;

/**
 * A cash plan in any of its forms: an application with a cash part, that part alone as YAML or JSON, or a table of
 * months. `grant` is the whole grant in fen, for shares in percent.
 */
export function readCash(text: string, grant: bigint | null): CashReading {
  // Zip archives (XLSX, DOCX), PDF, and anything else that is no text.
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('%PDF-') || text.includes('\u0000'))
    return { kind: 'unreadable', problems: [CASH_PROBLEMS.file] };
  const value = text.length <= MAX_TEXT && STRUCTURED.test(text.trimStart()) ? parsed(text) : undefined;
  if (!isFields(value)) return readCashTable(text, grant);
  const cash = 'cash' in value ? value.cash : KEYS.some((key) => key in value) ? value : null;
  if (!isFields(cash)) return { kind: 'unreadable', problems: [CASH_PROBLEMS.noCash] };
  return fromFields(cash, grant);
}

function parsed(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fromFields(cash: Fields, grant: bigint | null): CashReading {
  const problems: Bilingual[] = Object.keys(cash)
    .filter((key) => !(KEYS as readonly string[]).includes(key))
    .map((key) => CASH_PROBLEMS.key(key, KEYS));
  const month = (path: string, value: unknown): Month => {
    const read = readMonth(String(value ?? ''));
    if (read === null) problems.push(CASH_PROBLEMS.place(path, String(value ?? ''), MONTH));
    return read ?? '';
  };
  const amount = (path: string, value: unknown): bigint => {
    const read = typeof value === 'string' || typeof value === 'number' ? readMoney(String(value)) : null;
    if (read?.kind === 'amount') return read.fen;
    problems.push(CASH_PROBLEMS.place(path, String(value ?? ''), AMOUNT));
    return 0n;
  };
  const share = (path: string, value: unknown): bigint => {
    if (typeof value !== 'string' || !value.trim().endsWith('%')) return amount(path, value);
    const fen = grant === null ? null : percentOfGrant(value, grant);
    if (typeof fen === 'bigint') return fen;
    problems.push(grant === null ? CASH_PROBLEMS.grantUnknown : CASH_PROBLEMS.place(path, value, AMOUNT));
    return 0n;
  };
  const entries = (key: 'funding' | 'spending' | 'milestones'): readonly Fields[] => {
    const list = cash[key] ?? [];
    if (Array.isArray(list) && list.every(isFields)) return list;
    problems.push(CASH_PROBLEMS.place(key, String(list), LIST));
    return [];
  };
  const funding = entries('funding').map((each, i) => ({
    month: month(`funding[${i}].month`, each.month),
    amount: amount(`funding[${i}].amount`, each.amount),
  }));
  const spending = entries('spending').map((each, i) => ({
    month: month(`spending[${i}].month`, each.month),
    amount: amount(`spending[${i}].amount`, each.amount),
  }));
  const milestones = entries('milestones').map((each, i) => ({
    name: nameOf(each.name),
    paid: month(`milestones[${i}].paid`, each.paid ?? each.month ?? each.due),
    grant: share(`milestones[${i}].grant`, each.grant ?? each.share ?? each.amount),
  }));
  const opening = openingOf(cash.opening, { month, amount }, [
    ...funding.map((each) => each.month),
    ...spending.map((each) => each.month),
    ...milestones.map((each) => each.paid),
  ]);
  if (problems.length > 0) return { kind: 'unreadable', problems: problems.slice(0, 5) };
  return { kind: 'cash', flows: { opening, funding, spending, milestones } };
}

const MONTH: Bilingual = { en: 'a month such as 2027-03', zh: '2027-03形式的月份' };
const AMOUNT: Bilingual = { en: 'yuan such as "1200000.00"', zh: '以元为单位的金额，如"1200000.00"' };
const LIST: Bilingual = {
  en: 'a list such as [{"month":"2027-03","amount":"1200000.00"}]',
  zh: '列表，如[{"month":"2027-03","amount":"1200000.00"}]',
};

/** The balance at a month's beginning; a balance without its month is that of the first. */
function openingOf(
  value: unknown,
  read: {
    readonly month: (path: string, value: unknown) => Month;
    readonly amount: (path: string, value: unknown) => bigint;
  },
  months: readonly Month[],
): CashFlows['opening'] {
  if (value === undefined || value === null) return null;
  const [first = ''] = [...months].sort();
  if (!isFields(value)) return first === '' ? null : { month: first, balance: read.amount('opening', value) };
  if (first === '' && value.month === undefined) return null;
  const month = value.month === undefined ? first : read.month('opening.month', value.month);
  return { month, balance: read.amount('opening.balance', value.balance) };
}

function nameOf(value: unknown): Bilingual | null {
  if (typeof value === 'string' && value !== '') return { en: value, zh: value };
  if (!isFields(value)) return null;
  const { en, zh } = value;
  return typeof en === 'string' && typeof zh === 'string' ? { en, zh } : null;
}
