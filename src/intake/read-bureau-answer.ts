import { readDay } from '../program/read-day.ts';
import type { CallFacts } from '../program/terms.ts';

/** The values of the call's terms that some questions ask for, out of an answer in words. */
const READERS: Readonly<
  Record<string, (answer: string, source: string, known: CallFacts) => CallFacts | null>
> = {
  'match-ratio': (answer, source) => {
    const match =
      /^(?:at least|no less than|minimum|min\.?|yes,?|不低于|不少于|至少|最低)?\s*([1-9]\d{0,3})\s*[:比/]\s*([1-9]\d{0,3})$/iu.exec(
        answer,
      );
    return match === null
      ? null
      : { ratio: { value: { own: BigInt(match[1] ?? ''), grant: BigInt(match[2] ?? '') }, source } };
  },
  'next-cycle': (answer, source) => {
    const [, words = '', hour = null] = /^(.*?)(?:[\s,T]+(\d{1,2}:\d{2}))?$/u.exec(answer) ?? [];
    const read = readDay(words);
    const closing = hour === null ? null : hourIn(hour);
    if (read.kind !== 'day' || (hour !== null && closing === null)) return null;
    return { deadline: { value: read.day, hour: closing, source } };
  },
  'closing-hour': (answer, source, { deadline }) => {
    const hour = hourIn(answer);
    // An hour belongs to a day of the call, and both sources are kept.
    if (hour === null || deadline === undefined) return null;
    const both = deadline.source === source ? source : `${deadline.source}; ${source}`;
    return { deadline: { ...deadline, hour, source: both } };
  },
};

/**
 * What the answer to a question for the bureau sets among the call's terms, when it is nothing but such a value.
 * Null: it is kept as words alone, and no check changes.
 */
export function readBureauAnswer(
  id: string,
  answer: string,
  source: string,
  known: CallFacts,
): CallFacts | null {
  const bare = answer
    .normalize('NFKC')
    .trim()
    .replace(/[.。;；]+$/u, '');
  return Object.hasOwn(READERS, id) ? (READERS[id]?.(bare, source.trim(), known) ?? null) : null;
}

function hourIn(text: string): string | null {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u.exec(text);
  return match === null ? null : `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
}
