import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';

const LINES = 'Kiln: 3,000,000 (company 2,000,000, Torch grant 1,000,000)\nLand: 1,000,000';

function categories(text: string, slash: boolean) {
  const reading = readBudgetText(text, { slash });
  return reading.kind === 'budget'
    ? reading.budget.rows.map(({ category, amount }) => `${category}: ${amount?.kind}`)
    : reading.kind;
}

describe.each([false, true])('a budget among other words (command: %s)', (slash) => {
  it.each([
    `${LINES}\nWe plan to start in March 2026.`,
    `${LINES}\nDate: 2026-03-01\nTel: 13812345678\n日期：2026年3月1日`,
    `${LINES}\n我们计划于2026年3月开始。`,
    `Hi team, please check our budget:\n\n${LINES}\n\nThanks!`,
    `您好，请检查我们的预算：\n\n${LINES}\n\n谢谢！`,
    `Hello,\nwe are 30 engineers in Baoding.\n${LINES}`,
  ])('keeps its lines: %j', (text) => {
    expect(categories(text, slash)).toEqual(['Kiln: amount', 'Land: amount']);
  });

  it.each(['Fuel: 2x500k', 'Fuel: 1.000.000,00', 'Fuel: 1e6'])(
    'asks about a line of it that cannot be read: %s',
    (line) => {
      const read = categories(`${LINES}\n${line}`, slash);
      expect(read).toHaveLength(3);
      expect(read[2]).toMatch(/Fuel.*: (?:not-money|ambiguous)/);
    },
  );
});

describe('a table of which cells cannot be read', () => {
  it.each([
    ['one amount in it', 'A\t1e400\nB\t100000', ['not-money', 'amount']],
    ['a header', 'item,amount,company,grant\nA,1e6,0x10,Infinity', ['not-money']],
    ['a header, in tabs', 'item\tamount\tcompany\tgrant\nA\t1e6\t0x10\tInfinity', ['not-money']],
  ])('keeps its rows when it has %s', (_what, text, kinds) => {
    const reading = readBudgetText(text);
    expect(reading.kind === 'budget' && reading.budget.rows.map((row) => row.amount?.kind)).toEqual(kinds);
  });

  it('takes the 10,000 of an unquoted header for its unit', () => {
    expect(readBudgetText('Category,Amount (CNY 10,000),Company,Grant\nKiln,300,200,100')).toMatchObject({
      kind: 'budget',
      budget: { unit: 'CNY-10k', issues: [], rows: [{ category: 'Kiln', amount: { fen: 300_000_000n } }] },
    });
  });
});

describe('sources without commas between them', () => {
  it('are the sources of the line, not part of its name', () => {
    const reading = readBudgetText(
      'Equipment 8000000 grant 6000000 company 2000000\nCertification testing 1000000 grant 500000 company 500000',
    );
    expect(
      reading.kind === 'budget' &&
        reading.budget.rows.map(({ category, shares }) => [category, shares.length]),
    ).toEqual([
      ['Equipment', 2],
      ['Certification testing', 2],
    ]);
  });
});
