import type { CheckedLine } from '../budget.ts';
import type { Lint } from '../lint.ts';
import { concept, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';

/** Where a text names a line of the budget. */
export interface LinePlace {
  readonly line: CheckedLine;
  readonly from: number;
  readonly to: number;
}

/** Costs that people call by a short name in either language, whatever the budget's own category is called. */
const KINDS = [
  'line-equipment',
  'line-upgrade',
  'line-certification',
  'line-recruitment',
  'line-expansion',
] as const;

/** "Test equipment" and 检测设备 are not the line "Equipment": what stands before a short name must be no name. */
const FREE_BEFORE =
  /(?:^|[^\p{L}\p{N}\s-]\s*|(?:^|[^\p{L}])(?:for|of|on|to|in|into|by|from|and|the|our|new|its|between|buys?|covers?|is|are|takes?|needs?|includ(?:es|ing)|funds?|pays?|plus|while|whereas|at|only)\s+|(?:其中|用于|对于|对|为|和|与|及|购|在|即|是|于|的|由|占|列支|安排|投入|投向|新增|项目|方面|支付)\s*)$/iu;
const SHORT_NAME = /^(?:\p{Script=Han}{1,3}|[a-z]+)$/iu;

/** The places in their order; of two that overlap, the longer name. */
export function linePlaces(text: string, lines: readonly CheckedLine[], lint: Lint): readonly LinePlace[] {
  const all = [...lines.flatMap((line) => namedAs(text, line)), ...byKind(text, lines, lint)].sort(
    (a, b) => b.to - b.from - (a.to - a.from),
  );
  const kept: LinePlace[] = [];
  for (const one of all) if (!kept.some((k) => one.from < k.to && k.from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}

function namedAs(text: string, line: CheckedLine): readonly LinePlace[] {
  const [name, lower] = [line.category.toLowerCase().trim(), text.toLowerCase()];
  if (name.length < 2) return [];
  const found: LinePlace[] = [];
  for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + name.length)) {
    const place = { line, from: at, to: at + name.length };
    if (!SHORT_NAME.test(name) || isFree(text, place)) found.push(place);
  }
  return found;
}

/** A kind tells of a line only where one line alone is of it. */
function byKind(text: string, lines: readonly CheckedLine[], lint: Lint): readonly LinePlace[] {
  return KINDS.flatMap((kind) => {
    const [line, second] = lines.filter(({ category }) => says({ lint }, category, kind));
    if (line === undefined || second !== undefined) return [];
    return findPhrases(text, concept({ lint }, kind).phrases)
      .map((hit) => ({ line, ...hit }))
      .filter((place) => isFree(text, place));
  });
}

function isFree(text: string, { from, to }: LinePlace): boolean {
  return FREE_BEFORE.test(text.slice(Math.max(0, from - 24), from)) && !/^[a-z]/i.test(text.slice(to));
}

/** The line that a list item or a heading is about. */
export function lineOver(
  heads: readonly string[],
  lines: readonly CheckedLine[],
  lint: Lint,
): CheckedLine | null {
  for (const head of heads) {
    const [first] = linePlaces(head, lines, lint);
    if (first !== undefined && /^[\s"“《]*$/.test(head.slice(0, first.from))) return first.line;
  }
  return null;
}
