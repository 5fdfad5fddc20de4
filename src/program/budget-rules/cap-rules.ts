import { formatMoney } from '../money.ts';
import { termEvidence, whose } from '../whose.ts';
import type { BudgetRule } from './budget-rule.ts';
import { figure, money, percent } from './wording.ts';

export const CAP_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-CAP-001',
    basis: 'program',
    severity: 'error',
    title: { en: 'The Torch grant is within the maximum', zh: '火炬资助未超过上限' },
    check: ({ totals: { grant }, terms, cite }) => {
      if (grant === null) return 'not-checked';
      const cap = terms.cap.value;
      const by = whose(terms.cap);
      const common = {
        basis: terms.cap.origin,
        evidence: termEvidence(terms.cap, `cap ${formatMoney(cap, 'en')}`, terms, cite),
      };
      if (grant <= cap) {
        return [
          {
            ...common,
            status: 'pass',
            message: {
              en: `The Torch grant of ${money(grant).en} is within ${by.en} maximum of CNY ${money(cap).en}.`,
              zh: `火炬资助${money(grant).zh}，未超过${by.zh}上限${money(cap).zh}。`,
            },
            params: { grantFen: String(grant), capFen: String(cap) },
            formula: `${figure(grant)} ≤ ${figure(cap)}`,
          },
        ];
      }
      const over = grant - cap;
      return [
        {
          ...common,
          message: {
            en: `The Torch grant of ${money(grant).en} is ${money(over).en} over ${by.en} maximum of CNY ${money(cap).en}. Ask for ${money(cap).en} or less and move the rest to company funds.`,
            zh: `火炬资助${money(grant).zh}，超过${by.zh}上限${money(cap).zh}，超出${money(over).zh}。请将申请额调减至${money(cap).zh}以内，差额改列企业自筹。`,
          },
          params: { grantFen: String(grant), capFen: String(cap), overFen: String(over) },
          formula: `${figure(grant)} − ${figure(cap)} = ${figure(over)}`,
        },
      ];
    },
  },
  {
    id: 'BUD-CAP-002',
    basis: 'reading',
    severity: 'info',
    title: { en: 'The grant need not be cut to the maximum', zh: '无需按上限压减资助' },
    check: ({ totals: { computed, grant, other, own }, terms, cite }) => {
      if (grant === null || computed === null || other === null) return 'not-checked';
      const cap = terms.cap.value;
      if (grant <= cap) return 'pass';
      const needed = computed - other - cap;
      const share = percent(needed, computed);
      const more = own === null ? null : needed - own;
      return [
        {
          message: {
            en: `At ${whose(terms.cap).en} maximum of ${money(cap).en}, the same budget needs ${money(needed).en} of company funds${share ? ` (${share}%)` : ''}${more !== null && more > 0n ? `, ${money(more).en} more than now` : ''}.`,
            zh: `总额不变、资助压减至${whose(terms.cap).zh}上限${money(cap).zh}时，企业须自筹${money(needed).zh}${share ? `（占${share}%）` : ''}${more !== null && more > 0n ? `，比现在多${money(more).zh}` : ''}。`,
          },
          params: {
            totalFen: String(computed),
            otherFen: String(other),
            capFen: String(cap),
            ownFen: String(needed),
          },
          formula: `${figure(computed)} − ${figure(other)} − ${figure(cap)} = ${figure(needed)}`,
          evidence: termEvidence(terms.cap, `cap ${formatMoney(cap, 'en')}`, terms, cite),
        },
      ];
    },
  },
  {
    id: 'BUD-CAP-003',
    basis: 'program',
    severity: 'warning',
    title: { en: 'The grant is stated, so the maximum could be checked', zh: '已写明资助额，可检查上限' },
    check: ({ reading, totals: { grant }, terms, cite }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      if (grant !== null) return 'pass';
      const cap = terms.cap.value;
      return [
        {
          status: 'not-checked',
          basis: terms.cap.origin,
          message: {
            en: `The cap was NOT checked: no readable Torch grant amount was found. State the grant of each line; ${whose(terms.cap).en} maximum is CNY ${money(cap).en}.`,
            zh: `未检查上限：未找到可识别的火炬资助金额。请逐行写明资助额；${whose(terms.cap).zh}上限为${money(cap).zh}。`,
          },
          params: { capFen: String(cap) },
          evidence: termEvidence(terms.cap, `cap ${formatMoney(cap, 'en')}`, terms, cite),
        },
      ];
    },
  },
];
