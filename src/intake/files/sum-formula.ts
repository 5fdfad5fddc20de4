import { columnName, type Merge as Range } from './grid.ts';

/** One thing that a formula adds. In SUM text counts as nothing; at a plus sign it is not known. */
export type Term = { readonly range: Range; readonly inSum: boolean } | { readonly constant: string };

/** Last row of a sheet, for ranges such as B:B. */
const LAST_ROW = 1_048_575;
const MAX_FORMULA = 2_000;
const REF = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const SUM = /^(?:SUM|SUBTOTAL)\((.*)\)$/i;

/**
 * What a formula adds, when it does nothing but add: SUM of ranges and cells, SUBTOTAL 9 and 109, plus signs.
 * Null for everything else, other sheets' cells among it.
 */
export function sumTerms(formula: string): readonly Term[] | null {
  if (formula.length > MAX_FORMULA) return null;
  const text = formula.replace(/\s+/g, '').replace(/^[=+]+/, '');
  const terms: Term[] = [];
  for (const piece of partsOf(text, '+')) {
    const found = pieceTerms(piece);
    if (found === null) return null;
    terms.push(...found);
  }
  return terms.length > 0 ? terms : null;
}

function pieceTerms(piece: string): readonly Term[] | null {
  const bracketed = /^\(([^()]+)\)$/.exec(piece)?.[1];
  if (bracketed !== undefined) return sumTerms(bracketed);
  const inner = SUM.exec(piece)?.[1];
  if (inner === undefined) return single(piece, false);
  const args = partsOf(inner, ',');
  if (/^SUBTOTAL/i.test(piece) && !/^(?:9|109)$/.test(args.shift() ?? '')) return null;
  const terms: Term[] = [];
  for (const arg of args) {
    const found = single(arg, true) ?? (/[+(]/.test(arg) ? sumTerms(arg) : null);
    if (found === null) return null;
    terms.push(...found);
  }
  return terms;
}

function single(text: string, inSum: boolean): readonly Term[] | null {
  if (/^\d{1,15}(?:\.\d{1,10})?$/.test(text)) return [{ constant: text }];
  const whole = inSum ? COLUMNS.exec(text) : null;
  if (whole?.[1] && whole[2]) {
    const [fromColumn, toColumn] = [columnAt(whole[1]), columnAt(whole[2])];
    return [{ range: { fromRow: 0, toRow: LAST_ROW, fromColumn, toColumn }, inSum }];
  }
  const [first = '', second] = text.split(':');
  const [from, to] = [cellAt(first), cellAt(second ?? first)];
  if (from === null || to === null || (second !== undefined && !inSum)) return null;
  const range = {
    fromRow: Math.min(from.row, to.row),
    toRow: Math.max(from.row, to.row),
    fromColumn: Math.min(from.column, to.column),
    toColumn: Math.max(from.column, to.column),
  };
  return [{ range, inSum }];
}

/** Parts between separators that stand outside brackets. */
function partsOf(text: string, separator: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function cellAt(ref: string): { readonly row: number; readonly column: number } | null {
  const found = REF.exec(ref);
  return found?.[1] && found[2] ? { row: Number(found[2]) - 1, column: columnAt(found[1]) } : null;
}

function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A shared formula as its other cells have it: references without $ move along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /(?<![\w.$"'!])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!])/gi,
    (_all, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
      const column = fixedColumn === '' ? columnName(columnAt(letters) + columns) : letters;
      return `${fixedColumn}${column}${fixedRow}${fixedRow === '' ? Number(row) + rows : row}`;
    },
  );
}
