import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CashFlows, CashForecast } from '../../src/program/cash.ts';
import { CASH_RULES } from '../../src/program/cash-rules.ts';
import { forecastCash, unreadableCash } from '../../src/program/forecast-cash.ts';
import { monthsBetween, nextMonth } from '../../src/program/month.ts';
import { cite, YUAN } from './invented-terms.ts';

/** "2031-03 -500000": yuan that the company puts in or the project pays out. */
function plan(opening: string | null, flows: readonly string[], grants: readonly string[] = []): CashFlows {
  const read = (text: string) => {
    const [month = '', amount = '0'] = text.split(' ');
    return { month, amount: BigInt(amount) * YUAN };
  };
  const all = flows.map(read);
  const start = opening === null ? null : read(opening);
  return {
    opening: start === null ? null : { month: start.month, balance: start.amount },
    funding: all.filter(({ amount }) => amount > 0n),
    spending: all.filter(({ amount }) => amount <= 0n).map((each) => ({ ...each, amount: -each.amount })),
    milestones: grants.map(read).map(({ month, amount }) => ({ name: null, paid: month, grant: amount })),
  };
}

function forecast(flows: CashFlows, grant: bigint | null = null): CashForecast {
  return forecastCash(flows, grant === null ? null : grant * YUAN, cite);
}

function status({ findings }: CashForecast, rule: string): string | undefined {
  return findings.find((finding) => finding.rule === rule)?.status;
}

const EXAMPLES: readonly {
  readonly rule: string;
  readonly breaks: CashForecast;
  readonly holds: CashForecast;
  readonly otherwise?: string;
}[] = [
  {
    rule: 'CSH-IN-001',
    breaks: unreadableCash([{ en: 'What?', zh: '什么？' }], cite),
    holds: forecast(plan(null, ['2031-03 -1'])),
  },
  {
    rule: 'CSH-IN-002',
    breaks: forecast(plan('2031-03 5', ['2031-02 -1'])),
    holds: forecast(plan('2031-03 5', ['2031-03 -1'])),
  },
  {
    // An info: it is told of every plan that has a month.
    rule: 'CSH-001',
    breaks: forecast(plan(null, ['2031-03 -1'])),
    holds: forecast(plan(null, [])),
    otherwise: 'not-checked',
  },
  {
    rule: 'CSH-002',
    breaks: forecast(plan('2031-03 500', ['2031-04 -501'])),
    holds: forecast(plan('2031-03 500', ['2031-04 -500'])),
  },
  {
    rule: 'CSH-003',
    breaks: forecast(plan(null, ['2031-03 -1'], ['2031-05 600', '2031-09 399']), 1_000n),
    holds: forecast(plan(null, ['2031-03 -1'], ['2031-05 600', '2031-09 400']), 1_000n),
  },
];

describe('each cash rule', () => {
  it('has an example that breaks it and one that just does not', () => {
    expect(EXAMPLES.map(({ rule }) => rule)).toEqual(CASH_RULES.map(({ id }) => id));
  });

  it.each(EXAMPLES)('$rule', ({ rule, breaks, holds, otherwise }) => {
    const head = CASH_RULES.find(({ id }) => id === rule);
    expect(status(breaks, rule)).toBe(head?.severity === 'question' ? 'ask' : 'fail');
    expect(status(holds, rule)).toBe(otherwise ?? 'pass');
  });

  it('answers once for every plan, and our reading and practice are no errors', () => {
    for (const { basis, severity } of CASH_RULES)
      if (basis === 'reading' || basis === 'practice') expect(severity).not.toBe('error');
    const { findings } = forecast(plan('2031-03 500', ['2031-04 -501']), 5n);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(CASH_RULES.map(({ id }) => id).sort());
  });
});

describe('a forecast', () => {
  it('leaves no month out and carries the balance', () => {
    const { months, lowest } = forecast(
      plan('2030-11 100', ['2030-12 -60', '2031-02 -70', '2031-02 20'], ['2031-03 50']),
    );
    expect(
      months.map(({ month, in: inflow, out, balance, grant }) => [
        month,
        inflow / YUAN,
        out / YUAN,
        balance / YUAN,
        grant / YUAN,
      ]),
    ).toEqual([
      ['2030-11', 0n, 0n, 100n, 0n],
      ['2030-12', 0n, 60n, 40n, 0n],
      ['2031-01', 0n, 0n, 40n, 0n],
      ['2031-02', 20n, 70n, -10n, 0n],
      ['2031-03', 50n, 0n, 40n, 50n],
    ]);
    expect(lowest).toEqual({ month: '2031-02', balance: -10n * YUAN });
  });

  it('says below zero how much, when, how long, and what bridges it', () => {
    const { findings } = forecast(
      plan('2031-01 100000', [
        '2031-02 -150000',
        '2031-03 -10000',
        '2031-05 200000',
        '2031-07 -200000',
        '2031-08 500000',
      ]),
    );
    expect(findings.find(({ rule }) => rule === 'CSH-002')).toMatchObject({
      severity: 'warning',
      basis: 'practice',
      message: {
        en: 'The balance is below zero at the end of 4 months (February 2031 to April 2031, July 2031), lowest in March 2031: -¥60,000. Arrange ¥60,000 of bridge financing by February 2031, or bring company money forward or spending back.',
        zh: '有4个月月末余额为负（2031年2月至2031年4月、2031年7月），最低为2031年3月的-6万元。请于2031年2月前安排过桥资金6万元，或提前自筹到位、推迟支出。',
      },
      params: { lowestFen: '-6000000', bridgeFen: '6000000', month: '2031-03', from: '2031-02', months: '4' },
    });
  });

  it('says by how much the milestone shares miss the grant', () => {
    const { findings } = forecast(plan(null, [], ['2031-05 600', '2031-09 500']), 1_000n);
    expect(findings.find(({ rule }) => rule === 'CSH-003')).toMatchObject({
      params: { grantFen: '100000', computedFen: '110000', diffFen: '10000' },
      formula: '1,100 − 1,000 = 100',
    });
  });

  it('asks about a plan of more months than any project has', () => {
    expect(forecast(plan(null, ['2031-01 -1', '2050-12 -1'])).months).toHaveLength(240);
    const { months, lowest, findings } = forecast(plan(null, ['2031-01 -1', '2051-01 -1']));
    expect({ months, lowest }).toEqual({ months: [], lowest: null });
    expect(findings[0]?.message.en).toContain('241 months; the limit is 240');
  });

  it('equals an independent sum, whatever the order', () => {
    const month = fc
      .tuple(fc.integer({ min: 2030, max: 2035 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
    const flow = fc.record({ month, amount: fc.bigInt(0n, 10n ** 12n) });
    const flows = fc.array(flow, { maxLength: 12 });
    fc.assert(
      fc.property(flows, flows, flows, flow, (funding, spending, grants, start) => {
        const opening = { month: start.month, balance: start.amount };
        const milestones = grants.map(({ month: paid, amount: grant }) => ({ name: null, paid, grant }));
        const { months, lowest } = forecastCash({ opening, funding, spending, milestones }, null, cite);
        const until = (last: string) => (list: readonly { month: string; amount: bigint }[]) =>
          list.filter((each) => each.month <= last).reduce((sum, each) => sum + each.amount, 0n);
        for (const each of months) {
          const by = until(each.month);
          expect(each.balance).toBe(start.amount + by(funding) + by(grants) - by(spending));
        }
        const balances = months.map(({ balance }) => balance);
        expect(lowest?.balance).toBe(balances.reduce((a, b) => (b < a ? b : a)));
        expect(lowest?.month).toBe(months.find(({ balance }) => balance === lowest?.balance)?.month);
        for (const [i, { month: each }] of months.entries())
          if (i > 0) expect(each).toBe(nextMonth(months[i - 1]?.month ?? ''));
        expect(months).toHaveLength(monthsBetween(months[0]?.month ?? '', months.at(-1)?.month ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});
