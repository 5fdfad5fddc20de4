import type { BudgetShare } from '../../program/budget.ts';
import { cleanText } from '../../program/clean-text.ts';
import { type MoneyReading, readMoney, type UnitSeen } from '../../program/read-money.ts';
import type { ReadRows } from '../assemble-budget.ts';
import { amountAndShares, HOLDS_AMOUNT, labelledAmounts, nameAndAmount, OF_WHICH } from '../clause-parts.ts';
import { clausePieces, type Piece } from '../clause-pieces.ts';
import {
  isBusiness,
  isCostName,
  isHeading,
  isLetter,
  isListItem,
  isNoCost,
  isOtherMatter,
  isSentence,
  looksLikeLine,
  nearAmount,
} from '../cost-name.ts';
import { outlineLevel } from '../outline-level.ts';
import { partOf } from '../part-of.ts';
import type { TextLine } from '../raw-table.ts';
import { rowKind } from '../row-kind.ts';
import { settleParts } from '../settle-parts.ts';
import { figure } from '../settle-unit.ts';
import { isSourceLabel, namesSource, sourceKind } from '../source-kind.ts';
import { readSourceText } from '../source-text.ts';
import { noteUnit, withoutUnitNote } from '../written-unit.ts';
import { type ClauseDraft, drift, emptyDraft, landed, merged, sourcesFirst, totals } from './clause-draft.ts';

const LEAD =
  /^(?:(?:please )?(?:check|here is|this is)\s+)?(?:our |my |the |project )*(?:budget|costs?|(?:sources|uses)(?: of funds)?|expenditures?|预算|我们的预算|项目预算|经费预算|预算明细|明细|(?:资金|经费)来源|(?:资金|经费)?支出)(?:\s+(?:is|as follows))?\s*[:：]\s*(?!\s*(?:CNY|RMB|[¥￥\d]))/i;

/** "- ", "1. ", "1.1 ", 一、, (二): how a list counts its lines. */
const MARKER =
  /^(?:[-•*·]\s+|[(]\d{1,2}[)]\s*(?=\d{0,4}\p{L})|\d{1,2}[.、)]\s*(?=\D)|\d{1,2}(?:\.\d{1,2})+[.、]?\s+(?=\p{L})(?!(?:million|mn?|k|w|yuan)\b)|[(]?[一二三四五六七八九十]{1,3}(?:[、.]|[)])\s*)/u;

/** A command or a list of clauses is shorter; a longer line is prose. */
const MAX_LINE = 8_000;
/** A longer stretch without a comma is prose. */
const MAX_PIECE = 300;

/**
 * Clauses such as "Equipment 7,000,000 (company 4,000,000, grant 3,000,000); Testing 300万", key=value pairs and
 * lines of prose. A source after a comma or in brackets belongs to the line before it, one that opens a clause to
 * the whole budget. Null unless most pieces with a figure fit; after a slash command a piece that does not is a
 * line with an unreadable amount, so that it is asked about; so it is where lines enough are read.
 */
export function readClauses(lines: readonly TextLine[], slash: boolean): ReadRows | null {
  const unit = lines.map((line) => noteUnit(line.text).unit).find((found) => found !== null) ?? null;
  const rows: ClauseDraft[] = [];
  const indents = new Map<number, number>();
  let fitted = 0;
  let misfits = 0;
  for (const line of lines) {
    if (line.text.length > MAX_LINE) continue;
    const text = withoutUnitNote(cleanText(line.text).trim()).replace(MARKER, '').replace(LEAD, '');
    if (
      text === '' ||
      isNoCost(text) ||
      isHeading(text) ||
      rowKind(text) === 'note' ||
      noteUnit(text).unit !== null
    )
      continue;
    const before = rows.length;
    let held = '';
    for (const piece of clausePieces(text, line.row)) {
      const joined: Piece = { ...piece, text: piece.opens ? piece.text : `${held}${piece.text}` };
      if (piece.opens && held !== '') misfits += leftOver(held, rows, slash, line.row);
      held = '';
      const taken = takePiece(joined, rows, unit, slash);
      if (taken) fitted++;
      else if (/\d/.test(joined.text)) misfits += leftOver(joined.text, rows, slash, line.row);
      else held = heldText(joined);
    }
    if (held !== '') misfits += leftOver(held, rows, slash, line.row);
    if (!slash) askListItems(text, rows, before, line.row);
    const first = rows[before];
    if (first) first.level = outlineLevel(cleanText(line.text));
    indents.set(line.row, /^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0);
    if (first && isFurtherPart(rows, before, indents)) first.part = 'perhaps';
  }
  const amounts = rows.filter((row) => row.amount?.kind !== 'not-money').length;
  const told = rows.some((row) => row.shares.length > 0 || row.kind !== 'line');
  if (!slash && (fitted === 0 || amounts === 0 || (misfits > 0 && !isPlain(rows, misfits)))) return null;
  if (rows.length === 0) return null;
  // A command whose every piece is off is asked about when amounts plainly stand in it.
  if (fitted === 0 && (isSentence(lines) || !lines.some((line) => HOLDS_AMOUNT.test(cleanText(line.text)))))
    return null;
  if (!told && amounts < 2 && (!slash || isSentence(lines))) return null;
  if (!slash && !told && unit === null && isChatter(lines, rows)) return null;
  return { ...settleParts(merged(landed(rows)), true), hasOutcomes: false, issues: [] };
}

/** A row below 其中, set in more than the line both are in. */
function isFurtherPart(
  rows: readonly ClauseDraft[],
  at: number,
  indents: ReadonlyMap<number, number>,
): boolean {
  const [first, above] = [rows[at], rows[at - 1]];
  const whole = rows.slice(0, at).findLast(({ kind, part }) => kind === 'line' && part === undefined);
  if (first?.kind !== 'line' || first.part !== undefined || first.adrift !== undefined) return false;
  if (above?.part === undefined || whole === undefined) return false;
  return (indents.get(first.row) ?? 0) > (indents.get(whole.row) ?? 0);
}

/** In a list parted by semicolons of which two items or more are lines, one that ends like an amount is asked about. */
function askListItems(text: string, rows: ClauseDraft[], before: number, row: number): void {
  const items = text.split(/\s*;\s*/);
  const lines = rows.slice(before).filter(({ kind }) => kind === 'line');
  if (items.length < 3 || lines.length < 2) return;
  const known = (item: string) =>
    rows.slice(before).some(({ category }) => category !== '' && item.startsWith(category));
  for (const item of items) {
    if (isOtherMatter(item) || rowKind(item.replace(/[\d.,\s]+\S*$/, '')) !== 'line' || known(item)) continue;
    if (!isListItem(item) || isSourceLabel(nameAndAmount(item)?.name ?? '')) continue;
    rows.push({ ...emptyDraft('line', row, item), amount: { kind: 'not-money', text: item } });
  }
}

/** Small bare numbers among other words ("I have 2 questions: …, rooms 300, desks 200") are no amounts of money. */
function isChatter(lines: readonly TextLine[], rows: readonly ClauseDraft[]): boolean {
  const small = rows.every(({ amount }) => /^\d{1,3}$/.test(amount?.text ?? ''));
  const read = new Set(rows.map((row) => row.row));
  const others = lines.filter(
    ({ text, row }) => text.trim() !== '' && !read.has(row) && !LEAD.test(`${text.trim()}:`),
  );
  return small && others.length > 0;
}

/** Enough lines are read to say that this is a budget, whatever stands around it. */
function isPlain(rows: readonly ClauseDraft[], misfits: number): boolean {
  const read = rows.filter((row) => row.kind === 'line' && row.amount?.kind === 'amount');
  const summed = rows.some((row) => row.kind === 'total' && row.amount?.kind === 'amount');
  return read.length >= misfits && (read.length > 1 || summed || read.some((row) => row.shares.length > 0));
}

/** "Equipment (new)" before its amount keeps its bracket; words before a comma keep the comma. */
function heldText({ text, bracket }: Piece): string {
  if (text === '') return '';
  if (bracket === null) return `${text}, `;
  return /\p{Script=Han}$/u.test(text) ? `${text}（${bracket}）` : `${text} (${bracket}) `;
}

/** Words without a figure are a title or a remark; with one, or in a slash command's list, they are asked about. */
function leftOver(held: string, rows: ClauseDraft[], slash: boolean, row: number): number {
  const text = held.replace(/,\s*$/, '').trim();
  const above = rows.at(-1);
  // "300, 000": what is left are digits of the amount before.
  if (/^[\d,. ]+$/.test(text) && above?.row === row && above.amount?.kind === 'amount') {
    above.amount = { kind: 'ambiguous', why: 'separators', text: `${above.amount.text}, ${text}` };
    return 0;
  }
  const near = slash ? null : nearAmount(text);
  if (near !== null) {
    rows.push({ ...emptyDraft('line', row, near.name), amount: readMoney(near.value) });
    return 1;
  }
  const figure = /\d/.test(text);
  const last = rows.at(-1);
  if (isLetter(text) && (!HOLDS_AMOUNT.test(text) || isOtherMatter(text))) return figure ? 1 : 0;
  if (!figure && (last === undefined || last.row === row) && !slash) {
    if (last) last.outcome ??= text;
    return 0;
  }
  if (!figure && (/[:：]$/.test(text) || rowKind(text) !== 'line')) return 0;
  if (!slash && isBusiness(nameAndAmount(text)?.name ?? '')) return 1;
  const asked = HOLDS_AMOUNT.test(text) && !isOtherMatter(text);
  if (!slash && !(figure && (looksLikeLine(text) || asked))) return figure ? 1 : 0;
  if (!figure && last && last.row === row && last.outcome === null && text.split(/\s+/).length > 4) {
    last.outcome = text;
    return 0;
  }
  const amount: MoneyReading = { kind: 'not-money', text };
  // What is not understood may name who pays: then that is not known either.
  const shares = namesSource(text) ? [{ kind: null, label: text, amount }] : [];
  rows.push({ ...emptyDraft('line', row, text), amount, shares });
  return 1;
}

function takePiece(piece: Piece, rows: ClauseDraft[], unit: UnitSeen | null, slash: boolean): boolean {
  if (piece.text.length > MAX_PIECE) return false;
  if (takeBracket(piece, rows, unit) || takeTotals(piece, rows, unit)) return true;
  // Sources without commas between them: "Equipment 8000000 grant 6000000 company 2000000".
  const several = /\d/.test(piece.text) ? amountAndShares(piece.text) : null;
  const parts = several ?? nameAndAmount(piece.text);
  if (parts === null || HOLDS_AMOUNT.test(parts.name)) return false;
  const { name, value } = parts;
  const both = piece.bracket === null ? null : readMoney(`${value}(${piece.bracket})`, unit ?? 'yuan');
  const reading = both?.kind === 'amount' ? both : readMoney(value, unit ?? 'yuan');
  const kind = rowKind(name);
  if (kind === 'line' && isSourceLabel(name)) {
    const share: BudgetShare = { kind: sourceKind(name), label: name, amount: reading };
    const target = sourceTarget(piece, rows);
    if (!piece.opens) sourcesFirst(target);
    target.shares.push(share);
    target.figures.push(...figure(reading, unit));
    return true;
  }
  const open = rows.at(-1);
  // "Equipment company 3M grant 6M total 9M": the line's own.
  if (kind === 'total' && !piece.opens && open?.sourcesFirst && open.amount === null) {
    open.amount = reading;
    open.figures.push(...figure(reading, unit));
    return true;
  }
  const part = kind === 'line' && rows.length > 0 ? partOf(piece.text) : null;
  if (part === '') return true;
  // A telephone number is no amount of yuan.
  if (/^1[3-9]\d{9}$/.test(value)) return false;
  // "Budget 2026" is a title.
  if (kind === 'total' && /^(?:19|20)\d\d$/.test(value) && !/[:=]/.test(piece.text)) return true;
  if (kind === 'note' || (kind === 'line' && !isCostName(name, value, slash))) return false;
  if (kind === 'line' && !slash && isBusiness(name)) return false;
  const last = rows.at(-1);
  const follows = !piece.opens && last?.part !== undefined && kind === 'line';
  const draft: ClauseDraft = {
    ...(part !== null ? { part: 'part' } : follows ? { part: 'perhaps' } : {}),
    ...emptyDraft(kind, piece.row, name),
    amount: reading,
    figures: [...figure(reading, unit)],
  };
  rows.push(draft);
  if (several !== null) addShares(several.shares, draft, unit);
  if (both?.kind === 'amount') return true;
  if (piece.bracket !== null && !addShares(piece.bracket, draft, unit)) {
    // A remark, unless it holds amounts: those are asked about, never dropped.
    if (!HOLDS_AMOUNT.test(piece.bracket)) draft.outcome = piece.bracket;
    else
      draft.shares.push({
        kind: null,
        label: piece.bracket,
        amount: { kind: 'not-money', text: piece.bracket },
      });
  }
  return true;
}

/**
 * "Equipment 7M, company 4M": the line's. "…; company 4M" or a source before any line: the whole budget's. On a row
 * of its own under a line: for later to say.
 */
function sourceTarget(piece: Piece, rows: ClauseDraft[]): ClauseDraft {
  const last = rows.at(-1);
  if (!last) return totals(rows, piece.row);
  if (!piece.opens) return last;
  if (last.adrift !== undefined && last.row !== piece.row) return last;
  if (OF_WHICH.test(piece.text)) return drift(rows, piece.row, 'of which');
  const under = last.kind === 'line' && last.adrift === undefined && last.row !== piece.row;
  return under ? drift(rows, piece.row, 'under') : totals(rows, piece.row);
}

/** "grant 6.5M company 7.3M total 13.8M": nothing but sources and the total, in any order. */
function takeTotals(piece: Piece, rows: ClauseDraft[], unit: UnitSeen | null): boolean {
  if (!piece.opens || piece.bracket !== null || !HOLDS_AMOUNT.test(piece.text)) return false;
  const pairs = labelledAmounts(piece.text, (label) => isSourceLabel(label) || rowKind(label) === 'total');
  if (pairs === null || pairs.length < 2) return false;
  const target = totals(rows, piece.row);
  for (const { label, value } of pairs) {
    const reading = readMoney(value, unit ?? 'yuan');
    if (rowKind(label) === 'total') target.amount = reading;
    else target.shares.push({ kind: sourceKind(label), label, amount: reading });
    target.figures.push(...figure(reading, unit));
  }
  return true;
}

/** "(company 4M, grant 3M)" or "of which company 4M" after an amount; a bracket of words is a remark. */
function takeBracket(piece: Piece, rows: ClauseDraft[], unit: UnitSeen | null): boolean {
  const before = rows.at(-1);
  if (!before || before.row !== piece.row || (piece.opens && !OF_WHICH.test(piece.text))) return false;
  const text = [piece.text, piece.bracket]
    .filter((part) => part)
    .join(', ')
    .replace(OF_WHICH, '')
    .replace(/\.$/, '');
  const told = readSourceText(text, before.amount, unit, before.shares);
  if (told?.shares.every((share) => isSourceLabel(share.label)) !== true) return false;
  if (!piece.opens && piece.bracket === null) sourcesFirst(before);
  return addShares(text, piece.opens ? drift(rows, piece.row, 'of which') : before, unit);
}

function addShares(text: string, draft: ClauseDraft, unit: UnitSeen | null): boolean {
  const told = readSourceText(text.replace(OF_WHICH, ''), draft.amount, unit, draft.shares);
  if (told === null || told.shares.length === 0) return false;
  draft.shares.push(...told.shares);
  for (const reading of told.written) draft.figures.push(...figure(reading, unit));
  return true;
}
