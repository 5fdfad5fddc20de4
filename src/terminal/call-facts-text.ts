import type { CallKey } from '../intake/call/call-proposal.ts';
import { readCallValue } from '../intake/call/read-call-value.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { formatDay } from '../program/format-day.ts';
import { formatMoney } from '../program/money.ts';
import type { CallFacts } from '../program/terms.ts';

export const CALL_KEYS = [
  'cap',
  'ratio',
  'deadline',
  'list',
  'issuer',
  'number',
] as const satisfies readonly CallKey[];

export const CALL_NAMES: Readonly<Record<CallKey, Bilingual>> = {
  cap: { en: 'Grant cap', zh: '资助上限' },
  ratio: { en: 'Match ratio (own to grant)', zh: '配套比例（自筹比资助）' },
  deadline: { en: 'Closing day', zh: '截止时间' },
  list: { en: 'Costs that are paid', zh: '可列支费用' },
  issuer: { en: 'Issued by', zh: '发文机关' },
  number: { en: 'Number', zh: '文号' },
};

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
    const fact = callFacts[key];
    if (fact === undefined) return [];
    const name = CALL_NAMES[key][lang];
    return lang === 'zh'
      ? `${name}：${saidOf(key, callFacts, lang)}（${fact.source}）`
      : `${name}: ${saidOf(key, callFacts, lang)} (${fact.source})`;
  });
}

/** A proposed value as people read it: "4000000.00" is ¥4,000,000. */
export function callValueText(key: CallKey, value: string, lang: Lang): string {
  // What it says is the same wherever it stands.
  const read = readCallValue(key, value, value);
  return read.ok ? saidOf(key, read.callFacts, lang) : value;
}

function saidOf(key: CallKey, { cap, ratio, deadline, list, issuer, number }: CallFacts, lang: Lang): string {
  switch (key) {
    case 'cap':
      return cap === undefined ? '' : formatMoney(cap.value, lang);
    case 'ratio':
      return ratio === undefined ? '' : `${ratio.value.own}:${ratio.value.grant}`;
    case 'deadline':
      if (deadline === undefined) return '';
      return [formatDay(deadline.value, lang), deadline.hour ?? ''].join(' ').trim();
    case 'list':
      return list?.values.join(lang === 'zh' ? '、' : ', ') ?? '';
    case 'issuer':
      return issuer?.value ?? '';
    default:
      return number?.value ?? '';
  }
}

function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
