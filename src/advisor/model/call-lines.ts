import type { Lang } from '../../program/bilingual.ts';
import { CALL_KEYS, CALL_NAMES, callFactText } from '../../program/call-fact-text.ts';
import { moneyBothWays } from '../../program/money.ts';
import type { CallFacts } from '../../program/terms.ts';

/** What a person entered from the call, one a line, as display text; none where nothing was. Where it stands is not told. */
export function callLines(facts: CallFacts, lang: Lang): string[] {
  return CALL_KEYS.flatMap((key) => {
    const said = callFactText(key, facts, lang, moneyBothWays);
    return said === null ? [] : [`${CALL_NAMES[key][lang]}${lang === 'zh' ? '：' : ': '}${said}`];
  });
}
