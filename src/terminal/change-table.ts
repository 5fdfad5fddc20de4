import type { Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import { lineName } from '../program/line-name.ts';
import { formatMoney } from '../program/money.ts';
import type { BudgetChange } from '../program/repair/budget-change.ts';
import { CHANGE_COLUMN } from '../program/state-words.ts';

/** A change as the terminal contract has it. */
export function changeJson({ line, column, from, to, subtotal }: BudgetChange) {
  const place = subtotal === undefined ? {} : { subtotal };
  return { line, column, ...place, fromFen: from === null ? null : String(from), toFen: String(to) };
}

/** Each changed figure on a row of its own: where, from, to. */
export function changeTable(
  changes: readonly BudgetChange[],
  { lines }: BudgetCheck,
  lang: Lang,
): readonly string[] {
  const nameAt = (n: number) => {
    const line = lines[n - 1];
    return line === undefined ? '' : lineName(line, lang);
  };
  const header = lang === 'zh' ? ['位置', '栏目', '原为', '改为'] : ['place', 'column', 'from', 'to'];
  const rows = changes.map(({ line, column, subtotal, from, to }) => [
    line === null ? sumName(subtotal, lang) : `${line}. ${nameAt(line)}`.replaceAll('|', '\\|'),
    CHANGE_COLUMN[column][lang],
    from === null ? '?' : formatMoney(from, lang),
    formatMoney(to, lang),
  ]);
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function sumName(subtotal: number | undefined, lang: Lang): string {
  if (subtotal === undefined) return lang === 'zh' ? '合计行' : 'total row';
  return lang === 'zh' ? `第${subtotal}个小计` : `subtotal ${subtotal}`;
}

/** "Total ¥13,800,000 → …" before and after a way, on one line. */
export function totalsLine(before: BudgetCheck, after: BudgetCheck, lang: Lang): string {
  const pair = (pick: (check: BudgetCheck) => bigint | null) => {
    const [from, to] = [before, after].map((check) => {
      const fen = pick(check);
      return fen === null ? '?' : formatMoney(fen, lang);
    });
    return from === to ? `${to}` : `${from} → ${to}`;
  };
  const total = pair(({ totals }) => totals.computed);
  // A written total that is corrected, or stays while the lines change, is a figure of its own.
  const apart = [before, after].some(
    ({ totals: { declared, computed } }) => declared !== null && declared !== computed,
  );
  const written = apart ? pair(({ totals }) => totals.declared) : null;
  const own = pair(({ totals }) => totals.own);
  const grant = pair(({ totals }) => totals.grant);
  const others = before.totals.other || after.totals.other ? pair(({ totals }) => totals.other) : null;
  return lang === 'zh'
    ? `合计 ${total}${written === null ? '' : `（表列合计${written}）`}；企业 ${own}；火炬资助 ${grant}${others ? `；其他 ${others}` : ''}`
    : `Total ${total}${written === null ? '' : ` (written: ${written})`}; company ${own}; Torch grant ${grant}${others ? `; other ${others}` : ''}`;
}
