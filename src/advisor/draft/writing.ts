import type { Application, Month } from '../../program/application.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { CashForecast } from '../../program/cash.ts';
import type { Day } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import { hasGap } from '../../program/gap-mark.ts';
import { formatMoney } from '../../program/money.ts';
import { sayMonth } from '../../program/month.ts';
import type { Phrase } from '../../program/phrasing.ts';
import type { Terms } from '../../program/terms.ts';
import type { BudgetTable } from './budget-table.ts';
import { datesSaid } from './dates-said.ts';
import { type Desk, deskName } from './desks.ts';
import type { GapList } from './gaps.ts';
import { PHRASE_SUPPORT } from './phrase-support.ts';

/** What a section is written from, in one language. */
export interface WritingInput {
  readonly lang: Lang;
  readonly application: Application;
  /** The adopted budget, or the example's own; null when there is none. */
  readonly budget: BudgetTable | null;
  /** Whether that budget was adopted or handed in, rather than the example's own. */
  readonly adopted: boolean;
  /** Of the application's cash plan; null when it has none. */
  readonly forecast: CashForecast | null;
  readonly terms: Terms;
  readonly today: Day;
  readonly phrasing: readonly Phrase[];
}

/** Who has a missing fact: a team of the facts, or the desk that usually does; null when nobody can be told. */
export type Owner = Desk | Bilingual | null;

/** A section being written: its facts, and how they are said. Values are given in the language that is written. */
export interface Writing extends WritingInput {
  /** Terms of art used so far, which the facts bear out. */
  readonly used: ReadonlySet<Phrase>;
  say(text: Bilingual): string;
  /** CNY 5,000,000 or 500万元: a bare ¥ is the yen's sign as well. */
  money(fen: bigint): string;
  /** March 2027 or 2027年3月. */
  month(month: Month): string;
  /** 5 November 2026 or 2026年11月5日. */
  day(day: Day): string;
  /** The mark of something missing, which is noted with its owner. */
  gap(what: Bilingual, owner: Owner): string;
  /** The mark of something that only the call can say. */
  confirm(what: Bilingual): string;
  /** The fact, else its gap. */
  fact(value: Bilingual | null | undefined, what: Bilingual, owner: Owner): string;
  /** The facts as a list within a sentence, else their gap. */
  facts(values: readonly Bilingual[] | null | undefined, what: Bilingual, owner: Owner): string;
  /** The facts as sentences of their own, else their gap. */
  each(values: readonly Bilingual[] | null | undefined, what: Bilingual, owner: Owner): readonly string[];
  /** The program's term where the facts bear it out and it is current, else plain words. */
  term(id: string, plain: Bilingual): Bilingual;
}

/** 万元 with up to two decimals; what has more is read more easily in yuan. */
function chineseMoney(fen: bigint): string {
  if (fen % 10_000n === 0n) return formatMoney(fen, 'zh');
  const [sign, size] = fen < 0n ? ['-', -fen] : ['', fen];
  const cents = size % 100n === 0n ? '' : `.${(size % 100n).toString().padStart(2, '0')}`;
  return `${sign}${(size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')}${cents}元`;
}

export function startWriting(input: WritingInput, gaps: GapList): Writing {
  const { lang, application, budget, phrasing, today } = input;
  const used = new Set<Phrase>();
  const say = (text: Bilingual) => (lang === 'en' ? datesSaid(text.en) : text.zh);
  const gap: Writing['gap'] = (what, owner) => {
    const named = typeof owner === 'string' ? deskName(owner, application) : owner;
    return gaps.mark(what[lang], named === null ? null : named[lang]);
  };
  return {
    ...input,
    used,
    say,
    money: (fen) => (lang === 'zh' ? chineseMoney(fen) : formatMoney(fen, lang).replace('¥', 'CNY ')),
    month: (month) => sayMonth(month)[lang],
    day: (day) => formatDay(day, lang),
    gap,
    confirm: (what) => gaps.confirm(what[lang]),
    // What stands for a fact that was not told yet is a gap and no fact.
    fact: (value, what, owner) => (value && !hasGap(say(value)) ? say(value) : gap(what, owner)),
    facts: (values, what, owner) =>
      values && values.length > 0 ? values.map(say).join(lang === 'zh' ? '；' : '; ') : gap(what, owner),
    each: (values, what, owner) => (values && values.length > 0 ? values.map(say) : [gap(what, owner)]),
    term: (id, plain) => {
      const phrase = phrasing.find((one) => one.id === id);
      if (phrase === undefined || (phrase.until !== null && today > phrase.until)) return plain;
      if (!PHRASE_SUPPORT[id]?.(application, budget, today)) return plain;
      used.add(phrase);
      return phrase.term;
    },
  };
}
