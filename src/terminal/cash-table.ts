import type { Lang } from '../program/bilingual.ts';
import type { CashForecast, CashMonth } from '../program/cash.ts';
import { formatMoney } from '../program/money.ts';
import { sayMonth } from '../program/month.ts';

const WORDS = {
  en: {
    title: 'Cash flow forecast',
    month: 'Month',
    opening: 'Opening balance',
    company: 'Company money in',
    grant: 'Torch grant in',
    other: 'Other money in',
    out: 'Paid out',
    closing: 'Closing balance',
    total: 'Total',
    note: 'A forecast, made from the months and amounts handed in; grant months are expected dates, not promised ones.',
  },
  zh: {
    title: '现金流量预测表',
    month: '月份',
    opening: '期初余额',
    company: '企业自筹投入',
    grant: '火炬资助到账',
    other: '其他流入',
    out: '支出',
    closing: '期末余额',
    total: '合计',
    note: '注：本表为根据所提供月份和金额编制的预测；资助到账月份为预计时间，以实际拨付为准。',
  },
} as const;

/** The balance before a month. */
export function openingOf({ balance, in: inflow, out }: CashMonth): bigint {
  return balance - inflow + out;
}

/** Company money among what comes in. */
export function companyOf({ in: inflow, grant, other }: CashMonth): bigint {
  return inflow - grant - (other ?? 0n);
}

/** The forecast as a Markdown table that can be handed in: every month, inflows by source, totals. */
export function cashTable({ months }: CashForecast, lang: Lang): string {
  const words = WORDS[lang];
  const money = (fen: bigint) => formatMoney(fen, lang);
  const others = months.some(({ other }) => other !== undefined && other !== 0n);
  const flows: readonly (readonly [string, (month: CashMonth) => bigint])[] = [
    [words.company, companyOf],
    [words.grant, ({ grant }) => grant],
    ...(others ? [[words.other, ({ other }: CashMonth) => other ?? 0n] as const] : []),
    [words.out, ({ out }) => out],
  ];
  const header = [words.month, words.opening, ...flows.map(([name]) => name), words.closing];
  const rows = months.map((month) => [
    sayMonth(month.month)[lang],
    money(openingOf(month)),
    ...flows.map(([, of]) => money(of(month))),
    money(month.balance),
  ]);
  const [first, last] = [months[0], months.at(-1)];
  const totals = flows.map(([, of]) => money(months.reduce((sum, month) => sum + of(month), 0n)));
  const total =
    first === undefined || last === undefined
      ? []
      : [[words.total, money(openingOf(first)), ...totals, money(last.balance)]];
  const table = [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows, ...total];
  return [`# ${words.title}`, '', ...table.map((cells) => `| ${cells.join(' | ')} |`), '', words.note].join(
    '\n',
  );
}
