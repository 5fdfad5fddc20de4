import type { Finding, Place, Question } from './finding.ts';
import type { MoneyReading, UnitSeen } from './read-money.ts';
import type { Terms } from './terms.ts';

/** As written; amounts in a Budget are already converted to fen. */
export type MoneyUnit = 'CNY' | 'CNY-thousand' | 'CNY-10k' | 'CNY-million' | 'mixed';

export type InList = 'yes' | 'no' | 'partly' | 'unclear';

/**
 * Amounts in fen. own, grant, other are null when no source at all was read for that line,
 * 0n when sources were read and none is of that kind. `amount` is null when it could not be read.
 */
export interface CheckedLine {
  readonly n: number;
  readonly category: string;
  /** What a description column says of it. */
  readonly detail?: string;
  /** The category does not say what it is, or another line has the same. */
  readonly needsDetail?: true;
  readonly amount: bigint | null;
  readonly own: bigint | null;
  readonly grant: bigint | null;
  readonly other: bigint | null;
  readonly inList: InList;
  readonly where: Place;
}

/** Fen. `computed` is the sum of the lines; `declared` is what the budget's own total row says. */
export interface BudgetTotals {
  readonly computed: bigint | null;
  readonly declared: bigint | null;
  readonly own: bigint | null;
  readonly grant: bigint | null;
  readonly other: bigint | null;
}

export type BudgetOutcome = 'checked' | 'question' | 'refused' | 'no-budget';

/** Never "compliant": the best a budget reaches is that these checks found no problem. */
export type Verdict = 'cannot-check' | 'problems' | 'attention' | 'no-problem-found';

export interface BudgetCheck {
  readonly outcome: BudgetOutcome;
  readonly verdict: Verdict;
  readonly unit: MoneyUnit | null;
  readonly lines: readonly CheckedLine[];
  readonly totals: BudgetTotals;
  /** Question, error, warning, info; then the whole before its lines, these in reading order. Passed and not-checked rules are among them. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** The terms the check used, with whose they are. */
  readonly terms: Terms;
  /** The file it was read from; not set for text. */
  readonly file?: BudgetFile;
}

export type SourceKind = 'own' | 'grant' | 'other';

/** What one source pays. Percents are already worked out; `kind` is null when the label names no known source. */
export interface BudgetShare {
  readonly kind: SourceKind | null;
  readonly label: string;
  readonly amount: MoneyReading;
  /** The cell of a sheet it stands in, such as D7. */
  readonly cell?: string;
}

/** One line as handed in. `amount` is null when only its sources are stated; `shares` is empty when no source is. */
export interface BudgetRow {
  readonly category: string;
  /** What further name columns say, where lines share a category. */
  readonly detail?: string;
  readonly amount: MoneyReading | null;
  readonly shares: readonly BudgetShare[];
  readonly outcome: string | null;
  readonly where: Place;
}

/** A total or subtotal row. */
export interface DeclaredRow {
  readonly amount: MoneyReading | null;
  readonly shares: readonly BudgetShare[];
  readonly where: Place;
}

/** A subtotal and the lines it stands under, `from` and `to` inclusive, counted from 1. */
export interface Subtotal extends DeclaredRow {
  readonly from: number;
  readonly to: number;
}

/** What was noticed while reading that keeps amounts from being known. */
export type BudgetIssue =
  /** The table's unit is 万 or the like and a figure is too large for it. */
  | { readonly kind: 'unit-conflict'; readonly unit: UnitSeen; readonly text: string; readonly where: Place }
  /** No unit and no currency anywhere, and every amount is small. */
  | { readonly kind: 'unit-missing'; readonly text: string }
  /** A header or a note names a multiple of the yuan that is none of the units. */
  | { readonly kind: 'unit-unknown'; readonly text: string }
  /** A small figure without a unit among figures with one. */
  | { readonly kind: 'unit-mixed'; readonly text: string; readonly where: Place }
  | { readonly kind: 'unclear-columns'; readonly columns: readonly string[] }
  | { readonly kind: 'open-quote'; readonly where: Place }
  /** Commas of 7,000,000 part the cells of a comma-separated table. */
  | { readonly kind: 'cut-amounts'; readonly where: Place }
  | { readonly kind: 'currency'; readonly currency: string };

/**
 * A row with an amount that is in no line, total or source of the reading, as written. `ask`: it may be a cost.
 * `warn`: it stands in a sentence or a remark. `tell`: it is plainly of another matter (turnover, a cap).
 * `within`: it only says what is in the line above it.
 */
export interface LeftOut {
  readonly how: 'ask' | 'warn' | 'tell' | 'within';
  readonly text: string;
  readonly where: Place;
}

/**
 * A budget as it was handed in, in reading order. Every form of it, text or file, ends in this type: a reader of
 * XLSX, CSV or DOCX files fills it the same way and says what else it noticed in a `BudgetFile`.
 */
export interface Budget {
  readonly rows: readonly BudgetRow[];
  readonly total: DeclaredRow | null;
  readonly subtotals: readonly Subtotal[];
  /** As written; null when there is none to see. */
  readonly unit: MoneyUnit | null;
  /** True when only totals were stated: the one row is the whole project and has no category. */
  readonly wholeProject: boolean;
  readonly hasOutcomes: boolean;
  readonly issues: readonly BudgetIssue[];
  /** Not set: nothing is. */
  readonly leftOut?: readonly LeftOut[];
  /** Headers of columns of figures that no rule reads: unit prices, years. Not set: there are none. */
  readonly unused?: readonly string[];
}

/** What was noticed in a file that does not keep its amounts from being known. */
/** `more`: this many further cells of the kind are counted and not noted one by one. */
export type FileNote =
  /** `sum`: it only adds cells that were read, so it was worked out. */
  | {
      readonly kind: 'no-stored-value';
      readonly formula: string;
      readonly sum: boolean;
      readonly where: Place;
      readonly more?: number;
    }
  | {
      readonly kind: 'cell-error';
      readonly text: string;
      readonly where: Place;
      readonly more?: number;
    }
  /** Names are row numbers, column letters or sheet names. Hidden sheets are not read, the rest is. */
  | {
      readonly kind: 'hidden';
      readonly what: 'rows' | 'columns' | 'sheets';
      readonly names: readonly string[];
      readonly where: Place;
    }
  /** Cells of lines that a total's formula leaves out. */
  | {
      readonly kind: 'total-misses';
      readonly formula: string;
      readonly cells: readonly string[];
      readonly where: Place;
    }
  | {
      readonly kind: 'formula-text';
      readonly text: string;
      readonly where: Place;
      readonly more?: number;
    };

/** The file a budget was read from. */
export interface BudgetFile {
  readonly format: 'text' | 'xlsx' | 'docx' | 'pdf';
  /** The sheet that was read. */
  readonly sheet: string | null;
  /** How the characters of a text file were read. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null;
  /** False: put together from the text of a PDF, and nobody has said that it is right. */
  readonly confirmed: boolean;
  readonly notes: readonly FileNote[];
}

/** Why a file cannot be read at all. */
export type FileTrouble =
  | 'empty'
  | 'encrypted'
  | 'old-office'
  | 'web-page'
  | 'picture'
  | 'scanned'
  | 'other-format'
  | 'broken'
  | 'too-heavy';

export type BudgetReading =
  | { readonly kind: 'budget'; readonly budget: Budget; readonly file?: BudgetFile }
  | { readonly kind: 'no-budget'; readonly hiddenSheets?: readonly string[] }
  /** Names are their titles or first lines, or sheets; `asked` is the name of a sheet that is not among them. */
  | { readonly kind: 'several'; readonly names: readonly string[]; readonly asked?: string }
  | { readonly kind: 'refused'; readonly why: 'too-large'; readonly size: string; readonly limit: string }
  | { readonly kind: 'refused'; readonly why: FileTrouble };
