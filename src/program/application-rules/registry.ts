import type { ApplicationRule } from './application-work.ts';
import { callRule } from './call-rule.ts';
import { dateRule } from './date-rule.ts';
import { headcountRule } from './headcount-rule.ts';
import { nameRule } from './name-rule.ts';
import { totalRule } from './total-rule.ts';

/** What the parts of one application are held to together. */
export const APPLICATION_RULES: readonly ApplicationRule[] = [
  totalRule,
  dateRule,
  headcountRule,
  nameRule,
  callRule,
];
