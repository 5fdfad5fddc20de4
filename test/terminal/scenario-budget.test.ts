import { describe, expect, it } from 'vitest';
import { scenarioBudgetCommand } from '../../src/terminal/scenario-budget.ts';
import { sessionOf } from './session-of.ts';

const files = {
  'sample.md': sessionOf().session.advisor.sampleBudget().en,
  'call.json': JSON.stringify({ ratio: { own: '2', grant: '1', source: 'notice 12, p. 3' } }),
};

async function run(...args: readonly string[]) {
  const { session, json } = sessionOf(files);
  expect(await scenarioBudgetCommand(['sample.md', '--json', ...args], session)).toBe(0);
  return json();
}

describe('scenario budget', () => {
  it('answers what if line 3 is cut by 500,000', async () => {
    const { ways, mayAskFen, companyNeededFen, questions } = await run('--set', 'cut line 3 by 500,000');
    expect(questions).toEqual([]);
    expect(ways).toHaveLength(1);
    expect(ways[0]).toMatchObject({
      name: 'scenario',
      changes: [
        { line: 3, column: 'amount', fromFen: '180000000', toFen: '130000000' },
        { line: 3, column: 'own', fromFen: '90000000', toFen: '65000000' },
        { line: 3, column: 'grant', fromFen: '90000000', toFen: '65000000' },
      ],
      after: { totals: { computedFen: '1330000000', declaredFen: '1330000000', grantFen: '625000000' } },
    });
    expect([mayAskFen, companyNeededFen]).toEqual(['500000000', '830000000']);
  });

  it('says without a change how much may be asked for, by the call’s ratio too', async () => {
    expect(await run()).toMatchObject({
      ways: [],
      mayAskFen: '500000000',
      mayAskLimit: 'cap',
      companyNeededFen: '880000000',
    });
    expect(await run('--call', 'call.json')).toMatchObject({
      mayAskFen: '460000000',
      mayAskLimit: 'ratio',
      companyNeededFen: '920000000',
    });
  });

  it.each([
    ['under the cap', 'Kiln 3,000,000 (company 2,000,000, Torch grant 1,000,000)', '1,500,000'],
    ['a little over it', 'Kiln 5,119,000 (company 3,000,000, Torch grant 2,119,000)', '2,559,500'],
  ])(
    'tells of a project %s what 1:1 would be, and never a grant without company money',
    async (_says, budget, half) => {
      const { session, text } = sessionOf({ 'b.txt': budget });
      await scenarioBudgetCommand(['b.txt'], session);
      expect(text()).toContain(`it is ¥${half}, and the company pays ¥${half}`);
      expect(text()).toContain('our reading');
      expect(text()).not.toContain('then pays ¥0');
    },
  );

  it('takes several changes', async () => {
    const { ways } = await run('--set', '第3行改为50万', '--set', '删除第6行');
    expect(ways[0].after.totals.computedFen).toBe('1190000000');
    expect(ways[0].after.lines).toHaveLength(5);
  });

  it('asks where a change cannot be worked out', async () => {
    const { ways, questions } = await run('--set', 'line 9 = 500000');
    expect(ways).toEqual([]);
    expect(questions[0]).toMatchObject({ about: 'SCENARIO' });
  });

  it('reads aloud, with what it assumes', async () => {
    const { session, text } = sessionOf(files, 'zh');
    await scenarioBudgetCommand(['sample.md', '--set', '第3行减少50万'], session);
    expect(text()).toContain(
      '合计 1,380万元 → 1,330万元；企业 730万元 → 705万元；火炬资助 650万元 → 625万元',
    );
    expect(text()).toContain('假定：某行金额变动时，其各资金来源按原比例变动。');
    expect(text()).toContain('最多可申请500万元（受资助上限限制），此时企业须自筹830万元。');
  });

  it('refuses a change that cannot be read, and names the form', async () => {
    await expect(
      scenarioBudgetCommand(['sample.md', '--set', 'nicer'], sessionOf(files).session),
    ).rejects.toThrow('I cannot read "nicer" as a change. Write "line 3 = 500000"');
  });
});
