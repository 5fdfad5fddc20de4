import type { CheckedLine } from '../budget.ts';
import type { Lint } from '../lint.ts';
import { type Passage, type Stretch, sentencesOf } from './draft-text.ts';
import { concept, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';
import { type MoneyInText, moneyIn } from './money-in-text.ts';

/** What of the budget a figure is said to be; `line` where only a line is named. */
export type BudgetRole = 'total' | 'grant' | 'own' | 'other' | 'line';

/** A figure that a draft ties to the project's budget. */
export interface BudgetMention extends MoneyInText {
  readonly passage: Passage;
  readonly role: BudgetRole;
  /** The line whose figure it is said to be. */
  readonly line: CheckedLine | null;
  /** Said to be one part of several: an instalment, a year. */
  readonly part: boolean;
}

const ROLES = ['total', 'grant', 'own', 'other'] as const;
/** Names that only count right beside a figure: "company 2,400,000". */
const WEAK = /^(?:company|torch|企业|申请|资助|requests?|requested|the budget)$/i;

/** What may stand between a name and its figure, and a figure and its name. */
const LINK_BEFORE =
  /^[\s:(-]*(?:(?:of|is|are|was|at|to|about|around|approximately|up to|a|total|amounts?|amounting|comes?|totals?|totall?ing|in|the|for|worth|will|be|stands|as|an?|from|sum|only|planned|program|programme|torch|grant|contributes?|invests?|为|是|共|计|合计|约|总计|达|达到|额|金额|人民币|仅|资金|经费|总额|共计|的|部分|:)[\s:(]*){0,6}$/i;
const LINK_AFTER =
  /^[\s(]*(?:(?:is|are|was|will|be|as|of|from|in|comes?|the|our|a|its|an|asked|requested|paid|covered|provided|contributed|by|to|for|为|是|来自|由|作为|系|属于?|的)[\s]*){0,6}$/i;
const LINK_LINE =
  /^[\s:(-]*(?:(?:of|is|are|at|the|costs?|budget|budgeted|amount|amounts|to|for|费用?|预算|金额|经费|投入|共|计|为|约|安排|总额|小计|合计)[\s:(]*){0,4}$/i;
const LOOSE = 36;
/** "The grant will fund CNY 1,800,000 of equipment" tells of a part of it. */
const PAYS_FOR =
  /\b(?:fund|pay|cover|financ|buy|bought|support|use|spend|spent|go|includ)\w*|用于|支付|购|支持|包括|投入/i;
/** "The budget is …" is the project's, unless it stands in the part on one workstream or team. */
const OF_A_PART = /\bthe budget\b|planned budget|预算为|预算共/i;
const PARTS = ['technology-refinement', 'pilot-production', 'market-launch', 'post-launch-optimization'];

function namesWorkstream(work: { lint: Lint }, passage: Passage): boolean {
  const head = `${passage.under.join(' ')} ${passage.text.slice(0, 60)}`;
  return PARTS.some((kind) => says(work, head, kind));
}

interface NamedPlace {
  readonly role: BudgetRole;
  readonly from: number;
  readonly to: number;
  readonly weak: boolean;
}

/** Every figure of the passages that is tied to the budget by the words beside it. Others are left alone. */
export function budgetMentions(
  passages: readonly Passage[],
  lines: readonly CheckedLine[],
  lint: Lint,
): readonly BudgetMention[] {
  return passages
    .filter(({ kind }) => kind !== 'row')
    .flatMap((passage) =>
      sentencesOf(passage).flatMap((sentence) => inSentence(passage, sentence, lines, lint)),
    );
}

function inSentence(
  passage: Passage,
  { text, from: start }: Stretch,
  lines: readonly CheckedLine[],
  lint: Lint,
): readonly BudgetMention[] {
  const amounts = moneyIn(text);
  if (amounts.length === 0) return [];
  const work = { lint };
  const places = rolePlaces(text, work);
  const elsewhere = findPhrases(text, concept(work, 'money-elsewhere').phrases);
  const apart = says(
    work,
    `${passage.under.at(-1) ?? ''} ${passage.text.slice(0, 40)} ${text}`,
    'money-apart',
  );
  const found: BudgetMention[] = [];
  let used = 0;
  for (const [i, amount] of amounts.entries()) {
    const next = amounts[i + 1]?.from ?? text.length;
    const line = lineBefore(text, used, amount.from, lines);
    const { role, consumed } = roleOf(text, amount, { places, elsewhere, used, next });
    const lineDirect = line !== null && LINK_LINE.test(text.slice(line.to, amount.from));
    used = Math.max(amount.to, consumed);
    const said = role ?? (lineDirect ? 'line' : null);
    const named = text.slice(Math.max(0, amount.from - 24), amount.from);
    if (
      said === 'total' &&
      OF_A_PART.test(named) &&
      (says(work, passage.text.slice(0, 200), 'team') || namesWorkstream(work, passage))
    ) {
      continue;
    }
    if (said === null) continue;
    if (apart && said !== 'total') continue;
    const around = text.slice(Math.max(0, amount.from - 50), Math.min(text.length, amount.to + 30));
    const part =
      (says(work, clauseAt(text, amount.from), 'money-part') &&
        !(said === 'total' && !/year|annual|年|phase|期/i.test(around))) ||
      /\bin 20\d\d\b|20\d\d年/.test(around);
    found.push({
      ...amount,
      from: start + amount.from,
      to: start + amount.to,
      passage,
      role: said,
      line: line?.line ?? (said === 'total' ? null : lineOver(passage, lines)),
      part,
    });
  }
  return found;
}

function clauseAt(text: string, at: number): string {
  const before = Math.max(...[', ', '; ', ',', ';'].map((mark) => text.lastIndexOf(mark, at - 1)));
  const rest = /,(?!\d{3})|;/.exec(text.slice(at + 1));
  return text.slice(before + 1, rest === null ? text.length : at + 1 + rest.index);
}

function rolePlaces(text: string, work: { lint: Lint }): readonly NamedPlace[] {
  const all = ROLES.flatMap((role) =>
    findPhrases(text, concept(work, `money-${role}`).phrases).map(({ from, to }) => ({
      role,
      from,
      to,
      weak: WEAK.test(text.slice(from, to)),
    })),
  ).sort((a, b) => b.to - b.from - (a.to - a.from));
  const kept: NamedPlace[] = [];
  for (const one of all) if (!kept.some((k) => one.from < k.to && k.from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}

function roleOf(
  text: string,
  amount: MoneyInText,
  at: {
    readonly places: readonly NamedPlace[];
    readonly elsewhere: readonly { from: number; to: number }[];
    readonly used: number;
    readonly next: number;
  },
): { readonly role: BudgetRole | null; readonly consumed: number } {
  const none = { role: null, consumed: 0 };
  const before = at.places.filter(({ from, to }) => from >= at.used && to <= amount.from).at(-1);
  const other = at.elsewhere.filter(({ from, to }) => from >= at.used && to <= amount.from).at(-1);
  const nearer = other !== undefined && (before === undefined || other.from > before.from);
  if (before !== undefined && !nearer && LINK_BEFORE.test(text.slice(before.to, amount.from))) {
    return { role: before.role, consumed: 0 };
  }
  const after = at.places.find(({ from, to }) => from >= amount.to && to <= at.next);
  const otherAfter = at.elsewhere.find(({ from }) => from >= amount.to && from < at.next);
  if (after !== undefined && isLinkedAfter(text, amount.to, after)) {
    const taken =
      otherAfter !== undefined && otherAfter.from <= after.to + 2 && otherAfter.from >= after.from;
    return taken ? none : { role: after.role, consumed: after.to };
  }
  if (nearer || (otherAfter !== undefined && LINK_AFTER.test(text.slice(amount.to, otherAfter.from))))
    return none;
  if (before === undefined || before.weak) return none;
  const gap = text.slice(before.to, amount.from);
  return gap.length <= LOOSE && !/[,;(]/.test(gap) && !PAYS_FOR.test(gap)
    ? { role: before.role, consumed: 0 }
    : none;
}

/** "CNY 3.8m (Torch grant)" names the figure before it; "CNY 4.2m (company 2.4m …)" names the one after. */
function isLinkedAfter(text: string, to: number, { from, to: end }: NamedPlace): boolean {
  const gap = text.slice(to, from);
  return LINK_AFTER.test(gap) && (!gap.includes('(') || /^\s*\)/.test(text.slice(end)));
}

function lineBefore(text: string, used: number, to: number, lines: readonly CheckedLine[]) {
  const before = text.slice(used, to).toLowerCase();
  let best: { line: CheckedLine; to: number; length: number } | null = null;
  for (const line of lines) {
    const name = line.category.toLowerCase().trim();
    const at = name.length < 2 ? -1 : before.lastIndexOf(name);
    if (at === -1) continue;
    const end = used + at + name.length;
    if (best === null || end > best.to || (end === best.to && name.length > best.length))
      best = { line, to: end, length: name.length };
  }
  return best;
}

/** The line that a list item or a heading is about. */
function lineOver(passage: Passage, lines: readonly CheckedLine[]): CheckedLine | null {
  const heads = [passage.text.slice(0, 60), passage.under.at(-1) ?? ''].map((one) =>
    one.toLowerCase().trim(),
  );
  return (
    lines.find(({ category }) => heads.some((head) => head.startsWith(category.toLowerCase().trim()))) ?? null
  );
}
