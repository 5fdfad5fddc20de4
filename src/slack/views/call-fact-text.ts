import type { CallKey, CallProposal } from '../../intake/call/call-proposal.ts';
import { readCallValue } from '../../intake/call/read-call-value.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { Day } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import type { CallFacts, Term, Terms } from '../../program/terms.ts';
import { money } from './money.ts';

/** The value of one call fact as people read it; null where it is not among them. Outside words in it are not escaped. */
export function callFactText(key: CallKey, facts: CallFacts, lang: Lang): string | null {
  const { cap, ratio, deadline, list, issuer, number } = facts;
  switch (key) {
    case 'cap':
      return cap === undefined ? null : money(cap.value, lang);
    case 'ratio':
      return ratio === undefined ? null : ratioText(ratio.value, lang);
    case 'deadline':
      return deadline === undefined ? null : dayText(deadline.value, deadline.hour, lang);
    case 'list':
      return list === undefined ? null : list.values.join(lang === 'zh' ? '；' : '; ');
    case 'issuer':
      return issuer?.value ?? null;
    case 'number':
      return number?.value ?? null;
  }
}

/** A proposed value as people read it; as it was written where it cannot be one. */
export function proposalText({ key, value }: Pick<CallProposal, 'key' | 'value'>, lang: Lang): string {
  // A value is read with any source: only what is said counts here.
  const read = readCallValue(key, value, '-');
  return (read.ok ? callFactText(key, read.callFacts, lang) : null) ?? value;
}

/** What is in force for a key, and whose it is; null where neither text nor call states it. */
export function termInForce(
  key: CallKey,
  terms: Terms,
  lang: Lang,
): { readonly text: string; readonly term: Term<unknown> } | null {
  const { cap, ratio, deadline, hour, allowable, issuer, callNumber } = terms;
  switch (key) {
    case 'cap':
      return { text: money(cap.value, lang), term: cap };
    case 'ratio':
      return ratio === null ? null : { text: ratioText(ratio.value, lang), term: ratio };
    case 'deadline':
      return { text: dayText(deadline.value, hour?.value ?? null, lang), term: deadline };
    case 'list':
      return {
        text: allowable.value.map((item) => item[lang]).join(lang === 'zh' ? '；' : '; '),
        term: allowable,
      };
    case 'issuer':
      return { text: issuer.value, term: issuer };
    case 'number':
      return callNumber === null ? null : { text: callNumber.value, term: callNumber };
  }
}

function ratioText({ own, grant }: { readonly own: bigint; readonly grant: bigint }, lang: Lang): string {
  return lang === 'zh' ? `企业${own} : 资助${grant}` : `company ${own} : grant ${grant}`;
}

function dayText(day: Day, hour: string | null, lang: Lang): string {
  return `${formatDay(day, lang)}${hour === null ? '' : ` ${hour}`}`;
}
