import { readMoney } from '../program/read-money.ts';
import { UsageError } from './session.ts';

/** Fen of an option such as `--bear 50万`; null without the option. Throws UsageError on what is not one amount. */
export function moneyOption(name: string, text: string | undefined): bigint | null {
  if (text === undefined) return null;
  const reading = readMoney(text);
  if (reading.kind === 'amount' && reading.fen >= 0n) return reading.fen;
  throw new UsageError({
    en: `${name} "${text}" is not one amount of zero or more. Write 3000000 or 300万.`,
    zh: `${name}“${text}”不是一个确定的非负金额，请写成3000000或300万。`,
  });
}
