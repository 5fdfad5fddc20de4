import { formatDay } from '../../program/format-day.ts';
import { formatMoney } from '../../program/money.ts';
import { sayMonth } from '../../program/month.ts';

const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Everything that an application, a budget or a forecast states, as text a line each: what a draft may rest on. */
export function groundOfFacts(facts: unknown): string[] {
  if (typeof facts === 'bigint') return [formatMoney(facts, 'en')];
  if (typeof facts === 'number') return [String(facts)];
  if (typeof facts === 'string') return [asWritten(facts)];
  if (Array.isArray(facts)) return facts.flatMap(groundOfFacts);
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(groundOfFacts) : [];
}

function asWritten(text: string): string {
  if (DAY.test(text)) return formatDay(text, 'en');
  return MONTH.test(text) ? sayMonth(text).zh : text;
}
