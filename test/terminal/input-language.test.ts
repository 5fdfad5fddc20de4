import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/program/bilingual.ts';
import { checkBudgetCommand } from '../../src/terminal/check-budget.ts';
import { checkDocumentsCommand } from '../../src/terminal/check-documents.ts';
import { checkEligibilityCommand } from '../../src/terminal/check-eligibility.ts';
import { repairBudgetCommand } from '../../src/terminal/repair-budget.ts';
import { sessionOf } from './session-of.ts';

const BUDGET_ZH = '设备购置，700万元，企业400万元，资助300万元\n检测认证，100万元，企业50万元，资助50万元';
const BUDGET_EN =
  'Equipment, 3000000, company 2000000, grant 1000000\nTesting, 200000, company 100000, grant 100000';

describe('without --lang', () => {
  it.each([
    ['a Chinese budget', checkBudgetCommand, BUDGET_ZH, 'zh'],
    ['an English budget', checkBudgetCommand, BUDGET_EN, 'en'],
    ['English lines with amounts in 万元', checkBudgetCommand, BUDGET_EN.replace('3000000', '300万元'), 'en'],
    ['Chinese words that are no budget', checkBudgetCommand, '我们还没有预算', 'zh'],
    ['ways to mend a Chinese budget', repairBudgetCommand, BUDGET_ZH, 'zh'],
    ['Chinese sentences on the company', checkEligibilityCommand, '我们是高新技术企业。', 'zh'],
    ['English sentences on the company', checkEligibilityCommand, 'We rent our factory.', 'en'],
    ['a Chinese list of documents', checkDocumentsCommand, '营业执照：已备', 'zh'],
  ] as const)('%s is answered in its language', async (_what, command, text, spoken) => {
    for (const terminal of ['en', 'zh'] satisfies Lang[]) {
      const { session, text: shown } = sessionOf({ told: text }, terminal);
      await command(['told'], session);
      expect(/项规则通过|无需修改|未找到预算|没有|不是预算/.test(shown()) ? 'zh' : 'en').toBe(spoken);
    }
  });

  it('what has no words is answered in the terminal’s', async () => {
    const { session, text } = sessionOf({ told: '{}' }, 'zh');
    await checkEligibilityCommand(['told'], session);
    expect(text()).toContain('项规则通过');
  });
});

describe('--lang', () => {
  it('goes before the language of what was handed in', async () => {
    const { session, text } = sessionOf({ told: BUDGET_ZH }, 'en');
    await checkBudgetCommand(['told', '--lang', 'en'], session);
    expect(text()).toContain('passed');
  });
});
