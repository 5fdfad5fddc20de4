import type { Library } from '../../knowledge/library.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Terms } from '../../program/terms.ts';

const NAMES: readonly (readonly [keyof Terms, Bilingual])[] = [
  ['cap', { en: 'cap', zh: '上限' }],
  ['ratio', { en: 'match ratio', zh: '配套比例' }],
  ['deadline', { en: 'closing day', zh: '截止日期' }],
  ['allowable', { en: 'list of costs', zh: '可列支范围' }],
  ['issuer', { en: 'issuing body', zh: '发文机关' }],
  ['callNumber', { en: 'call number', zh: '通知文号' }],
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The one line on the source under every answer: whose words these are, and which values a person entered. */
export function contextLine({ cycle, origin }: Library, terms: Terms, lang: Lang): string {
  const fromCall = NAMES.filter(([key]) => isFromCall(terms[key])).map(([, name]) => name[lang]);
  if (fromCall.length > 0)
    return lang === 'zh'
      ? `${fromCall.join('、')}取自您录入的申报通知；其余依据第三方摘要，经转述，非官方通知。`
      : `${capital(listed(fromCall))} from your call; the rest from a third-party summary, restated. Not an official notice.`;
  if (lang === 'zh')
    return `依据第三方网页对${cycle}年度的摘要（${origin.updated}更新），经转述，非官方通知。`;
  return `From a third-party summary of the ${cycle} cycle (updated ${shortDay(origin.updated)}), restated. Not an official notice.`;
}

function isFromCall(term: Terms[keyof Terms]): boolean {
  return typeof term === 'object' && term !== null && term.origin === 'call';
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
