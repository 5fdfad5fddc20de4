import type { Bilingual } from '../bilingual.ts';
import type { BudgetCheck } from '../budget.ts';
import { money } from '../budget-rules/wording.ts';

/** What a way does to the project's size, and to the total that is written beside it. */
export function totalSaid(before: BudgetCheck, after: BudgetCheck): Bilingual {
  const lines = apart(before.totals.computed, after.totals.computed);
  const written = apart(before.totals.declared, after.totals.declared);
  if (lines === null && written === null) return { en: 'the project total is kept', zh: '项目总额不变' };
  if (lines === null)
    return {
      en: `the lines keep their sum; the written total changes ${written?.en}`,
      zh: `各行之和不变，表内合计${written?.zh}`,
    };
  if (written === null && after.totals.declared !== null)
    return {
      en: `the lines' sum changes ${lines.en}; the written total stays`,
      zh: `各行之和${lines.zh}，表内合计不变`,
    };
  return { en: `the project total changes ${lines.en}`, zh: `项目总额${lines.zh}` };
}

function apart(from: bigint | null, to: bigint | null): Bilingual | null {
  if (from === to || from === null || to === null) return null;
  const [was, is] = [money(from), money(to)];
  return { en: `from ${was.en} to ${is.en}`, zh: `由${was.zh}变为${is.zh}` };
}
