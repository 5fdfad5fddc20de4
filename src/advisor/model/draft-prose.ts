import { replaceGaps } from '../../program/gap-mark.ts';
import type { Draft, DraftBlock } from '../draft/draft.ts';
import { cleanSentence } from './clean-sentence.ts';
import type { PersonalData } from './hide-personal.ts';

/** One paragraph of a section as a model is shown it, under the mark it is known by. */
export interface Paragraph {
  /** "b3": the third block of the section. */
  readonly mark: string;
  readonly at: number;
  /** Stands above it and is not said again; empty where none does. */
  readonly title: string;
  /** With ‹gap-1› in place of what is still to be filled; personal data stands. */
  readonly text: string;
  /** What stands where those marks do. */
  readonly gaps: ReadonlyMap<string, string>;
}

/** The mark of a gap on its way to a model and back. */
export const GAP_MARK = /‹gap-\d+›/g;
/** A sentence's worth; what is shorter has no wording of its own. */
const LEAST = 12;

/** The paragraphs that a model may word: all but those too short, or with signs that no wording could keep. */
export function paragraphsOf({ blocks }: Draft): readonly Paragraph[] {
  let count = 0;
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph') return [];
    const gaps = new Map<string, string>();
    const text = replaceGaps(block.text, (gap) => {
      count += 1;
      gaps.set(`‹gap-${count}›`, gap);
      return `‹gap-${count}›`;
    });
    const bare = text.replace(GAP_MARK, '').trim();
    if (bare.length < LEAST || cleanSentence(text).text !== text) return [];
    return [{ mark: `b${at + 1}`, at, title: block.term ?? '', text, gaps }];
  });
}

/** The section as a model is shown it: paragraphs under their marks, and what stays as it is. */
export function outlineOf(
  { blocks }: Draft,
  paragraphs: readonly Paragraph[],
  { hide }: Pick<PersonalData, 'hide'>,
): string {
  const lines = blocks.map((block, at) => {
    const own = paragraphs.find((one) => one.at === at);
    if (own === undefined) return `(${stays(block)})`;
    return `[${own.mark}] ${own.title === '' ? '' : `{${own.title}} `}${own.text}`;
  });
  return hide(lines.join('\n'));
}

function stays(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map(({ label, text }) => `${label}: ${text}`).join('; ');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' | ')).join('; ');
  }
}

/** The paragraphs that came, by their marks; text before the first is no part of the section. */
export function readProse(said: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let mark: string | null = null;
  for (const line of said.split('\n')) {
    const [, own, rest = line] = /^\s*(?:\*\*)?[[【](b\d{1,3})[\]】](?:\*\*)?\s*(.*)$/iu.exec(line) ?? [];
    if (own !== undefined) mark = own.toLowerCase();
    if (mark === null || rest.trim() === '') continue;
    const before = found.get(mark);
    found.set(mark, before === undefined ? rest.trim() : `${before} ${rest.trim()}`);
  }
  return found;
}
