import type { CashFlows, CashForecast } from '../../../src/program/cash.ts';
import { forecastCash, unreadableCash } from '../../../src/program/forecast-cash.ts';
import { cite, YUAN } from '../invented-terms.ts';
import type { RuleExample } from './rule-example.ts';

interface Plan {
  readonly opening?: readonly [month: string, yuan: bigint];
  readonly spent?: readonly [month: string, yuan: bigint];
  readonly milestones?: readonly bigint[];
}

function flows({ opening, spent, milestones = [] }: Plan): CashFlows {
  return {
    opening: opening ? { month: opening[0], balance: opening[1] * YUAN } : null,
    funding: [],
    spending: spent ? [{ month: spent[0], amount: spent[1] * YUAN }] : [],
    milestones: milestones.map((yuan) => ({ name: null, paid: '2031-06', grant: yuan * YUAN })),
  };
}

const forecast =
  (plan: Plan, grant: bigint | null = null) =>
  () =>
    forecastCash(flows(plan), grant === null ? null : grant * YUAN, cite);

type Row = readonly [
  rule: string,
  says: string,
  breaks: () => CashForecast,
  holdsSays: string,
  holds: () => CashForecast,
  params?: Readonly<Record<string, string>>,
];

const ROWS: readonly Row[] = [
  [
    'CSH-IN-001',
    'no plan can be read',
    () => unreadableCash([{ en: 'Which month?', zh: '是哪个月？' }], cite),
    'one month with one payment',
    forecast({ spent: ['2031-03', 1n] }),
  ],
  [
    'CSH-IN-002',
    'opening balance of March, paid in February',
    forecast({ opening: ['2031-03', 5n], spent: ['2031-02', 1n] }),
    'opening balance of March, paid in March',
    forecast({ opening: ['2031-03', 5n], spent: ['2031-03', 1n] }),
  ],
  [
    'CSH-001',
    '500 at the start of March, 300 paid in April',
    forecast({ opening: ['2031-03', 500n], spent: ['2031-04', 300n] }),
    'a plan without a month',
    forecast({}),
    { lowestFen: '20000', month: '2031-04' },
  ],
  [
    'CSH-002',
    '500 at the start of March, 501 paid in April',
    forecast({ opening: ['2031-03', 500n], spent: ['2031-04', 501n] }),
    '500 at the start of March, 500 paid in April',
    forecast({ opening: ['2031-03', 500n], spent: ['2031-04', 500n] }),
    { lowestFen: '-100', bridgeFen: '100' },
  ],
  [
    'CSH-003',
    'shares of 600 and 399 of a grant of 1,000',
    forecast({ milestones: [600n, 399n] }, 1_000n),
    'shares of 600 and 400 of a grant of 1,000',
    forecast({ milestones: [600n, 400n] }, 1_000n),
    { grantFen: '100000', computedFen: '99900', diffFen: '-100' },
  ],
];

export const CASH_EXAMPLES: readonly RuleExample[] = ROWS.flatMap(
  ([rule, says, breaks, holdsSays, holds, params]): RuleExample[] => [
    { rule, says, result: 'breaks', findings: () => breaks().findings, ...(params && { params }) },
    { rule, says: holdsSays, result: 'holds', findings: () => holds().findings },
  ],
);
