import type { KnownBlock } from '@slack/types';
import { proposedLines } from '../../advisor/answer/answer-text.ts';
import type { ProposedTerm } from '../../advisor/documents/with-proposals.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { BudgetCheck, CheckedLine } from '../../program/budget.ts';
import type { Finding } from '../../program/finding.ts';
import { VERDICT } from '../../program/finding-words.ts';
import { lineName } from '../../program/line-name.ts';
import { readFrom } from '../../program/read-from.ts';
import { COLUMNS, IN_LIST, MORE, NEXT, REFUSED, SEND_BUDGET } from '../texts/budget-texts.ts';
import { buttons, choicePresses, languagePress, type Press, withoutButton } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { countsLine, findings, passedFindings } from './findings.ts';
import type { Message } from './message.ts';
import { money } from './money.ts';
import { packReport } from './pack-messages.ts';
import { context, sections } from './sections.ts';
import { tables } from './table.ts';
import { sourceLine, whose } from './terms-lines.ts';

/** Above this many lines, the table shows those that something was found on, and says so. */
const ALL_LINES = 50;

export interface ReportSetting {
  readonly lang: Lang;
  /** The turn that holds the check, which every button names. */
  readonly turn: string;
  /** Only one person sees it, so it can be shared. */
  readonly ephemeral: boolean;
  /** The file it came in, as the person named it. */
  readonly file?: string;
  /** Tables of a file to choose from. */
  readonly tables?: readonly string[];
  /** What was read stands to be confirmed before it is checked. */
  readonly confirm?: boolean;
  /** What kept documents say of the terms and nobody has accepted. */
  readonly proposed?: readonly ProposedTerm[];
}

/** A checked budget: verdict and totals, the lines, what was found, what to do. */
export function budgetReport(
  check: BudgetCheck,
  { lang, turn, ephemeral, file = '', tables: choices = [], confirm = false, proposed = [] }: ReportSetting,
): readonly Message[] {
  const adoptable = check.outcome === 'checked' && check.lines.length > 0;
  const amounts = check.lines.some(({ amount }) => amount !== null);
  const presses: Press[] = [
    ...choicePresses(turn, choices),
    ...(confirm ? [{ action: 'torch_confirm_table', value: turn, primary: true } as const] : []),
    ...(adoptable ? [{ action: 'torch_adopt', value: turn, primary: true } as const] : []),
    ...(check.verdict === 'problems' ? [{ action: 'torch_repair', value: turn } as const] : []),
    ...(amounts ? [{ action: 'torch_workbook', value: turn } as const] : []),
    ...(amounts && ephemeral ? [{ action: 'torch_chart', value: turn } as const] : []),
    ...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []),
    ...(wasRead(check) && check.findings.some(isFolded)
      ? [{ action: 'torch_show_passed', value: turn } as const]
      : []),
    languagePress(turn, lang),
  ];
  const body: KnownBlock[] = [
    ...sections([
      bold(verdictOf(check)[lang]),
      ...(file === '' ? [] : [escapeText(readFrom(file, check.file?.sheet ?? null)[lang])]),
      ...totalsLines(check, lang),
    ]),
    ...lineTables(check, lang),
    ...findings(check.findings, lang, amounts ? MORE.inWorkbook : undefined),
    ...(wasRead(check) ? sections(proposedLines({ proposed, lang }, 'check').map(escapeText)) : []),
    ...(check.outcome === 'no-budget'
      ? sections([SEND_BUDGET[lang]])
      : check.outcome === 'refused'
        ? []
        : sections([NEXT[check.verdict][lang], ...withoutButton(choices, lang)])),
  ];
  const tail: KnownBlock[] = [
    ...context([
      ...(wasRead(check) ? [countsLine(check.findings, lang)] : []),
      sourceLine(check.terms, check.terms.cap, lang),
    ]),
    ...buttons(presses, lang),
  ];
  return packReport(summary(check, lang), body, tail, lang);
}

/** What the report folds away: passed checks, and what was not checked and why. */
export function passedReport(found: readonly Finding[], lang: Lang): readonly Message[] {
  return packReport(countsLine(found, lang), passedFindings(found, lang), [], lang);
}

/** What applies, all of it. */
export function findingsReport(found: readonly Finding[], lang: Lang): readonly Message[] {
  return packReport(countsLine(found, lang), findings(found, lang), context([countsLine(found, lang)]), lang);
}

const isFolded = ({ status }: { status: string }) => status === 'pass' || status === 'not-checked';

/** Of what could not be read, that it can be opened is nothing to count as passed. */
function wasRead({ outcome }: BudgetCheck): boolean {
  return outcome !== 'refused' && outcome !== 'no-budget';
}

function verdictOf({ outcome, verdict }: BudgetCheck): Bilingual {
  return outcome === 'refused' ? REFUSED : VERDICT[verdict];
}

function totalsLines({ lines, totals, terms }: BudgetCheck, lang: Lang): string[] {
  const cap =
    lang === 'zh'
      ? `资助上限：${money(terms.cap.value, lang)}（${whose(terms.cap, terms, lang)}）`
      : `Grant cap: ${money(terms.cap.value, lang)} (${whose(terms.cap, terms, lang)})`;
  if (lines.length === 0) return [cap];
  const declared =
    totals.declared === null || totals.declared === totals.computed ? '' : money(totals.declared, lang);
  const total =
    lang === 'zh'
      ? `合计 ${money(totals.computed, lang)}${declared && `（表内写 ${declared}）`}`
      : `Total ${money(totals.computed, lang)}${declared && ` (the budget says ${declared})`}`;
  const other = totals.other === null || totals.other === 0n ? '' : money(totals.other, lang);
  const split =
    lang === 'zh'
      ? `其中企业 ${money(totals.own, lang)}、火炬资助 ${money(totals.grant, lang)}${other && `、其他 ${other}`}`
      : `company ${money(totals.own, lang)}, Torch grant ${money(totals.grant, lang)}${other && `, other ${other}`}`;
  return [`${total}${lang === 'zh' ? '，' : ': '}${split}`, cap];
}

function lineTables({ lines, findings: found }: BudgetCheck, lang: Lang): KnownBlock[] {
  if (lines.length === 0) return [];
  const named = new Set(found.filter((each) => !isFolded(each)).map((each) => each.where?.line));
  const noted = lines.length <= ALL_LINES ? lines : lines.filter(({ n }) => named.has(n));
  const shown = noted.slice(0, ALL_LINES);
  const left = lines.length - shown.length;
  const cut = noted.length > shown.length;
  const hasOther = lines.some(({ other }) => other !== null && other !== 0n);
  const keys = [
    'n',
    'category',
    'amount',
    'own',
    'grant',
    ...(hasOther ? (['other'] as const) : []),
    'inList',
  ] as const;
  const columns = keys.map((key) => ({
    title: COLUMNS[key][lang],
    align: ['category', 'inList'].includes(key) ? ('left' as const) : ('right' as const),
  }));
  const note = cut
    ? lang === 'zh'
      ? `共${lines.length}行，其中${noted.length}行有提示，表中列出前${shown.length}行；全部各行均已计入合计。`
      : `${lines.length} lines, something was found on ${noted.length}: the table shows the first ${shown.length} of these. All are counted in the totals.`
    : lang === 'zh'
      ? `共${lines.length}行，表中列出有提示的${shown.length}行；其余${left}行未发现问题，已计入合计。`
      : `${lines.length} lines: the table shows the ${shown.length} that something was found on; the other ${left} are counted in the totals.`;
  return [
    ...tables(
      columns,
      shown.map((line) => keys.map((key) => cellOf(line, key, lang))),
    ),
    ...(left > 0 ? context([note]) : []),
  ];
}

function cellOf(line: CheckedLine, key: keyof typeof COLUMNS, lang: Lang): string {
  if (key === 'n') return String(line.n);
  if (key === 'category') return lineName(line, lang);
  if (key === 'inList') return IN_LIST[line.inList][lang];
  const fen = line[key];
  return fen === null ? '' : money(fen, lang);
}

function summary(check: BudgetCheck, lang: Lang): string {
  const errors = check.findings.filter((each) => each.status === 'fail' && each.severity === 'error').length;
  const counted = errors === 0 ? '' : lang === 'zh' ? `错误${errors}项。` : ` Errors: ${errors}.`;
  const totals =
    check.lines.length === 0 ? '' : `${lang === 'zh' ? '' : ' '}${totalsLines(check, lang)[0] ?? ''}`;
  return `${verdictOf(check)[lang]}${counted}${totals}`;
}
