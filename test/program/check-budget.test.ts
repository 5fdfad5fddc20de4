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

describe('findings', () => {
  it('stand in the order question, error, warning, info, then by rule and line', () => {
    const { findings } = check('Land TBD; Kiln 3,000,000 (grant 3,000,000); Land 20,000 (company 20,000)');
    const rank = ['question', 'error', 'warning', 'info'];
    const keys = findings.map(
      (f) => `${rank.indexOf(f.severity)} ${f.rule} ${String(f.where?.line ?? 0).padStart(3, '0')}`,
    );
    expect(keys).toEqual([...keys].sort());
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
