import { type Cell, writeXlsx } from 'hucre/xlsx';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { BudgetCheck, CheckedLine } from '../../program/budget.ts';
import { lineName } from '../../program/line-name.ts';
import { FEN_PER_YUAN } from '../../program/money.ts';
import { cellRef } from './cell-ref.ts';

type Amounts = Pick<CheckedLine, 'amount' | 'own' | 'grant' | 'other'>;
type AmountName = keyof Amounts;

const SHEET_NAME: Bilingual = { en: 'Budget', zh: '预算' };
const HEADER = {
  n: { en: 'No.', zh: '序号' },
  category: { en: 'Cost category', zh: '费用类别' },
  amount: { en: 'Amount (CNY)', zh: '金额（元）' },
  own: { en: 'Company funds', zh: '企业自筹' },
  grant: { en: 'Torch grant', zh: '火炬资助' },
  other: { en: 'Other sources', zh: '其他来源' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const TOTAL: Bilingual = { en: 'Total', zh: '合计' };
const KNOWN_TOTAL: Bilingual = { en: 'Total of the amounts that are known', zh: '已知金额合计' };
const AS_WRITTEN: Bilingual = { en: 'Total as written in the budget', zh: '表列合计' };
const BOLD = { font: { name: 'Calibri', size: 11, bold: true } } as const;
const MONEY_FORMAT = '#,##0.00';
/** Doubles hold every decimal of this many digits exactly enough to be read back the same. */
const EXACT_DIGITS = 15;

/** A workbook of a budget that came as text, and the same check with places in that workbook. */
export async function budgetWorkbook(
  check: BudgetCheck,
  lang: Lang,
): Promise<{ readonly bytes: Uint8Array; readonly placed: BudgetCheck }> {
  const { lines, totals } = check;
  const sources = (['own', 'grant', 'other'] as const).filter((name) =>
    lines.some((line) => line[name] !== null && (line[name] !== 0n || name !== 'other')),
  );
  const columns: readonly AmountName[] = ['amount', ...sources];
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
  for (const [column, name] of (['n', 'category', ...columns] as const).entries())
    put(0, column, {
      value: HEADER[name][lang],
      type: 'string',
      style: column < 2 ? BOLD : { ...BOLD, alignment: { horizontal: 'right' } },
    });
  for (const [i, line] of lines.entries()) {
    put(i + 1, 0, { value: line.n, type: 'number' });
    put(i + 1, 1, { value: lineName(line, lang), type: 'string', style: { alignment: { wrapText: true } } });
    for (const [k, name] of columns.entries()) put(i + 1, k + 2, moneyCell(line[name]));
  }
  const last = lines.length + 1;
  const total = totals.computed === null ? KNOWN_TOTAL : TOTAL;
  put(last, 1, { value: total[lang], type: 'string', style: BOLD });
  for (const [k, name] of columns.entries())
    put(
      last,
      k + 2,
      totalCell(
        lines.map((line) => line[name] ?? 0n),
        k + 2,
      ),
    );
  if (totals.declared !== null && totals.declared !== totals.computed) {
    put(last + 1, 1, { value: AS_WRITTEN[lang], type: 'string' });
    put(last + 1, 2, moneyCell(totals.declared));
  }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: SHEET_NAME[lang],
        rows: [],
        cells,
        columns: [{ width: 7 }, { width: 42 }, ...columns.map(() => ({ width: 20 }))],
        freezePane: { rows: 1 },
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      },
    ],
  });
  return { bytes, placed: withPlaces(check, lang) };
}

/** In yuan. An amount too long for a spreadsheet's numbers stands as text rather than rounded. */
function moneyCell(fen: bigint | null): Partial<Cell> {
  if (fen === null) return { value: null, type: 'empty', style: { numFmt: MONEY_FORMAT } };
  if (isTooLong(fen)) return { value: plain(fen), type: 'string' };
  return { value: yuan(fen), type: 'number', style: { numFmt: MONEY_FORMAT } };
}

/** A formula over the lines, its result worked out here; an amount that stands as text leaves its total as text. */
function totalCell(amounts: readonly bigint[], column: number): Partial<Cell> {
  const total = amounts.reduce((sum, fen) => sum + fen, 0n);
  if ([total, ...amounts].some(isTooLong)) return { value: plain(total), type: 'string', style: BOLD };
  const range = `${cellRef({ row: 1, column })}:${cellRef({ row: amounts.length, column })}`;
  const style = { numFmt: MONEY_FORMAT, ...BOLD };
  return { value: yuan(total), formulaResult: yuan(total), type: 'formula', formula: `SUM(${range})`, style };
}

function isTooLong(fen: bigint): boolean {
  return fen.toString().replace('-', '').length > EXACT_DIGITS;
}

function yuan(fen: bigint): number {
  return Number(plain(fen));
}

function plain(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  const cents = (size % FEN_PER_YUAN).toString().padStart(2, '0');
  return `${fen < 0n ? '-' : ''}${size / FEN_PER_YUAN}.${cents}`;
}

/** Lines and what was found on them point into the new sheet. */
function withPlaces(check: BudgetCheck, lang: Lang): BudgetCheck {
  const at = (n: number) => ({ line: n, sheet: SHEET_NAME[lang], cell: cellRef({ row: n, column: 2 }) });
  return {
    ...check,
    lines: check.lines.map((line) => ({ ...line, where: at(line.n) })),
    findings: check.findings.map((finding) => {
      const { where } = finding;
      if (where === undefined) return finding;
      if (where.line !== undefined && check.lines[where.line - 1] !== undefined)
        return { ...finding, where: at(where.line) };
      // A cell of the file that was handed in is another cell here.
      const { cell: _cell, sheet: _sheet, ...rest } = where;
      return { ...finding, where: rest };
    }),
  };
}
