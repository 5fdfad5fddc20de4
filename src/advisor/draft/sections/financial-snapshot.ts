import type { CashMonth } from '../../../program/cash.ts';
import { part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { fundingText } from '../funding-text.ts';
import { milestoneTable } from '../milestone-table.ts';
import { matchText, paymentPart } from '../payment-text.ts';
import { shareOf } from '../share-of.ts';
import type { Writing } from '../writing.ts';

/** Audited figures, the project's money, cash by year, and what the grant is paid on. */
export function writeFinancialSnapshot(w: Writing): readonly DraftBlock[] {
  return [
    ...accounts(w),
    part(w, { en: 'Project funding', zh: '项目资金' }, fundingText(w), matchText(w)),
    ...cashFlow(w),
    ...paymentPart(w),
    ...milestoneTable(w, ['due', 'paid', 'grant']),
  ];
}

function accounts(w: Writing): readonly DraftBlock[] {
  const { audited } = w.application.company;
  const term = { en: 'Audited figures', zh: '经审计财务数据' };
  const [first, last] = [audited[0], audited.at(-1)];
  if (first === undefined || last === undefined) {
    const what = { en: 'audited revenue and profit by year', zh: '近年经审计营业收入和利润' };
    return [part(w, term, w.gap(what, 'finance'))];
  }
  const [from, to] = [w.money(first.revenue), w.money(last.revenue)];
  const change = last.revenue > first.revenue ? last.revenue - first.revenue : first.revenue - last.revenue;
  const percent = first.revenue > 0n ? shareOf(change, first.revenue) : null;
  const up = last.revenue >= first.revenue;
  const trend =
    first === last || percent === null
      ? w.say({ en: `Audited revenue in ${last.year} was ${to}`, zh: `${last.year}年经审计营业收入${to}` })
      : w.say({
          en: `Audited revenue ${up ? 'grew' : 'fell'} from ${from} in ${first.year} to ${to} in ${last.year}, ${up ? 'up' : 'down'} ${percent}`,
          zh: `经审计营业收入由${first.year}年的${from}${up ? '增至' : '降至'}${last.year}年的${to}，${up ? '增长' : '下降'}${percent}`,
        });
  const header = [
    { en: 'Year', zh: '年度' },
    { en: 'Revenue', zh: '营业收入' },
    { en: 'Profit', zh: '利润' },
  ];
  const rows = audited.map(({ year, revenue, profit }) => [
    String(year),
    w.money(revenue),
    result(w, profit),
  ]);
  return [part(w, term, trend), table(w, header, rows)];
}

function result(w: Writing, profit: bigint): string {
  if (profit >= 0n) return w.money(profit);
  const loss = w.money(-profit);
  return w.say({ en: `loss of ${loss}`, zh: `亏损${loss}` });
}

function cashFlow(w: Writing): readonly DraftBlock[] {
  const term = { en: 'Cash flow forecast', zh: '现金流预测' };
  const { forecast } = w;
  const { cash } = w.application;
  const lowest = forecast?.lowest ?? null;
  if (forecast === null || lowest === null) {
    return [part(w, term, w.gap({ en: 'cash flow forecast by month', zh: '按月现金流预测' }, 'finance'))];
  }
  const [balance, when] = [w.money(lowest.balance), w.month(lowest.month)];
  const opening =
    cash === null ? null : { balance: w.money(cash.opening.balance), month: w.month(cash.opening.month) };
  return [
    part(
      w,
      term,
      opening === null
        ? null
        : w.say({
            en: `The forecast opens with ${opening.balance} in ${opening.month}`,
            zh: `预测自${opening.month}起，期初资金余额${opening.balance}`,
          }),
      w.say({
        en: `The lowest cash balance is ${balance}, in ${when}`,
        zh: `资金余额最低为${balance}，出现在${when}`,
      }),
    ),
    yearTable(w, forecast.months),
  ];
}

function yearTable(w: Writing, months: readonly CashMonth[]): DraftBlock {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const sum = (of: readonly CashMonth[], part: (month: CashMonth) => bigint) =>
    w.money(of.reduce((total, month) => total + part(month), 0n));
  const rows = years.map((year) => {
    const of = months.filter(({ month }) => month.startsWith(year));
    return [
      year,
      sum(of, (each) => each.in - each.grant),
      sum(of, (each) => each.grant),
      sum(of, (each) => each.out),
      w.money(of.at(-1)?.balance ?? 0n),
    ];
  });
  const header = [
    { en: 'Year', zh: '年度' },
    { en: 'Funds put in', zh: '资金投入' },
    { en: 'Grant received', zh: '资助到账' },
    { en: 'Spending', zh: '支出' },
    { en: 'Balance at the end', zh: '期末余额' },
  ];
  return table(w, header, rows);
}
