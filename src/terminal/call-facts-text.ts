import type { CallKey } from '../intake/call/call-proposal.ts';
import { readCallValue } from '../intake/call/read-call-value.ts';
import type { Lang } from '../program/bilingual.ts';
import { CALL_KEYS, CALL_NAMES, callFactText } from '../program/call-fact-text.ts';
import type { CallFacts } from '../program/terms.ts';

/** Call facts as a call file has them, money in yuan as text; every key there, null where the call says nothing. */
export function callFactsJson({ cap, ratio, deadline, list, issuer, number }: CallFacts) {
  return {
    cap: cap === undefined ? null : { value: yuan(cap.value), source: cap.source },
    ratio:
      ratio === undefined
        ? null
        : { own: String(ratio.value.own), grant: String(ratio.value.grant), source: ratio.source },
    deadline: deadline ?? null,
    list: list ?? null,
    issuer: issuer ?? null,
    number: number ?? null,
  };
}

/** One a line, each with its source. */
export function callFactsLines(callFacts: CallFacts, lang: Lang): readonly string[] {
  return CALL_KEYS.flatMap((key) => {
    const said = callFactText(key, callFacts, lang);
    if (said === null) return [];
    const [name, source] = [CALL_NAMES[key][lang], callFacts[key]?.source];
    return lang === 'zh' ? `${name}：${said}（${source}）` : `${name}: ${said} (${source})`;
  });
}

/** A proposed value as people read it: "4000000.00" is ¥4,000,000. */
export function callValueText(key: CallKey, value: string, lang: Lang): string {
  // What it says is the same wherever it stands.
  const read = readCallValue(key, value, value);
  return (read.ok ? callFactText(key, read.callFacts, lang) : null) ?? value;
}

function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
