import { daysBetween } from '../../program/day.ts';
import type { Asked } from './asked.ts';

/** The closing day with how far it is from today, without a full stop: "14 May 2027, 172 days from today". */
export function distance(
  { terms, today, lang }: Pick<Asked, 'terms' | 'today' | 'lang'>,
  day: string,
): string {
  const left = daysBetween(today, terms.deadline.value);
  if (left < 0) return lang === 'zh' ? `${day}，已过${-left}天` : `${day}, which passed ${-left} days ago`;
  if (left === 0) return lang === 'zh' ? `${day}，就是今天` : `${day}, which is today`;
  return lang === 'zh' ? `${day}，还有${left}天` : `${day}, ${left} days from today`;
}
