import type { Bilingual, Lang } from './bilingual.ts';
import type { Day } from './day.ts';
import { formatDay } from './format-day.ts';
import { formatMoney } from './money.ts';
import type { CallFacts, Ratio } from './terms.ts';

type CallKey = keyof CallFacts;

/** In the order in which they are told. */
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
  ratio: { en: 'Match ratio', zh: '配套比例' },
  deadline: { en: 'Closing day', zh: '截止时间' },
  list: { en: 'Allowable costs', zh: '可列支费用' },
  // The name that GB/T 9704 gives whoever issues an official document, as a call is one.
  issuer: { en: 'Issued by', zh: '发文机关' },
  number: { en: 'Number', zh: '文号' },
};

/**
 * The value of one call fact as people read it; null where it is not among them. Outside words in it are not escaped.
 * `money` writes an amount in fen.
 */
export function callFactText(
  key: CallKey,
  facts: CallFacts,
  lang: Lang,
  money: (fen: bigint, lang: Lang) => string = formatMoney,
): string | null {
  const { cap, ratio, deadline, list, issuer, number } = facts;
  switch (key) {
    case 'cap':
      return cap === undefined ? null : money(cap.value, lang);
    case 'ratio':
      return ratio === undefined ? null : ratioText(ratio.value, lang);
    case 'deadline':
      return deadline === undefined ? null : closingText(deadline.value, deadline.hour, lang);
    case 'list':
      return list === undefined ? null : listText(list.values, lang);
    case 'issuer':
      return issuer?.value ?? null;
    case 'number':
      return number?.value ?? null;
  }
}

export function ratioText({ own, grant }: Ratio, lang: Lang): string {
  return lang === 'zh' ? `企业${own} : 资助${grant}` : `company ${own} : grant ${grant}`;
}

/** A closing day with its hour, where that is known. */
export function closingText(day: Day, hour: string | null, lang: Lang): string {
  return `${formatDay(day, lang)}${hour === null ? '' : ` ${hour}`}`;
}

export function listText(costs: readonly string[], lang: Lang): string {
  return costs.join(lang === 'zh' ? '；' : '; ');
}

/** Said beside a proposed cap whose sentence limits the grant by `percent` of the project as well. */
export function shareText(percent: string): Bilingual {
  return {
    en: `A second limit stands beside it: ${percent}% of the project, as the sentence says. The checks go by the amount alone, so work out the share yourselves.`,
    zh: `该条另设比例限制（${percent}%，口径见原文）。系统仅按金额上限核对，比例请自行核算。`,
  };
}
