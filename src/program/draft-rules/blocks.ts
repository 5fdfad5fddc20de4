import type { Passage } from './draft-text.ts';

/** A part of a draft that is about one thing: a workstream, a risk. */
export interface Block {
  readonly key: string;
  readonly name: string;
  readonly row: number;
  readonly segments: readonly Segment[];
}

/** Text with the label it stands under: a column head, "Team:", a heading of its own. */
export interface Segment {
  readonly label: string | null;
  readonly text: string;
}

export interface Start {
  /** Blocks with the same key are one. */
  readonly key: string;
  readonly name: string;
}

/** Labels of a piece of text: tells whether words before a colon are one. */
export type IsLabel = (text: string) => boolean;

/**
 * The blocks of a draft. A block begins where `startOf` says so and ends at the next one, at a heading of its own
 * level or above, or at the next mark of its own kind. An overview and a detailed part of the same thing are one block.
 */
export function blocksOf(
  passages: readonly Passage[],
  startOf: (passage: Passage) => Start | null,
  isLabel: IsLabel,
): readonly Block[] {
  const blocks = new Map<string, { start: Start; row: number; segments: Segment[] }>();
  let open: { head: Passage; key: string; label: string | null } | null = null;
  for (const passage of passages) {
    const start = startOf(passage);
    if (start !== null) {
      const block = blocks.get(start.key) ?? { start, row: passage.row, segments: [] };
      blocks.set(start.key, block);
      open = passage.kind === 'row' ? null : { head: passage, key: start.key, label: null };
      if (passage.kind === 'row') block.segments.push(...cellSegments(passage));
      else {
        const rest = segmentsOf(afterLead(passage.text, start.name), null, isLabel);
        block.segments.push(...rest.segments);
        open = { head: passage, key: start.key, label: rest.open };
      }
    } else if (open !== null && endsBlock(passage, open.head)) open = null;
    else if (open !== null) {
      const block = blocks.get(open.key);
      if (passage.kind === 'row') block?.segments.push(...cellSegments(passage));
      else if (isLabelLine(passage, isLabel)) open.label = passage.text.replace(/:\s*$/, '');
      else {
        const { segments, open: label } = segmentsOf(passage.text, open.label, isLabel);
        block?.segments.push(...segments);
        open.label = label ?? open.label;
      }
    }
  }
  return [...blocks.values()].map(({ start, row, segments }) => ({ ...start, row, segments }));
}

/** What follows the name of the thing. */
function afterLead(text: string, name: string): string {
  return text.startsWith(name) ? text.slice(name.length).replace(/^[\s:.。,–—-]+/, '') : text;
}

function endsBlock(passage: Passage, head: Passage): boolean {
  if (passage.level > 0) return head.level === 0 || passage.level <= head.level;
  if (head.mark !== '' && passage.mark === head.mark) return passage.indent <= head.indent;
  // A paragraph that begins with the thing's name is followed by other paragraphs of the text.
  const alone = head.text.length <= 60 && !/[:.。]\s*\S/.test(head.text);
  return (
    head.level === 0 && head.mark === '' && !alone && passage.afterBlank && !/^[^:]{1,30}:/.test(passage.text)
  );
}

function isLabelLine(passage: Passage, isLabel: IsLabel): boolean {
  return (
    passage.text.length <= 40 && (passage.level > 0 || /:\s*$/.test(passage.text)) && isLabel(passage.text)
  );
}

function cellSegments({ cells, header }: Passage): Segment[] {
  return cells.map((text, i) => ({ label: header[i] ?? null, text }));
}

/** Parts running text at its labels; `open` is a label with nothing after it yet. */
function segmentsOf(
  text: string,
  under: string | null,
  isLabel: IsLabel,
): { readonly segments: readonly Segment[]; readonly open: string | null } {
  const found: { label: string; from: number; to: number }[] = [];
  for (const match of text.matchAll(/(?:^|[.;,。|(\n]\s*|\s[-–—]\s)([^.;:,。|(\n]{1,40})(?::| [–—-] )/g)) {
    const label = match[1]?.trim() ?? '';
    if (isLabel(label)) found.push({ label, from: match.index, to: match.index + match[0].length });
  }
  const segments: Segment[] = [];
  const before = text.slice(0, found[0]?.from ?? text.length).trim();
  if (before !== '') segments.push({ label: under, text: before });
  for (const [i, { label, to }] of found.entries()) {
    segments.push({ label, text: text.slice(to, found[i + 1]?.from ?? text.length).trim() });
  }
  const last = segments.at(-1);
  return { segments, open: last !== undefined && last.text === '' ? last.label : null };
}

export interface Part {
  readonly id: string;
  /** The part's own words: as a label, or beside labels. */
  readonly named: (text: string) => boolean;
  /** Its weaker words too, for text without labels. */
  readonly hinted: (text: string) => boolean;
}

/** No content: a dash, a blank, a mark that something is to come. */
export function isNothing(text: string): boolean {
  return text.length <= LONGEST_NOTHING && NOTHING.test(text);
}

const LONGEST_NOTHING = 80;
const NOTHING =
  /^[\s.,;:。)(|]*(?:[-–—/]+|n\/?a|none|tbd|tbc|\?+|待定|待补充?|无|暂无|\[[^\]]*\]|〔[^〕]*〕)?[\s.,;。)(|]*$/i;

/** Parts that a block does not show. Where at least two are labelled, labels decide; else the words of the text do. */
export function missingParts(segments: readonly Segment[], parts: readonly Part[]): readonly string[] {
  const labels = segments.map(({ label }) => label);
  const labelled = parts.filter((part) => labels.some((label) => label !== null && part.named(label)));
  const free = segments.filter(({ label }) => label === null || !parts.some((part) => part.named(label)));
  const whole = segments.map(({ label, text }) => `${label ?? ''} ${text}`).join('\n');
  return parts
    .filter((part) => {
      if (labelled.length < 2) return !part.hinted(whole);
      const filled = segments.some(
        ({ label, text }) => label !== null && part.named(label) && !isNothing(text),
      );
      if (filled || emptyParent(segments, part)) return false;
      return !free.some(({ text }) => part.named(text));
    })
    .map(({ id }) => id);
}

/** A label whose content stands below it, under the same label. */
function emptyParent(segments: readonly Segment[], part: Part): boolean {
  return segments.some(
    ({ label, text }, i) =>
      label !== null &&
      part.named(label) &&
      text === '' &&
      segments[i + 1]?.label === label &&
      !isNothing(segments[i + 1]?.text ?? ''),
  );
}
