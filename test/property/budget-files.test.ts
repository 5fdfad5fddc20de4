import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openBudgetFile } from '../../src/intake/files/open-budget-file.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import {
  amountOf,
  budgets,
  type GeneratedBudget,
  type Lang,
  NAMES,
  sumOf,
} from '../intake/generated-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

/** Workbooks take a hundred times as long as text. */
const RUNS = process.env.TORCH_TEST_FULL ? 1_500 : 40;

type Value = string | number | null;

const HEADERS = {
  en: ['No.', 'Item', 'Amount (CNY)', 'Company (CNY)', 'Torch Grant (CNY)', 'Bank loan (CNY)'],
  zh: ['序号', '科目', '金额（万元）', '企业自筹（万元）', '火炬资助（万元）', '银行贷款（万元）'],
} as const;

/** Fen of one yuan and of 10,000 yuan: the unit of the header. */
const FEN = { en: 100, zh: 1_000_000 } as const;

/** As a spreadsheet holds it: doubles, which are exact to the fen far above these amounts. */
function grid(budget: GeneratedBudget, lang: Lang): Value[][] {
  const number = (fen: bigint) => Number(fen) / FEN[lang];
  const lines = budget.lines.map((line, i): Value[] => [
    i + 1,
    NAMES[line.name]?.[lang] ?? '',
    number(amountOf(line)),
    number(line.own),
    number(line.grant),
    line.other === 0n ? null : number(line.other),
  ]);
  const total: Value[][] =
    budget.declared === null
      ? []
      : [
          [
            null,
            lang === 'zh' ? '合计' : 'Total',
            number(budget.declared),
            number(sumOf(budget, 'own')),
            number(sumOf(budget, 'grant')),
            number(sumOf(budget, 'other')),
          ],
        ];
  return [[...HEADERS[lang]], ...lines, ...total];
}

const csv = (rows: readonly Value[][]) =>
  rows
    .map((row) => row.map((cell) => (/[",]/.test(`${cell}`) ? `"${cell}"` : (cell ?? ''))).join(','))
    .join('\r\n');

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** A budget as the bytes of a file. */
const FILES: readonly (readonly [
  string,
  'zip' | 'text',
  (rows: Value[][]) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['a workbook', 'zip', (rows) => writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })],
  ['CSV in UTF-8 with a mark', 'text', (rows) => Buffer.from(`\ufeff${csv(rows)}`)],
  ['CSV in UTF-16', 'text', (rows) => utf16(csv(rows))],
];

async function readBack(kind: 'zip' | 'text', bytes: Uint8Array) {
  const reading = await openBudgetFile({ kind, bytes, sheet: null, confirmed: true });
  const check = checkBudget(reading, TERMS, LEXICON, cite);
  return {
    outcome: check.outcome,
    lines: check.lines.map((line) => [line.category, line.amount, line.own, line.grant, line.other]),
    totals: check.totals,
  };
}

function expected(budget: GeneratedBudget, lang: Lang) {
  return {
    outcome: 'checked',
    lines: budget.lines.map((line) => [
      NAMES[line.name]?.[lang],
      amountOf(line),
      line.own,
      line.grant,
      line.other,
    ]),
    totals: {
      computed: budget.lines.reduce((sum, line) => sum + amountOf(line), 0n),
      declared: budget.declared,
      own: sumOf(budget, 'own'),
      grant: sumOf(budget, 'grant'),
      other: sumOf(budget, 'other'),
    },
  };
}

describe('a generated budget reads back the same, to the fen,', () => {
  describe.each(FILES)('as %s', (_name, kind, write) => {
    it.each(['en', 'zh'] as const)('in %s', async (lang) => {
      await fc.assert(
        fc.asyncProperty(budgets('fen'), async (budget) => {
          const bytes = await write(grid(budget, lang));
          expect(await readBack(kind, bytes)).toEqual(expected(budget, lang));
        }),
        { numRuns: RUNS },
      );
    });
  });
});
