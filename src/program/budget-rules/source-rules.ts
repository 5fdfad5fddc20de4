import { CITED } from '../cited-facts.ts';
import type { Outcome } from '../rule.ts';
import type { BudgetRule } from './budget-rule.ts';
import { at, money } from './wording.ts';

export const SOURCE_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-SRC-001',
    basis: 'program',
    severity: 'warning',
    title: { en: 'Every line names its funding source', zh: '各行均注明资金来源' },
    cites: [CITED.ratios],
    check: ({ budget, lines }) => {
      if (budget.rows.every((row) => row.shares.length === 0)) return 'not-checked';
      return lines
        .filter((_, i) => budget.rows[i]?.shares.length === 0)
        .map(
          (line): Outcome => ({
            message: {
              en: `${at(line.where).en}, ${line.category}: no funding source${line.amount === null ? '' : ` for ${money(line.amount).en}`}. State what the company pays and what the grant pays.`,
              zh: `${at(line.where).zh}“${line.category}”：${line.amount === null ? '' : `${money(line.amount).zh}`}未注明资金来源。请写明企业自筹与火炬资助各多少。`,
            },
            params: line.amount === null ? {} : { amountFen: String(line.amount) },
            where: line.where,
          }),
        );
    },
  },
  {
    id: 'BUD-SRC-002',
    basis: 'program',
    severity: 'info',
    title: { en: 'No loan, provincial or municipal money is in the budget', zh: '预算中无贷款及省市资金' },
    cites: [CITED.complements, CITED.bonuses],
    check: ({ totals: { other } }) => {
      if (other === null) return 'not-checked';
      if (other === 0n) return 'pass';
      return [
        {
          message: {
            en: `Other sources of ${money(other).en} (loans, provincial or municipal money) are shown apart: they count neither towards the Torch grant's maximum nor as company funds.`,
            zh: `其他来源${money(other).zh}（贷款、省市奖励等）单独列示：既不计入火炬资助上限，也不算企业自筹。`,
          },
          params: { otherFen: String(other) },
        },
      ];
    },
  },
];
