import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { blockElements, marked, tableElements } from './docx-blocks.ts';
import { documentStyles, PAGE, TEXT_WIDTH } from './docx-looks.ts';
import { listNumbering } from './docx-numbering.ts';
import { runningFooter, runningHeader } from './docx-running.ts';
import { printable } from './printable.ts';
import type { ProgramNote, Proposal, ProposalSection } from './proposal.ts';
import {
  appendixTitle,
  findingRows,
  gapRows,
  headLines,
  type NumberedNotes,
  noGaps,
  numberedNotes,
  passedLine,
  sectionTitle,
} from './proposal-parts.ts';
import { PROPOSAL } from './proposal-texts.ts';
import { sameBytes } from './same-bytes.ts';

type Element = Paragraph | Table | TableOfContents;

/** The proposal as a Word document; the same bytes for the same proposal. */
export async function docxDocument(proposal: Proposal): Promise<Uint8Array> {
  const { lang, sections, title } = proposal;
  const notes = numberedNotes(proposal);
  const body: Element[] = [
    ...head(proposal),
    ...sections.flatMap((section, at) => sectionElements(proposal, section, at, notes)),
    ...appendices(proposal),
  ];
  const document = new Document({
    title,
    subject: proposal.applicant ?? title,
    creator: 'torch-advisor',
    lastModifiedBy: 'torch-advisor',
    description: proposal.source,
    styles: documentStyles(lang),
    numbering: listNumbering(lang),
    // Laid out as Word does it: without numbers the contents would have none until somebody updates them.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    footnotes: Object.fromEntries(
      notes.texts.map((text, at) => [
        at + 1,
        {
          children: [
            new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${printable(text)}`)] }),
          ],
        },
      ]),
    ),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: runningHeader(proposal) },
        footers: { default: runningFooter(proposal) },
        children: body,
      },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toBuffer(document)), proposal.now);
}

function head(proposal: Proposal): Element[] {
  const { lang, title, label, source, sections } = proposal;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(title))] }),
    ...(label === null ? [] : [new Paragraph({ style: 'Label', children: [new TextRun(printable(label))] })]),
    ...headLines(proposal).map((line) => new Paragraph({ style: 'HeadLine', children: marked(line) })),
    aside(PROPOSAL.source[lang], marked(source), { lang, keepNext: false }),
    ...(sections.length < 2
      ? []
      : [heading(PROPOSAL.contents[lang], HeadingLevel.HEADING_2), contents(lang)]),
  ];
}

/** The headings of sections and appendices with their pages, which lead there. */
function contents(lang: Proposal['lang']): TableOfContents {
  return new TableOfContents(PROPOSAL.contents[lang], { hyperlink: true, headingStyleRange: '1-1' });
}

/** Blocks that a section has at most, for the numbers of its lists. */
const MOST_BLOCKS = 1_000;

function sectionElements(
  proposal: Proposal,
  section: ProposalSection,
  at: number,
  notes: NumberedNotes,
): Element[] {
  const { lang } = proposal;
  const several = proposal.sections.length > 1;
  const reference = (note: ProgramNote) => new FootnoteReferenceRun(notes.cite(note));
  const gap = lang === 'zh' ? '；' : '; ';
  const covers = section.covers.flatMap(({ say, note }, i) => [
    new TextRun(`${i === 0 ? '' : gap}${printable(say)}`),
    reference(note),
  ]);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      // Sections follow each other: each on a page of its own would leave many pages nearly empty.
      pageBreakBefore: several && at === 0,
      children: [new TextRun(printable(sectionTitle(proposal, at)))],
    }),
    aside(
      PROPOSAL.covers[lang],
      [...covers, new TextRun(lang === 'zh' ? '。' : '.'), ...apart(section.notes.map(reference))],
      { lang, keepNext: true },
    ),
    ...section.blocks.flatMap((block, i) =>
      blockElements(block, { lang, list: at * MOST_BLOCKS + i, next: section.blocks[i + 1] ?? null }),
    ),
  ];
}

/** Numbers that follow each other, set apart so that they are not read as one. */
function apart(references: readonly FootnoteReferenceRun[]): (TextRun | FootnoteReferenceRun)[] {
  return references.flatMap((reference, at) =>
    at === 0 ? [reference] : [new TextRun({ text: ', ', superScript: true }), reference],
  );
}

function appendices(proposal: Proposal): Element[] {
  const { lang, budget } = proposal;
  const gaps = gapRows(proposal);
  const found = findingRows(proposal);
  const table = (rows: readonly (readonly string[])[], none: string): Element[] =>
    rows.length > 1 ? tableElements(rows) : [new Paragraph({ style: 'Body', children: marked(none) })];
  const reports = proposal.report.map((line) => new Paragraph({ style: 'Aside', children: marked(line) }));
  return [
    appendix(proposal, 0, PROPOSAL.gaps[lang], proposal.sections.length > 1),
    ...table(gaps, noGaps(proposal)),
    appendix(proposal, 1, PROPOSAL.findings[lang], false),
    ...table(found, PROPOSAL.noFindings[lang]),
    new Paragraph({ style: 'Aside', children: marked(passedLine(proposal)) }),
    ...reports,
    ...(budget === null ? [] : [appendix(proposal, 2, PROPOSAL.budget[lang], false), ...pictured(budget)]),
  ];
}

function appendix(proposal: Proposal, at: number, name: string, newPage: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: newPage,
    children: [new TextRun(appendixTitle(proposal, at, name))],
  });
}

function heading(text: string, level: 'Heading2'): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(text)] });
}

function aside(
  name: string,
  runs: readonly (TextRun | FootnoteReferenceRun)[],
  { lang, keepNext }: { readonly lang: Proposal['lang']; readonly keepNext: boolean },
): Paragraph {
  const term = new TextRun({ text: `${name}${lang === 'zh' ? '：' : ': '}`, bold: true });
  return new Paragraph({ style: 'Aside', keepNext, children: [term, ...runs] });
}

/** Twentieths of a point in a pixel of 96 to the inch. */
const TWIPS_PER_PIXEL = 15;

/** With its words below it: they carry the figures where a picture is not shown or not seen. */
function pictured({ alt, picture }: NonNullable<Proposal['budget']>): Paragraph[] {
  const words = new Paragraph({ style: 'Aside', keepLines: true, children: marked(alt) });
  if (picture === null) return [words];
  const { png, width, height } = picture;
  const shown = TEXT_WIDTH / TWIPS_PER_PIXEL;
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: shown, height: (shown * height) / width },
    altText: { name: 'budget', title: '', description: printable(alt) },
  });
  // A line as high as the picture: text's own line height would cut it.
  const spacing = { line: 240, lineRule: LineRuleType.AUTO };
  return [new Paragraph({ keepNext: true, spacing, children: [image] }), words];
}
