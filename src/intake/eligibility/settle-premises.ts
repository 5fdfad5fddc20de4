import type { Day } from '../../program/day.ts';
import type { AnswerState, DaySpan, PremisesAnswer, UnclearAnswer } from '../../program/eligibility.ts';
import type { Statement } from '../statements/read-statements.ts';
import { smallNumber } from '../statements/when-words.ts';
import { endOf, endOfTerm } from './settle-day.ts';
import { contradiction, told } from './votes.ts';

const LEASES = ['leased', 'lease-long', 'lease-short'];
/** Papers that only an owner has; the other words of owning need the premises beside them. */
const TITLE = /title|deed|certificate|产权证|房产证|不动产|房本/i;
const TERM =
  /(\d{1,2}|[一二两三四五六七八九十]{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)[ -]?(?:years?\b|年)/i;

/** E7: owned, leased and until when, or none. */
export function settlePremises(
  said: readonly Statement[],
  today: Day,
  unclear: UnclearAnswer[],
): PremisesAnswer {
  const leases = said.filter(
    ({ topic, state }) => LEASES.includes(topic) && !(topic === 'leased' && state === 'no'),
  );
  const owned = said.filter((one) => isOwned(one, said));
  const none = said.filter(
    ({ topic, state, beside }) =>
      topic === 'premises' && state === 'no' && !LEASES.some((id) => beside.has(id)) && !beside.has('owned'),
  );
  const quotes = told([...leases, ...owned, ...none]);
  if (owned.some(({ state }) => state === 'unsure'))
    return { answer: 'unknown', hold: null, until: null, told: quotes };
  if (owned.length > 0 && leases.length > 0) {
    unclear.push(contradiction('E7', quotes));
    return { answer: 'unknown', hold: null, until: null, told: quotes };
  }
  if (owned.length > 0) {
    const buying = owned.some(({ state }) => state === 'in-progress');
    return { answer: buying ? 'in-progress' : 'yes', hold: 'owned', until: null, told: quotes };
  }
  if (leases.length > 0) return { ...lease(leases, today, unclear), hold: 'leased', told: quotes };
  return { answer: none.length > 0 ? 'no' : 'unknown', hold: null, until: null, told: quotes };
}

function isOwned({ topic, state, beside, quote }: Statement, said: readonly Statement[]): boolean {
  if (topic !== 'owned' || state === 'no' || state === 'expired') return false;
  if (beside.has('ip') || beside.has('hnte')) return false;
  return (
    beside.has('premises') ||
    TITLE.test(quote.text) ||
    said.some((one) => one.topic === 'premises' && one.carried)
  );
}

function lease(
  leases: readonly Statement[],
  today: Day,
  unclear: UnclearAnswer[],
): { readonly answer: AnswerState; readonly until: DaySpan | null } {
  const ends = leases.flatMap((one) => {
    const term = termEnd(one);
    if (term !== null) return [term];
    // "The lease has two years left": a date ahead is where it ends.
    if (one.later && (one.state === null || one.state === 'yes') && one.when?.kind === 'span')
      return one.when.span;
    return one.state === 'ends' || one.state === 'expired' ? (endOf(one, today, 'E7', unclear) ?? []) : [];
  });
  const until = ends.at(-1) ?? null;
  const long = leases.some(
    ({ topic, state }) => topic === 'lease-long' && (state === null || state === 'yes' || state === 'ends'),
  );
  const signing = leases.some(({ state }) => state === 'in-progress');
  const known = long && !leases.some(({ state }) => state === 'unsure');
  return { answer: signing ? 'in-progress' : known ? 'yes' : 'unknown', until };
}

/** "a 10-year lease signed in 2024" and "租期10年，2024年起" tell the end without naming it. */
function termEnd({ quote, when, state }: Statement): DaySpan | null {
  const years = smallNumber(TERM.exec(quote.text)?.[1]?.toLowerCase() ?? '');
  const began = /since|from|signed|began|started|起|签|开始/i.test(quote.text);
  if (years === null || !began || state === 'ends' || when?.kind !== 'span') return null;
  return endOfTerm(when.span, years);
}
