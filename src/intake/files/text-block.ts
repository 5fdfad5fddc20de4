import type { DocumentPart } from '../../program/handed-document.ts';

/** One piece of a document on its own line. `level` 0 is no heading. */
export interface TextBlock {
  readonly text: string;
  readonly level: number;
  readonly page: number | null;
}

/** How plain texts number their headings, outermost first. A sentence that begins so is longer, or ends like one. */
const NUMBERED: readonly (readonly [level: number, pattern: RegExp])[] = [
  [1, /^第[一二三四五六七八九十百\d]{1,4}[章节部]/],
  [1, /^(?:chapter|part|section|annex|appendix|article) (?:\d{1,3}|[ivx]{1,5}|[a-z])\b/i],
  [2, /^[一二三四五六七八九十]{1,3}[、.．]\s*\S/],
  [3, /^[(（][一二三四五六七八九十]{1,3}[)）]\s*\S/],
  [2, /^\d{1,2}\.?\s+\p{Lu}/u],
  [3, /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\S/],
];
const MARKDOWN = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const LONGEST_HEADING = 70;
const SENTENCE_END = /[.。!！?？;；,，:：]$/;

/** The level that a line's own form gives it as a heading; 0 is none. */
export function headingLevel(line: string): number {
  if (line.length > LONGEST_HEADING || SENTENCE_END.test(line)) return 0;
  return NUMBERED.find(([, pattern]) => pattern.test(line))?.[0] ?? 0;
}

/** A line of Markdown or plain text. */
export function lineBlock(line: string): TextBlock {
  const [, signs, title] = MARKDOWN.exec(line) ?? [];
  if (signs !== undefined && title !== undefined) return { text: title, level: signs.length, page: null };
  return { text: line, level: headingLevel(line), page: null };
}

/** Gathers what stands under each heading; a new page is a part of its own under the same heading. */
export function partsOf(blocks: readonly TextBlock[]): readonly DocumentPart[] {
  const parts: { heading: string | null; level: number; page: number | null; lines: string[] }[] = [];
  for (const { text, level, page } of blocks) {
    const last = parts.at(-1);
    if (level > 0) parts.push({ heading: text, level, page, lines: [] });
    else if (last === undefined || last.page !== page)
      parts.push({ heading: last?.heading ?? null, level: 0, page, lines: [text] });
    else last.lines.push(text);
  }
  return parts.map(({ lines, ...part }) => ({ ...part, text: lines.join('\n') }));
}
