import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Fact, TermName } from '../../program/fact.ts';
import { formatDay } from '../../program/format-day.ts';
import { formatMoney } from '../../program/money.ts';
import type { Ratio } from '../../program/terms.ts';
import type { Asked } from './asked.ts';
import { marked } from './marks.ts';
import { type NamedFact, namedFact } from './named-facts.ts';

/** What a fact says, with its mark; where the call says otherwise, the call's value first and whose it is. */
export function said(asked: Asked, fact: Fact): string {
  const over = overlaid(asked, fact);
  const text = marked(fact.say[asked.lang], [fact], asked.lang);
  if (over === null) return text;
  return asked.lang === 'zh' ? `${over}摘要原写：${text}` : `${over} The summary has: ${text}`;
}

/** What the summary has, for an answer whose first line already gives the call's value. */
export function summaryHas(asked: Asked, fact: Fact): string {
  const text = marked(fact.say[asked.lang], [fact], asked.lang);
  return asked.lang === 'zh' ? `摘要原写：${text}` : `The summary has: ${text}`;
}

/** The call's value for the term a fact sets, and where in the call; null where the call says nothing on it. */
export function fromCall(asked: Asked, fact: Fact): { value: string; source: string } | null {
  const { terms, lang } = asked;
  // The text has no term for the ratio, but a fact that says so.
  if (fact === namedFact(asked, 'matching-grant') && terms.ratio?.origin === 'call')
    return { value: ratioText(terms.ratio.value, lang), source: terms.ratio.source ?? '' };
  return fact.term === null ? null : callValue(terms, fact.term, lang);
}

/** "Your call (notice 12, p. 3) says ¥4,000,000; that is used." or null where the call says nothing on it. */
function overlaid(asked: Asked, fact: Fact): string | null {
  const over = fromCall(asked, fact);
  if (over === null) return null;
  const { value, source } = over;
  return asked.lang === 'zh'
    ? `您录入的申报通知（${source}）为${value}，以此为准。`
    : `Your call (${source}) says ${value}, which is used here.`;
}

function callValue(
  { cap, ratio, deadline, hour, allowable, issuer }: Asked['terms'],
  term: TermName,
  lang: Asked['lang'],
): { value: string; source: string } | null {
  const from = (laid: { origin: string; source: string | null }, value: string) =>
    laid.origin === 'call' ? { value, source: laid.source ?? '' } : null;
  switch (term) {
    case 'cap':
      return from(cap, formatMoney(cap.value, lang));
    case 'ratio':
      return ratio && from(ratio, ratioText(ratio.value, lang));
    case 'deadline':
      return from(deadline, `${formatDay(deadline.value, lang)}${hour ? ` ${hour.value}` : ''}`);
    case 'allowable':
      return from(allowable, joined(allowable.value, lang));
    case 'issuer':
      return from(issuer, issuer.value);
    case 'review-lead':
      return null;
  }
}

/** "a, b and c" or "a、b和c". */
function joined(items: readonly Bilingual[], lang: Asked['lang']): string {
  const names = items.map((item) => item[lang]);
  if (names.length < 2) return names.join('');
  const [rest, last] = [names.slice(0, -1), names.at(-1)];
  return lang === 'zh' ? `${rest.join('、')}和${last}` : `${rest.join(', ')} and ${last}`;
}

/** The fact that sets a term; the knowledge folder is refused without one for each. */
export function termFact({ library }: Asked, term: TermName): Fact {
  const fact = library.facts.find((candidate) => candidate.term === term);
  if (!fact) throw new Error(`No fact sets the term "${term}".`);
  return fact;
}

/** Facts that an answer names itself. */
export function factsNamed(asked: Asked, ids: readonly NamedFact[]): Fact[] {
  return ids.map((id) => namedFact(asked, id));
}

/** "company to grant 1:1" */
export function ratioText({ own, grant }: Ratio, lang: Lang): string {
  return lang === 'zh' ? `企业出资与资助${own}:${grant}` : `company to grant ${own}:${grant}`;
}
