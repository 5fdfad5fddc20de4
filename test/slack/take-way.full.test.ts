import { describe, expect, it } from 'vitest';
import { FILE_LIMITS, readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkedAgain, repairedAgain } from '../../src/slack/check-again.ts';
import { takenWay } from '../../src/slack/take-way.ts';
import { advisor } from '../shipped.ts';

/** A budget in a file whose grant is over the cap. */
function repairOf(lines: number) {
  const text = Array.from({ length: lines }, (_none, at) => `Equipment ${at + 1},5000,2000,3000`).join('\n');
  const table = `Cost Category,Amount (CNY),Company,Torch Grant\n${text}`;
  const reading = readBudgetText(table, { limits: FILE_LIMITS });
  const source = { file: { id: 'F1', name: 'budget.csv' }, reading };
  const under = { callFacts: {}, now: '2030-01-01T00:00:00Z', lang: 'en' } as const;
  return { kind: 'repair', ...source, bear: null, ...under } as const;
}

describe.each([[2_000], [3_500]])('a way to mend a file of %d lines', (lines) => {
  it('is taken whole and checks as it was proposed', () => {
    const record = repairOf(lines);
    const proposed = repairedAgain(advisor, record).ways[0]?.after;
    const taken = takenWay(advisor, record, 0);
    if (taken?.kind !== 'budget') throw new Error('nothing was taken');
    const check = checkedAgain(advisor, taken);
    expect(check.lines).toHaveLength(lines);
    expect(check.totals).toEqual(proposed?.totals);
    expect(check.outcome).toBe('checked');
    // The file itself still has the old figures: it is not the one to annotate.
    expect('file' in taken ? taken.file.id : '').toBe('');
  });
});
