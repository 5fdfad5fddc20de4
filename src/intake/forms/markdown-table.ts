import { gatherTables } from '../gather-tables.ts';
import type { FormReading, TextLine } from '../raw-table.ts';

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** A table in Markdown pipes: lines that start with one, or that stand under a rule of dashes. */
export function readMarkdown(lines: readonly TextLine[]): FormReading | null {
  const ruled = lines.some((line) => RULE.test(line.text) && line.text.includes('|'));
  const piped = lines.filter((line) => /^\s*\|.*\|/.test(line.text)).length;
  if (!ruled && piped < 2) return null;
  return gatherTables(
    lines
      .filter((line) => !RULE.test(line.text) || !line.text.includes('|'))
      .map((line) => ({ line, cells: line.text.includes('|') ? cellsOf(line.text) : null })),
  );
}

function cellsOf(text: string): readonly string[] {
  return text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replace(/\\\|/g, '|')));
}

/** Bold, italic and code marks around a cell are not part of it. */
function plain(cell: string): string {
  const text = cell.trim();
  const marked = /^(\*{1,2}|_{1,2}|`)(.+)\1$/.exec(text);
  return marked?.[2] ?? text;
}
