import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from './invented-terms.ts';

const found = (text: string, rule: string) =>
  checkBudget(readBudgetText(text), TERMS, LEXICON, cite).findings.find((f) => f.rule === rule);

const TABLE = 'item,amount,company,grant';

describe('what is said of a budget', () => {
  it('counts company money below zero as none', () => {
    const none = found(`${TABLE}\nA,1000000,-500000,1500000`, 'BUD-MATCH-001');
    expect(none).toMatchObject({ status: 'fail', params: { ownFen: '-50000000' } });
    expect(none?.message.en).toContain('company money comes to -¥500,000');
  });

  it('names the source that is missing by its own name, with what was written', () => {
    const missing = found(`${TABLE}\nKiln,300000,200000,TBD`, 'BUD-LIN-002')?.message;
    expect(missing?.en).toContain('the Torch grant is missing ("TBD")');
    expect(missing?.zh).toContain('缺少火炬资助金额（“TBD”）');
  });

  it('counts and numbers in Chinese where it speaks Chinese', () => {
    expect(found('a'.repeat(300_001), 'BUD-IN-002')?.message.zh).toContain(
      '300001个字符，上限为200000个字符',
    );
    const two = `${TABLE}\nKiln,300000,200000,100000`;
    expect(found(`${two}\n\n${two}`, 'BUD-IN-003')?.message.zh).toContain('“表2（第4行）”');
  });
});
