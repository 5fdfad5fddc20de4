import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Lang } from '../../program/bilingual.ts';
import { splitAtGaps } from '../../program/gap-mark.ts';
import { columnWidths, tableLines } from './column-widths.ts';
import { COLOURS, TEXT_WIDTH } from './docx-looks.ts';
import { LIST_NUMBERING } from './docx-numbering.ts';
import { printable } from './printable.ts';
import type { ProposalBlock } from './proposal.ts';
import { unitToldOnce } from './unit-told-once.ts';
import { unparted } from './unparted.ts';

interface BlockPlace {
  readonly lang: Lang;
  /** No two lists of a document have the same: each counts its entries from 1. */
  readonly list: number;
  /** What follows in the section. */
  readonly next: ProposalBlock | null;
}

/** Entries up to which a list stays on one page. */
const SHORT_LIST = 6;

/** A block of a section as paragraphs or a table, then the space that sets a table off from what follows. */
export function blockElements(block: ProposalBlock, { lang, list, next }: BlockPlace): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(printable(block.text))] }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          style: 'Body',
          // What leads to a list or a table is not left behind on the page before.
          keepNext: next?.kind === 'list' || next?.kind === 'table',
          children: [...(block.term === null ? [] : [termRun(block.term)]), ...marked(block.text)],
        }),
      ];
    case 'list':
      return block.items.map(
        ({ label, text }, at) =>
          new Paragraph({
            style: 'Entry',
            numbering: { reference: LIST_NUMBERING, level: 0, instance: list },
            keepNext: at < block.items.length - 1 && (at === 0 || block.items.length <= SHORT_LIST),
            children: [bold(`${label}${lang === 'zh' ? '：' : ': '}`), ...marked(text)],
          }),
      );
    case 'table': {
      const { rows, note } = unitToldOnce([block.header, ...block.rows], lang);
      const unit = note === null ? [] : [new Paragraph({ style: 'Unit', children: [new TextRun(note)] })];
      return [...unit, ...tableElements(rows)];
    }
  }
}

/** The name of a paragraph before its text. */
function termRun(term: string): TextRun {
  return bold(/\p{Script=Han}$/u.test(term) ? `${term}。` : `${term}. `);
}

function bold(text: string): TextRun {
  return new TextRun({ text: printable(text), bold: true });
}

/** Text with its gaps marked: what is still to be filled in or confirmed must be found at a glance. */
export function marked(text: string): TextRun[] {
  return splitAtGaps(printable(unparted(text))).flatMap((part, at) => {
    if (part === '') return [];
    return [new TextRun(at % 2 === 1 ? { text: part, highlight: 'yellow' } : { text: part })];
  });
}

/** Lines of text up to which a table stays on one page: a third of it. */
const SHORT_TABLE = 15;

/** A table with its first row as the header, repeated on every page it runs over; no row is torn apart. */
export function tableElements(rows: readonly (readonly string[])[]): (Paragraph | Table)[] {
  const widths = columnWidths(rows, TEXT_WIDTH);
  const short = tableLines(rows, widths) <= SHORT_TABLE;
  const figures = widths.map((_, at) => rows.slice(1).every((row) => FIGURE.test(row[at] ?? '')));
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 30, bottom: 30 },
    borders: Object.fromEntries(
      ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line },
      ]),
    ),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          // Said to be none, a row is still taken for a header by some readers.
          ...(at === 0 && { tableHeader: true }),
          cantSplit: true,
          children: widths.map((width, column) =>
            cell(row[column] ?? '', {
              width,
              head: at === 0,
              right: figures[column] === true,
              // A short table stays whole; of a long one, no page has the header with one row, or the last row alone.
              keep: at < rows.length - 1 && (short || at < 2 || at === rows.length - 2),
            }),
          ),
        }),
    ),
  });
  return [table, new Paragraph({ spacing: { after: 60, line: 200 } })];
}

/** Amounts, shares and counts stand to the right, so that their digits do too; years are names. */
const FIGURE = /^(?!20\d\d$)(?:CNY )?[-–—+]?\d[\d,.]*(?:\s?[%％]|万元|元)?$|^[–—-]$/;

interface CellLook {
  readonly width: number;
  readonly head: boolean;
  /** Figures stand to the right. */
  readonly right: boolean;
  /** On the page of the next row. */
  readonly keep: boolean;
}

function cell(text: string, { width, head, right, keep }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(head && { shading: { fill: COLOURS.head } }),
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext: keep,
        alignment: right ? AlignmentType.RIGHT : head ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: head ? [bold(text)] : marked(text),
      }),
    ],
  });
}
