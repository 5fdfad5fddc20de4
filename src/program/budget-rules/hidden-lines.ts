import type { Bilingual } from '../bilingual.ts';
import type { CheckedLine } from '../budget.ts';
import { type BudgetWork, sum } from './budget-work.ts';

/** Lines that stand in hidden rows of a sheet. */
function hiddenLines({ reading, lines }: BudgetWork): readonly CheckedLine[] {
  const notes = reading.kind === 'budget' ? (reading.file?.notes ?? []) : [];
  const rows = new Set(
    notes.flatMap((note) => (note.kind === 'hidden' && note.what === 'rows' ? note.names : [])),
  );
  return rows.size === 0 ? [] : lines.filter(({ where }) => rows.has(String(where.row)));
}

/** The hidden lines that a total leaves out, when they make up its difference to the fen: all of them, or one. */
export function leftOutHidden(
  work: BudgetWork,
  missing: bigint,
  column: 'amount' | 'own' | 'grant' | 'other',
): readonly CheckedLine[] {
  const hidden = hiddenLines(work);
  if (missing === 0n || hidden.length === 0) return [];
  if (sum(hidden.map((line) => line[column])) === missing) return hidden;
  const one = hidden.find((line) => line[column] === missing);
  return one === undefined ? [] : [one];
}

/** "hidden row 9 (Land)", 隐藏的第9行（土地）; many rows by their numbers alone. */
export function hiddenRows(lines: readonly CheckedLine[]): Bilingual {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return {
      en: `hidden row ${only.where.row} ("${only.category}")`,
      zh: `隐藏的第${only.where.row}行（“${only.category}”）`,
    };
  const rows = lines.map(({ where }) => where.row);
  return { en: `hidden rows ${rows.join(', ')}`, zh: `隐藏的第${rows.join('、')}行` };
}
