import type { KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { CashForecast, CashMonth } from '../../program/cash.ts';
import { sayMonth } from '../../program/month.ts';
import { readFrom } from '../../program/read-from.ts';
import { CASH } from '../texts/cash-texts.ts';
import { buttons, choicePresses, languagePress, withoutButton } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { countsLine, findings } from './findings.ts';
import type { Message } from './message.ts';
import { money } from './money.ts';
import { packReport } from './pack-messages.ts';
import { context, sections } from './sections.ts';
import { tables } from './table.ts';

interface CashSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  /** The file it came in, as the person named it, and its sheet. */
  readonly file?: { readonly name: string; readonly sheet: string | null } | null;
  /** Sheets of a file to choose from. */
  readonly sheets?: readonly string[];
}

/** The forecast: the lowest balance and its month first, the months as a table, what follows from them. */
export function cashView(
  forecast: CashForecast,
  { lang, turn, ephemeral, file = null, sheets = [] }: CashSetting,
): readonly Message[] {
  const lead = headline(forecast, lang);
  const share = ephemeral
    ? [{ action: 'torch_share', value: turn } as const, { action: 'torch_chart', value: turn } as const]
    : [];
  const body: KnownBlock[] = [
    ...sections([bold(lead), ...(file === null ? [] : [escapeText(readFrom(file.name, file.sheet)[lang])])]),
    ...monthTable(forecast.months, lang),
    ...findings(forecast.findings, lang),
    ...sections(withoutButton(sheets, lang)),
  ];
  const tail: KnownBlock[] = [
    // Of a plan that could not be read there is nothing to count.
    ...context(forecast.months.length === 0 ? [] : [CASH.note[lang], countsLine(forecast.findings, lang)]),
    ...buttons([...choicePresses(turn, sheets), ...share, languagePress(turn, lang)], lang),
  ];
  return packReport(lead, body, tail, lang);
}

function headline({ lowest }: CashForecast, lang: Lang): string {
  if (lowest === null) return CASH.title[lang];
  const { month, balance } = lowest;
  return lang === 'zh'
    ? `${CASH.title.zh}：${sayMonth(month).zh}余额最低，为${money(balance, lang)}`
    : `${CASH.title.en}: the lowest balance is ${money(balance, lang)}, in ${sayMonth(month).en}`;
}

function monthTable(months: readonly CashMonth[], lang: Lang): KnownBlock[] {
  if (months.length === 0) return [];
  const hasOther = months.some(({ other }) => (other ?? 0n) !== 0n);
  const keys = [
    'month',
    'company',
    'grant',
    ...(hasOther ? (['other'] as const) : []),
    'out',
    'balance',
  ] as const;
  const columns = keys.map((key) => ({
    title: CASH[key][lang],
    align: key === 'month' ? ('left' as const) : ('right' as const),
  }));
  const rows = months.map((each) => {
    const other = each.other ?? 0n;
    const company = each.in - each.grant - other;
    const cells = { ...each, company, other };
    return keys.map((key) => (key === 'month' ? sayMonth(each.month)[lang] : money(cells[key], lang)));
  });
  return tables(columns, rows);
}
