import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck, CheckedLine } from '../budget.ts';
import type { BudgetMention, BudgetRole } from './budget-mentions.ts';

export const ROLE_NAMES: Readonly<Record<Exclude<BudgetRole, 'line'>, Bilingual>> = {
  total: { en: 'the project total', zh: '项目总额' },
  grant: { en: 'the Torch grant', zh: '火炬资助' },
  own: { en: 'company funds', zh: '企业自筹' },
  other: { en: 'other sources', zh: '其他来源' },
};

/** Fen that a mention is held against, first the one that a message names; empty when the budget does not say. */
export function figuresFor(
  { role, line, near }: Pick<BudgetMention, 'role' | 'line' | 'near'>,
  budget: BudgetCheck,
): readonly bigint[] {
  const { computed, declared, own, grant, other } = budget.totals;
  const whole: Readonly<Record<BudgetRole, readonly (bigint | null)[]>> = {
    total: [computed, declared],
    own: [own],
    grant: [grant],
    other: [other],
    line: [],
  };
  const known = [...ofLine(role, line), ...whole[role], ...near];
  return known.filter((fen) => fen !== null);
}

function ofLine(role: BudgetRole, line: CheckedLine | null): readonly (bigint | null)[] {
  if (line === null || role === 'total') return [];
  if (role === 'line') return [line.amount];
  // A line's share may stand without its source, and the sum of the source in a sentence on the line.
  return [line[role]];
}

/** Whether the figure agrees: exactly, or rounded to the digits it shows. */
export function agreement(
  { fen, step, about }: Pick<BudgetMention, 'fen' | 'step' | 'about'>,
  figures: readonly bigint[],
): 'equal' | 'rounded' | 'differs' {
  if (figures.includes(fen)) return 'equal';
  const near = figures.some((one) => (one > fen ? one - fen : fen - one) * 2n <= step);
  return near ? (about ? 'equal' : 'rounded') : 'differs';
}
