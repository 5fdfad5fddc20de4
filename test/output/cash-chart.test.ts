import { describe, expect, it } from 'vitest';
import { cashChart } from '../../src/output/chart/cash-chart.ts';
import type { CashForecast } from '../../src/program/cash.ts';

const WAN = 1_000_000n;

/** Months from January 2031: what comes in beside the grant, the grant, what goes out, in 万元. */
function forecast(...rows: readonly (readonly [number, number, number])[]): CashForecast {
  let balance = 0n;
  const months = rows.map(([own, grant, out], i) => {
    balance += BigInt(own + grant - out) * WAN;
    const month = `2031-${String(i + 1).padStart(2, '0')}`;
    return {
      month,
      in: BigInt(own + grant) * WAN,
      out: BigInt(out) * WAN,
      balance,
      grant: BigInt(grant) * WAN,
    };
  });
  const lowest = months.reduce<(typeof months)[number] | null>(
    (low, month) => (low === null || month.balance < low.balance ? month : low),
    null,
  );
  return { months, lowest: lowest && { month: lowest.month, balance: lowest.balance }, findings: [] };
}

const textsOf = (svg: string) => [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

describe('the chart of a cash flow forecast', () => {
  it('names the months and marks the lowest balance with its month', async () => {
    const picture = await cashChart(forecast([100, 0, 20], [0, 0, 130], [0, 80, 10]), 'en');
    expect(textsOf(picture?.svg ?? '')).toEqual(
      expect.arrayContaining(['2031-01', '2031-02', '2031-03', 'Lowest balance -¥500,000 (February 2031)']),
    );
    expect(picture?.svg.match(/<circle/g)).toHaveLength(4);
    expect(picture?.alt).toBe(
      'January 2031 to March 2031, ending with ¥200,000; Lowest balance -¥500,000 (February 2031)',
    );
  });

  it('says the same in Chinese', async () => {
    const picture = await cashChart(forecast([100, 0, 20], [0, 0, 130]), 'zh');
    expect(picture?.alt).toBe('2031年1月至2031年2月，期末余额-50万元；最低余额 -50万元（2031年2月）');
    expect(picture?.missing).toEqual([]);
  });

  it.each([
    ['one month', forecast([5, 0, 5])],
    ['months without any movement', forecast([0, 0, 0], [0, 0, 0])],
    ['twelve months', forecast(...Array.from({ length: 12 }, () => [3, 1, 2] as const))],
  ])('is made of %s', async (_what, months) => {
    expect((await cashChart(months, 'en'))?.png.length).toBeGreaterThan(1_000);
  });

  it('is not made of no month', async () => {
    expect(await cashChart({ months: [], lowest: null, findings: [] }, 'en')).toBeNull();
  });
});
