import { describe, expect, it } from 'vitest';
import { checkBudgetCommand } from '../../src/terminal/check-budget.ts';
import { repairBudgetCommand } from '../../src/terminal/repair-budget.ts';
import { sessionOf } from './session-of.ts';

const sample = sessionOf().session.advisor.sampleBudget();
const files = {
  'sample.md': sample.en,
  '示例.md': sample.zh,
  'good.csv': 'Item,Amount,Company,Torch Grant\nEquipment,50000,30000,20000',
};

describe('repair budget', () => {
  it('gives the program’s own sample three ways, each 1,500,000 yuan moved and checked again', async () => {
    const { session, json } = sessionOf(files);
    expect(await repairBudgetCommand(['sample.md', '--json'], session)).toBe(0);
    const { ways, questions, before, broken, reason } = json();
    expect({ broken, reason }).toEqual({ broken: ['BUD-CAP-001'], reason: null });
    expect(before).toMatchObject({ verdict: 'problems', totals: { grantFen: '650000000' } });
    expect(questions).toHaveLength(1);
    expect(ways.map(({ name, movedFen }: { name: string; movedFen: string }) => [name, movedFen])).toEqual([
      ['largest-grant-lines', '150000000'],
      ['unlisted-lines', '150000000'],
      ['in-proportion', '150000000'],
    ]);
    expect(ways[0].changes).toEqual([
      { line: 1, column: 'grant', fromFen: '300000000', toFen: '150000000' },
      { line: 1, column: 'own', fromFen: '400000000', toFen: '550000000' },
    ]);
    for (const { after, totalKept } of ways) {
      expect(totalKept).toBe(true);
      expect(after).toMatchObject({
        outcome: 'checked',
        verdict: 'attention',
        totals: {
          computedFen: '1380000000',
          declaredFen: '1380000000',
          ownFen: '880000000',
          grantFen: '500000000',
        },
      });
    }
  });

  it('says the same of the Chinese sample', async () => {
    const [en, zh] = [sessionOf(files), sessionOf(files, 'zh')];
    await repairBudgetCommand(['sample.md', '--json'], en.session);
    await repairBudgetCommand(['示例.md', '--json'], zh.session);
    const changes = (json: { ways: { changes: unknown }[] }) => json.ways.map((way) => way.changes);
    expect(changes(zh.json())).toEqual(changes(en.json()));
  });

  it('reads aloud: question, ways, figures before and after', async () => {
    const { session, text } = sessionOf(files, 'zh');
    await repairBudgetCommand(['示例.md'], session);
    expect(text()).toContain('企业能否承担？');
    expect(text()).toContain('方案1：将150万元由火炬资助改列企业自筹');
    expect(text()).toContain('| 火炬资助 | 300万元 | 150万元 |');
    expect(text()).toContain('合计 1,380万元；企业 730万元 → 880万元；火炬资助 650万元 → 500万元');
  });

  it.each(['in-proportion', '3'])(
    'prints the budget of way %s, which the check reads again',
    async (take) => {
      const { session, text } = sessionOf(files);
      await repairBudgetCommand(['sample.md', '--take', take], session);
      const again = sessionOf({ 'taken.md': text() });
      await checkBudgetCommand(['taken.md', '--json'], again.session);
      expect(again.json()).toMatchObject({
        verdict: 'attention',
        totals: { grantFen: '500000000', declaredFen: '1380000000' },
      });
    },
  );

  it('keeps within what the company can bear', async () => {
    const { session, json } = sessionOf(files);
    await repairBudgetCommand(['sample.md', '--json', '--bear', '50万'], session);
    const [way] = json().ways;
    expect(way).toMatchObject({
      totalKept: false,
      after: { totals: { ownFen: '780000000', grantFen: '500000000', computedFen: '1280000000' } },
    });
  });

  it('reads what was typed after the command, and files in any encoding', async () => {
    const typed = 'Kiln equipment 13,000,000 (company 7,000,000, Torch grant 6,000,000)';
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${sample.zh}`, 'utf16le'));
    const slash = sessionOf({ typed });
    await repairBudgetCommand(['typed', '--slash', '--json'], slash.session);
    expect(slash.json().ways[0].after.totals.grantFen).toBe('500000000');
    const file = sessionOf({ utf16 });
    await repairBudgetCommand(['utf16', '--json'], file.session);
    expect(file.json().ways).toHaveLength(3);
  });

  it('says that nothing is to be mended', async () => {
    const { session, json } = sessionOf(files);
    await repairBudgetCommand(['good.csv', '--json'], session);
    expect(json()).toMatchObject({ ways: [], questions: [], broken: [] });
    expect(json().reason.en).toContain('Nothing to mend');
  });

  it.each([
    [['sample.md', '--bear', 'some'], '--bear "some" is not one amount'],
    [['sample.md', '--bear', '-5'], 'argument is ambiguous'],
    [['sample.md', '--take', 'nice'], 'The ways: 1 (largest-grant-lines)'],
    [[], 'Something is missing'],
  ])('refuses %j', async (args, says) => {
    await expect(repairBudgetCommand(args, sessionOf(files).session)).rejects.toThrow(says);
  });
});
