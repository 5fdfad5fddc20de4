import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';

describe('values parted by commas without a header', () => {
  it.each([false, true])('are never one huge amount: the columns are asked about (command: %s)', (slash) => {
    const reading = readBudgetText('Equipment,300,150,150\nTesting,200,100,100\n合计,500,250,250', { slash });
    expect(reading).toMatchObject({
      kind: 'budget',
      budget: {
        rows: [{ category: 'Equipment' }, { category: 'Testing' }],
        issues: [{ kind: 'unclear-columns' }],
      },
    });
    expect(reading.kind === 'budget' && reading.budget.total?.where.row).toBe(3);
  });

  it('are asked about where thousands and columns cannot be told apart', () => {
    const text = 'Kiln,3,000,000,2,000,000,1,000,000\nLand,1,000,000,500,000,500,000';
    expect(readBudgetText(text)).toMatchObject({ budget: { issues: [{ kind: 'cut-amounts' }] } });
    expect(readBudgetText('Kiln,300,150,150\nLand,200,100')).toMatchObject({
      budget: { issues: [{ kind: 'cut-amounts' }] },
    });
  });

  it('are asked about in a single row too', () => {
    expect(readBudgetText('Kiln,300,150,150', { slash: true })).toMatchObject({
      budget: { rows: [], issues: [{ kind: 'cut-amounts' }] },
    });
    expect(readBudgetText('Kiln,3,000,000', { slash: true })).toMatchObject({ budget: { issues: [] } });
  });

  it('are one amount each where a group starts with 0, and the name ends before the comma', () => {
    expect(readBudgetText('Kiln,3,000,000\nLand,1,250,500')).toMatchObject({
      budget: {
        rows: [
          { category: 'Kiln', amount: { fen: 300_000_000n } },
          { category: 'Land', amount: { fen: 125_050_000n } },
        ],
      },
    });
  });
});
