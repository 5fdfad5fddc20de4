import type { Bilingual } from '../../../program/bilingual.ts';
import type { BudgetTableLine } from '../budget-table.ts';
import { part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { fundingText } from '../funding-text.ts';
import { matchProof, matchTerm, paymentText } from '../payment-text.ts';
import { shareOf } from '../share-of.ts';
import type { Writing } from '../writing.ts';

/** What the money is for, who pays which share of it, and what proves the company's. */
export function writeBudgetNarrative(w: Writing): readonly DraftBlock[] {
  return [
    part(w, { en: 'Total and sources', zh: '总额与资金来源' }, fundingText(w)),
    ...costTable(w),
    part(w, { en: 'Budget categories', zh: '预算科目' }, ...categories(w)),
    part(w, w.term('cost-sharing', { en: 'cost sharing', zh: '成本分担' }), ...ratios(w)),
    part(w, matchTerm(w), matchProof(w)),
    part(
      w,
      w.term('milestone-payment', { en: 'payment on milestones', zh: '按里程碑拨付' }),
      paymentText(w, { named: true }),
    ),
    ...contingency(w),
  ];
}

function costTable(w: Writing): readonly DraftBlock[] {
  const { budget } = w;
  if (budget === null || budget.lines.length === 0) return [];
  const others = (budget.other ?? 0n) > 0n;
  const header: readonly Bilingual[] = [
    { en: 'Category', zh: '预算科目' },
    { en: 'Amount', zh: '金额' },
    { en: 'Company funds', zh: '企业自筹' },
    { en: 'Torch grant', zh: '火炬资助' },
    ...(others ? [{ en: 'Other sources', zh: '其他来源' }] : []),
    { en: 'Company : grant', zh: '自筹与资助之比' },
    { en: 'Outcome', zh: '预期成果' },
  ];
  const rows = budget.lines.map((line) => [
    line.category,
    money(w, line.amount, { en: `amount of ${line.category}`, zh: `${line.category}金额` }),
    money(w, line.own, { en: `company funds of ${line.category}`, zh: `${line.category}企业自筹` }),
    money(w, line.grant, { en: `grant share of ${line.category}`, zh: `${line.category}申请资助` }),
    ...(others ? [w.money(line.other ?? 0n)] : []),
    ratio(line) ?? '–',
    line.outcome ?? w.gap({ en: `outcome of ${line.category}`, zh: `${line.category}预期成果` }, 'finance'),
  ]);
  const { total, own, grant, other } = budget;
  const known = (fen: bigint | null) => (fen === null ? '–' : w.money(fen));
  const sum = [
    w.say({ en: 'Total', zh: '合计' }),
    known(total),
    known(own),
    known(grant),
    ...(others ? [known(other)] : []),
    ratio({ amount: total, own, grant }) ?? '–',
    '–',
  ];
  return [table(w, header, [...rows, sum])];
}

function money(w: Writing, fen: bigint | null, what: Bilingual): string {
  return fen === null ? w.gap(what, 'finance') : w.money(fen);
}

/** Both shares in per cent of the line. */
function ratio({ amount, own, grant }: Pick<BudgetTableLine, 'amount' | 'own' | 'grant'>): string | null {
  if (amount === null || amount <= 0n || own === null || grant === null) return null;
  return `${shareOf(own, amount, 2)} : ${shareOf(grant, amount, 2)}`;
}

/** What the program text names as allowable, and what it does not: that is for the call to say. */
function categories(w: Writing): readonly string[] {
  const lines = w.budget?.lines ?? [];
  if (lines.length === 0) {
    return [w.gap({ en: 'budget categories with their purpose', zh: '预算科目及必要性' }, 'finance')];
  }
  const named = lines.filter(({ inList }) => inList === 'yes');
  const open = lines.filter(({ inList }) => inList !== 'yes');
  const [n, all] = [named.length, lines.length];
  const whole = lines.every(({ outcome }) => outcome !== null);
  const list = (lang: 'en' | 'zh') =>
    open.map(({ category }) => `“${category}”`).join(lang === 'zh' ? '' : ', ');
  return [
    w.say({
      en: `The budget has ${all} categories${whole ? ', each with the outcome it is to bring' : ''}; ${n === all ? 'all' : `${n} of ${all}`} are named among the allowable expenses`,
      zh: `预算共设${all}个科目${whole ? '，逐项列明预期成果' : ''}；${n === all ? '所设科目均在' : `其中${n}个在`}可列支范围之内`,
    }),
    ...(open.length === 0
      ? []
      : [
          w.confirm({
            en: `whether the grant may pay for ${list('en')}, as your call says`,
            zh: `${list('zh')}可否以资助资金列支，以当期申报通知为准`,
          }),
        ]),
  ];
}

function ratios(w: Writing): readonly string[] {
  const { budget } = w;
  if (
    budget === null ||
    budget.total === null ||
    budget.total <= 0n ||
    budget.own === null ||
    budget.grant === null
  ) {
    return [
      w.gap(
        { en: 'company and grant share of each category', zh: '各科目企业自筹与资助的分担金额' },
        'finance',
      ),
    ];
  }
  const even = budget.lines.filter(({ own, grant }) => own !== null && grant !== null && own >= grant).length;
  const [n, all] = [even, budget.lines.length];
  const [own, grant] = [shareOf(budget.own, budget.total), shareOf(budget.grant, budget.total)];
  return [
    w.say({
      en: `The company pays ${own} of the project budget and the grant ${grant}; in ${n === all ? 'every category' : `${n} of ${all} categories`} the company’s share is at least that of the grant`,
      zh: `总体上企业自筹占${own}，火炬资助占${grant}；${n === all ? '各科目企业自筹均不低于资助' : `${all}个科目中，${n}个科目的企业自筹不低于资助`}`,
    }),
  ];
}

/** Held outside the budget; a draft without one says nothing of it here. */
function contingency(w: Writing): readonly DraftBlock[] {
  const held = w.application.risk.contingency;
  if (held === null) return [];
  const amount = w.money(held.amount);
  return [
    part(
      w,
      { en: 'Contingency', zh: '风险准备金' },
      w.say({
        en: `Beside the budget the company sets ${amount} of its own funds aside for ${held.use.en}; no grant is asked for it`,
        zh: `预算之外，企业另以自有资金预留${amount}，用于${held.use.zh}，不申请资助`,
      }),
    ),
  ];
}
