import type { GuardRule } from './guard-rule.ts';
import { actorRule } from './rules/actor-rule.ts';
import { besideRule } from './rules/beside-rule.ts';
import { compareRule } from './rules/compare-rule.ts';
import { directionRule } from './rules/direction-rule.ts';
import { figureRule } from './rules/figure-rule.ts';
import { listRule } from './rules/list-rule.ts';
import { modalityRule } from './rules/modality-rule.ts';
import { negationRule } from './rules/negation-rule.ts';
import { overclaimRule } from './rules/overclaim-rule.ts';
import { quoteRule } from './rules/quote-rule.ts';
import { sharesRule } from './rules/shares-rule.ts';
import { standingRule } from './rules/standing-rule.ts';
import { sumRule } from './rules/sum-rule.ts';
import { supportRule } from './rules/support-rule.ts';
import { tableRule } from './rules/table-rule.ts';
import { turnRule } from './rules/turn-rule.ts';

/** Rules on figures alone. */
export const FIGURE_RULES: readonly GuardRule[] = [figureRule, tableRule, directionRule];

/** Hard kinds first: of two reasons for one place, the harder is told. */
export const GUARD_RULES: readonly GuardRule[] = [
  ...FIGURE_RULES,
  sumRule,
  sharesRule,
  compareRule,
  besideRule,
  actorRule,
  turnRule,
  quoteRule,
  negationRule,
  modalityRule,
  overclaimRule,
  standingRule,
  listRule,
  supportRule,
];
