import type { Silence } from '../../program/fact.ts';
import { formatDay } from '../../program/format-day.ts';
import type { Term, Terms } from '../../program/terms.ts';
import type { Asked, Reply } from './asked.ts';
import { distance } from './distance.ts';
import { type NamedSilence, namedFact } from './named-facts.ts';
import { ratioText, summaryHas, termFact } from './said.ts';

/** What the text leaves out and a call can say: the answer is then the call's value. */
const SUPPLIED: Readonly<Partial<Record<NamedSilence, (asked: Asked) => Reply | null>>> = {
  'match-ratio': (asked) => {
    const { lang, terms } = asked;
    if (!isFromCall(terms.ratio)) return null;
    const value = ratioText(terms.ratio.value, lang);
    return given(asked, lang === 'zh' ? value : value.charAt(0).toUpperCase() + value.slice(1), terms.ratio, [
      namedFact(asked, 'matching-grant'),
    ]);
  },
  'closing-hour': (asked) => {
    const { lang, terms } = asked;
    if (!isFromCall(terms.hour)) return null;
    const day = formatDay(terms.deadline.value, lang);
    const value = lang === 'zh' ? `${day} ${terms.hour.value}截止` : `${terms.hour.value} on ${day}`;
    return given(asked, value, terms.hour, [termFact(asked, 'deadline')]);
  },
  'next-cycle': (asked) => {
    const { lang, terms } = asked;
    if (!isFromCall(terms.deadline)) return null;
    const hour = terms.hour ? ` ${terms.hour.value}` : '';
    const value = distance(asked, `${formatDay(terms.deadline.value, lang)}${hour}`);
    return given(asked, value, terms.deadline, [termFact(asked, 'deadline')]);
  },
};

/** The call's answer to a silence; null where the call says nothing on it, and it stays a silence. */
export function supplied(asked: Asked, id: string): Reply | null {
  return SUPPLIED[id as NamedSilence]?.(asked) ?? null;
}

/** Whether the call entered says what the text leaves out there. */
export function callFills({ ratio, hour, deadline }: Terms, id: string): boolean {
  const term: Term<unknown> | null =
    { 'match-ratio': ratio, 'closing-hour': hour, 'next-cycle': deadline }[id] ?? null;
  return isFromCall(term);
}

/** The silence, unless the call fills it: nobody need ask what the call says. */
export function openSilence(asked: Asked, silence: Silence | undefined): Silence | null {
  return silence === undefined || supplied(asked, silence.id) !== null ? null : silence;
}

function isFromCall<T>(term: Term<T> | null): term is Term<T> {
  return term?.origin === 'call';
}

function given(
  asked: Asked,
  value: string,
  { source }: Term<unknown>,
  facts: readonly ReturnType<typeof namedFact>[],
): Reply {
  const { lang } = asked;
  return {
    status: 'answered',
    kind: 'figure',
    lead: lang === 'zh' ? `${value}（您录入的申报通知：${source}）。` : `${value} (your call: ${source}).`,
    body: facts.map((fact) => summaryHas(asked, fact)),
    actions: ['check-deadline', 'check-budget', 'read-passage'],
    cites: facts.map(({ id }) => id),
  };
}
