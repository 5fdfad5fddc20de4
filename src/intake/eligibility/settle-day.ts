import { addYears, type Day } from '../../program/day.ts';
import type { CriterionId, DaySpan, UnclearAnswer } from '../../program/eligibility.ts';
import { formatDay } from '../../program/format-day.ts';
import type { Statement } from '../statements/read-statements.ts';
import { monthSpan } from '../statements/whens.ts';

/** When something ended or will end, as the tense has it. Null: no date was said, or it was asked about. */
export function endOf(
  said: Statement,
  today: Day,
  criterion: CriterionId,
  unclear: UnclearAnswer[],
): DaySpan | null {
  const { when, state } = said;
  if (when === null) return null;
  if (when.kind === 'span') return cut(when.span, state === 'expired', today);
  const year = Number(today.slice(0, 4));
  const spans = [year - 1, year, year + 1].flatMap((one) => monthSpan(one, when.month, when.part) ?? []);
  const past = spans.filter(({ from }) => from <= today).at(-1) ?? null;
  const ahead = spans.find(({ to }) => to >= today) ?? null;
  if (state === 'expired') return past && cut(past, true, today);
  if (said.looksAhead || past === null || ahead === null || past === ahead)
    return ahead && cut(ahead, false, today);
  unclear.push({
    criterion,
    quote: said.quote,
    message: {
      en: `"${said.quote.text}": is that ${formatDay(past.to, 'en')} or ${formatDay(ahead.to, 'en')}? Write the year.`,
      zh: `“${said.quote.text}”是指${formatDay(past.to, 'zh')}还是${formatDay(ahead.to, 'zh')}？请写明年份。`,
    },
  });
  return null;
}

/** What has ended did so by today, what will end does so from today on. */
function cut({ from, to }: DaySpan, ended: boolean, today: Day): DaySpan {
  if (from > today || to < today) return { from, to };
  return ended ? { from, to: today } : { from: today, to };
}

/** A term of years from the day or year it began. */
export function endOfTerm(from: DaySpan, years: number): DaySpan {
  return { from: addYears(from.from, years), to: addYears(from.to, years) };
}
