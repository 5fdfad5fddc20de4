import type { Application, Month } from '../../program/application.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { CashForecast } from '../../program/cash.ts';
import type { Day } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import { formatMoney } from '../../program/money.ts';
import { sayMonth } from '../../program/month.ts';
import type { Terms } from '../../program/terms.ts';
import type { BudgetTable } from './budget-table.ts';
import { type Desk, deskName } from './desks.ts';
import type { GapList } from './gaps.ts';

/** What a section is written from, in one language. */
export interface WritingInput {
  readonly lang: Lang;
  readonly application: Application;
  /** The adopted budget, or the example's own; null when there is none. */
  readonly budget: BudgetTable | null;
  /** Of the application's cash plan; null when it has none. */
  readonly forecast: CashForecast | null;
  readonly terms: Terms;
  readonly today: Day;
}

/** A section being written: its facts, and how they are said. Values are given in the language that is written. */
export interface Writing extends WritingInput {
  say(text: Bilingual): string;
  /** CNY 5,000,000 or 500万元: a bare ¥ is the yen's sign as well. */
  money(fen: bigint): string;
  month(month: Month): string;
  /** 2026-11-05 or 2026年11月5日. */
  day(day: Day): string;
  /** The mark of something missing, which is noted with its owner. */
  gap(what: Bilingual, owner: Desk | Bilingual | null): string;
  /** The mark of something that only the call can say. */
  confirm(what: Bilingual): string;
  /** The fact, else its gap. */
  fact(value: Bilingual | null | undefined, what: Bilingual, owner: Desk | Bilingual | null): string;
  /** The facts as a list within a sentence, else their gap. */
  facts(
    values: readonly Bilingual[] | null | undefined,
    what: Bilingual,
    owner: Desk | Bilingual | null,
  ): string;
}

export function startWriting(input: WritingInput, gaps: GapList): Writing {
  const { lang, application } = input;
  const say = (text: Bilingual) => text[lang];
  const gap: Writing['gap'] = (what, owner) => {
    const named = typeof owner === 'string' ? deskName(owner, application) : owner;
    return gaps.mark(what[lang], named === null ? null : named[lang]);
  };
  return {
    ...input,
    say,
    money: (fen) => formatMoney(fen, lang).replace('¥', 'CNY '),
    month: (month) => sayMonth(month)[lang],
    day: (day) => (lang === 'zh' ? formatDay(day, lang) : day),
    gap,
    confirm: (what) => gaps.confirm(what[lang]),
    fact: (value, what, owner) => (value ? say(value) : gap(what, owner)),
    facts: (values, what, owner) =>
      values && values.length > 0 ? values.map(say).join(lang === 'zh' ? '；' : '; ') : gap(what, owner),
  };
}
