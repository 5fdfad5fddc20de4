import type { BudgetShare } from '../../program/budget.ts';
import { cleanText } from '../../program/clean-text.ts';
import { type MoneyReading, readMoney, type UnitSeen } from '../../program/read-money.ts';
import type { ReadRows } from '../assemble-budget.ts';
import { partOf } from '../part-of.ts';
import type { TextLine } from '../raw-table.ts';
import type { ReadRow } from '../read-row.ts';
import { rowKind } from '../row-kind.ts';
import { figure } from '../settle-unit.ts';
import { isSourceLabel, sourceKind } from '../source-kind.ts';
import { headerUnit } from '../written-unit.ts';

/** "Production Line Equipment7,000,000Company 4,000,000 / …": a name with an amount glued to it. */
const GLUED = /^(.*?\p{L}.*?)(\d{1,3}(?:,\d{3})+)(?!,?\d|\.\d)(.*)$/u;
/** A glued row is a table row; longer lines are prose. */
const MAX_LINE = 600;
/** What a name glued to its amount ends in. */
const NAME_END = /[\p{L})）&\]]$/u;
const SHARE = /^\s*\/?\s*([^\d/()（）]{1,40}?)\s*(\d{1,3}(?:,\d{3})+)(?!\.\d)/;
const HEADER =
  /^(?:cost |budget |expense )?(?:category|item|费用类别|科目|项目|名称)\S*.*(?:amount|cost|budget|金额|预算|经费)/i;

/**
 * A table as a web page pastes it, cells run together. Amounts are digits in groups of three, which is what parts
 * them from the outcome after them; digits at the end of a name are parted where amount and sources agree.
 */
export function readRunTogether(lines: readonly TextLine[]): ReadRows | null {
  const rows: ReadRow[] = [];
  let unit: UnitSeen | null = null;
  let hasOutcomes = false;
  for (const line of lines) {
    if (line.text.length > MAX_LINE) continue;
    const text = cleanText(line.text).trim();
    const row = readGlued(text, line.row, unit);
    if (row !== null) {
      rows.push(row);
    } else if (rows.length === 0 && HEADER.test(text) && !/\d{4}/.test(text)) {
      unit = headerUnit(text).unit;
      hasOutcomes = /outcome|result|成果|产出/i.test(text);
    }
  }
  const lineRows = rows.filter((row) => row.kind === 'line');
  const withSources = lineRows.some((row) => row.shares.length > 0);
  if (lineRows.length === 0 || (lineRows.length < 2 && !withSources)) return null;
  // 其中：企业自筹20,000 stands below the line it belongs to, so these only look glued.
  if (rows.some(({ category }) => partOf(category) !== null || isSourceLabel(category))) return null;
  // A name that ends in digits stands glued to its amount.
  const aside = rows.map(({ category, amount, outcome, row }) => ({
    text: `${category}${amount?.text ?? ''}${outcome ?? ''}`,
    row,
  }));
  return { rows, hasOutcomes: hasOutcomes || rows.some((row) => row.outcome !== null), issues: [], aside };
}

function readGlued(text: string, row: number, unit: UnitSeen | null): ReadRow | null {
  const glued = GLUED.exec(text);
  if (!glued?.[1] || !glued[2]) return null;
  const [, name, digits, rest = ''] = glued;
  // The amount glued to the name is the first of its row.
  if (name.length > 80 || /\d,\d{3}/.test(name)) return null;
  const { shares, written, after } = readShares(rest, unit);
  const kind = rowKind(name);
  if (kind === 'note') return null;
  if (shares.length === 0 && kind === 'line' && /^(?:[\s,.;:"'|]|元|yuan)/i.test(after)) return null;
  const split = shares.length > 0 ? agreeing(name, digits, shares) : null;
  // "Company 4,000,000" has a space before its amount; a glued name has none, but may end in digits of its own.
  const ended = NAME_END.test(name) || (split !== null && (split.name !== name || /\d$/.test(name)));
  if (!ended) return null;
  const amount = readMoney(split?.digits ?? digits, unit ?? 'yuan');
  const figures = [amount, ...written].flatMap((reading) => figure(reading, unit));
  return {
    kind,
    category: (split?.name ?? name).trim(),
    level: null,
    amount,
    shares,
    outcome: after.trim() || null,
    row,
    figures,
  };
}

function readShares(rest: string, unit: UnitSeen | null) {
  const shares: BudgetShare[] = [];
  const written: MoneyReading[] = [];
  let after = rest;
  for (;;) {
    const share = SHARE.exec(after);
    const label = share?.[1]?.trim();
    if (!share?.[2] || !label || !isSourceLabel(label)) break;
    const amount = readMoney(share[2], unit ?? 'yuan');
    shares.push({ kind: sourceKind(label), label, amount });
    written.push(amount);
    after = after.slice(share[0].length);
  }
  return { shares, written, after };
}

/** "Phase 27,000,000": digits move to the name when only then the sources add up to the amount; null when they never do. */
function agreeing(
  name: string,
  digits: string,
  shares: readonly BudgetShare[],
): { name: string; digits: string } | null {
  let sum = 0n;
  for (const { amount } of shares) {
    if (amount.kind !== 'amount') return null;
    sum += amount.fen;
  }
  const [head = '', ...groups] = digits.split(',');
  for (let cut = 0; cut < head.length; cut++) {
    const shorter = [head.slice(cut), ...groups].join(',');
    if (shorter.startsWith('0')) continue;
    const reading = readMoney(shorter);
    if (reading.kind === 'amount' && reading.fen === sum)
      return { name: name + head.slice(0, cut), digits: shorter };
  }
  return null;
}
