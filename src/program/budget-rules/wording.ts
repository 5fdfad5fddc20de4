import type { Bilingual } from '../bilingual.ts';
import type { BudgetShare, SourceKind } from '../budget.ts';
import type { Place } from '../finding.ts';
import { FEN_PER_YUAN, formatMoney } from '../money.ts';

/** "Line 3" / 第3行, of a sheet with its cell: "Line 3 (C7)"; without a line, the cell or the row of the text. */
export function at(where: Place | undefined): Bilingual {
  const cell = where?.cell;
  if (where?.line !== undefined) {
    return {
      en: `Line ${where.line}${cell === undefined ? '' : ` (${cell})`}`,
      zh: `第${where.line}行${cell === undefined ? '' : `（${cell}）`}`,
    };
  }
  if (cell !== undefined) return { en: `Cell ${cell}`, zh: `单元格${cell}` };
  if (where?.row !== undefined) return { en: `Row ${where.row}`, zh: `原文第${where.row}行` };
  return { en: 'The budget', zh: '预算' };
}

/** The share's own cell, where it has one. */
export function shareAt(where: Place, share: BudgetShare | undefined): Place {
  return share?.cell === undefined ? where : { ...where, cell: share.cell };
}

export function money(fen: bigint): Bilingual {
  return { en: formatMoney(fen, 'en'), zh: formatMoney(fen, 'zh') };
}

/** A plain figure in yuan for a formula: "6,500,000". */
export function figure(fen: bigint): string {
  const sign = fen < 0n ? '−' : '';
  const size = fen < 0n ? -fen : fen;
  const cents = size % FEN_PER_YUAN;
  const whole = (size / FEN_PER_YUAN).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + whole + (cents === 0n ? '' : `.${cents.toString().padStart(2, '0')}`);
}

export const SOURCE_NAMES: Readonly<Record<SourceKind, Bilingual>> = {
  own: { en: 'company funds', zh: '企业自筹' },
  grant: { en: 'Torch grant', zh: '火炬资助' },
  other: { en: 'other sources', zh: '其他来源' },
};

/** One decimal, rounded half up: "52.9". Null of nothing. */
export function percent(part: bigint, whole: bigint): string | null {
  if (whole <= 0n || part < 0n) return null;
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}`;
}

export const HOW_TO_WRITE: Bilingual = { en: 'Write 3000000 or 300万.', zh: '请写成3000000或300万。' };
