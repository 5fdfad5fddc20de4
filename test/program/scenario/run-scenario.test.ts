import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import { readScenario } from '../../../src/intake/read-scenario.ts';
import { runScenario } from '../../../src/program/scenario/run-scenario.ts';
import type { Scenario } from '../../../src/program/scenario/scenario.ts';
import { type CallFacts, layCallFacts } from '../../../src/program/terms.ts';
import { cite, LEXICON, TERMS, YUAN } from '../invented-terms.ts';

const TABLE = 'Item,Amount,Company,Torch Grant';
const BUDGET = `${TABLE}
Kiln,2000000,800000,1200000
Land,1000000,500000,500000
Glaze trials,1600000,800000,800000
Total,4600000,2100000,2500000`;
const source = 'notice 12, p. 3';

function what(text: string, sets: readonly string[], call: CallFacts = {}): Scenario {
  const steps = sets.flatMap((set) => readScenario(set) ?? []);
  return runScenario(readBudgetText(text), steps, {
    terms: layCallFacts(TERMS, call),
    lexicon: LEXICON,
    cite,
  });
}

function told({ way }: Scenario): readonly string[] {
  return (way?.changes ?? []).map(({ line, column, to }) => `${line ?? 'total'} ${column} ${to / YUAN}`);
}

describe('what if', () => {
  it.each([
    [
      'an amount: its sources keep their proportion',
      ['line 1 = 1,000,000'],
      ['1 amount 1000000', '1 own 400000', '1 grant 600000'],
      3_600_000n,
      1_900_000n,
    ],
    [
      'a cut',
      ['cut line 3 by 500,000'],
      ['3 amount 1100000', '3 own 550000', '3 grant 550000'],
      4_100_000n,
      2_250_000n,
    ],
    [
      'a percent',
      ['line 2 -10%'],
      ['2 amount 900000', '2 own 450000', '2 grant 450000'],
      4_500_000n,
      2_450_000n,
    ],
    [
      'a grant: the company makes up for it',
      ['line 1 grant = 700,000'],
      ['1 grant 700000', '1 own 1300000'],
      4_600_000n,
      2_000_000n,
    ],
    [
      'company money: the grant makes up for it',
      ['line 1 own = 1,000,000'],
      ['1 own 1000000', '1 grant 1000000'],
      4_600_000n,
      2_300_000n,
    ],
    [
      'a loan: the company pays less',
      ['line 1 loan = 300,000'],
      ['1 other 300000', '1 own 500000'],
      4_600_000n,
      2_500_000n,
    ],
    [
      'a line by its name',
      ['land = 500,000'],
      ['2 amount 500000', '2 own 250000', '2 grant 250000'],
      4_100_000n,
      2_250_000n,
    ],
    [
      'a line’s grant by its name',
      ['Land grant = 0'],
      ['2 grant 0', '2 own 1000000'],
      4_600_000n,
      2_000_000n,
    ],
    ['a line less', ['remove line 2'], ['2 amount 0', '2 own 0', '2 grant 0'], 3_600_000n, 2_000_000n],
    [
      'the whole grant, in proportion',
      ['grant = 2,000,000'],
      ['1 grant 960000', '1 own 1040000', '2 grant 400000', '2 own 600000', '3 grant 640000', '3 own 960000'],
      4_600_000n,
      2_000_000n,
    ],
    [
      'the company’s money',
      ['company = 2,600,000'],
      ['1 grant 960000', '1 own 1040000', '2 grant 400000', '2 own 600000', '3 grant 640000', '3 own 960000'],
      4_600_000n,
      2_000_000n,
    ],
    [
      'the whole project',
      ['total = 2,300,000'],
      [
        '1 amount 1000000',
        '1 own 400000',
        '1 grant 600000',
        '2 amount 500000',
        '2 own 250000',
        '2 grant 250000',
        '3 amount 800000',
        '3 own 400000',
        '3 grant 400000',
      ],
      2_300_000n,
      1_250_000n,
    ],
    [
      'two steps, numbered as handed in',
      ['remove line 1', 'line 3 = 800,000'],
      ['3 amount 800000', '3 own 400000', '3 grant 400000', '1 amount 0', '1 own 0', '1 grant 0'],
      1_800_000n,
      900_000n,
    ],
    [
      'a step on a step',
      ['line 1 = 1,000,000', 'cut line 1 by 10%'],
      ['1 amount 900000', '1 own 360000', '1 grant 540000'],
      3_500_000n,
      1_840_000n,
    ],
  ])('%s', (_says, sets, changes, total, grant) => {
    const result = what(BUDGET, sets);
    expect(result.questions).toEqual([]);
    expect(told(result)).toEqual(changes);
    expect(result.way?.after.totals).toMatchObject({
      computed: total * YUAN,
      declared: total * YUAN,
      grant: grant * YUAN,
    });
    expect(
      result.way?.after.findings.filter(
        ({ rule, status }) => rule.startsWith('BUD-ARI') && status === 'fail',
      ),
    ).toEqual([]);
    expect(result.assumptions.length > 0).toBe(!sets.every((set) => set.startsWith('remove')));
  });

  it.each([
    [
      'the total row alone says who pays',
      'Item,Amount,Company,Torch Grant\nKiln,2000000,,\nLand,1000000,,\nTotal,3000000,2000000,1000000',
      ['line 1 = 500,000'],
      ['1 amount 500000', 'total own 1000000', 'total grant 500000'],
    ],
    [
      'nobody says who pays',
      'Item,Amount\nKiln,2000000\nLand,1000000',
      ['line 1 = 500,000'],
      ['1 amount 500000'],
    ],
    [
      'the grant cannot rise in proportion',
      `${TABLE}\nKiln,1000000,100000,900000\nLand,1000000,900000,100000`,
      ['grant = 1,500,000'],
      ['1 grant 950000', '1 own 50000', '2 grant 550000', '2 own 450000'],
    ],
    [
      'a missing amount is filled in',
      'Item,Amount\nKiln,TBD\nLand,1000000',
      ['line 1 = 500,000'],
      ['1 amount 500000'],
    ],
    [
      'a line nobody pays for',
      `${TABLE}\nKiln,0,0,0\nLand,1000000,500000,500000`,
      ['line 1 = 500,000'],
      ['1 amount 500000', '1 own 500000'],
    ],
  ])('%s', (_says, text, sets, changes) => {
    expect(told(what(text, sets))).toEqual(changes);
  });

  it.each([
    ['a line that is not there', 'line 9 = 500000', 'There is no line 9; the budget has 3 lines'],
    ['a name that is not there', 'rocket = 500000', 'No line is called "rocket"'],
    ['a name that several lines have', 'l = 500000', '3 lines are called "l"'],
    ['less than nothing', 'cut line 2 by 1,000,001', 'would become -¥1, below zero'],
    ['a share that is no whole fen', 'cut line 3 by 33.333333%', 'not a whole number of fen'],
    ['more grant than the line costs', 'line 2 grant = 1,000,001', 'can be ¥1,000,000 at most'],
    ['more grant than the project costs', 'grant = 4,600,001', 'can be ¥4,600,000 at most'],
    ['a figure that may be 万', 'line 2 = 50', 'in yuan (¥50) or in 万元'],
    ['no line left', 'remove line 1; remove line 2; remove line 3', 'No line would be left'],
    ['other sources of all', 'loan = 500,000', 'line by line'],
  ])('asks about %s', (_says, set, asks) => {
    const { way, questions } = what(BUDGET, [set]);
    expect(way).toBeNull();
    expect(questions[0]?.message.en).toContain(asks);
    expect(questions[0]?.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('asks the budget’s own questions first where nothing can be known', () => {
    expect(what('Item,Amount\nKiln,300\nLand,20', ['line 1 = 500,000']).questions[0]?.about).toBe(
      'BUD-UNIT-002',
    );
    expect(what('hello', ['line 1 = 500,000']).questions[0]?.about).toBe('BUD-IN-001');
  });
});

describe('how much may we ask for', () => {
  it.each([
    // Without a stated ratio, what 1:1 would be stands beside it: half, within the cap.
    ['the cap', 4_600_000n, {}, 2_000_000n, 'cap', 2_600_000n, 2_000_000n],
    ['the cap, just', 2_000_002n, {}, 2_000_000n, 'cap', 2n, 1_000_001n],
    ['the project itself', 2_000_000n, {}, 2_000_000n, 'project', 0n, 1_000_000n],
    ['a ratio of 1:1', 3_000_000n, { own: 1n, grant: 1n }, 1_500_000n, 'ratio', 1_500_000n, null],
    ['a ratio of 1:1 at the cap', 4_000_000n, { own: 1n, grant: 1n }, 2_000_000n, 'ratio', 2_000_000n, null],
    ['a ratio of 2:1', 3_000_000n, { own: 2n, grant: 1n }, 1_000_000n, 'ratio', 2_000_000n, null],
  ])('is held by %s', (_says, total, ratio, mayAsk, limit, companyNeeded, half) => {
    const call: CallFacts =
      'own' in ratio ? { ratio: { value: ratio as { own: bigint; grant: bigint }, source } } : {};
    const { room, way } = what(`Item,Amount\nKiln,${total}`, [], call);
    expect(way).toBeNull();
    const matched = half === null ? null : { grant: half * YUAN, own: (total - half) * YUAN };
    expect(room).toEqual({ mayAsk: mayAsk * YUAN, limit, companyNeeded: companyNeeded * YUAN, matched });
  });

  it('leaves other money out, and is of the budget as it then is', () => {
    expect(what(BUDGET, ['total = 2,300,000']).room?.mayAsk).toBe(2_000_000n * YUAN);
    expect(what(BUDGET, ['line 1 loan = 800,000']).room?.companyNeeded).toBe(1_800_000n * YUAN);
    expect(what('Item,Amount\nKiln,TBD', []).room).toBeNull();
  });

  it('passes at that grant and breaks one fen above it', () => {
    fc.assert(
      fc.property(fc.bigInt(2n, 900_000_000n), fc.bigInt(1n, 4n), fc.bigInt(1n, 4n), (total, own, grant) => {
        const call: CallFacts = { ratio: { value: { own, grant }, source } };
        const { room } = what(
          `Item,Amount (CNY)\nKiln,${total / 100n}.${(total % 100n).toString().padStart(2, '0')}`,
          [],
          call,
        );
        const fits = (ask: bigint) => ask <= TERMS.cap.value && (total - ask) * grant >= ask * own;
        expect(
          room === null
            ? null
            : [fits(room.mayAsk), fits(room.mayAsk + 1n), room.mayAsk + room.companyNeeded],
        ).toEqual([true, false, total]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('sums of any scenario', () => {
  it('are exact', () => {
    const set = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.bigInt(0n, 9_999_999_99n))
        .map(([n, fen]) => `line ${n} = ¥${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`),
      fc
        .bigInt(0n, 460_000_000n)
        .map((fen) => `grant = ¥${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`),
      fc
        .bigInt(1n, 9_999_999_99n)
        .map((fen) => `total = ¥${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`),
      fc.integer({ min: 1, max: 3 }).map((n) => `remove line ${n}`),
    );
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 3 }), (sets) => {
        const { way } = what(BUDGET, sets);
        if (way === null) return;
        const { lines, totals, findings } = way.after;
        expect(
          findings.filter(({ rule, status }) => rule.startsWith('BUD-ARI') && status === 'fail'),
        ).toEqual([]);
        expect(
          lines.every(
            ({ amount, own, grant }) =>
              (own ?? -1n) >= 0n && (grant ?? -1n) >= 0n && (own ?? 0n) + (grant ?? 0n) === amount,
          ),
        ).toBe(true);
        expect(totals.declared).toBe(lines.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n));
      }),
      { numRuns: 150 },
    );
  });
});
