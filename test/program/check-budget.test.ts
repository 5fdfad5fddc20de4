import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { type CallFacts, layCallFacts } from '../../src/program/terms.ts';
import { cite, LEXICON, TERMS, YUAN } from './invented-terms.ts';

function check(text: string, call: CallFacts = {}) {
  return checkBudget(readBudgetText(text, { slash: true }), layCallFacts(TERMS, call), LEXICON, cite);
}

function broken(text: string, call?: CallFacts): readonly string[] {
  return check(text, call)
    .findings.filter((f) => f.status === 'fail' && f.severity !== 'info')
    .map((f) => `${f.rule} ${f.basis} ${f.severity}`);
}

const GOOD = 'Kiln 3,000,000 (company 2,000,000, grant 1,000,000); Glaze trials 500,000 (company 500,000)';

describe('the verdict', () => {
  it.each([
    ['no-problem-found', 'checked', GOOD],
    ['attention', 'checked', `${GOOD}; Land 90,000 (company 90,000)`],
    ['attention', 'checked', 'Kiln 3,000,000'],
    ['problems', 'checked', 'Kiln 5,000,000 (company 2,500,000, grant 2,500,000)'],
    ['cannot-check', 'question', 'Kiln about 3m; Glaze trials 500,000 (company 500,000)'],
    ['cannot-check', 'no-budget', 'hello'],
    ['cannot-check', 'refused', 'x'.repeat(300_000)],
  ])('is %s (%s)', (verdict, outcome, text) => {
    expect(check(text)).toMatchObject({ verdict, outcome });
  });

  it('never says compliant', () => {
    const said = JSON.stringify(check(GOOD).findings.map((f) => f.message));
    expect(said).not.toMatch(/compliant|合规预算/i);
  });
});

describe('a description column', () => {
  const placed = (text: string) => check(text).lines.map(({ inList }) => inList);

  it('places a category that says nothing by itself, and leaves a known one as it is', () => {
    const text = 'Item,Description,Amount\nOther,land,20000\nOther,kiln line,30000\nKiln,on land,40000';
    expect(placed(text)).toEqual(['no', 'yes', 'yes']);
    expect(placed('科目,内容,金额\n其他,土地,20000\n窑炉,,30000')).toEqual(['no', 'yes']);
    expect(placed('Item,Purpose,Amount\nOther,things,20000\nKiln,glaze,30000')).toEqual(['unclear', 'yes']);
  });

  it('tells lines of one category and amount apart', () => {
    const text = 'Item,Description,Amount\nKiln,first,20000\nKiln,second,20000\nKiln,second,20000';
    const twice = check(text).findings.filter(
      ({ rule, status }) => rule === 'BUD-LIN-001' && status === 'fail',
    );
    expect(twice.map(({ where }) => where?.line)).toEqual([3]);
    expect(check(text).lines.map(({ detail }) => detail)).toEqual(['first', 'second', 'second']);
  });

  it('that is long is cut in a message', () => {
    const text = `Item,Description,Amount\nOther,${'land '.repeat(20)},20000\nKiln,,30000`;
    const [finding] = check(text).findings.filter(({ rule }) => rule === 'BUD-CAT-001');
    expect(finding?.message.en).toMatch(/^Line 1: "Other \((?:land ){8}…\)" is not named/);
  });
});

describe('a total row that nobody gave an amount', () => {
  it('is held to the columns of its sources alone', () => {
    const text = 'Item,Purpose,Grant requested,Own funds\nKiln,a,2000000,2250000\nTotal,,2000000,2150000';
    expect(broken(text).filter((each) => each.includes('ARI'))).toEqual(['BUD-ARI-003 arithmetic error']);
  });

  it('is told of once where its own column is off', () => {
    const text = 'Item,Amount,Grant,Own\nKiln,400,200,200\nTotal,400,200,100';
    expect(broken(text.replaceAll('00', '0000')).filter((each) => each.includes('ARI'))).toEqual([
      'BUD-ARI-003 arithmetic error',
    ]);
  });
});

describe('findings', () => {
  it('stand in the order question, error, warning, info; then the whole, then line by line', () => {
    const { findings } = check('Land TBD; Kiln 3,000,000 (grant 3,000,000); Land 20,000 (company 20,000)');
    const rank = ['question', 'error', 'warning', 'info'];
    const keys = findings.map(
      (f) => `${rank.indexOf(f.severity)} ${String(f.where?.line ?? 0).padStart(3, '0')}`,
    );
    expect(keys).toEqual([...keys].sort());
  });

  it('of one line stand together, whatever their rules', () => {
    const { findings } = check(
      'Item,Amount,Company,Grant\nTravel,1000000,400000,500000\nRent,2000000,900000,1000000\nTotal,3000000,1300000,1500000',
    );
    const errors = findings.filter((f) => f.severity === 'error' && f.status === 'fail');
    expect(errors.map((f) => `${f.rule} ${f.where?.line ?? 'all'}`)).toEqual([
      'BUD-ARI-002 1',
      'BUD-ARI-002 2',
    ]);
  });

  it('still come for what does not hang on a question', () => {
    const { findings, totals, questions } = check(
      'Kiln about 3m (company 300,000, grant 2,500,000); Land 20,000 (company 20,000)',
    );
    const status = (rule: string) => findings.find((f) => f.rule === rule)?.status;
    expect(questions.map((q) => q.about)).toEqual(['BUD-NUM-004:1']);
    expect(questions[0]?.message.en).toBe(
      'Line 1: "about 3m" is not one amount (it is approximate or a limit). Write 3000000 or 300万.',
    );
    expect(totals).toMatchObject({ computed: null, grant: 2_500_000n * YUAN, own: 320_000n * YUAN });
    expect(status('BUD-CAP-001')).toBe('fail');
    expect(status('BUD-ARI-001')).toBe('not-checked');
    expect(status('BUD-CAT-001')).toBe('fail');
  });

  it('leave every amount unknown while the unit is', () => {
    const { lines, totals, unit } = check('Kiln 300 (company 200, grant 100)');
    expect(lines[0]).toMatchObject({ amount: null, own: null, grant: null, other: 0n, inList: 'yes' });
    expect(totals).toEqual({ computed: null, declared: null, own: null, grant: null, other: 0n });
    expect(unit).toBeNull();
  });
});

describe('only totals', () => {
  it('make one line for the whole project, so that cap and match are checked', () => {
    const { lines, totals } = check('total=5M grant=2M company=3M');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ amount: 5_000_000n * YUAN, inList: 'unclear' });
    expect(totals).toMatchObject({
      declared: 5_000_000n * YUAN,
      grant: 2_000_000n * YUAN,
      own: 3_000_000n * YUAN,
    });
    // That the lines were not seen is said, and keeps the verdict from "no problem".
    const unseen = 'BUD-CAT-001 format warning';
    expect(broken('total=5M grant=2M company=3M')).toEqual([unseen]);
    expect(broken('total=5M grant=2.1M company=2.9M')).toEqual(['BUD-CAP-001 program error', unseen]);
  });
});

describe('the call', () => {
  const source = 'notice 12, p. 3';

  it('sets another cap: the finding rests on the call and says whose figure it is', () => {
    const call = { cap: { value: 900_000n * YUAN, source } };
    const [found] = check(GOOD, call).findings.filter((f) => f.rule === 'BUD-CAP-001');
    expect(found).toMatchObject({ status: 'fail', basis: 'call', severity: 'error' });
    expect(found?.params).toMatchObject({ capFen: '90000000', overFen: '10000000' });
    expect(found?.message.en).toContain("your call's (notice 12, p. 3) maximum of CNY ¥900,000");
    expect(found?.evidence[0]).toMatchObject({ section: source, verbatim: false });
    expect(found?.evidence[1]).toMatchObject({ quote: 'the-cap' });
  });

  it('may allow more than the text', () => {
    const call = { cap: { value: 3_000_000n * YUAN, source } };
    expect(broken('Kiln 5,000,000 (company 2,500,000, grant 2,500,000)', call)).toEqual([]);
  });

  it.each([
    ['1:1', 1n, 1n, 'Kiln 2,000,000 (company 1,000,000, grant 1,000,000)', []],
    ['1:1', 1n, 1n, 'Kiln 2,000,000 (company 999,999, grant 1,000,001)', ['BUD-MATCH-002 call error']],
    ['2:1', 2n, 1n, 'Kiln 3,000,000 (company 2,000,000, grant 1,000,000)', []],
    ['2:1', 2n, 1n, 'Kiln 3,000,000 (company 1,999,999, grant 1,000,001)', ['BUD-MATCH-002 call error']],
    ['1:2', 1n, 2n, 'Kiln 1,500,000 (company 500,000, grant 1,000,000)', []],
  ])('makes its ratio of %s an error rule', (_ratio, own, grant, text, rules) => {
    expect(broken(text, { ratio: { value: { own, grant }, source } })).toEqual(rules);
  });

  it('has its own list', () => {
    const call = { list: { values: ['land purchase', 'worker housing'], source } };
    expect(check('Land 50,000; Kiln 50,000; Worker housing 50,000', call).lines.map((l) => l.inList)).toEqual(
      ['yes', 'no', 'yes'],
    );
    expect(broken('Kiln 50,000 (company 50,000)', call)).toEqual(['BUD-CAT-001 call warning']);
  });
});

describe('a heading whose parts do not make it', () => {
  const OUTLINE = '项目,金额\n一、窑炉,3000000\n（一）进口,1000000\n（二）国产,1500000\n二、土地,1000000';
  const status = (total: string) =>
    checkBudget(readBudgetText(`${OUTLINE}\n合计,${total}`), TERMS, LEXICON, cite)
      .findings.filter(({ rule }) => ['BUD-ARI-001', 'BUD-ARI-004', 'BUD-ARI-005'].includes(rule))
      .map((finding) => `${finding.rule} ${finding.status}`);

  it.each([
    ['takes its word: the question stands alone', '4000000', ['BUD-ARI-004 ask', 'BUD-ARI-001 not-checked']],
    ['is the sum of the parts', '3500000', ['BUD-ARI-004 ask', 'BUD-ARI-001 pass']],
    ['is neither', '4000001', ['BUD-ARI-004 ask', 'BUD-ARI-001 fail']],
  ])('is asked about, and a total that %s', (_what, total, expected) => {
    expect(status(total).slice(0, 2)).toEqual(expected);
  });
});

describe('a subtotal of subtotals', () => {
  const GROUPS = 'Item,Amount\nKiln,300000\nSubtotal,300000\nLand,200000\nFuel,100000\nSubtotal,300000';
  const found = (outer: string) =>
    checkBudget(readBudgetText(`${GROUPS}\nSubtotal all,${outer}\nTotal,600000`), TERMS, LEXICON, cite);

  it.each([
    ['holds the lines of all of them', '600000', []],
    ['is held to their lines', '600001', [{ params: { from: '1', to: '3', diffFen: '100' } }]],
  ])('%s', (_what, outer, expected) => {
    const failed = found(outer).findings.filter((f) => f.rule === 'BUD-ARI-004' && f.status === 'fail');
    expect(failed).toMatchObject(expected);
    expect(found(outer).totals.computed).toBe(600_000n * YUAN);
  });
});

describe('the advice on matching when the grant is over the cap of 2,000,000', () => {
  const advice = (text: string, call?: CallFacts) =>
    check(text, call).findings.find((f) => f.rule === 'BUD-MATCH-002')?.message;

  it.each([
    [
      'meets 1:1 at the cap',
      'Kiln 5,000,000 (company 2,000,000, grant 3,000,000)',
      '¥3,000,000, which meets 1:1',
    ],
    [
      'is still short at the cap',
      'Kiln 3,500,000 (company 500,000, grant 3,000,000)',
      'still ¥500,000 short of 1:1',
    ],
  ])('starts from the cap with the total kept: %s', (_what, text, said) => {
    expect(advice(text)?.en).toContain('maximum of ¥2,000,000 (BUD-CAP-001)');
    expect(advice(text)?.en).toContain(said);
    expect(advice(text)?.zh).toContain('上限200万元');
  });

  it('never asks to bring company funds up to a grant nobody may have', () => {
    expect(advice('Kiln 5,000,000 (company 2,000,000, grant 3,000,000)')?.en).not.toContain('at least');
  });

  it('says what the call’s ratio asks at the cap', () => {
    const call: CallFacts = { ratio: { value: { own: 3n, grant: 2n }, source: 'n' } };
    expect(advice('Kiln 5,000,000 (company 2,000,000, grant 3,000,000)', call)?.en).toContain(
      'At the maximum of ¥2,000,000 the company needs ¥3,000,000.',
    );
  });
});

describe('the shares of the lines', () => {
  const said = (n: number) => {
    const lines = Array.from({ length: n }, (_, i) => `Kiln ${i + 1}: 30,000 (company 20,000, grant 10,000)`);
    return check(lines.join('\n')).findings.find(({ rule }) => rule === 'BUD-MATCH-005')?.message;
  };

  it('are all named for twelve lines, and counted beyond', () => {
    expect(said(12)?.en).toContain('line 12 33.3%. The text');
    expect(said(13)?.en).toContain('line 12 33.3%, and 1 more line');
    expect(said(13)?.zh).toContain('第12行33.3%，另有1行');
  });
});
