import type { TableBlock } from '@slack/types';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import { escapeCell } from './escape-text.ts';

/** A column; figures stand right. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A longer cell ends in "…"; what it says stands whole in what the person handed in. */
const CELL = 160;
/** Rows below the header in one table, so that a message stays small. */
const ROWS = 25;

/** Tables of at most 25 rows each. Slack refuses an empty cell, so one with nothing in it shows a dash. */
export function tables(columns: readonly Column[], rows: readonly (readonly string[])[]): TableBlock[] {
  const used = columns.slice(0, SLACK_LIMITS.table.columns);
  const head = used.map(({ title }) => cell(title));
  const chunks: (readonly (readonly string[])[])[] = [];
  for (let from = 0; from < rows.length; from += ROWS) chunks.push(rows.slice(from, from + ROWS));
  return chunks.map((chunk) => ({
    type: 'table',
    column_settings: used.map(({ align }) => ({ align, is_wrapped: align === 'left' })),
    rows: [head, ...chunk.map((row) => used.map((_column, at) => cell(row[at] ?? '')))],
  }));
}

/** Whether a table shows every cell of this row whole. */
export function fitsCells(row: readonly string[]): boolean {
  return row.every((text) => [...text].length <= CELL);
}

function cell(outside: string): { type: 'raw_text'; text: string } {
  const text = [...escapeCell(outside)];
  const shown = text.length > CELL ? `${text.slice(0, CELL - 1).join('')}…` : text.join('');
  return { type: 'raw_text', text: shown === '' ? '–' : shown };
}
