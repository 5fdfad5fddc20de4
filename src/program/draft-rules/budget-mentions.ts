import type { CheckedLine } from '../budget.ts';
import type { Lint } from '../lint.ts';
import { type Passage, type Stretch, sentencesOf } from './draft-text.ts';
import { concept, says } from './draft-work.ts';
import { findPhrases, keepLongest } from './find-phrases.ts';
import { type LineFinder, type LinePlace, lineOver } from './line-places.ts';
import { type MoneyInText, moneyIn } from './money-in-text.ts';

/** What of the budget a figure is said to be; `line` where only a line is named. */
export type BudgetRole = 'total' | 'grant' | 'own' | 'other' | 'line';

/** A figure that a draft ties to the project's budget. */
export interface BudgetMention extends MoneyInText {
  readonly passage: Passage;
  readonly role: BudgetRole;
  /** The line whose figure it is said to be. */
  readonly line: CheckedLine | null;
  /** Fen that are right besides, by what the sentence says of other sources and lines. */
  readonly near: readonly bigint[];
  /** Said to be one part of several: an instalment, a year. */
  readonly part: boolean;
}

const ROLES = ['total', 'grant', 'own', 'other'] as const;
/** Names that only count right beside a figure: "company 2,400,000". */
const WEAK =
  /^(?:company|torch|企业|申请|资助|requests?|requested|(?:the|our|its) budget|公司预算|(?:our|the) total(?: cost)?|total cost|总费用)$/i;

/** What may stand between a name and its figure, and a figure and its name. */
const LINK_BEFORE =
  /^[\s:(-]*(?:(?:of|is|are|was|at|to|about|around|approximately|up to|a|total|amounts?|amounting|comes?|totals?|totall?ing|in|the|for|worth|will|be|stands|as|an?|from|sum|only|planned|program|programme|torch|grant|contributes?|invests?|为|是|共|计|合计|约|总计|达|达到|额|金额|人民币|仅|资金|经费|总额|共计|的|部分|投入|出资|承担|解决|各|:)[\s:(]*){0,6}$/i;
const LINK_AFTER =
  /^[\s(]*(?:(?:is|are|was|will|be|as|of|from|in|comes?|the|our|a|its|an|asked|requested|paid|covered|provided|contributed|by|to|for|为|是|来自|由|作为|系|属于?|的)[\s]*){0,6}$/i;
const LINK_LINE =
  /^[\s:(-]*(?:(?:of|is|are|at|the|will|line|takes?|needs?|costs?|budget|budgeted|amount|amounts|to|for|费用?|预算|金额|经费|投入|共|计|为|约|安排|总额|小计|合计)[\s:(]*){0,4}$/i;
/** "CNY 4,500,000 for equipment", 450万元用于设备购置; and what may follow the line's name there. */
const TO_LINE =
  /^\s*(?:\([^)]{0,20}\)\s*)?(?:(?:is|are|goes|go|will be|spent|used|planned|allocated|set aside|budgeted)\s+){0,3}(?:for|on|to)\s+(?:the |our |new )?$|^(?:将|拟|计划)?(?:用于|投入|投向|安排)$/i;
const LINE_ENDS =
  /^\s*(?:$|[^\p{L}\s]|(?:and|purchases?|procurement|costs?|from|by|with|as|the|which|is|are)\b|费|采购|购置|购买|支出)/iu;
const SHARE = /^\s*\((?:占|约|即|about |or )?\s*\d{1,3}(?:\.\d+)?\s?%[^()]{0,16}\)/i;
const PAYS =
  /^\s*(?:(?:will|also|itself|then)\s+)*(?:pays?|contributes?|provides?|adds?|puts? in|bears?|covers?|finances?)\s+(?:another\s+)?$/i;
const LOOSE = 36;
/** "The grant will fund CNY 1,800,000 of equipment" tells of a part of it. */
const PAYS_FOR =
  /\b(?:fund|pay|cover|financ|buy|bought|support|use|spend|spent|go|includ)\w*|用于|支付|购|支持|包括|投入/i;
/** "The budget is …" is the project's, unless it stands in the part on one workstream or team. */
const OF_A_PART = /\b(?:the|a|our) budget\b|planned budget|公司预算|预算[为共是达约]/i;
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
  placesOf: LineFinder,
  lint: Lint,
): readonly BudgetMention[] {
  return passages
    .filter(({ kind }) => kind !== 'row')
    .flatMap((passage) => {
      const told = sentencesOf(passage)
        .map((sentence) => ({ sentence, amounts: moneyIn(sentence.text) }))
        .filter(({ amounts }) => amounts.length > 0);
      if (told.length === 0) return [];
      const found: BudgetMention[][] = [];
      let over = lineOver([passage.text.slice(0, 60), passage.under.at(-1) ?? ''], placesOf);
      for (const { sentence, amounts } of told) {
        const read = inSentence(passage, sentence, amounts, { placesOf, lint, over });
        found.push([...read.mentions]);
        over = read.last ?? over;
      }
      return found.flat();
    });
}

interface Ground {
  readonly placesOf: LineFinder;
  readonly lint: Lint;
  /** The line that the sentence before, or the heading, is about. */
  readonly over: CheckedLine | null;
}

function inSentence(
  passage: Passage,
  { text, from: start }: Stretch,
  amounts: readonly MoneyInText[],
  { placesOf, lint, over }: Ground,
): { readonly mentions: readonly BudgetMention[]; readonly last: CheckedLine | null } {
  const work = { lint };
  const places = rolePlaces(text, work);
  const named = placesOf(text);
  const lines = [...new Set(named.map(({ line }) => line))];
  const last = named.at(-1)?.line ?? null;
  const elsewhere = findPhrases(text, concept(work, 'money-elsewhere').phrases);
  const apart = says(
    work,
    `${passage.under.at(-1) ?? ''} ${passage.text.slice(0, 40)} ${text}`,
    'money-apart',
  );
  const mentions: BudgetMention[] = [];
  let used = 0;
  for (const [i, amount] of amounts.entries()) {
    const next = amounts[i + 1]?.from ?? text.length;
    const { role, consumed, after } = roleOf(text, amount, {
      places,
      elsewhere,
      used,
      next,
      lines: named.length,
    });
    const { said, line } = withLine(text, amount, { role, after, named, used, next });
    used = Math.max(amount.to, consumed);
    const clause = clauseAt(text, amount.from);
    if (said === null || (apart && said !== 'total') || says(work, clause, 'money-not-ours')) continue;
    const before = text.slice(Math.max(0, amount.from - 24), amount.from);
    if (said === 'total' && OF_A_PART.test(before) && isOfAPart(work, passage)) continue;
    const told = new Set([
      ...places.filter(({ from }) => from < next).map((place) => place.role),
      ...(line === null || !isAfter(named, line, amount) ? [] : rolesBefore(passage, start, work)),
    ]);
    const scope = line ?? (said === 'total' ? null : (named[0]?.line ?? over));
    mentions.push({
      ...amount,
      from: start + amount.from,
      to: start + amount.to,
      passage,
      role: said,
      line: scope,
      near: nearFigures(said, { scope, told, lines }),
      part: isPart(work, text, amount, said),
    });
  }
  return { mentions, last };
}

function isOfAPart(work: { lint: Lint }, passage: Passage): boolean {
  return says(work, passage.text.slice(0, 200), 'team') || namesWorkstream(work, passage);
}

function isAfter(named: readonly LinePlace[], line: CheckedLine, { to }: MoneyInText): boolean {
  return named.some((place) => place.line === line && place.from >= to);
}

function rolesBefore(passage: Passage, end: number, work: { lint: Lint }): readonly BudgetRole[] {
  return rolePlaces(passage.text.slice(0, end), work).map(({ role }) => role);
}

/** The line the figure belongs to, and what is said when a line stands closer to it than a source. */
function withLine(
  text: string,
  amount: MoneyInText,
  at: {
    readonly role: BudgetRole | null;
    readonly after: boolean;
    readonly named: readonly LinePlace[];
    readonly used: number;
    readonly next: number;
  },
): { readonly said: BudgetRole | null; readonly line: CheckedLine | null } {
  const before = at.named.filter(({ to }) => to <= amount.from).at(-1);
  const direct =
    before !== undefined && before.from >= at.used && LINK_LINE.test(text.slice(before.to, amount.from));
  if (direct && (at.role === null || at.after)) return { said: 'line', line: before.line };
  const next = at.named.find(({ from }) => from >= amount.to && from < at.next);
  const goesTo =
    next !== undefined &&
    TO_LINE.test(text.slice(amount.to, next.from)) &&
    LINE_ENDS.test(text.slice(next.to, next.to + 24));
  if (goesTo) return { said: at.role === null || at.role === 'total' ? 'line' : at.role, line: next.line };
  return { said: at.role, line: at.role === 'total' ? null : (before?.line ?? null) };
}

/** A line's figure may be a share of it where a source is named; a source's may be of any line of the sentence. */
function nearFigures(
  said: BudgetRole,
  at: {
    readonly scope: CheckedLine | null;
    readonly told: ReadonlySet<BudgetRole>;
    /** Those that the sentence names. */
    readonly lines: readonly CheckedLine[];
  },
): readonly bigint[] {
  const sources = (['own', 'grant', 'other'] as const).filter((role) => at.told.has(role));
  const figures =
    said === 'line'
      ? sources.map((role) => at.scope?.[role] ?? null)
      : said === 'total'
        ? at.lines.map(({ amount }) => amount)
        : at.lines.map((line) => line[said]);
  return figures.filter((fen) => fen !== null);
}

/** An instalment, a stage, a year's share. The year a project starts or a grant is asked in makes no part. */
function isPart(work: { lint: Lint }, text: string, amount: MoneyInText, said: BudgetRole): boolean {
  const clause = clauseAt(text, amount.from);
  const around = text.slice(Math.max(0, amount.from - 50), Math.min(text.length, amount.to + 30));
  const worded =
    says(work, clause, 'money-part') &&
    !(said === 'total' && !/\byear|annual|年度|每年|phase|期/i.test(around));
  // "In 2027, …" holds for the whole sentence.
  const scope = /^\s*(?:(?:in|during|for) 20\d\d\s*,|20\d\d年[,度]?)/i.test(text) ? text : clause;
  const yearly =
    /(?<!(?:end|start|begin|finish|complete|launch|close|open)(?:s|es|ed|ing)? )\b(?:in|during|for) 20\d\d\b|20\d\d年(?!底|末|\d{1,2}月|(?:启动|完成|结束|竣工|开工|验收))/i.test(
      scope,
    );
  return worded || (yearly && said !== 'total' && !ASKED.test(scope));
}

const ASKED = /\b(?:appl(?:y|ies|ying)|asks?|asking|requests?|requesting)\b|申请|申报/i;

/** What a clause may reach to either side: only a text without stops has longer ones. */
const CLAUSE = 1_000;

function clauseAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  const after = text.slice(at, at + CLAUSE);
  const begin = Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1;
  const rest = /,(?!\d{3})|;/.exec(after.slice(1));
  return before.slice(begin) + (rest === null ? after : after.slice(0, 1 + rest.index));
}

function rolePlaces(text: string, work: { lint: Lint }): readonly NamedPlace[] {
  return keepLongest(
    ROLES.flatMap((role) =>
      findPhrases(text, concept(work, `money-${role}`).phrases).map(({ from, to }) => ({
        role,
        from,
        to,
        weak: WEAK.test(text.slice(from, to)),
      })),
    ),
  );
}

function roleOf(
  text: string,
  amount: MoneyInText,
  at: {
    readonly places: readonly NamedPlace[];
    readonly elsewhere: readonly { from: number; to: number }[];
    readonly used: number;
    readonly next: number;
    /** How many lines the sentence names. */
    readonly lines: number;
  },
): { readonly role: BudgetRole | null; readonly consumed: number; readonly after: boolean } {
  const none = { role: null, consumed: 0, after: false };
  const before = at.places.filter(({ from, to }) => from >= at.used && to <= amount.from).at(-1);
  const other = at.elsewhere.filter(({ from, to }) => from >= at.used && to <= amount.from).at(-1);
  const nearer = other !== undefined && (before === undefined || other.from > before.from);
  if (before !== undefined && !nearer && LINK_BEFORE.test(text.slice(before.to, amount.from))) {
    return { role: before.role, consumed: 0, after: false };
  }
  const after = at.places.find(({ from, to }) => from >= amount.to && to <= at.next);
  const otherAfter = at.elsewhere.find(({ from }) => from >= amount.to && from < at.next);
  if (after !== undefined && isLinkedAfter(text, amount.to, after)) {
    const taken =
      otherAfter !== undefined && otherAfter.from <= after.to + 2 && otherAfter.from >= after.from;
    return taken ? none : { role: after.role, consumed: after.to, after: true };
  }
  if (nearer || (otherAfter !== undefined && LINK_AFTER.test(text.slice(amount.to, otherAfter.from))))
    return none;
  if (before === undefined) return none;
  const gap = text.slice(before.to, amount.from);
  // "Of which the company pays …": beside the grant or the total, its payment is its share.
  const beside = at.lines > 0 || at.places.some(({ role }) => role === 'grant' || role === 'total');
  const payer = (before.role === 'own' && beside) || (before.role === 'grant' && at.lines > 0);
  const pays = payer && PAYS.test(gap) && !/^\s*(?:for|of)\b/.test(text.slice(amount.to, amount.to + 6));
  const loose =
    !before.weak &&
    gap.length <= LOOSE &&
    !/[,;(]|\bfor (?:our|an?|another)\b/.test(gap) &&
    !PAYS_FOR.test(gap);
  return pays || loose ? { role: before.role, consumed: 0, after: false } : none;
}

/** "CNY 3.8m (Torch grant)" names the figure before it; "CNY 4.2m (company 2.4m …)" names the one after. */
function isLinkedAfter(text: string, to: number, { from, to: end }: NamedPlace): boolean {
  const gap = text.slice(to, from).replace(SHARE, '');
  return LINK_AFTER.test(gap) && (!gap.includes('(') || /^\s*\)/.test(text.slice(end)));
}
