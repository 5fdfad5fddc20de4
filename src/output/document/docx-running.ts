import { AlignmentType, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { TEXT_WIDTH } from './docx-looks.ts';
import { printable } from './printable.ts';
import type { Proposal } from './proposal.ts';
import { PAGE_OF, PROPOSAL } from './proposal-texts.ts';

/** What the document is, and that its company is invented where it is. */
export function runningHeader({ title, label, lang }: Proposal): Header {
  const left = new TextRun(printable(title));
  const right = new TextRun({ text: printable(`\t${label ?? PROPOSAL.draft[lang]}`) });
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [left, right],
      }),
    ],
  });
}

export function runningFooter({ lang }: Proposal): Footer {
  const [before, between, after] = PAGE_OF[lang];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}
