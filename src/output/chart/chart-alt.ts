import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { formatMoney } from '../../program/money.ts';
import { type Bar, budgetBars, type Parts } from './budget-bars.ts';
import { PAYER_LOOKS } from './palette.ts';
import { NO_CHARACTER, oneLine } from './shown-text.ts';

/** Slack shows no more than 2,000 characters of a picture's words. */
const LONGEST = 1_900;

/** The budget chart in words: the whole first, then bar by bar. Empty when there is nothing to draw. */
export function chartAlt(check: BudgetCheck, lang: Lang): string {
  const bars = budgetBars(check, lang);
  if (bars === null) return '';
  const cap = formatMoney(check.terms.cap.value, lang);
  const zh = lang === 'zh';
  const gap = zh ? '；' : '; ';
  let text = said(bars.total, lang) + gap + (zh ? `资助上限${cap}` : `grant cap ${cap}`);
  const all = bars.rest === null ? bars.lines : [...bars.lines, bars.rest];
  for (const [i, bar] of all.entries()) {
    const next = gap + said(bar, lang);
    const left = all.length - i;
    if (text.length + next.length > LONGEST)
      return text + gap + (zh ? `另有${left}条未列出` : `${left} more not listed here`);
    text += next;
  }
  return text;
}

function said({ label, amount, parts }: Bar, lang: Lang): string {
  const zh = lang === 'zh';
  // As it is drawn, but with its own characters: those the font lacks are no trouble to hear.
  const name = oneLine(label).replace(NO_CHARACTER, '\ufffd');
  if (amount === null) return zh ? `${name}，金额未知` : `${name}, amount not known`;
  const split = parts.length === 0 ? '' : zh ? `（${inWords(parts, lang)}）` : ` (${inWords(parts, lang)})`;
  return `${name} ${formatMoney(amount, lang)}${split}`;
}

/** "Company funds ¥400,000, Torch grant ¥300,000". */
export function inWords(parts: Parts, lang: Lang): string {
  return parts
    .map(({ payer, fen }) => {
      const name = PAYER_LOOKS[payer].name[lang];
      return lang === 'zh' ? `${name}${formatMoney(fen, lang)}` : `${name} ${formatMoney(fen, lang)}`;
    })
    .join(lang === 'zh' ? '，' : ', ');
}
