import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import type { Budget } from '../../../src/program/budget.ts';
import { applyChanges } from '../../../src/program/repair/apply-changes.ts';
import { staleChanges } from '../../../src/program/repair/budget-change.ts';
import type { BudgetRepair, RepairWay } from '../../../src/program/repair/repair.ts';
import { repairBudget } from '../../../src/program/repair/repair-budget.ts';
import { type CallFacts, layCallFacts } from '../../../src/program/terms.ts';
import { cite, LEXICON, TERMS, YUAN } from '../invented-terms.ts';

const TABLE = 'Item,Amount,Company,Torch Grant';
const source = 'notice 12, p. 3';
const RATIO: CallFacts = { ratio: { value: { own: 2n, grant: 1n }, source } };

function repair(text: string, call: CallFacts = {}, bear: bigint | null = null): BudgetRepair {
  const terms = layCallFacts(TERMS, call);
  return repairBudget(readBudgetText(text), { terms, lexicon: LEXICON, cite }, bear);
}

/** "3 grant 900000": yuan, so that a row of the table can be read aloud. */
function told(way: RepairWay | undefined): readonly string[] {
  return (way?.changes ?? []).map(
    ({ line, column, to }) =>
      `${line ?? 'total'} ${column} ${to / YUAN}${to % YUAN === 0n ? '' : ' and fen'}`,
  );
}

/** Cap 2,000,000; 500,000 over; land is on no list. */
const OVER = `${TABLE}
Kiln,2000000,800000,1200000
Land,1000000,500000,500000
Glaze trials,1600000,800000,800000
Total,4600000,2100000,2500000`;

describe('a grant over the cap', () => {
  it('moves exactly what is over, in three ways, fewest lines first', () => {
    const { ways, broken, reason } = repair(OVER);
    expect(broken).toEqual(['BUD-CAP-001']);
    expect(reason).toBeNull();
    expect(ways.map(({ name, moved, totalKept }) => [name, moved / YUAN, totalKept])).toEqual([
      ['largest-grant-lines', 500_000n, true],
      ['unlisted-lines', 500_000n, true],
      ['in-proportion', 500_000n, true],
    ]);
    expect(told(ways[0])).toEqual(['1 grant 700000', '1 own 1300000']);
    expect(told(ways[1])).toEqual(['2 grant 0', '2 own 1000000']);
    // 500,000 × 12/25, 5/25 and 8/25.
    expect(told(ways[2])).toEqual([
      '1 grant 960000',
      '1 own 1040000',
      '2 grant 400000',
      '2 own 600000',
      '3 grant 640000',
      '3 own 960000',
    ]);
  });

  it('lets right totals follow, so that the check of the result has no error', () => {
    for (const { after } of repair(OVER).ways) {
      expect(after.verdict).not.toBe('problems');
      expect(after.totals).toMatchObject({ declared: 4_600_000n * YUAN, grant: 2_000_000n * YUAN });
    }
  });

  it('splits to the yuan by largest remainders', () => {
    const [, way] = repair(
      `${TABLE}\nKiln,2000000,1000000,1000000\nGlaze trials,2000001,1000000,1000001`,
    ).ways;
    expect(way).toBeUndefined();
    const thirds = repair(
      `${TABLE}\nKiln,2000000,1000000,1000000\nKiln line,2000000,1000000,1000000\nGlaze trials,2000000,1000000,1000000`,
    ).ways.find(({ name }) => name === 'in-proportion');
    expect(told(thirds).filter((each) => each.includes('grant'))).toEqual([
      '1 grant 666666',
      '2 grant 666667',
      '3 grant 666667',
    ]);
  });

  it('asks first what the company can bear', () => {
    expect(repair(OVER).questions).toEqual([
      {
        about: 'BUD-CAP-001',
        message: {
          en: 'Moving ¥500,000 to the company raises its money from ¥2,100,000 (45.7%) to ¥2,600,000 (56.5%). Can it bear that? If it can add only ¥250,000, make the project ¥250,000 smaller; if nothing, ¥500,000 smaller.',
          zh: '将50万元改由企业承担后，企业自筹由210万元（45.7%）增至260万元（56.5%）。企业能否承担？如只能增加25万元，项目总额须减少25万元；如不能增加，须减少50万元。',
        },
      },
    ]);
  });

  it.each([
    ['all of it', 500_000n, true, ['1 grant 700000', '1 own 1300000'], 4_600_000n],
    ['one yuan less', 499_999n, false, ['1 grant 700000', '1 own 1299999', '1 amount 1999999'], 4_599_999n],
    ['nothing', 0n, false, ['1 grant 700000', '1 amount 1500000'], 4_100_000n],
  ])('keeps within what the company can bear: %s', (_says, bear, totalKept, changes, total) => {
    const [way] = repair(OVER, {}, bear * YUAN).ways;
    expect(told(way)).toEqual(changes);
    expect(way).toMatchObject({
      totalKept,
      after: { totals: { computed: total * YUAN, declared: total * YUAN } },
    });
  });

  it.each([
    [
      'the total row alone names the sources',
      'Item,Amount,Company,Torch Grant\nKiln,2600000,,\nLand,400000,,\nTotal,3000000,800000,2200000',
      ['total grant 2000000', 'total own 1000000'],
    ],
    ['only totals are stated', 'total=5M grant=2.5M company=2.5M', ['1 grant 2000000', '1 own 3000000']],
    [
      'a line has no company money yet',
      `${TABLE}\nKiln,2600000,500000,2100000\nLand,20000,0,20000`,
      ['1 grant 1980000', '1 own 620000'],
    ],
  ])('is mended where %s', (_says, text, changes) => {
    const { ways } = repair(text);
    expect(told(ways[0])).toEqual(changes);
    expect(ways.every(({ after }) => after.verdict !== 'problems')).toBe(true);
  });
});

describe('a call’s ratio', () => {
  it('moves up to the ratio and not one fen further', () => {
    const { ways, questions, broken } = repair(`${TABLE}\nKiln,2000001,1000000,1000001`, RATIO);
    expect(broken).toEqual(['BUD-MATCH-002']);
    expect(told(ways[0])).toEqual(['1 grant 666667', '1 own 1333334']);
    expect(questions[0]?.about).toBe('BUD-MATCH-002');
  });

  it('is mended together with the cap', () => {
    const { ways, broken } = repair(OVER, RATIO);
    expect(broken).toEqual(['BUD-CAP-001', 'BUD-MATCH-002']);
    // 4,600,000 / 3, in whole fen.
    expect(ways[0]?.after.totals.grant).toBe(153_333_333n);
  });

  it('makes the project smaller when the company can add less than it takes', () => {
    // 2,100,000 + 100,000 of company money carries a grant of 1,100,000.
    const [way] = repair(OVER, RATIO, 100_000n * YUAN).ways;
    expect(way?.after.totals).toMatchObject({
      own: 2_200_000n * YUAN,
      grant: 1_100_000n * YUAN,
      computed: 3_300_000n * YUAN,
    });
  });
});

describe('sums that are wrong', () => {
  it.each([
    [
      'a total',
      'Item,Amount\nKiln,3000000\nLand,800000\nTotal,3900000',
      [['correct-totals', 'total total 3800000']],
    ],
    [
      'a subtotal',
      'Item,Amount\nKiln,2000000\nLand,1000000\nSubtotal,3500000\nInterest,50000\nTotal,3050000',
      [['correct-totals', 'total subtotal 3000000']],
    ],
    [
      'a source total',
      `${TABLE}\nKiln,3000000,2100000,900000\nTotal,3000000,2000000,900000`,
      [['correct-totals', 'total own 2100000']],
    ],
    [
      'a line whose sources fall short',
      `${TABLE}\nKiln,650000,300000,300000`,
      [
        ['amount-follows-sources', '1 amount 600000'],
        ['company-balances', '1 own 350000'],
        ['grant-balances', '1 grant 350000'],
      ],
    ],
    [
      'a line that is over-funded, which the total tells',
      `${TABLE}\nKiln,650000,400000,300000\nLand,100000,100000,0\nTotal,800000,500000,300000`,
      [
        ['amount-follows-sources', '1 amount 700000'],
        ['company-balances', '1 own 350000; total total 750000'],
        ['grant-balances', '1 grant 250000; total total 750000'],
      ],
    ],
    [
      'a line the total row does not follow',
      `${TABLE}\nKiln,650000,300000,300000\nTotal,650000,350000,300000`,
      [
        ['company-balances', '1 own 350000'],
        ['amount-follows-sources', '1 amount 600000; total own 300000'],
        ['grant-balances', '1 grant 350000; total own 300000'],
      ],
    ],
  ])('%s', (_says, text, expected) => {
    const { ways } = repair(text);
    expect(ways.map((way) => [way.name, told(way).join('; ')])).toEqual(expected);
    expect(ways.every(({ after }) => after.verdict !== 'problems')).toBe(true);
  });

  it('are mended together with the cap, each figure named once', () => {
    const { ways, broken, questions } = repair(
      `${TABLE}\nKiln,3600000,1200000,2300000\nTotal,3600000,1300000,2300000`,
    );
    expect(broken).toEqual(['BUD-CAP-001', 'BUD-ARI-002', 'BUD-ARI-003']);
    expect(ways[0]).toMatchObject({ name: 'company-balances-then-largest-grant-lines', totalKept: true });
    expect(told(ways[0])).toEqual(['1 own 1600000', '1 grant 2000000', 'total own 1600000']);
    expect(questions[0]?.message.en).toBe(
      'Moving ¥400,000 to the company raises its money from ¥1,200,000 (34.3%) to ¥1,600,000 (44.4%). Can it bear that?',
    );
  });
});

describe('missing company money', () => {
  const NONE = `${TABLE}\nKiln,1000000,0,1000000\nLand,500000,0,500000`;

  it('is half of the grant at 1:1, which is said to be our reading', () => {
    const { broken, ways, questions } = repair(NONE);
    expect(broken).toEqual(['BUD-MATCH-001']);
    expect(ways.map(({ name }) => name)).toEqual(['largest-grant-lines', 'unlisted-lines', 'in-proportion']);
    expect(told(ways[0])).toEqual(['1 grant 250000', '1 own 750000']);
    expect(ways[0]?.title.en).toContain('That is 1:1, our reading');
    expect(ways[0]?.title.zh).toContain('系我们对“配套资助”的理解');
    expect(questions[0]).toMatchObject({ about: 'BUD-MATCH-001' });
    expect(questions[0]?.message.en).toContain('Can it bear that? That is 1:1');
  });

  it('is what the company can bear, where that is less', () => {
    const { ways, questions } = repair(NONE, {}, 30_000_000n);
    expect(told(ways[0])).toEqual(['1 grant 700000', '1 own 300000']);
    expect(ways[0]?.title.en).not.toContain('1:1');
    expect(questions).toEqual([]);
  });

  it('has no way where the company can bear nothing', () => {
    const { ways, reason } = repair(NONE, {}, 0n);
    expect(ways).toEqual([]);
    expect(reason?.en).toContain('At 1:1 (our reading');
  });

  it('may be the costs that no source is stated for', () => {
    const { ways } = repair('Kiln 1,000,000 (grant 1,000,000); Land 300,000');
    expect(ways[0]).toMatchObject({ name: 'unsourced-is-company', totalKept: true });
    expect(told(ways[0])).toEqual(['2 own 300000']);
  });

  it('is what a stated ratio asks for', () => {
    const ratio = { value: { own: 2n, grant: 1n }, source: 'notice 12' };
    const { ways } = repair(`${TABLE}\nKiln,1500000,0,1500000`, { ratio });
    expect(told(ways[0])).toEqual(['1 grant 500000', '1 own 1000000']);
  });
});

describe('figures and words that disagree', () => {
  const table = (row: string) => `| Item | Amount | Company | Grant |\n| --- | --- | --- | --- |\n| ${row} |`;
  const BOTH = table('Kiln | 2,000,000（大写：贰佰壹拾万元整） | 1,200,000 | 800,000');

  it('are mended by the figures, or by the words with the sources following', () => {
    const { broken, ways } = repair(BOTH);
    expect(broken).toEqual(['BUD-NUM-005']);
    expect(ways[0]).toMatchObject({ name: 'figures-stand', moved: 0n, totalKept: true });
    expect(told(ways[0])).toEqual(['1 amount 2000000']);
    expect(ways.slice(1).every(({ name }) => name.startsWith('words-stand'))).toBe(true);
    expect(told(ways[1])).toContain('1 amount 2100000');
    for (const { after } of ways) expect(after.verdict).not.toBe('problems');
  });

  it('are mended together with the cap', () => {
    const over = table('Kiln | 9,000,000（大写：捌佰万元整） | 3,000,000 | 6,000,000');
    const { ways } = repair(over);
    expect(ways.map(({ name }) => name)).toContain('figures-stand-then-largest-grant-lines');
    for (const { after } of ways) expect(after.verdict).not.toBe('problems');
  });
});

describe('where there is no way', () => {
  it.each([
    ['nothing is broken', `${TABLE}\nKiln,2000000,1000000,1000000`, 'Nothing to mend: the cap'],
    ['no grant is stated', 'Item,Amount\nKiln,2000000', 'The cap could not be checked'],
    [
      'an amount is not known',
      `${TABLE}\nKiln,TBD,1000000,2500000`,
      'Please answer first: Line 1, Kiln: the amount',
    ],
    ['there is no budget', 'hello', 'There is no budget to mend'],
  ])('%s: it says why', (_says, text, why) => {
    const { ways, reason } = repair(text);
    expect(ways).toEqual([]);
    expect(reason?.en).toContain(why);
    expect(reason?.zh).toMatch(/\p{Script=Han}/u);
  });
});

const amount = fc.bigInt({ min: 0n, max: 150_000_000n });
const generated = fc.record({
  lines: fc.array(
    fc.record({
      kind: fc.constantFrom('Kiln', 'Land', 'Glaze trials', 'Things'),
      own: amount.map((fen) => fen + 2_000_000n),
      grant: amount,
      loan: fc.constantFrom(0n, 0n, 5_000_000n),
      off: fc.constantFrom(0n, 0n, 0n, 0n, 1n, -7_700n),
      told: fc.constantFrom(true, true, true, true, false),
      subtotal: fc.constantFrom<bigint | null>(null, null, null, 0n, 99n),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  total: fc.constantFrom<null | bigint>(null, 0n, 0n, 0n, 12_345n),
  sources: fc.constantFrom<null | bigint>(null, 0n, 0n, 300n),
  ratio: fc.option(fc.record({ own: fc.bigInt(1n, 5n), grant: fc.bigInt(1n, 5n) }), { nil: null }),
  bear: fc.option(fc.bigInt(0n, 400_000_000n), { nil: null }),
});

function yuan(fen: bigint): string {
  return `${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`;
}

describe('every way of a generated budget', () => {
  const made = generated.map(({ lines, total, sources, ratio, bear }) => {
    let run = 0n;
    const amounts = lines.map(({ own, grant, loan, off }) => own + grant + loan + off);
    const rows = lines.flatMap(({ kind, own, grant, loan, told, subtotal }, i) => {
      const name = `${kind} ${'abcdefg'[i]}`;
      // One line at least says who pays.
      const shares = told || i === 0 ? [own, grant, loan].map(yuan) : ['', '', ''];
      run += amounts[i] ?? 0n;
      const sum = subtotal === null ? [] : [`Subtotal,${yuan(run + subtotal)},,,`];
      if (subtotal !== null) run = 0n;
      return [`${name},${yuan(amounts[i] ?? 0n)},${shares.join(',')}`, ...sum];
    });
    const all = amounts.reduce((sum, each) => sum + each, 0n);
    const told = lines.filter((line, i) => line.told || i === 0);
    const of = (kind: 'own' | 'grant' | 'loan') => told.reduce((sum, line) => sum + line[kind], 0n);
    const stated =
      sources === null ? ',,' : [of('own') + sources, of('grant'), of('loan')].map(yuan).join(',');
    const last = total === null ? [] : [`Total,${yuan(all + total)},${stated}`];
    const text = ['Item,Amount (CNY),Company,Torch Grant,Bank loan', ...rows, ...last].join('\n');
    const call: CallFacts = ratio === null ? {} : { ratio: { value: ratio, source } };
    return { text, call, bear };
  });

  it('mends, keeps what it says it keeps, and moves no more than it must', () => {
    fc.assert(
      fc.property(made, ({ text, call, bear }) => {
        const { before, broken, ways, reason } = repair(text, call, bear);
        expect(ways.length > 0).toBe(reason === null);
        if (broken.length === 0) return;
        if (bear === null) expect(ways.length).toBeGreaterThan(0);
        const again = repair(text, call, bear);
        expect(again.ways.map(({ changes }) => changes)).toEqual(ways.map(({ changes }) => changes));
        for (const way of ways) {
          const { after } = way;
          const errors = after.findings.filter((f) => f.severity === 'error' && f.status === 'fail');
          expect(errors).toEqual([]);
          for (const line of after.lines)
            for (const part of [line.own, line.grant, line.other, line.amount].filter(
              (each) => each !== null,
            ))
              expect(part).toBeGreaterThanOrEqual(0n);
          expect(after.totals.computed === before.totals.computed).toBe(way.totalKept);
          if (bear !== null)
            expect((after.totals.own ?? 0n) - (before.totals.own ?? 0n)).toBeLessThanOrEqual(bear);
        }
        const { own, grant } = before.totals;
        if (broken.some((rule) => rule.startsWith('BUD-ARI')) || own === null || grant === null) return;
        const { own: a, grant: b } = call.ratio?.value ?? { own: 0n, grant: 1n };
        const fits = (moved: bigint) =>
          grant - moved <= TERMS.cap.value && (own + moved) * b >= (grant - moved) * a;
        for (const { moved, totalKept } of ways) {
          expect(fits(moved) || !totalKept).toBe(true);
          if (totalKept) expect(fits(moved - 1n)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('can be accepted line by line, in any part', () => {
    fc.assert(
      fc.property(
        made,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        ({ text, call, bear }, taken) => {
          const reading = readBudgetText(text);
          if (reading.kind !== 'budget') return;
          for (const { changes, budget } of repair(text, call, bear).ways) {
            const [some, rest] = [changes.filter((_, i) => taken[i]), changes.filter((_, i) => !taken[i])];
            const part: Budget = applyChanges(reading.budget, some);
            expect(
              staleChanges(
                part,
                some.map((change) => ({ ...change, from: change.to })),
              ),
            ).toEqual([]);
            const linesOnly = changes.every(({ line }) => line !== null);
            if (linesOnly) expect(applyChanges(part, rest).rows).toEqual(budget.rows);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
