import { budgetNumberRule } from './budget-number-rule.ts';
import { creditedRule } from './credited-rule.ts';
import { dateRule } from './date-rule.ts';
import type { DraftRule } from './draft-work.ts';
import { INDICATOR_RULES } from './indicator-rules.ts';
import { MARKET_RULES } from './market-rules.ts';
import { PLAN_RULES } from './plan-rules.ts';
import { policyRule } from './policy-rule.ts';
import { PRESENCE_RULES, sectionRule } from './presence-rules.ts';
import { RISK_RULES } from './risk-rules.ts';
import { unitRule } from './unit-rule.ts';
import { WORD_RULES } from './word-rules.ts';

/** Every rule a draft is held to, in the order a reviewer reads: the section's own, then what holds everywhere. */
export const DRAFT_RULES: readonly DraftRule[] = [
  ...PLAN_RULES,
  ...MARKET_RULES,
  ...INDICATOR_RULES,
  ...RISK_RULES,
  ...PRESENCE_RULES,
  sectionRule,
  policyRule,
  budgetNumberRule,
  creditedRule,
  dateRule,
  ...WORD_RULES,
  unitRule,
];
