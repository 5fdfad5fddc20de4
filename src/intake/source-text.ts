import type { BudgetShare } from '../program/budget.ts';
import { cleanText } from '../program/clean-text.ts';
import { FEN_PER_UNIT, type MoneyReading, readMoney, type UnitSeen } from '../program/read-money.ts';
import { AMOUNT, PERCENT } from './amount-pattern.ts';
import { paysRest, restOf } from './rest-source.ts';
import { isSourceLabel, sourceKind } from './source-kind.ts';
import { standsApart } from './stands-apart.ts';

const VALUE = `(?:${PERCENT}|${AMOUNT})`;
const LABEL_FIRST = new RegExp(`^(.*?[^\\d\\s.,])\\s*[:：=]?\\s*(${VALUE})$`, 'i');
const VALUE_FIRST = new RegExp(`^(${VALUE})\\s*(\\D+)$`, 'i');
/** Commas inside 4,000,000 do not part anything. */
const PARTS =
  /\s*(?:[/;；、&|]|\+(?=\s*[\p{L}\d])|[,，](?!\d{3}(?!\d))|(?<!\d)[,，]|\s(?:and|plus)\s|(?<=[\d万元亿km%])\s*(?:和|及|与)|(?<=\d\s?[万亿]?元?)\s(?=\p{Script=Han})(?!\s?[万亿千百元]))\s*/iu;
/** A label with an amount of its own: 300,000 or 400,000. */
const HOLDS_FIGURE = /\d,\d{3}|\d{5}|\d\s*[万亿kKmM]/;
const BLANK = /^(?:[-−–—―/]*|n\/?a|none|无|暂无)$/i;

/** Characters of a source cell. */
const MAX_SOURCES = 400;

/** What a source cell or a bracket says, with every piece understood or marked as not. */
export interface SourceText {
  readonly shares: readonly BudgetShare[];
  /** Amounts as written; worked-out percents are not among them. */
  readonly written: readonly MoneyReading[];
}

/**
 * "Company 4,000,000 / Torch Grant 3,000,000", "60% own, 40% grant", "企业自筹200万元，火炬资助100万元", "Company".
 * A source alone pays the whole line, 其余自筹 what the others leave; `said` are sources of the line named before.
 * Null when the text is not about sources.
 */
export function readSourceText(
  text: string,
  amount: MoneyReading | null,
  unit: UnitSeen | null,
  said: readonly BudgetShare[] = [],
): SourceText | null {
  const cleaned = cleanText(text).trim();
  if (cleaned.length > MAX_SOURCES) return null;
  if (BLANK.test(cleaned)) return { shares: [], written: [] };
  const pieces = cleaned.split(PARTS).filter((piece) => piece !== undefined && piece.trim() !== '');
  const shares: BudgetShare[] = [];
  const written: MoneyReading[] = [];
  for (const piece of pieces) {
    const part = readPart(piece.trim());
    if (part === null) {
      const kind = isSourceLabel(piece) ? sourceKind(piece) : null;
      if (kind === null) return null;
      const label = piece.trim();
      shares.push({
        kind,
        label,
        amount: unstated(label, amount, pieces.length === 1, [...said, ...shares]),
      });
      continue;
    }
    const { label, value } = part;
    if (value.endsWith('%')) {
      shares.push({ kind: sourceKind(label), label, amount: percentOf(value, amount) });
      continue;
    }
    const reading = readMoney(value, unit ?? 'yuan');
    written.push(reading);
    shares.push({ kind: sourceKind(label), label, amount: reading });
  }
  return shares.length > 0 ? { shares, written } : null;
}

/** Whether a cell says by itself who pays how much: "company 2.6m", 资助360万; neither "company" nor "20 jobs". */
export function namesOwnSource(text: string): boolean {
  const told = readSourceText(text, null, null);
  return told !== null && told.written.length > 0 && told.shares.every(({ label }) => isSourceLabel(label));
}

function readPart(piece: string): { label: string; value: string } | null {
  const text = piece.replace(/％/g, '%').replace(/[.。]$/, '');
  const after = LABEL_FIRST.exec(text);
  if (after?.[1] && after[2]) {
    const apart = standsApart(text.slice(0, text.length - after[2].length), after[2]);
    if (!apart || HOLDS_FIGURE.test(after[1])) return null;
    return { label: tidy(after[1]), value: after[2].replace(/\s+%/, '%') };
  }
  const before = VALUE_FIRST.exec(text);
  if (before?.[1] && before[2]) return { label: tidy(before[2]), value: before[1].replace(/\s+%/, '%') };
  return null;
}

function tidy(label: string): string {
  return label.replace(/^[\s:：=(]+|[\s:：=)]+$/g, '');
}

/** The exact fraction of the line; "60%" of an unknown amount is not known. */
export function percentOf(percent: string, amount: MoneyReading | null): MoneyReading {
  const text = percent.trim();
  const [whole = '', decimals = ''] = text.replace(/[%\s]/g, '').split('.');
  if (!/^\d{1,3}$/.test(whole) || !/^\d{0,6}$/.test(decimals)) return { kind: 'not-money', text };
  if (amount?.kind !== 'amount') return { kind: 'missing', blank: false, text };
  const scale = 100n * 10n ** BigInt(decimals.length);
  const scaled = amount.fen * BigInt(whole + decimals);
  if (scaled % scale !== 0n) return { kind: 'finer-than-fen', text: `${text} of ${amount.text}` };
  return { ...amount, fen: scaled / scale, step: FEN_PER_UNIT.fen, words: null, text };
}

/** What a source without an amount pays: the rest where it says so, all where it is alone, else nobody knows. */
function unstated(
  label: string,
  amount: MoneyReading | null,
  alone: boolean,
  others: readonly BudgetShare[],
): MoneyReading {
  if (paysRest(label)) return restOf(amount, others, label);
  if (!alone) return { kind: 'missing', blank: false, text: label };
  return amount === null ? { kind: 'missing', blank: false, text: '' } : { ...amount };
}
