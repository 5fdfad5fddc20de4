import type { CheckedLine } from '../budget.ts';
import type { Lint, PhraseList } from '../lint.ts';
import { concept, says } from './draft-work.ts';
import { findPhrases, keepLongest } from './find-phrases.ts';

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

/** The places where a text names a line, in their order; of two that overlap, the longer name. */
export type LineFinder = (text: string) => readonly LinePlace[];

/** Made once for a check: a draft has hundreds of sentences, and a budget up to thousands of lines. */
export function lineFinder(lines: readonly CheckedLine[], lint: Lint): LineFinder {
  const names = lines
    .map((line) => ({ line, name: line.category.toLowerCase().trim() }))
    .filter(({ name }) => name.length >= 2);
  const kinds = namedByKind(lines, lint);
  return (text) => {
    const lower = text.toLowerCase();
    return keepLongest([
      ...names.flatMap(({ line, name }) => namedAs(text, lower, name, line)),
      ...kinds.flatMap(({ line, phrases }) =>
        findPhrases(text, phrases)
          .map((hit) => ({ line, ...hit }))
          .filter((place) => isFree(text, place)),
      ),
    ]);
  };
}

function namedAs(text: string, lower: string, name: string, line: CheckedLine): readonly LinePlace[] {
  const found: LinePlace[] = [];
  for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + name.length)) {
    const place = { line, from: at, to: at + name.length };
    if (!SHORT_NAME.test(name) || isFree(text, place)) found.push(place);
  }
  return found;
}

/** A kind tells of a line only where one line alone is of it. */
function namedByKind(
  lines: readonly CheckedLine[],
  lint: Lint,
): readonly { readonly line: CheckedLine; readonly phrases: PhraseList }[] {
  return KINDS.flatMap((kind) => {
    const [line, second] = lines.filter(({ category }) => says({ lint }, category, kind));
    return line === undefined || second !== undefined
      ? []
      : [{ line, phrases: concept({ lint }, kind).phrases }];
  });
}

function isFree(text: string, { from, to }: LinePlace): boolean {
  return FREE_BEFORE.test(text.slice(Math.max(0, from - 24), from)) && !/^[a-z]/i.test(text.slice(to));
}

/** The line that a list item or a heading is about. */
export function lineOver(heads: readonly string[], placesOf: LineFinder): CheckedLine | null {
  for (const head of heads) {
    const [first] = placesOf(head);
    if (first !== undefined && /^[\s"“《]*$/.test(head.slice(0, first.from))) return first.line;
  }
  return null;
}
