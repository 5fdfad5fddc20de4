import type { DeadlineWork } from './deadline-work.ts';
import { formatDay } from './format-day.ts';
import { termEvidence } from './whose.ts';

/** A day in both languages. */
export const day = (value: string) => ({ en: formatDay(value, 'en'), zh: formatDay(value, 'zh') });

export const plural = (n: number) => (n === 1 ? '1 day' : `${n} days`);

/** Where the closing day stands. */
export function evidence({ terms, cite }: DeadlineWork) {
  return termEvidence(terms.deadline, `closing day ${terms.deadline.value}`, terms, cite);
}

/** Whether the text's own date is used: its two wordings matter only then. */
export function ours({ terms }: DeadlineWork): boolean {
  return terms.deadline.origin === 'program';
}
