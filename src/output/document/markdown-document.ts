import { inertMarkdown } from './inert-markdown.ts';
import type { ProgramNote, Proposal, ProposalBlock, ProposalSection } from './proposal.ts';
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

/** The proposal as Markdown, with everything the Word document holds; the picture of the budget is told in words. */
export function markdownDocument(proposal: Proposal): string {
  const { lang, title, label, source, sections } = proposal;
  const notes = numberedNotes(proposal);
  const parts = [
    `# ${inertMarkdown(title)}`,
    ...(label === null ? [] : [`**${inertMarkdown(label)}**`]),
    ...headLines(proposal).map(inertMarkdown),
    `> **${PROPOSAL.source[lang]}**${colon(lang)}${inertMarkdown(source)}`,
    ...sections.flatMap((section, at) => sectionParts(proposal, section, at, notes)),
    ...appendices(proposal),
    notes.texts.map((text, at) => `[^${at + 1}]: ${inertMarkdown(text)}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionParts(
  proposal: Proposal,
  { covers, notes: rest, blocks }: ProposalSection,
  at: number,
  notes: NumberedNotes,
): string[] {
  const { lang } = proposal;
  const cited = (note: ProgramNote) => `[^${notes.cite(note)}]`;
  const asked = covers
    .map(({ say, note }) => `${inertMarkdown(say)}${cited(note)}`)
    .join(lang === 'zh' ? '；' : '; ');
  const end = lang === 'zh' ? '。' : '.';
  return [
    `## ${inertMarkdown(sectionTitle(proposal, at))}`,
    `> **${PROPOSAL.covers[lang]}**${colon(lang)}${asked}${end}${rest.map(cited).join('')}`,
    ...blocks.map((block) => blockText(block, lang)),
  ];
}

function blockText(block: ProposalBlock, lang: Proposal['lang']): string {
  switch (block.kind) {
    case 'heading':
      return `### ${inertMarkdown(block.text)}`;
    case 'paragraph': {
      const { term, text } = block;
      if (term === null) return inertMarkdown(text);
      return `**${inertMarkdown(term)}${/\p{Script=Han}$/u.test(term) ? '。** ' : '.** '}${inertMarkdown(text)}`;
    }
    case 'list':
      return block.items
        .map(({ label, text }) => `- **${inertMarkdown(label)}**${colon(lang)}${inertMarkdown(text)}`)
        .join('\n');
    case 'table':
      return table([block.header, ...block.rows]);
  }
}

function appendices(proposal: Proposal): string[] {
  const { lang, budget } = proposal;
  const gaps = gapRows(proposal);
  const found = findingRows(proposal);
  const heading = (at: number, name: string) => `## ${appendixTitle(proposal, at, name)}`;
  return [
    heading(0, PROPOSAL.gaps[lang]),
    gaps.length > 1 ? table(gaps) : noGaps(proposal),
    heading(1, PROPOSAL.findings[lang]),
    found.length > 1 ? table(found) : PROPOSAL.noFindings[lang],
    passedLine(proposal),
    proposal.report.map((line) => `- ${inertMarkdown(line)}`).join('\n'),
    ...(budget === null ? [] : [heading(2, PROPOSAL.budget[lang]), inertMarkdown(budget.alt)]),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  return [header.map(cell), header.map(() => '---'), ...body.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function cell(text: string): string {
  return inertMarkdown(text)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function colon(lang: Proposal['lang']): string {
  return lang === 'zh' ? '：' : ': ';
}
