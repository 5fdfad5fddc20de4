import { cleanText } from '../../program/clean-text.ts';
import type { Statement } from '../statements/read-statements.ts';
import type { documentLines } from './document-lines.ts';
import { type MeansSomething, ownerIn } from './owner-in.ts';

/** The words that belong to one document: from its name to the next one's in the same line. */
export interface DocumentPart {
  readonly text: string;
  readonly owner: string | null;
}

/** Several documents may share a line: each has its own words, and what is told once at the end of a list is of all. */
export function documentParts(
  said: readonly Statement[],
  lines: ReturnType<typeof documentLines>,
  means: MeansSomething,
): (one: Statement) => DocumentPart {
  const starts = [...new Set(said.map(startOf))].sort((a, b) => a - b);
  const parts = new Map<number, DocumentPart>();
  for (const [n, start] of starts.entries()) {
    const [rowStart, rowEnd] = [lines.startOf(start), lines.endOf(start)];
    const first = (starts[n - 1] ?? -1) < rowStart;
    const text = cleanText(
      lines.text.slice(first ? rowStart : start, Math.min(starts[n + 1] ?? rowEnd, rowEnd)),
    );
    parts.set(start, { text, owner: ownerIn(text, means) });
  }
  return (one) => {
    const own = parts.get(startOf(one)) ?? { text: '', owner: null };
    if (own.owner !== null || !one.bare) return own;
    const end = lines.endOf(startOf(one));
    const inRow = starts.filter((start) => start >= lines.startOf(startOf(one)) && start <= end);
    const owners = new Set(inRow.flatMap((start) => parts.get(start)?.owner ?? []));
    return { ...own, owner: owners.size === 1 ? ([...owners][0] ?? null) : null };
  };
}

function startOf({ quote }: Statement): number {
  return quote.at?.[0] ?? 0;
}
