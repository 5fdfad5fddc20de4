import { serveCapped } from '../../capped/serve-capped.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { annotateWorkbook } from './annotate-workbook.ts';
import { budgetWorkbook } from './budget-workbook.ts';

export interface AnnotateInput {
  /** The file that the budget came in; null when it came as text. */
  readonly bytes: Uint8Array | null;
  readonly check: BudgetCheck;
  readonly lang: Lang;
}

serveCapped(async ({ bytes, check, lang }: AnnotateInput): Promise<Uint8Array | null> => {
  const own = bytes === null ? null : annotateWorkbook(bytes, check, lang);
  if (own !== null) return own;
  if (check.lines.length === 0) return null;
  const made = await budgetWorkbook(check, lang);
  return annotateWorkbook(made.bytes, made.placed, lang);
});
