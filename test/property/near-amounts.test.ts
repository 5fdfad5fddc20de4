import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

/** Texts that stand where an amount should and are not exactly one amount of yuan. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  'what programs write': [
    '1e5',
    '1E+5',
    '0x10',
    '0b11',
    '10^6',
    'NaN',
    'Infinity',
    '-Infinity',
    'null',
    'undefined',
  ],
  formulas: ['=SUM(B2:B3)', '=B2', '#REF!', '#N/A'],
  'separators that read in two ways': [
    '3,5',
    '5,000,00',
    '50,00,000',
    '1,2345',
    '1.000.000',
    '1.000.000,00',
    '100 000,00',
    '3 00 000',
    '30 0000',
    '1 2 3',
  ],
  ranges: [
    '80-120万',
    '80~120万',
    '80至120万',
    '300,000-400,000',
    '80 to 120',
    '三百万至四百万',
    '三百到四百万',
    '300,000 or 400,000',
    '30万或40万',
    '300,000/400,000',
  ],
  'about so much': [
    'about 3m',
    'approx. 300,000',
    'circa 300k',
    '~300,000',
    '约300万',
    '近300万',
    '300万左右',
    '300多万',
    '300余万',
    '300,000 or so',
  ],
  limits: ['up to 300,000', '≤500万', '>300,000', '不超过500万', '300,000+'],
  rates: ['100,000 per year', '100,000 x 3', '3 x 100,000', '10万×3', '10万/年', '每年10万'],
  'parts of something': ['half', '一半'],
  'other money': [
    '$3m',
    'US$300,000',
    '€300,000',
    'HK$300,000',
    '£300,000',
    '300,000 USD',
    '30万美元',
    '300,000 yen',
    '20万港币',
  ],
  'other digits': ['①②', '②00,000', '٣٤٥', '３②', 'Ⅳ', '½', '1½', '300,000²', '3️⃣'],
  'numerals said loosely': [
    '三五万',
    '百八十万',
    '三万五',
    '十几万',
    '几十万',
    '数百万',
    '一二百万',
    '两三百万',
    '三百五',
    '万3',
    '3万4',
  ],
  'numbers of other things': [
    '30 engineers',
    '14th',
    'ISO 9001',
    'GB/T 19001',
    'A4',
    'v2',
    '5G',
    '3m2',
    '300 sqm',
  ],
  'telephone numbers and days': [
    '+86 138 1234 5678',
    '138-1234-5678',
    '021-55551234',
    '2025-09-15',
    '2025/9/15',
    '15.09.2025',
    '2025年9月15日',
    '12:30',
  ],
  slips: ['--300,000', '(300,000', '((300,000))', '300 万 万', '3.5.万', '300kk', '.5'],
  'nothing yet': ['TBD', '待定', '?', '待补充'],
};

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

/** Forms in which the place of the amount is plain: there it is always asked about. */
const PLAIN: readonly (readonly [string, boolean, (near: string) => string])[] = [
  ['a cell of a CSV table', false, (near) => `Item,Amount\nKiln,${quoted(near)}\nLand,500000\nFuel,20000`],
  [
    'a cell of a Markdown table',
    false,
    (near) => `| 科目 | 金额（元） |\n|---|---|\n| Kiln | ${near} |\n| Land | 500000 |`,
  ],
  ['a cell under 万元', false, (near) => `科目\t金额（万元）\nKiln\t${near}\nLand\t50\nFuel\t20`],
  ['a clause after the command', true, (near) => `Kiln ${near}; Land 500,000; Fuel 20,000`],
  ['a Chinese clause after the command', true, (near) => `Kiln：${near}；土地50万元；燃料2万元`],
];

/** Forms in which it may be taken for a remark: there it is never a number. */
const LOOSE: readonly (readonly [string, (near: string) => string])[] = [
  ['a line', (near) => `Kiln: ${near}\nLand: 500,000\nFuel: 20,000`],
  ['a line without a colon', (near) => `Kiln ${near}\nLand 500,000\nFuel 20,000`],
  ['an item of a Chinese list', (near) => `Kiln费${near}；土地50万元；燃料2万元`],
];

function check(text: string, slash = false) {
  return checkBudget(readBudgetText(text, { slash }), TERMS, LEXICON, cite);
}

/** Fen read for the line, or for its company funds. */
const read = (text: string, slash: boolean, key: 'amount' | 'own') =>
  check(text, slash)
    .lines.filter(({ category }) => category.startsWith('Kiln'))
    .map((line) => line[key])
    .filter((fen) => fen !== null);

describe.each(Object.entries(NEAR))('%s', (_kind, texts) => {
  it.each(texts)(
    '"%s" is asked about wherever an amount must stand, and is never read as a number',
    (near) => {
      for (const [where, slash, write] of PLAIN) {
        const text = write(near);
        expect(read(text, slash, 'amount'), where).toEqual([]);
        expect(check(text, slash).outcome, where).toBe('question');
      }
      for (const [where, write] of LOOSE) expect(read(write(near), false, 'amount'), where).toEqual([]);
    },
  );

  it.each(texts)('"%s" is no source’s amount', (near) => {
    const table = `| Item | Amount | Company | Grant |\n|---|---|---|---|\n| Kiln | 300000 | ${near} | 100000 |`;
    const clause = `Kiln 300,000 (company ${near}, grant 100,000); Land 500,000 (company 500,000)`;
    expect(read(table, false, 'own')).toEqual([]);
    expect(read(clause, true, 'own')).toEqual([]);
    expect([check(table).outcome, check(clause, true).outcome]).toEqual(['question', 'question']);
  });
});

describe('a generated figure that is not one amount', () => {
  const figure = fc.integer({ min: 10, max: 999 });
  const ways: readonly ((a: number, b: number) => string)[] = [
    (a, b) => `${a},${String(b % 100).padStart(2, '0')}`,
    (a, b) => `${a},${String(b).padStart(3, '0')},${b % 10}`,
    (a, b) => `${a}.${String(b).padStart(3, '0')}.${String(a).padStart(3, '0')}`,
    (a, b) => `${a}-${a + b}万`,
    (a, b) => `${a}万到${a + b}万`,
    (a, b) => `${a}e${b}`,
    (a) => `0x${a.toString(16)}`,
    (a) => `$${a},000`,
    (a) => `${a},000 USD`,
    (a) => `约${a}万`,
    (a) => `${a}多万`,
    (a) => `about ${a}k`,
    (a, b) => `${a},000 x ${b}`,
    (a) => `${a},000 per year`,
    (a) => String(a).replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))),
    (a) => String(a).replace(/[1-9]/g, (d) => String.fromCharCode(0x245f + Number(d))),
  ];

  it('is asked about in every form', () => {
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(...ways), fc.constantFrom(...PLAIN), (a, b, way, form) => {
        const [, slash, write] = form;
        const text = write(way(a, b));
        expect(read(text, slash, 'amount'), text).toEqual([]);
        expect(check(text, slash).outcome, text).toBe('question');
      }),
      { numRuns: process.env.TORCH_TEST_FULL ? 8_000 : 600 },
    );
  });
});
