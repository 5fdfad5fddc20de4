import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { CheckedLine } from '../../program/budget.ts';
import { VERDICT } from '../../program/finding-words.ts';
import { lineName } from '../../program/line-name.ts';
import type { BudgetChange, ChangeColumn } from '../../program/repair/budget-change.ts';
import { groupChanges } from '../../program/repair/group-changes.ts';
import type { BudgetRepair, RepairWay } from '../../program/repair/repair.ts';
import { totalSaid } from '../../program/repair/total-said.ts';
import { MORE } from '../texts/budget-texts.ts';
import { CHANGE_COLUMNS, CHANGE_PLACE, REPAIR } from '../texts/repair-texts.ts';
import { buttons, languagePress } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import type { Message } from './message.ts';
import { money } from './money.ts';
import { packReport } from './pack-messages.ts';
import { context, sections } from './sections.ts';
import { tables } from './table.ts';

interface RepairSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
}

/** Rows to choose from that one form holds: nine groups of ten boxes. */
const FORM_ROWS = 90;
/** Rows of one way that are shown; the budget taken has them all. */
const SHOWN_ROWS = 50;

/** The ways to mend a budget, each as the figures it changes; what has to be asked first stands above them. */
export function repairView(
  repair: BudgetRepair,
  { lang, turn, ephemeral }: RepairSetting,
): readonly Message[] {
  const share = ephemeral ? [{ action: 'torch_share', value: turn } as const] : [];
  const last = [...share, languagePress(turn, lang)];
  if (repair.reason !== null) {
    const said = repair.reason[lang];
    return packReport(escapeText(said), sections([escapeText(said)]), buttons(last, lang), lang);
  }
  const questions = repair.questions.map(({ message }) => escapeText(message[lang]));
  const bear = questions.length > 0 ? [{ action: 'torch_open_bear', value: turn } as const] : [];
  const body: KnownBlock[] = [
    ...sections([bold(REPAIR.title[lang]), ...questions]),
    ...buttons(bear, lang),
    ...repair.ways.flatMap((way, at) => wayBlocks(way, at, repair, { lang, turn })),
  ];
  const tail: KnownBlock[] = [...context([REPAIR.intro[lang]]), ...buttons(last, lang)];
  return packReport(REPAIR.title[lang], body, tail, lang);
}

function wayBlocks(
  way: RepairWay,
  at: number,
  { before }: BudgetRepair,
  { lang, turn }: Pick<RepairSetting, 'lang' | 'turn'>,
): KnownBlock[] {
  const kept = totalSaid(before, way.after)[lang];
  const moved =
    lang === 'zh' ? `变动${money(way.moved, lang)}，${kept}` : `${money(way.moved, lang)} moved, ${kept}`;
  const { totals, verdict } = way.after;
  const after =
    lang === 'zh'
      ? `修改后：合计 ${money(totals.computed, lang)}，企业 ${money(totals.own, lang)}，火炬资助 ${money(totals.grant, lang)}。${VERDICT[verdict][lang]}`
      : `Then: total ${money(totals.computed, lang)}, company ${money(totals.own, lang)}, Torch grant ${money(totals.grant, lang)}. ${VERDICT[verdict][lang]}`;
  return [
    ...sections([`${bold(`${at + 1}. ${escapeText(way.title[lang])}`)}\n${moved}`]),
    ...changeTable(way.changes, before.lines, lang),
    ...sections([after]),
    ...buttons(
      [
        { action: 'torch_take_way', value: `${turn}:${at}`, primary: at === 0 },
        ...(groupChanges(way.changes).length <= FORM_ROWS
          ? [{ action: 'torch_open_way', value: `${turn}:${at}` } as const]
          : []),
      ],
      lang,
    ),
  ];
}

/** Row by row: what stands there now and what it becomes. */
export function changeTable(
  changes: readonly BudgetChange[],
  lines: Parameters<typeof changePlace>[1],
  lang: Lang,
): KnownBlock[] {
  if (changes.length === 0) return [];
  const kinds = COLUMN_ORDER.filter((kind) => changes.some(({ column }) => column === kind));
  const columns = [
    { title: CHANGE_PLACE[lang], align: 'left' as const },
    ...kinds.map((kind) => ({ title: CHANGE_COLUMNS[kind][lang], align: 'right' as const })),
  ];
  const rows = groupChanges(changes).map((row) => [
    changePlace(row[0], lines, lang),
    ...kinds.map((kind) => {
      const change = row.find(({ column }) => column === kind);
      return change === undefined ? '' : becomes(change, lang);
    }),
  ]);
  const more = rows.length - SHOWN_ROWS;
  return [
    ...tables(columns, rows.slice(0, SHOWN_ROWS)),
    ...(more > 0 ? context([MORE.lines(more)[lang]]) : []),
  ];
}

/** "¥3,000,000 → ¥1,500,000"; a figure that stands, and is written without its words, is said once. */
export function becomes({ from, to }: BudgetChange, lang: Lang): string {
  if (from === to) return money(to, lang);
  return `${money(from, lang)} → ${money(to, lang)}`;
}

const COLUMN_ORDER: readonly ChangeColumn[] = ['amount', 'own', 'grant', 'other', 'total', 'subtotal'];

/** "3 Digital transformation", or the row of totals. */
export function changePlace(
  { line, column, subtotal }: BudgetChange,
  lines: readonly CheckedLine[],
  lang: Lang,
): string {
  const named = lines.find(({ n }) => n === line);
  if (line !== null) return `${line} ${named === undefined ? '' : lineName(named, lang)}`.trim();
  return column === 'subtotal'
    ? `${CHANGE_COLUMNS.subtotal[lang]} ${subtotal ?? ''}`.trim()
    : CHANGE_COLUMNS.total[lang];
}
