import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFactsFile } from '../../../src/knowledge/facts-file.ts';
import type { Application } from '../../../src/program/application.ts';
import { drafted, LANGS, tableRows, textOf } from './drafted.ts';

const EXAMPLE = readFileSync(new URL('../../../knowledge/example/application.yaml', import.meta.url), 'utf8');

function withProfit(profit: string): Application {
  const read = readFactsFile(EXAMPLE.replace('profit: "4500000.00"', `profit: "${profit}"`));
  if (read.kind === 'unreadable') throw new Error(read.problems.map(({ message }) => message.en).join('; '));
  return read.application;
}

describe('an audited loss', () => {
  it.each([
    ['-1200000.00', -120_000_000n],
    ['-0.01', -1n],
    ['0.00', 0n],
    ['0.01', 1n],
  ])('is read from a facts file as a negative profit: %s', (written, fen) => {
    expect(withProfit(written).company.audited.at(-1)?.profit).toBe(fen);
  });

  it('is no revenue', () => {
    const text = EXAMPLE.replace('revenue: "45200000.00"', 'revenue: "-45200000.00"');
    expect(readFactsFile(text).kind).toBe('unreadable');
  });

  it.each([
    ['en', 'a loss with a minus'],
    ['zh', '亏损前加负号'],
  ] as const)('that is written otherwise is told how: %s', (lang, said) => {
    const read = readFactsFile(EXAMPLE.replace('profit: "4500000.00"', 'profit: "(4500000.00)"'));
    expect(read.kind === 'unreadable' && read.problems.map(({ message }) => message[lang]).join()).toContain(
      said,
    );
  });

  it.each([
    ['en', '-1200000.00', ', with a loss of CNY 1,200,000.'],
    ['zh', '-1200000.00', '，亏损120万元。'],
    ['en', '0.00', ', with a profit of CNY 0.'],
    ['zh', '0.00', '，利润0元。'],
  ] as const)('is called a loss in the summary: %s, %s', (lang, profit, said) => {
    expect(textOf(drafted('executive-summary', lang, { application: withProfit(profit) }))).toContain(said);
  });

  it.each([
    ['en', 'Loss of CNY 1,200,000'],
    ['zh', '亏损120万元'],
  ] as const)('is called a loss in the audited figures: %s', (lang, said) => {
    const draft = drafted('financial-snapshot', lang, { application: withProfit('-1200000.00') });
    expect(tableRows(draft).at(-1)).toContain(said);
  });

  it.each(LANGS)('is a figure of the facts: %s', (lang) => {
    for (const section of ['executive-summary', 'financial-snapshot']) {
      const { report } = drafted(section, lang, { application: withProfit('-1200000.00') });
      expect(report.filter((line) => /^(?:Error|错误|To settle|待核)/.test(line))).toEqual([]);
    }
  });
});
