import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docxDocument } from '../../../src/output/document/docx-document.ts';
import { proposalDocx } from '../../../src/output/document/proposal-docx.ts';
import { PIXEL, proposal, section } from './proposals.ts';

async function written(change: Parameters<typeof proposal>[0] = {}) {
  const bytes = await docxDocument(proposal(change));
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { bytes, parts, part, html, text: html.replace(/<[^>]*>/g, ' ') };
}

describe('a proposal as a Word document', () => {
  it('holds the section’s parts as what they are: heading, paragraph with its term, list, table', async () => {
    const { html } = await written();
    expect(html).toMatch(/<h1>(?:<a id="[^"]*"><\/a>)?Risk assessment<\/h1>/);
    expect(html).toContain('<h2>Matrix</h2>');
    expect(html).toContain('<strong>Contingency. </strong>Held until [to fill: month, Finance].');
    expect(html).toContain('<ul><li><strong>Power: </strong>a generator</li></ul>');
    expect(html).toMatch(/<thead><tr><th>.*Risk.*<\/th><th>.*Cost \(CNY\).*<\/th><\/tr><\/thead>/);
    expect(html).toMatch(/<td><p>Kiln late<\/p><\/td><td><p>300,000<\/p><\/td>/);
  });

  it('cites what the program asks in footnotes that say whose wording it is', async () => {
    const { html } = await written();
    expect(html).toMatch(/five classes<sup><a href="#footnote-1"/);
    expect(html).toMatch(/<li id="footnote-1"><p>.*Name five classes\. \(“Risk Assessment”, restated\)/);
    expect((await written({ lang: 'zh' })).html).toMatch(
      /Name five classes\.（译自《Risk Assessment》部分）/,
    );
  });

  it('refers back where the same fact is cited again', async () => {
    const { html } = await written({ sections: [section(), section({ title: 'Other' })] });
    expect(html.match(/Name five classes\./g)).toHaveLength(1);
    expect(html).toMatch(/<li id="footnote-3"><p>.*See note 1\./);
  });

  it('lists each gap with whoever has it, and each finding with its rule; what passed is counted', async () => {
    const { text } = await written();
    expect(text).toMatch(/Appendix A\. Still to fill in/);
    expect(text).toMatch(/1\s+month\s+Finance\s+2\s+rating\s+not assigned yet/);
    expect(text).toMatch(/Look at\s+No rating is given\.\s+program text\s+LNT-RSK-002/);
    expect(text).toContain('1 further check passed.');
  });

  it('says so where nothing is missing and nothing was found', async () => {
    const { text } = await written({ sections: [section({ gaps: [], findings: [] })] });
    expect(text).toContain('Nothing is missing');
    expect(text).toContain('found nothing to mend');
  });

  it.each([
    ['a table of 15 lines stays on one page', 14, 'y', 14],
    ['a longer one keeps its header with two rows, and its last row with the one before', 15, 'y', 3],
    ['rows of several lines count for what they are', 8, 'word '.repeat(60), 3],
  ])('%s', async (_what, rows, cell, kept) => {
    const table = { kind: 'table', header: ['x'], rows: Array.from({ length: rows }, () => [cell]) } as const;
    const sections = [section({ blocks: [table], gaps: [], findings: [] })];
    const xml = (await written({ sections })).part('word/document.xml');
    const inTable = xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>'));
    expect(inTable.match(/<w:keepNext\/>/g)?.length).toBe(kept);
  });

  it('leaves no heading, lead or first entry of a list at the end of a page', async () => {
    const lead = { kind: 'paragraph', term: 'Measures', text: 'They are:' } as const;
    const list = (entries: number) =>
      ({ kind: 'list', items: Array.from({ length: entries }, () => ({ label: 'a', text: 'b' })) }) as const;
    const kept = async (blocks: ReturnType<typeof section>['blocks']) =>
      [
        ...(await written({ sections: [section({ blocks, gaps: [], findings: [] })] }))
          .part('word/document.xml')
          .matchAll(/<w:p>.*?<\/w:p>/g),
      ].flatMap(([xml]) => (/<w:keepNext\/>/.test(xml) ? [xml.replace(/<[^>]*>/g, '')] : []));
    expect(await kept([lead, list(6)])).toEqual([
      expect.stringContaining('Asked of this section'),
      'Measures. They are:',
      ...Array.from({ length: 5 }, () => 'a: b'),
    ]);
    expect(await kept([lead, list(7), lead])).toEqual([
      expect.stringContaining('Asked of this section'),
      'Measures. They are:',
      'a: b',
    ]);
  });

  it('tells the unit of amounts once: in the head in English, over the table in Chinese', async () => {
    const of = (rows: readonly (readonly string[])[]) => [
      section({ blocks: [{ kind: 'table', header: ['Line', 'Cost'], rows }], gaps: [], findings: [] }),
    ];
    const en = await written({
      sections: of([
        ['Kiln', 'CNY 4,200,000'],
        ['Total', '[to fill: total]'],
      ]),
    });
    expect(en.text).toMatch(/Cost \(CNY\)\s+Kiln\s+4,200,000\s+Total\s+\[to fill: total\]/);
    const zh = await written({
      lang: 'zh',
      sections: of([
        ['炉', '420万元'],
        ['其他', '0元'],
      ]),
    });
    expect(zh.text).toMatch(/单位：万元\s+Line\s+Cost\s+炉\s+420\s+其他\s+0\s/);
    const mixed = await written({
      lang: 'zh',
      sections: of([
        ['炉', '420万元'],
        ['表', '35元'],
      ]),
    });
    expect(mixed.text).toMatch(/炉\s+420万元\s+表\s+35元/);
    expect(mixed.text).not.toContain('单位');
  });

  it('numbers the entries of Chinese lists from 1 in each, indented by two signs as its paragraphs are', async () => {
    const list = { kind: 'list', items: [{ label: '电力', text: '发电机' }] } as const;
    const { part, html } = await written({ lang: 'zh', sections: [section({ blocks: [list, list] })] });
    expect(html.match(/<ol>/g)).toHaveLength(2);
    const numbers = [...part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(2);
    const indent = '<w:ind w:firstLine="480"';
    expect(part('word/numbering.xml')).toMatch(/<w:numFmt w:val="decimal"\/>/);
    expect(part('word/numbering.xml')).toMatch(/w:firstLine="480"/);
    expect(part('word/styles.xml')).toContain(indent);
  });

  it('marks what is to be filled in so that it is found at a glance', async () => {
    const { part } = await written();
    expect(part('word/document.xml')).toMatch(
      /<w:highlight w:val="yellow"\/>.{0,80}<w:t[^>]*>\[to fill: month, Finance\]/,
    );
  });

  it('repeats a table’s header on each page, tears no row, and fits the page’s width', async () => {
    const { part } = await written();
    const xml = part('word/document.xml');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(2);
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(new Set(grids)).toEqual(new Set([11_906 - 2 * 1_417]));
  });

  it('is A4 with page numbers, and names Chinese fonts and languages for Chinese signs', async () => {
    const { part, parts } = await written({ lang: 'zh', label: '虚构示例' });
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part('word/styles.xml')).toMatch(/w:eastAsia="FangSong"/);
    expect(part('word/styles.xml')).toMatch(/<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>/);
    const [header = '', footer = ''] = ['header', 'footer'].map((name) =>
      part(Object.keys(parts).find((path) => path.startsWith(`word/${name}`)) ?? ''),
    );
    expect(header).toContain('虚构示例');
    expect(footer).toMatch(/第.*PAGE.*页，共.*NUMPAGES.*页/);
  });

  it('holds several sections under numbers with a list of them that leads there, one without', async () => {
    const two = await written({ sections: [section(), section({ title: 'Market' })] });
    expect(two.text).toMatch(/Contents[\s\S]*1\. Risk assessment[\s\S]*2\. Market/);
    expect(two.html).toMatch(/<a href="#_Toc2">2\. Market\t2<\/a>/);
    expect(two.html).toMatch(/<h1><a id="_Toc2"><\/a>2\. Market<\/h1>/);
    expect((await written()).text).not.toContain('Contents');
    const zh = await written({ lang: 'zh', sections: Array.from({ length: 12 }, () => section()) });
    expect(zh.html).toContain('十二、Risk assessment</h1>');
  });

  it('gives the page of each section and appendix without asking to update fields', async () => {
    const long = section({
      blocks: Array.from({ length: 80 }, () => ({ kind: 'paragraph', term: null, text: 'Text.' }) as const),
    });
    const { part } = await written({ sections: [long, section()] });
    const xml = part('word/document.xml');
    const entries = [...xml.matchAll(/PAGEREF _Toc\d \\h<\/w:instrText>.*?<w:t[^>]*>(\d+)<\/w:t>/g)];
    expect(entries.map(([, page]) => Number(page))).toEqual([2, 4, 5, 5]);
    expect(xml).toMatch(/<w:instrText[^>]*>TOC \\h \\o &quot;1-1&quot;/);
    expect(`${xml}${part('word/settings.xml')}`).not.toMatch(/w:dirty|updateFields/);
  });

  it('lets sections follow each other: only the first and the appendices begin a page', async () => {
    const sections = [section(), section(), section()];
    const breaks = (xml: string) => xml.match(/<w:pageBreakBefore\/>/g)?.length ?? 0;
    expect(breaks((await written({ sections })).part('word/document.xml'))).toBe(2);
    expect(breaks((await written()).part('word/document.xml'))).toBe(0);
  });

  it('shows the budget with its words, as a description too', async () => {
    const budget = { alt: 'Total ¥300', picture: { png: PIXEL, width: 1, height: 1 } };
    const { html, part } = await written({ budget });
    expect(html).toContain('<img alt="Total ¥300" src="data:image/png;base64');
    expect(html).toContain('<p>Total ¥300</p>');
    const xml = part('word/document.xml');
    expect(xml).toContain('descr="Total ¥300"');
    // The line height of text would cut the picture to a strip.
    expect(xml).toMatch(/<w:spacing w:line="240" w:lineRule="auto"\/><\/w:pPr><w:r><w:drawing>/);
  });

  it.each([
    '=HYPERLINK("http://example.org")',
    '<w:p>& "quoted" \'text\'</w:p>',
    '{ DDEAUTO cmd "/c calc" }',
    '**bold** [link](http://example.org) [^1]',
    ']]><!-- x -->',
  ])('leaves %s the text that it is', async (odd) => {
    const table = { kind: 'table', header: [odd], rows: [[odd]] } as const;
    const blocks = [
      { kind: 'paragraph', term: odd, text: odd },
      { kind: 'heading', text: odd },
      table,
    ] as const;
    const bytes = await docxDocument(
      proposal({ title: odd, applicant: odd, sections: [section({ title: odd, blocks })] }),
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value.split(odd).length - 1).toBeGreaterThanOrEqual(6);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<w:hyperlink|<w:instrText[^>]*>[^<]*DDE/);
  });

  it('leaves out signs that no document may hold, and those that turn text around', async () => {
    const blocks = [{ kind: 'paragraph', term: null, text: 'a\u0000b\u000bc\u202ed\ud800e' }] as const;
    const { text } = await written({ sections: [section({ blocks })] });
    expect(text).toContain('abcde');
  });

  it('has the same bytes for the same proposal, and its instant is the proposal’s', async () => {
    const [first, again] = [await written(), await written()];
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(again.bytes))).toBe(0);
    expect(first.part('docProps/core.xml').match(/2026-11-23T04:00:00Z/g)).toHaveLength(2);
  });

  it('comes out of a child process the same', async () => {
    const [inside, outside] = [await docxDocument(proposal()), await proposalDocx(proposal())];
    expect(Buffer.compare(Buffer.from(inside), Buffer.from(outside))).toBe(0);
  });
});
