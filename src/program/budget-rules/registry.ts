import { ARITHMETIC_RULES } from './arithmetic-rules.ts';
import type { BudgetRule } from './budget-rule.ts';
import { CAP_RULES } from './cap-rules.ts';
import { CATEGORY_RULES } from './category-rules.ts';
import { INTAKE_RULES } from './intake-rules.ts';
import { LINE_RULES } from './line-rules.ts';
import { MATCH_RULES } from './match-rules.ts';
import { NUMBER_RULES } from './number-rules.ts';
import { SHEET_RULES } from './sheet-rules.ts';
import { SOURCE_RULES } from './source-rules.ts';
import { UNIT_RULES } from './unit-rules.ts';

/** Every rule a budget is held to, in the order a reviewer reads. */
export const BUDGET_RULES: readonly BudgetRule[] = [
  ...INTAKE_RULES,
  ...SHEET_RULES,
  ...NUMBER_RULES,
  ...UNIT_RULES,
  ...ARITHMETIC_RULES,
  ...CAP_RULES,
  ...MATCH_RULES,
  ...SOURCE_RULES,
  ...CATEGORY_RULES,
  ...LINE_RULES,
];
