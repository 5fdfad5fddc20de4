import type { BudgetShare } from '../../program/budget.ts';
import { cleanText } from '../../program/clean-text.ts';
import { type MoneyReading, readMoney, type UnitSeen } from '../../program/read-money.ts';
import { AMOUNT } from '../amount-pattern.ts';
import type { ReadRows } from '../assemble-budget.ts';
import { clausePieces, type Piece } from '../clause-pieces.ts';
import type { TextLine } from '../raw-table.ts';
import type { Figure, ReadRow } from '../read-row.ts';
import { rowKind } from '../row-kind.ts';
import { figure } from '../settle-unit.ts';
import { isSourceLabel, sourceKind } from '../source-kind.ts';
import { readSourceText } from '../source-text.ts';
import { noteUnit } from '../written-unit.ts';

const NAME_FIRST = new RegExp(`^(.*?[^\\s:=])\\s*(?:[:=–—]|-(?=\\s))?\\s*(${AMOUNT})$`, 'i');
/** An amount inside a name, which must then be several amounts in a row. */
const INNER = /(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?\s*(?:[万亿]|[kKmM](?![A-Za-z])))/;
const NEXT_SHARE = new RegExp(
  `^\\s*[:=,+/&–—-]*\\s*(?:and\\s+)?(\\D+?)\\s*[:=]?\\s*(${AMOUNT})(?=\\s|[,+/&=]|[^\\d]|$)`,
  'i',
);
const FIRST_AMOUNT = new RegExp(`^(\\D*?[\\p{L}][^,]*?)\\s*[:=]?\\s*(${AMOUNT})(?=[\\s:=,+/–—-])`, 'iu');
const AMOUNT_FIRST = new RegExp(
  `^(?:we (?:will |plan to )?(?:spend|need|ask for|want)\\s+)?(${AMOUNT})\\s*(?:for|on|towards|from|用于)?\\s*(\\D+)$`,
  'i',
);
/** Verbs that join a name to its amount: "Equipment costs 7,000,000", 设备购置费用为300万元. */
const JOINED =
  /\s+(?:costs?|is|are|will be|will cost|of|at|needs|about|comes to|amounts to)$|(?:费用)?[为是需]$/i;
const OF_WHICH =
  /^\s*[:,–—-]*\s*(?:of which|including|comprising|made up of|funded by|split|其中|包括|含)\s*[:]?\s*/i;
/** A sentence about something else that happens to hold a figure. */
const SENTENCE =
  /\b(?:we|i|our company|they|it|has|have|had|was|were|been|since|by|until|produces?|employs?|founded|hired?|sold|revenue|capacity|can|could|should|would|may|must|how|what|when|which|who|why|does|do|did)\b|[?？]|\b(?:units|people|engineers|employees|patents)$|我们|成立|员工|年产|产能|营业?收入?|多少|吗|是否|怎么/i;
const LEAD =
  /^(?:(?:please )?(?:check|here is|this is)\s+)?(?:our |my |the |project )*(?:budget|costs?|预算|我们的预算|项目预算|经费预算|预算明细|明细)(?:\s+(?:is|as follows))?\s*[:：]\s*/i;

/** "- ", "1. ", 一、, (二): how a list counts its lines. */
const MARKER = /^(?:[-•*·]\s+|\d{1,2}[.、)]\s*(?=\D)|[(]?[一二三四五六七八九十]{1,3}(?:[、.]|[)])\s*)/;

interface Draft {
  kind: ReadRow['kind'];
  category: string;
  amount: MoneyReading | null;
  shares: BudgetShare[];
  figures: Figure[];
  outcome: string | null;
  row: number;
}

/**
 * Clauses such as "Equipment 7,000,000 (company 4,000,000, grant 3,000,000); Testing 300万", key=value pairs and
 * lines of prose. A source after a comma or in brackets belongs to the line before it, one that opens a clause to
 * the whole budget. Null unless every piece with a figure fits; after a slash command a piece that does not is a
 * line with an unreadable amount, so that it is asked about.
 */
export function readClauses(lines: readonly TextLine[], slash: boolean): ReadRows | null {
  const unit = lines.map((line) => noteUnit(line.text).unit).find((found) => found !== null) ?? null;
  const rows: Draft[] = [];
  let fitted = 0;
  let misfits = 0;
  for (const line of lines) {
    const text = cleanText(line.text).trim().replace(MARKER, '').replace(LEAD, '');
    if (text === '' || rowKind(text) === 'note' || noteUnit(text).unit !== null) continue;
    let held = '';
    for (const piece of clausePieces(text, line.row)) {
      const joined: Piece = { ...piece, text: piece.opens ? piece.text : `${held}${piece.text}` };
      if (piece.opens && held !== '') misfits += leftOver(held, rows, slash, line.row);
      held = '';
      const taken = takePiece(joined, rows, unit, slash);
      if (taken) fitted++;
      else if (/\d/.test(joined.text)) misfits += leftOver(joined.text, rows, slash, line.row);
      else held = joined.text === '' ? '' : `${joined.text}, `;
    }
    if (held !== '') misfits += leftOver(held, rows, slash, line.row);
  }
  const amounts = rows.filter((row) => row.amount?.kind !== 'not-money').length;
  const told = rows.some((row) => row.shares.length > 0 || row.kind !== 'line');
  if (fitted === 0 || (amounts === 0 && !slash) || (misfits > 0 && !slash)) return null;
  if (!told && amounts < 2 && (!slash || isSentence(lines))) return null;
  return { rows: merged(rows), hasOutcomes: false, issues: [] };
}

/** Words without a figure are a title or a remark; with one, or in a slash command's list, they are asked about. */
function leftOver(held: string, rows: Draft[], slash: boolean, row: number): number {
  const text = held.replace(/,\s*$/, '').trim();
  const figure = /\d/.test(text);
  const last = rows.at(-1);
  if (!figure && (last === undefined || last.row === row) && !slash) {
    if (last) last.outcome ??= text;
    return 0;
  }
  if (!figure && (/[:：]$/.test(text) || rowKind(text) !== 'line')) return 0;
  if (!slash) return figure ? 1 : 0;
  if (!figure && last && last.row === row && last.outcome === null && text.split(/\s+/).length > 4) {
    last.outcome = text;
    return 0;
  }
  const amount: MoneyReading = { kind: 'not-money', text };
  rows.push({ kind: 'line', category: text, amount, shares: [], figures: [], outcome: null, row });
  return 1;
}

function takePiece(piece: Piece, rows: Draft[], unit: UnitSeen | null, slash: boolean): boolean {
  if (takeBracket(piece, rows, unit)) return true;
  const several = INNER.test(piece.text) ? amountAndShares(piece.text) : null;
  const parts = several ?? nameAndAmount(piece.text);
  if (parts === null || INNER.test(parts.name)) return false;
  const { name, value } = parts;
  const both = piece.bracket === null ? null : readMoney(`${value}(${piece.bracket})`, unit ?? 'yuan');
  const reading = both?.kind === 'amount' ? both : readMoney(value, unit ?? 'yuan');
  const kind = rowKind(name);
  if (kind === 'line' && isSourceLabel(name)) {
    const share: BudgetShare = { kind: sourceKind(name), label: name, amount: reading };
    const last = rows.at(-1);
    // "Equipment 7M, company 4M": the line's; "…; company 4M" or a source before any line: the whole budget's.
    const target = !piece.opens && last ? last : totals(rows, piece.row);
    target.shares.push(share);
    target.figures.push(...figure(reading, unit));
    return true;
  }
  if (kind === 'note' || (kind === 'line' && !isName(name, value, slash))) return false;
  const draft: Draft = {
    kind,
    category: name,
    amount: reading,
    shares: [],
    figures: [...figure(reading, unit)],
    outcome: null,
    row: piece.row,
  };
  rows.push(draft);
  if (several !== null) addShares(several.shares, draft, unit);
  if (both?.kind === 'amount') return true;
  if (piece.bracket !== null && !addShares(piece.bracket, draft, unit)) draft.outcome = piece.bracket;
  return true;
}

/** "(company 4M, grant 3M)" or "of which company 4M" after an amount; a bracket of words is a remark. */
function takeBracket(piece: Piece, rows: Draft[], unit: UnitSeen | null): boolean {
  const last = rows.at(-1);
  if (!last || last.row !== piece.row || piece.opens) return false;
  const text = [piece.text, piece.bracket]
    .filter((part) => part)
    .join(', ')
    .replace(OF_WHICH, '')
    .replace(/\.$/, '');
  const told = readSourceText(text, last.amount, unit);
  return told?.shares.every((share) => isSourceLabel(share.label)) === true && addShares(text, last, unit);
}

function addShares(text: string, draft: Draft, unit: UnitSeen | null): boolean {
  const told = readSourceText(text.replace(OF_WHICH, ''), draft.amount, unit);
  if (told === null || told.shares.length === 0) return false;
  draft.shares.push(...told.shares);
  for (const reading of told.written) draft.figures.push(...figure(reading, unit));
  return true;
}

/** "Equipment 7M = company 4M + grant 3M": one name, its amount, then sources one after the other. */
function amountAndShares(text: string): { name: string; value: string; shares: string } | null {
  const first = FIRST_AMOUNT.exec(text);
  if (!first?.[1] || !first[2]) return null;
  const shares: string[] = [];
  let rest = text.slice(first[0].length).replace(OF_WHICH, '');
  while (rest.trim() !== '' && rest.trim() !== '.') {
    const share = NEXT_SHARE.exec(rest);
    if (!share?.[1] || !share[2] || !isSourceLabel(share[1])) return null;
    shares.push(`${share[1]} ${share[2]}`);
    rest = rest.slice(share[0].length);
  }
  return shares.length === 0 ? null : { name: tidy(first[1]), value: first[2], shares: shares.join('; ') };
}

function nameAndAmount(text: string): { name: string; value: string } | null {
  const body = text.replace(/^(?:and|plus|其中|以及|和)\s*/i, '').replace(/[.!]$/, '');
  const after = NAME_FIRST.exec(body);
  if (after?.[1] && after[2] && /\p{L}/u.test(after[1])) return { name: tidy(after[1]), value: after[2] };
  const before = AMOUNT_FIRST.exec(body);
  if (before?.[1] && before[2] && (isSourceLabel(before[2]) || /\b(?:for|on|towards)\b|用于/.test(body))) {
    return { name: tidy(before[2]), value: before[1] };
  }
  return null;
}

function tidy(name: string): string {
  return name
    .replace(/[\s:=]+$/, '')
    .replace(JOINED, '')
    .replace(/^["'“”\s]+|["'“”\s:=]+$/g, '')
    .trim();
}

/** One statement with a figure in it, such as "Funding goes up to 3,000,000.", is no budget. */
function isSentence(lines: readonly TextLine[]): boolean {
  const text = lines
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
  const words = text.split(/\s+/).length;
  return /;|；/.test(text) ? false : words > 4 && (/[.!?]$/.test(text) || SENTENCE.test(text));
}

/**
 * A cost's name: short, and no sentence. A slash command is a budget already, so a sentence will do there when its
 * figure is plainly an amount: "We spend 3m on kilns", not "We were founded in 2025".
 */
function isName(name: string, value: string, slash: boolean): boolean {
  if (!/\p{L}/u.test(name) || name.length > 60 || name.split(/\s+/).length > 9 || name.includes('?'))
    return false;
  return !SENTENCE.test(name) || (slash && /\d,\d{3}|\D$|^\D|\d{5}/.test(value));
}

/** The row that holds the budget's own totals. */
function totals(rows: Draft[], row: number): Draft {
  const found = rows.find((each) => each.kind === 'total');
  if (found) return found;
  const made: Draft = {
    kind: 'total',
    category: '',
    amount: null,
    shares: [],
    figures: [],
    outcome: null,
    row,
  };
  rows.push(made);
  return made;
}

/** Totals stand last, whatever the order they were typed in. */
function merged(rows: readonly Draft[]): readonly ReadRow[] {
  return [...rows.filter((row) => row.kind !== 'total'), ...rows.filter((row) => row.kind === 'total')];
}
