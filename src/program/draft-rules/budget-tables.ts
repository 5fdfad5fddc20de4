import type { CheckedLine } from '../budget.ts';
import type { Lint } from '../lint.ts';
import { readMoney, type UnitSeen } from '../read-money.ts';
import type { BudgetMention, BudgetRole } from './budget-mentions.ts';
import type { Passage } from './draft-text.ts';
import { says } from './draft-work.ts';

const TOTAL = /^(?:grand )?total\b|^(?:合计|总计|总额|预算合计)/i;
const AMOUNT = /amount|total|budget|cost|金额|预算|合计|经费|总额/i;

/** Figures of a budget table in a draft: cells of lines the budget has, and of its total row. */
export function tableMentions(
  passages: readonly Passage[],
  lines: readonly CheckedLine[],
  lint: Lint,
): readonly BudgetMention[] {
  const noted = passages.some(({ kind, text }) => kind !== 'row' && /单位:?\s*万元/.test(text));
  return passages
    .filter(({ kind }) => kind === 'row')
    .flatMap((passage) => {
      const name = passage.cells.find((cell) => /\p{L}/u.test(cell)) ?? '';
      const line = lines.find(({ category }) => category.toLowerCase().trim() === name.toLowerCase().trim());
      if (line === undefined && !TOTAL.test(name)) return [];
      let from = 0;
      return passage.cells.flatMap((cell, i) => {
        const at = from;
        from += cell.length + 3;
        const head = passage.header[i] ?? '';
        const role = roleOfColumn(head, lint);
        const reading = role === null || i === 0 ? null : readMoney(cell, unitOf(head, noted));
        if (role === null || reading?.kind !== 'amount') return [];
        const said: BudgetRole = role === 'total' && line !== undefined ? 'line' : role;
        const place = { passage, from: at, to: at + cell.length };
        const figure = { fen: reading.fen, step: reading.step, about: false, unit: 'yuan' as const };
        return [{ ...place, ...figure, role: said, line: line ?? null, near: [], part: false }];
      });
    });
}

function roleOfColumn(head: string, lint: Lint): BudgetRole | null {
  const work = { lint };
  if (says(work, head, 'money-grant')) return 'grant';
  if (says(work, head, 'money-own')) return 'own';
  if (says(work, head, 'money-other')) return 'other';
  return AMOUNT.test(head) && !/%|share|ratio|占比|比例|source|来源|category|科目|类别/i.test(head)
    ? 'total'
    : null;
}

function unitOf(head: string, noted: boolean): UnitSeen {
  if (/万/.test(head)) return '10k';
  if (/千元|thousand/i.test(head)) return 'thousand';
  if (/million|百万/i.test(head)) return 'million';
  return noted && !/元|cny|rmb/i.test(head) ? '10k' : 'yuan';
}
