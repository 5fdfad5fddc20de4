import type { Lang } from '../../program/bilingual.ts';
import { formatDay } from '../../program/format-day.ts';
import type { Term, Terms } from '../../program/terms.ts';
import { escapeText } from './escape-text.ts';
import { money } from './money.ts';

/** "your call (notice 12, p. 3)" or "the 2025 program text". */
export function whose(term: Term<unknown>, terms: Terms, lang: Lang): string {
  if (term.origin === 'program')
    return lang === 'zh' ? `${terms.cycle}年度项目正文` : `the ${terms.cycle} program text`;
  const source = escapeText(term.source ?? '');
  return lang === 'zh' ? `所录入的通知（${source}）` : `your call (${source})`;
}

/** The terms in force, one a line, each with whose it is. */
export function termsLines(terms: Terms, lang: Lang): string[] {
  const zh = lang === 'zh';
  const { cap, ratio, deadline, hour } = terms;
  const closes = `${formatDay(deadline.value, lang)}${hour === null ? '' : ` ${escapeText(hour.value)}`}`;
  return [
    zh
      ? `资助上限：${money(cap.value, lang)}，${whose(cap, terms, lang)}`
      : `Grant cap: ${money(cap.value, lang)}, ${whose(cap, terms, lang)}`,
    ratio === null
      ? zh
        ? '配套比例：项目正文未作规定'
        : 'Match ratio: the program text states none'
      : zh
        ? `配套比例：企业${ratio.value.own} : 资助${ratio.value.grant}，${whose(ratio, terms, lang)}`
        : `Match ratio: company ${ratio.value.own} : grant ${ratio.value.grant}, ${whose(ratio, terms, lang)}`,
    zh
      ? `截止时间：${closes}，${whose(deadline, terms, lang)}`
      : `Closing day: ${closes}, ${whose(deadline, terms, lang)}`,
  ];
}

/** The line under every check: what the terms are, and what they are not. */
export function sourceLine(terms: Terms, term: Term<unknown>, lang: Lang): string {
  if (term.origin === 'call')
    return lang === 'zh'
      ? `依据${whose(term, terms, lang)}；其余依据第三方网页对${terms.cycle}年度的摘要，非官方通知。`
      : `By ${whose(term, terms, lang)}; the rest from a third-party summary of the ${terms.cycle} cycle. Not an official notice.`;
  return lang === 'zh'
    ? `依据第三方网页对${terms.cycle}年度的摘要，经转述，非官方通知。`
    : `From a third-party summary of the ${terms.cycle} cycle, restated. Not an official notice.`;
}
