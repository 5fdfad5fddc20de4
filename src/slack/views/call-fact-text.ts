import type { CallKey, CallProposal } from '../../intake/call/call-proposal.ts';
import { readCallValue } from '../../intake/call/read-call-value.ts';
import type { Lang } from '../../program/bilingual.ts';
import { callFactText, closingText, listText, ratioText } from '../../program/call-fact-text.ts';
import { formatMoney } from '../../program/money.ts';
import type { Term, Terms } from '../../program/terms.ts';

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
      return { text: formatMoney(cap.value, lang), term: cap };
    case 'ratio':
      return ratio === null ? null : { text: ratioText(ratio.value, lang), term: ratio };
    case 'deadline':
      return { text: closingText(deadline.value, hour?.value ?? null, lang), term: deadline };
    case 'list':
      return {
        text: listText(
          allowable.value.map((item) => item[lang]),
          lang,
        ),
        term: allowable,
      };
    case 'issuer':
      return { text: issuer.value, term: issuer };
    case 'number':
      return callNumber === null ? null : { text: callNumber.value, term: callNumber };
  }
}
