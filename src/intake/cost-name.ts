import { HOLDS_AMOUNT } from './clause-parts.ts';
import type { TextLine } from './raw-table.ts';

/** A sentence about something else that happens to hold a figure. */
const SENTENCE =
  /\b(?:we|i|our company|they|it|has|have|had|was|were|been|since|by|until|produces?|employs?|founded|hired?|sold|revenue|capacity|can|could|should|would|may|must|how|what|when|which|who|why|does|do|did)\b|[?？]|\b(?:units|people|engineers|employees|patents)$|我们|成立|员工|年产|产能|营业?收入?|多少|吗|是否|怎么/i;

/** How a letter greets, closes or tells of the company: nothing a budget line starts with. */
const LETTER =
  /^(?:(?:hi|hello|dear|please|thanks?|regards|(?:best|kind) regards|cheers|we|i|they|our company|(?:it|this) (?:is|was|will))(?![a-z])|我们|我司|您好|你好|请|谢谢|感谢|此致)/i;
/** "Date: 2026-03-01", "Tel: 13812345678": a figure after a colon that is no cost. */
const NO_COST =
  /^(?:date|deadline|tel|telephone|phone|mobile|fax|日期|时间|电话|手机|传真)(?:\s*(?:no\.?|number|号码?))?\s*[:：]/i;

export function isNoCost(text: string): boolean {
  return NO_COST.test(text);
}

/** Words around a budget: a greeting, thanks, a sentence about the company. */
export function isLetter(text: string): boolean {
  return LETTER.test(text.trim());
}

/** "Fuel: 2x500k", "Fuel 1.000.000,00万": a name with something like an amount, whether or not that can be read. */
export function looksLikeLine(text: string): boolean {
  if (isLetter(text) || text.length > 120 || SENTENCE.test(text)) return false;
  return HOLDS_AMOUNT.test(text) || /^[^:：=]{1,60}[:：=]\s*\S{0,10}\d/.test(text);
}

/** One statement with a figure in it, such as "Funding goes up to 3,000,000.", is no budget. */
export function isSentence(lines: readonly TextLine[]): boolean {
  const text = lines
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
  const words = text.split(/\s+/).length;
  if (/;|；/.test(text)) return false;
  return words > 4
    ? /[.!?]$/.test(text) || SENTENCE.test(text)
    : /\p{Script=Han}/u.test(text) && SENTENCE.test(text);
}

/**
 * A cost's name: short, and no sentence. A slash command is a budget already, so a sentence will do there when its
 * figure is plainly an amount: "We spend 3m on kilns", not "We were founded in 2025".
 */
export function isCostName(name: string, value: string, slash: boolean): boolean {
  if (!/\p{L}/u.test(name) || name.length > 60 || name.split(/\s+/).length > 9 || name.includes('?'))
    return false;
  return !SENTENCE.test(name) || (slash && /\d,\d{3}|\D$|^\D|\d{5}/.test(value));
}
