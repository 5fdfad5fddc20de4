import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../../src/program/check-budget.ts';
import { SEND_BUDGET } from '../../../src/slack/texts/budget-texts.ts';
import { BUDGET_FORM } from '../../../src/slack/texts/form-texts.ts';
import { library } from '../../shipped.ts';

const check = (text: string) =>
  checkBudget(readBudgetText(text, { slash: false }), library.terms, library.lexicon, library.evidence);

describe('what we tell people to write is read as meant', () => {
  it.each(['en', 'zh'] as const)('the example lines (%s)', (lang) => {
    const lines = SEND_BUDGET[lang].split('```')[1]?.trim() ?? '';
    const { lines: read, totals, findings } = check(lines);
    expect(read.map(({ category }) => category)).toEqual(
      lang === 'zh' ? ['设备购置', '认证检测'] : ['Equipment', 'Certification testing'],
    );
    expect(read.map(({ amount, own, grant }) => [amount, own, grant])).toEqual([
      [600_000_000n, 340_000_000n, 260_000_000n],
      [140_000_000n, 80_000_000n, 60_000_000n],
    ]);
    expect(totals.computed).toBe(740_000_000n);
    expect(findings.filter(({ severity, status }) => severity === 'error' && status === 'fail')).toEqual([]);
  });

  it.each(['en', 'zh'] as const)('the words in the empty form (%s)', (lang) => {
    expect(check(BUDGET_FORM.placeholder[lang]).lines).toMatchObject([
      { amount: 600_000_000n, own: 340_000_000n, grant: 260_000_000n },
    ]);
  });
});
