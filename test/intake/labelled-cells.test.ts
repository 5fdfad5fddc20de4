import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

const check = (text: string) => checkBudget(readBudgetText(text), TERMS, LEXICON, cite);
const yuan = (fen: bigint | null) => (fen === null ? null : Number(fen) / 100);
const lines = (text: string) =>
  check(text).lines.map(({ category, amount, own, grant }) => [category, ...[amount, own, grant].map(yuan)]);

const ENGLISH = [
  ['Kiln', '2.2m', 'company 1.2m', 'grant 1.0m'],
  ['Land', '500k', 'company 200k', 'grant 300k'],
];
const CHINESE = [
  ['窑炉', '220万', '企业120万', '资助100万'],
  ['土地', '50万', '企业20万', '资助30万'],
];
const MARKS = [' | ', '\t', ', ', ','];

describe('cells without a header that name their own source', () => {
  it.each(MARKS)('are sources of their line, parted by "%s"', (mark) => {
    const read = (rows: readonly (readonly string[])[]) =>
      lines(rows.map((cells) => cells.join(mark)).join('\n'));
    expect(read(ENGLISH)).toEqual([
      ['Kiln', 2_200_000, 1_200_000, 1_000_000],
      ['Land', 500_000, 200_000, 300_000],
    ]);
    expect(read(CHINESE)).toEqual([
      ['窑炉', 2_200_000, 1_200_000, 1_000_000],
      ['土地', 500_000, 200_000, 300_000],
    ]);
  });

  it.each([
    ['Kiln | 2.2m | company 1.2m | grant 1.0m', 'Kiln'],
    ['窑炉 | 220万 | 企业120万 | 资助100万', '窑炉'],
  ])('are read in a row by itself: %s', (text, name) => {
    expect(lines(text)).toEqual([[name, 2_200_000, 1_200_000, 1_000_000]]);
  });

  it.each([
    ['the other way round', 'Land | 500k | grant 300k | company 200k', 200_000, 300_000],
    ['with the rest', 'Land | 500k | rest company | grant 300k', 200_000, 300_000],
    ['with one source fewer', 'Land | 500k | grant 500k', 0, 500_000],
    ['with an empty cell', 'Land | 500k | company 500k | -', 500_000, 0],
  ])('need not stand in one order: %s', (_how, row, own, grant) => {
    expect(lines(`Kiln | 2.2m | company 1.2m | grant 1.0m\n${row}`)[1]).toEqual([
      'Land',
      500_000,
      own,
      grant,
    ]);
  });

  it.each([
    ['a bare figure', 'Land | 500k | company 200k | 300k'],
    ['words', 'Land | 500k | company 200k | see annex'],
    ['an amount to come', 'Land | 500k | company 200k | grant TBD'],
    ['a source without its amount', 'Land | 500k | company | grant 300k'],
    ['a source nobody knows', 'Land | 500k | company 200k | ministry 300k'],
  ])('are asked about beside %s', (_what, row) => {
    const { outcome, findings } = check(`Kiln | 2.2m | company 1.2m | grant 1.0m\n${row}`);
    expect(outcome).toBe('question');
    expect(findings.find(({ rule }) => rule === 'BUD-ARI-002')?.status).not.toBe('fail');
  });

  it('are asked about where no row of a column can be read', () => {
    const text =
      'Kiln | 2.2m | company 1.2m | grant as in annex\nLand | 500k | company 200k | grant as in annex';
    expect(check(text).outcome).toBe('question');
    expect(check(text).totals.grant).toBeNull();
  });

  it('leave a column of results alone', () => {
    const text =
      'Kiln | 2.2m | company 1.2m | grant 1.0m | 20 jobs\nLand | 500k | company 200k | grant 300k | 5 jobs';
    expect(check(text)).toMatchObject({ outcome: 'checked', totals: { grant: 130_000_000n } });
  });
});
