import Papa from 'papaparse';
import { stripInvisible } from '../../program/clean-text.ts';
import { plainBars } from '../plain-bars.ts';
import { cashLines } from './cash-lines.ts';

/** A row of a cash table and its number in the text, from 1. */
export interface CashRow {
  readonly cells: readonly string[];
  readonly row: number;
}

const MARKDOWN_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const DELIMITERS = ['\t', ';', '，', ',', '；'] as const;

/**
 * The rows of a table in each form it may have been pasted or saved in: Markdown, TAB, CSV, columns of spaces, or a line of words a month. Which
 * of them it is shows in its header. Blank lines are left out.
 */
export function cashCells(text: string): readonly (readonly CashRow[])[] {
  const lines = plainBars(stripInvisible(text))
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ line, row: i + 1 }))
    .filter(({ line }) => line.trim() !== '' && !/^\s*```/.test(line) && !MARKDOWN_RULE.test(line));
  const forms: readonly ((line: string) => readonly string[])[] = [
    (line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    ...DELIMITERS.map(
      (delimiter) => (line: string) => Papa.parse<string[]>(line, { delimiter }).data[0] ?? [],
    ),
    (line) => line.trim().split(/ {2,}|\u3000+/),
  ];
  const tables = forms.map((cut) => lines.map(({ line, row }) => ({ cells: trimmed(cut(line)), row })));
  return [...tables, cashLines(lines)];
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}
