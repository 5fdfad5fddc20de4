import type { DocumentStatus } from '../../program/application.ts';
import { cleanText } from '../../program/clean-text.ts';
import type { Day } from '../../program/day.ts';
import { readDay } from '../../program/read-day.ts';
import type { Statement } from '../statements/read-statements.ts';

/** What a line says of its document beside the sentence: marks, and what stands in the columns of a table. */
export interface DocumentLine {
  /** A tick, a cross or a check box. */
  readonly mark: DocumentStatus | null;
  /** The heading it stands under: "Missing:", "已备：". */
  readonly under: DocumentStatus | null;
  readonly owner: string | null;
  readonly expires: Day | null;
  /** In a column of dates that does not say whether the paper ends then or is to be there then. */
  readonly date: Day | null;
  /** Why it does not apply; "" where no reason is given; null where nobody says that it does not apply. */
  readonly reason: string | null;
}

const MARKS: readonly (readonly [RegExp, DocumentStatus])[] = [
  [/\[x\]|[✓√✔✅☑]/i, 'have'],
  [/[✗×❌☒✘]/, 'missing'],
  [/[⏳🔄🟡⌛]/u, 'in-progress'],
  [/\[ \]|☐|□/, 'missing'],
];
const HEADINGS: readonly (readonly [RegExp, DocumentStatus])[] = [
  [
    /^(?:we )?(?:have|ready|done|at hand|in hand|available|completed?)$|^(?:已备|已有|齐备|已完成|已备齐|有)$/i,
    'have',
  ],
  [
    /^(?:still )?(?:missing|to do|lacking|not yet|open|outstanding)$|^(?:缺|缺少|未备|待补|没有|尚缺|还缺)$/i,
    'missing',
  ],
  [/^(?:in progress|under way|pending)$|^(?:办理中|准备中|进行中|在办)$/i, 'in-progress'],
];
const COLUMNS: readonly (readonly [RegExp, 'owner' | 'expires' | 'date' | 'reason'])[] = [
  [/owner|responsible|department|team|\bwho|负责|责任|部门|经办/i, 'owner'],
  [/expir|valid|到期|有效期/i, 'expires'],
  [/\bdates?\b|\bdue\b|deadline|until|\bwhen\b|ready by|日期|时间|期限|截止/i, 'date'],
  [/reason|note|comment|remark|备注|说明|原因/i, 'reason'],
];
const NOT_APPLICABLE = /\bn\/a\b|\bnot applicable\b|\bdo(?:es)?(?:n't| not) apply\b|不适用|不涉及/i;
const REASON =
  /^\s*[:：,，(（\-–—]*\s*(?:because|since|as|理由[:：]?|原因[:：]?|因为?)?\s*(.*?)[)）。.\s]*$/i;

/** The text as sentences are read from it, cell borders as commas, and what each line says beside them. */
export function documentLines(written: string): {
  readonly text: string;
  readonly at: (one: Statement) => DocumentLine | null;
  /** The end of the line in which the place stands. */
  readonly endOf: (place: number) => number;
  readonly startOf: (place: number) => number;
} {
  const text = written.replace(/[|\t]/g, ',');
  const rows = text.split('\n');
  const lines: { readonly start: number; readonly end: number; readonly line: DocumentLine }[] = [];
  let start = 0;
  let under: DocumentStatus | null = null;
  let columns: readonly (string | null)[] = [];
  for (const row of rows) {
    const cells = row.split(/[,，]/).map((cell) => cell.trim());
    const heading = headingOf(row);
    if (heading !== null) under = heading;
    else if (row.trim() === '') under = null;
    const named = cells.map((cell) => COLUMNS.find(([pattern]) => pattern.test(cell))?.[1] ?? null);
    if (columns.length === 0 && cells.length > 2 && named.some((role) => role !== null) && !/\d/.test(row))
      columns = named;
    lines.push({ start, end: start + row.length, line: lineOf(row, cells, columns, under) });
    start += row.length + 1;
  }
  const rowAt = (place: number) => lines.find(({ start: from, end }) => place >= from && place <= end);
  return {
    text,
    at: ({ quote }) => rowAt(quote.at?.[0] ?? -1)?.line ?? null,
    startOf: (place) => rowAt(place)?.start ?? place,
    endOf: (place) => rowAt(place)?.end ?? place,
  };
}

function headingOf(row: string): DocumentStatus | null {
  const bare = row.replace(/^[\s#*\-•]+|[\s:：*]+$/g, '');
  return HEADINGS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

function lineOf(
  row: string,
  cells: readonly string[],
  columns: readonly (string | null)[],
  under: DocumentStatus | null,
): DocumentLine {
  const cell = (role: string) => cells[columns.indexOf(role)] || null;
  const dayIn = (role: string) => {
    const read = readDay(cell(role) ?? '');
    return read.kind === 'day' ? read.day : null;
  };
  const clean = cleanText(row);
  return {
    mark: MARKS.find(([pattern]) => pattern.test(row))?.[1] ?? null,
    under,
    owner: cell('owner'),
    expires: dayIn('expires'),
    date: dayIn('date'),
    reason: reasonIn(clean, cell('reason')),
  };
}

function reasonIn(row: string, inColumn: string | null): string | null {
  const match = NOT_APPLICABLE.exec(row);
  if (match === null) return null;
  return inColumn ?? REASON.exec(row.slice(match.index + match[0].length))?.[1]?.trim() ?? '';
}
