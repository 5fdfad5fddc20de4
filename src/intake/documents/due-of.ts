import { addDays, type Day } from '../../program/day.ts';
import type { DaySpan } from '../../program/eligibility.ts';
import { monthSpan, type When, whensIn } from '../statements/whens.ts';

/** A day told beside a document that is not its last day. */
export interface ToldDay {
  readonly day: Day;
  /** As it was written. */
  readonly words: string;
  /** Told as the day by which it is to be there. */
  readonly due: boolean;
}

/** Words that make a date the last day of the paper itself. */
const OF_THE_PAPER = /valid|expir|in force|有效|到期|过期|期满/i;
/** Before a date: work began then, or the paper is of that day. */
const BEGAN =
  /(?:since|started|began|begun|from|submitted|filed|applied|dated|of)(?: on| in)?\s*$|(?:自|从|已于|于)\s*$/i;
const BEGAN_AFTER = /^\s*(?:起|开始|启动|已?提交|已?申请|已?送审|受理)/;
const DUE_BEFORE =
  /(?:by|until|till|due|before|expected|ready|latest|target|planned|finish(?:ed)?|done|预计|计划|截止|截至|到|至|力争|争取)(?: on| in| the| for)?[:：]?\s*$/i;
const DUE_AFTER =
  /^\s*(?:以|之)?(?:前|内)|^\s*(?:完成|拿到|取得|办[好完]|出具|提交|交|at the latest|deadline)/i;
/** Days; a longer span is the year of the accounts unless a word says that it is a limit. */
const LONG = 31;

/** The days told in a document's part of the line, in their order. */
export function toldDays(part: string, today: Day): readonly ToldDay[] {
  return whensIn(part, today).flatMap((when): readonly ToldDay[] => {
    const [before, after] = [part.slice(Math.max(0, when.start - 24), when.start), part.slice(when.end)];
    if (OF_THE_PAPER.test(before) || OF_THE_PAPER.test(after.slice(0, 6))) return [];
    const span = dueSpan(when, today);
    if (span === null) return [];
    const limit = DUE_BEFORE.test(before) || DUE_AFTER.test(after);
    if (!limit && addDays(span.from, LONG) < span.to) return [];
    const began = BEGAN.test(before) || BEGAN_AFTER.test(after);
    return [
      { day: span.to, words: part.slice(when.start, when.end), due: !began && (limit || span.to >= today) },
    ];
  });
}

/** A month without its year is the next one. */
function dueSpan(when: When, today: Day): DaySpan | null {
  if (when.kind === 'span') return when.span;
  const year = Number(today.slice(0, 4));
  const spans = [year, year + 1].flatMap((one) => monthSpan(one, when.month, when.part) ?? []);
  return spans.find(({ to }) => to >= today) ?? null;
}
