import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetChart, budgetDrawing } from '../../src/output/chart/budget-chart.ts';
import { CHART_FONT, chartFace } from '../../src/output/chart/chart-font.ts';
import { renderPng } from '../../src/output/chart/render-png.ts';
import { escapeXml } from '../../src/output/escape-xml.ts';
import type { BudgetCheck } from '../../src/program/budget.ts';
import { checked } from './checked.ts';

const TABLE = `| Category | Amount (CNY) | Company | Grant | Bonus |
|---|---|---|---|---|
| Kiln | 3,000,000 | 1,000,000 | 1,500,000 | 500,000 |
| Testing | 200,000 | 200,000 | 0 | 0 |`;

/** Pixels of a PNG, from its first chunk. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function drawn(check: BudgetCheck, lang: 'en' | 'zh' = 'en') {
  const drawing = budgetDrawing(check, lang);
  if (drawing === null) throw new Error('nothing was drawn');
  return drawing;
}

/** What a person can read in it, line by line. */
const textsOf = (svg: string) => [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const namesOf = (svg: string) => textsOf(svg).filter((text) => /^\d+\. /.test(text ?? ''));

/** Names of lines put into a check, whatever a reader of text would make of them. */
function named(...names: readonly string[]): BudgetCheck {
  const check = checked('Kiln 300000 (company 200000, grant 100000)');
  const [line] = check.lines;
  if (line === undefined) throw new Error('no line');
  return { ...check, lines: names.map((category, i) => ({ ...line, n: i + 1, category })) };
}

describe('the chart of a budget', () => {
  it('is a PNG of fixed width that shows every line, its amount and its sources', async () => {
    const { svg } = drawn(checked(TABLE));
    const picture = await budgetChart(checked(TABLE), 'en');
    expect(sizeOf(picture?.png ?? new Uint8Array())).toMatchObject({ width: 1800 });
    expect(picture?.svg).toBe(svg);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '1. Kiln',
        '2. Testing',
        '¥3,000,000',
        '¥1,500,000',
        '¥200,000',
        'Total',
        '¥3,200,000',
        'Company funds',
        'Torch grant',
        'Other sources',
      ]),
    );
  });

  it('shows amounts in Chinese as they are read there, and the cap beside the grant', () => {
    const { svg, alt } = drawn(checked(TABLE), 'zh');
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['合计', '320万元', '企业自筹', '火炬资助']));
    expect(textsOf(svg).some((text) => text?.startsWith('资助上限'))).toBe(true);
    expect(alt).toContain('1. Kiln 300万元（企业自筹100万元，火炬资助150万元，其他来源50万元）');
  });

  it.each([
    ['a zero', 'Kiln 300000; Testing 0', '¥0'],
    [
      'a negative amount',
      '| Item | Amount (CNY) |\n|---|---|\n| Kiln | 300,000 |\n| Refund | -20,000 |',
      '-¥20,000',
    ],
    ['an unknown amount', 'Kiln 300000\nTesting TBD', 'amount not known'],
    ['a line without sources', 'Kiln 300000\nTesting 200000', 'Source not stated'],
  ])('shows %s', (_what, text, shown) => {
    expect(textsOf(drawn(checked(text)).svg)).toContain(shown);
  });

  it.each([
    ['no budget', 'Hello.'],
    ['no amount that is known', 'Kiln TBD\nTesting TBD'],
  ])('is not made of %s', async (_what, text) => {
    expect(budgetDrawing(checked(text), 'en')).toBeNull();
    expect(await budgetChart(checked(text), 'en')).toBeNull();
  });

  it('draws 30 lines, and of more the largest 29, with the others told in one row', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `Item ${i + 1}`);
    const all = drawn(named(...names(30)));
    expect(namesOf(all.svg)).toHaveLength(30);
    const some = drawn(named(...names(31)));
    expect(namesOf(some.svg)).toHaveLength(29);
    expect(textsOf(some.svg)).toContain('2 other lines');
    expect(textsOf(some.svg)).toContain('The 2 smallest lines are told together, without a bar.');
  });
});

describe('what people call their lines', () => {
  it('is text in the picture, never a part of it', () => {
    const { svg } = drawn(named('<script>alert("1")</script> & \'x\'', '</text><rect/>'));
    expect(svg).not.toMatch(/<script|<\/text><rect\/><\/text>/);
    expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  });

  it('shows by code point what the font lacks, and names it below', () => {
    const { svg, missing } = drawn(named('龘设备', 'Robot 😀', '\ud83d half'));
    expect(missing).toEqual(['龘 U+9F98', '😀 U+1F600', 'U+D83D']);
    expect(namesOf(svg)).toEqual(['1. U+9F98设备', '2. Robot U+1F600', '3. U+D83D half']);
    expect(textsOf(svg).some((text) => text?.includes('U+9F98, U+1F600, U+D83D'))).toBe(true);
  });

  it('cannot turn its letters around with marks that show nothing', () => {
    expect(namesOf(drawn(named('Kiln\u202egnitset\u200b')).svg)).toEqual(['1. Kilngnitset']);
  });

  it('goes to a second line, and ends in … when that is full', () => {
    const { svg, alt } = drawn(named(`Procurement of ${'very '.repeat(40)}long things`));
    const lines = textsOf(svg).filter((text) => text?.includes('very'));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(alt).toContain('long things');
  });

  it('is heard in one line, without marks that show nothing', () => {
    const { svg, alt } = drawn(named('Kiln\u0085\u202e\u009fgnitset\r\nhot\ud83d'));
    expect(alt).toContain('1. Kiln gnitset hot\ufffd ¥300,000');
    expect(svg).toContain(`<desc>${alt}</desc>`);
  });

  it('never breaks the picture, whatever it is', async () => {
    const strange = fc.constantFrom(
      ...['\u0000', '\t', '\n', '\u007f', '\u0085', '\u009f', '\u2028', '\u202e', '\u200d', '\ufeff'],
      ...['\ud83d', '\ude00', '\ufdd0', '\ufffe', '\uffff', '\u{1fffe}', '\u{10ffff}', '<', '&', ']]>'],
    );
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.oneof(strange, fc.constantFrom('a', '膜')), maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 20 }), async (names) => {
        const { svg, alt, missing } = drawn(named(...names));
        // Neither control characters nor halves of pairs nor codes that are no character: XML or its readers stumble.
        for (const text of [svg, alt, missing.join()])
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u);
        sizeOf(await renderPng({ svg, zoom: 1, family: CHART_FONT.family, fonts: CHART_FONT.paths }));
      }),
      { numRuns: 12 },
    );
  });
});

describe('the font', () => {
  it('has every character of GB 2312', () => {
    const decoder = new TextDecoder('gb2312', { fatal: true });
    const lacking: string[] = [];
    let count = 0;
    for (let first = 0xa1; first <= 0xf7; first += 1) {
      for (let second = 0xa1; second <= 0xfe; second += 1) {
        // GB 2312 itself has no row 10 to 15, and its rows end earlier than those of the encoding that holds it.
        if ((first > 0xa9 && first < 0xb0) || (first === 0xd7 && second > 0xf9)) continue;
        let character: string;
        try {
          character = decoder.decode(Uint8Array.of(first, second));
        } catch {
          continue;
        }
        const code = character.codePointAt(0) ?? 0;
        const isHan = first >= 0xb0;
        if (isHan) count += 1;
        if (isHan && !chartFace().has(code)) lacking.push(character);
      }
    }
    expect(count).toBe(6_763);
    expect(lacking).toEqual([]);
  });

  it.each([
    ['Latin letters and digits', 'AZaz09'],
    ['accents', 'éüñøçßāǎǚčğłőžțửİ'],
    ['Greek and Cyrillic letters', 'αΩάжЯїћ'],
    ['the signs of amounts', '¥￥€£$₽₩₹%‰±×÷−≤≥'],
    ['Chinese punctuation', '，。；：？！（）《》【】“”‘’、…—'],
    ['full-width digits and letters', '０９ＡＺａｚ'],
    ['numbers in circles', '①②③'],
  ])('has %s', (_what, characters) => {
    expect([...characters].filter((each) => !chartFace().has(each.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('gives a Chinese character its full width, and counts a missing one as one', () => {
    const { width } = chartFace();
    expect([width('设备', 20), width('龘', 20), width('', 20)]).toEqual([40, 20, 0]);
    expect(width('iii', 20)).toBeLessThan(width('MMM', 20));
  });
});

it('text for XML leaves out what XML forbids', () => {
  expect(escapeXml('a\u0000<b>\u{1F600}\ud83d"&')).toBe('a&lt;b&gt;\u{1F600}&quot;&amp;');
});
