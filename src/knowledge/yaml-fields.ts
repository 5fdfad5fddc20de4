import { z } from 'zod';
import { isoDay } from '../program/day.ts';
import { FEN_PER_YUAN } from '../program/money.ts';
import { figuresApart } from './figures.ts';

/** The fields that several knowledge files share. Every message says what to write. */

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write the id in kebab-case');

export const text = z.string().trim().min(1, 'write some text');

const han = /\p{Script=Han}/u;

/** Reports figures that one language has and the other lacks. */
export function sameFigures(both: { en: string; zh: string }, ctx: z.RefinementCtx): void {
  const apart = figuresApart(both.en, both.zh);
  if (apart.length > 0) {
    ctx.addIssue({
      code: 'custom',
      message: `en and zh differ in ${apart.join(', ')}: write the same figures in both`,
    });
  }
}

export const bilingual = z.strictObject({ en: text, zh: text }).superRefine(sameFigures);

export const day = z
  .string()
  .refine((written) => isoDay(written) !== null, 'write a day of the calendar as "2031-05-14"');

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as "2027-03"');

/** Yuan with two decimals in the file, fen in memory. */
export const yuan = z
  .string()
  .regex(/^\d{1,13}\.\d{2}$/, 'write yuan with two decimals, in quotes: "1234567.00"')
  .transform((written) => {
    const [whole = '0', cents = '0'] = written.split('.');
    return BigInt(whole) * FEN_PER_YUAN + BigInt(cents);
  });

/** The same with a minus before a loss. */
export const gainOrLoss = z
  .string()
  .regex(
    /^-?\d{1,13}\.\d{2}$/,
    'write a profit in yuan with two decimals, in quotes, a loss with a minus: "-1234567.00"',
  )
  .transform((written) => BigInt(written.replace('.', '')));

/** A block of text read as one phrasing a line: a list of short lines costs the YAML parser three times as much. */
const lines = z.string().transform((block) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

/** Phrasings of both languages in one block, at least three of each. */
export const mixedAsks = lines.refine((asks) => {
  const chinese = asks.filter((ask) => han.test(ask)).length;
  return chinese >= 3 && asks.length - chinese >= 3;
}, 'give at least 3 phrasings in each language, one a line');

const asks = lines.refine((all) => all.length >= 3, 'give at least 3 phrasings, one a line');

/** Phrasings by language, at least three of each. */
export const asksByLanguage = z.strictObject({ en: asks, zh: asks });

/** Lower-case phrases in one scalar, separated by commas of either script. */
export const phrases = z
  .string()
  .transform((written) =>
    written
      .split(/[,，、]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  )
  .refine((all) => all.length > 0, 'write phrases separated by commas')
  .refine((all) => all.every((phrase) => phrase === phrase.toLowerCase()), 'write phrases in lower case');
