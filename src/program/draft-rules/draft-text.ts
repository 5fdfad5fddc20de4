import { cleanText, stripInvisible } from '../clean-text.ts';
import { cellsOf, isRuleRow } from './table-cells.ts';

/** One piece of a draft that is read on its own: a heading, a list item, a paragraph or a table row. */
export interface Passage {
  readonly kind: 'heading' | 'item' | 'text' | 'row';
  /** Row of the text, from 1, in which the passage begins. */
  readonly row: number;
  /** As the grammars read it: full-width signs as ASCII, no emphasis, no list mark. */
  readonly text: string;
  /** The same characters as they were written. */
  readonly shown: string;
  /** 1 to 6 for Markdown headings, more for numbered and bold ones; 0 for what is no heading. */
  readonly level: number;
  /** How the line is marked: "bullet", "num", "zh2" …; empty when it is not. */
  readonly mark: string;
  readonly indent: number;
  /** The headings it stands under, outermost first. */
  readonly under: readonly string[];
  /** Cells of a table row and of its header; empty otherwise. */
  readonly cells: readonly string[];
  readonly header: readonly string[];
  /** Row of the table's header; 0 outside a table. */
  readonly table: number;
  readonly afterBlank: boolean;
}

/** Enumerators, from the outermost kind to the innermost. Those with a level may head a part of a plain text. */
const MARKS: readonly (readonly [name: string, level: number, pattern: RegExp])[] = [
  ['chapter', 11, /^第[一二三四五六七八九十\d]{1,3}[章节部]分?\s*/],
  ['zh1', 12, /^[一二三四五六七八九十]{1,3}[、.]\s*/],
  ['zh2', 13, /^\([一二三四五六七八九十]{1,3}\)\s*/],
  ['deep', 14, /^\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s+/],
  ['pnum', 0, /^\(\d{1,2}\)\s*/],
  ['num', 0, /^\d{1,2}[.、)](?!\d)\s*/],
  ['alpha', 0, /^[a-zA-Z][.)]\s+/],
  ['bullet', 0, /^[-*+•·●◆■–]\s+/],
];
const BOLD_LEVEL = 16;
/** A heading of a plain text is short and no sentence. */
const HEADING_LENGTH = 70;

export function readDraftText(text: string): readonly Passage[] {
  const lines = stripInvisible(text).replace(/\r\n?/g, '\n').split('\n');
  const passages: Passage[] = [];
  const path: { level: number; text: string }[] = [];
  let header: readonly string[] = [];
  let table = 0;
  let afterBlank = true;
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line, table > 0 || cellsOf(lines[at + 1] ?? '', true).length > 1);
    if (cells.length > 1) {
      if (table === 0) {
        table = at + 1;
        header = cells.map(read);
      } else if (!isRuleRow(cells)) {
        passages.push({ ...rowPassage(cells, header, at + 1, table), under: path.map((one) => one.text) });
      }
      continue;
    }
    table = 0;
    if (line.trim() === '' || /^\s*(?:-{3,}|={3,}|\*{3,})\s*$/.test(line)) {
      afterBlank = true;
      continue;
    }
    const next = passageOf(line, at + 1, afterBlank);
    const before = passages.at(-1);
    if (before !== undefined && goesOn(before, next, afterBlank)) {
      passages[passages.length - 1] = joined(before, next);
    } else {
      if (next.level > 0) while ((path.at(-1)?.level ?? 0) >= next.level) path.pop();
      passages.push({ ...next, under: path.map((one) => one.text) });
      if (next.level > 0) path.push({ level: next.level, text: next.text });
    }
    afterBlank = false;
  }
  return passages;
}

function read(shown: string): string {
  return cleanText(shown);
}

function rowPassage(
  cells: readonly string[],
  header: readonly string[],
  row: number,
  table: number,
): Passage {
  const shown = cells.join(' | ');
  const place = { row, level: 0, mark: '', indent: 0, under: [], header, table, afterBlank: false };
  return { kind: 'row', text: read(shown), shown, cells: cells.map(read), ...place };
}

function passageOf(line: string, row: number, afterBlank: boolean): Passage {
  const indent = /^[\s\u3000>]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  const bare = line.replace(/^[\s\u3000>]+/, '').trimEnd();
  const markdown = /^(#{1,6})\s+(.*?)\s*#*$/.exec(bare);
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)$/.exec(bare);
  let shown = (markdown?.[2] ?? bold?.[1] ?? bare).replaceAll('**', '').trim();
  const found = MARKS.find(([, , pattern]) => pattern.test(read(shown)));
  const mark = found?.[0] ?? '';
  const length = found === undefined ? 0 : (found[2].exec(read(shown))?.[0].length ?? 0);
  shown = shown.slice(length);
  const text = read(shown);
  const title = text.length > 0 && text.length <= HEADING_LENGTH && !/[。;!?]|[.](?:\s|$)|:./.test(text);
  const level = markdown?.[1]?.length ?? (title ? (bold ? BOLD_LEVEL : (found?.[1] ?? 0)) : 0);
  const kind = level > 0 ? 'heading' : mark === '' ? 'text' : 'item';
  return {
    kind,
    row,
    text,
    shown,
    level,
    mark,
    indent,
    under: [],
    cells: [],
    header: [],
    table: 0,
    afterBlank,
  };
}

/** A line that a wrapped paragraph or list item continues on. */
function goesOn(before: Passage, line: Passage, afterBlank: boolean): boolean {
  if (afterBlank || line.kind !== 'text' || before.kind === 'heading' || before.kind === 'row') return false;
  const last = before.text.slice(before.text.lastIndexOf('\n') + 1);
  return last.length >= 50 && !/[.。;:!?]$/.test(last) && !/^[^:]{1,30}:/.test(line.text);
}

function joined(before: Passage, line: Passage): Passage {
  return { ...before, text: `${before.text}\n${line.text}`, shown: `${before.shown}\n${line.shown}` };
}

/** Row and column, from 1, of an offset in a passage. The column counts from the start of what the passage says. */
export function placeIn(passage: Passage, offset: number): { readonly row: number; readonly column: number } {
  const before = passage.text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  return { row: passage.row + breaks, column: offset - before.lastIndexOf('\n') };
}

export interface Stretch {
  readonly text: string;
  /** Offset in the passage. */
  readonly from: number;
}

/** Sentences of a passage, and cells of a table row. */
export function sentencesOf(passage: Passage): readonly Stretch[] {
  return split(passage.text, /[。;!?](?:\s|)|\.(?=\s|$)| \| /g);
}

/** Clauses: sentences parted at commas that part no digits. */
export function clausesOf(stretch: Stretch): readonly Stretch[] {
  return split(stretch.text, /,(?!\d{3})|、/g).map(({ text, from }) => ({ text, from: from + stretch.from }));
}

function split(text: string, at: RegExp): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(at)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), from });
  return parts;
}
