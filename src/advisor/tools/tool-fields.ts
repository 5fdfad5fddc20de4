import { z } from 'zod';
import { readDay } from '../../program/read-day.ts';
import { readMoney } from '../../program/read-money.ts';

/** Characters: a budget of a thousand short lines; what is longer comes as a file. */
const MOST_BUDGET = 40_000;
const MOST_WORDS = 40;

/** A budget in a tool's input; every tool about a budget has this field. */
export const BUDGET_TEXT = z
  .string()
  .min(1)
  .max(MOST_BUDGET)
  .optional()
  .describe(
    'The budget exactly as the person wrote it: a table, lines or sentences, with its units and currency. Never reworded, never summed, no amount filled in. Leave it out to use the adopted budget.',
  );

/** What is asked for depends on it. */
export const STAGE = z
  .enum(['preliminary', 'full'])
  .optional()
  .describe('preliminary: the first, short application; full: the full proposal, taken when left out.');

/** One day, as a person writes it; a day that can be two is sent back, not guessed. */
export function dayField(name: string, what: string) {
  return z
    .string()
    .min(1)
    .max(MOST_WORDS)
    .superRefine((text, context) => {
      const reading = readDay(text);
      if (reading.kind === 'day') return;
      const two = reading.kind === 'two-way' ? reading.days : null;
      context.addIssue({
        code: 'custom',
        params:
          two === null
            ? {
                en: `${name} is not a day of the calendar; write it as 2027-05-14.`,
                zh: `${name}不是有效日期，请写成 2027-05-14。`,
              }
            : {
                en: `${name} can be ${two.join(' or ')}; ask the person which.`,
                zh: `${name}可能是${two.join('或')}，请向对方确认。`,
              },
      });
    })
    .optional()
    .describe(`${what} Written as 2027-05-14.`);
}

/** The day that a field which passed holds; null when it was left out. */
export function dayIn(text: string | undefined): string | null {
  const reading = text === undefined ? null : readDay(text);
  return reading?.kind === 'day' ? reading.day : null;
}

/** One amount of zero or more, as text: a number would lose fen. */
export function moneyField(name: string, what: string) {
  return z
    .string()
    .min(1)
    .max(MOST_WORDS)
    .superRefine((text, context) => {
      if (fenOf(text) !== null) return;
      context.addIssue({
        code: 'custom',
        params: {
          en: `${name} is not one amount of zero or more; write it as 500000 or 50万.`,
          zh: `${name}不是一个确定的非负金额，请写成 500000 或 50万。`,
        },
      });
    })
    .optional()
    .describe(`${what} Text such as "500000" or "50万", in yuan.`);
}

/** Fen that a field which passed holds; null when it was left out. */
export function moneyIn(text: string | undefined): bigint | null {
  return text === undefined ? null : fenOf(text);
}

function fenOf(text: string): bigint | null {
  const reading = readMoney(text);
  return reading.kind === 'amount' && reading.fen >= 0n ? reading.fen : null;
}
